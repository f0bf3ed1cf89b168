import type { Refusal } from './shape.ts';

/** Why changes are not saved, or not all of the progress could be read. */
export interface Trouble {
	readonly kind: 'blocked' | 'full' | 'corrupt' | 'newer';
	/** What is wrong and what to do, for the person. */
	readonly message: string;
	/** The text that can't be read, to be saved as a file. It is still on the device. */
	readonly damaged?: string;
	/** Part of it could be read, and changes are saved. */
	readonly partly?: true;
}

export const troubles = {
	blocked: {
		kind: 'blocked',
		message:
			'This browser does not let the site save anything: its settings or a private window forbid it. What you do here works, but is gone when you leave. Save a backup first.',
	},
	full: {
		kind: 'full',
		message:
			'There is no room left on this device, so the last change is not kept. Save a backup, then delete recordings or free some space.',
	},
	newer: ({ message }: Refusal): Trouble => ({ kind: 'newer', message }),
	corrupt: ({ message }: Refusal, text: string | null): Trouble => ({
		kind: 'corrupt',
		message: `${message} Until you decide, what you do here is gone when you leave.`,
		...(text !== null && { damaged: text }),
	}),
	partly: (notes: readonly string[], text: string | null): Trouble => ({
		kind: 'corrupt',
		message: `Part of what was saved here is damaged. ${notes.join(' ')} The rest is in use.`,
		partly: true,
		...(text !== null && { damaged: text }),
	}),
} as const satisfies Record<string, Trouble | ((...args: never[]) => Trouble)>;
