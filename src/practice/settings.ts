import { field, toFields } from '../progress/fields.ts';
import type { Progress } from '../progress/shape.ts';

/** How the clock of a telling makes itself noticed, and whether it records. */
export interface TellSettings {
	readonly sound: boolean;
	readonly vibration: boolean;
	/** The clock changes its look at a limit. */
	readonly form: boolean;
	readonly record: boolean;
}

/** Recording is never on by itself. */
const unset: TellSettings = { sound: true, vibration: true, form: true, record: false };

export function tellSettings({ settings }: Pick<Progress, 'settings'>): TellSettings {
	const fields = toFields(Object.hasOwn(settings, 'tell') ? settings['tell'] : undefined) ?? {};
	const choice = (name: keyof TellSettings) => {
		const value = field(fields, name);
		return typeof value === 'boolean' ? value : unset[name];
	};
	return {
		sound: choice('sound'),
		vibration: choice('vibration'),
		form: choice('form'),
		record: choice('record'),
	};
}

export function withTellSettings(progress: Progress, tell: TellSettings): Progress {
	return { ...progress, settings: { ...progress.settings, tell: { ...tell } } };
}
