import * as v from 'valibot';
import { own, type Progress, settingsPart } from '../progress/index.ts';

/** Recording is never on by itself. */
const tellSettingsSchema = v.object({
	sound: v.fallback(v.boolean(), true),
	vibration: v.fallback(v.boolean(), true),
	/** The clock changes its look at a limit. */
	form: v.fallback(v.boolean(), true),
	record: v.fallback(v.boolean(), false),
});

/** How the clock of a telling makes itself noticed, and whether it records. */
export type TellSettings = Readonly<v.InferOutput<typeof tellSettingsSchema>>;

export function tellSettings(progress: Progress): TellSettings {
	const stored = v.safeParse(tellSettingsSchema, own(settingsPart.read(progress), 'tell'));
	return stored.success ? stored.output : v.parse(tellSettingsSchema, {});
}

export const changeTellSettings = (tell: TellSettings) =>
	settingsPart.edit((settings) => ({ ...settings, tell: { ...tell } }));
