import { sayBytes } from '../site/bytes.ts';

/** Why a copy could not be finished. */
const stopReasons = ['full', 'unreachable', 'changed'] as const;
export type StopReason = (typeof stopReasons)[number];

/** How far the offline copy is: what the worker tells the pages. */
export interface CopyReport {
	readonly about: 'offline-copy';
	/** Files saved, of those that the copy consists of. */
	readonly saved: number;
	readonly total: number;
	/** What the whole copy takes of the device's storage. */
	readonly bytes: number;
	/** When the start page was saved: milliseconds since 1970; left out where its host did not date it. */
	readonly savedAt?: number | undefined;
	/** True where an older copy works meanwhile. */
	readonly update: boolean;
	readonly stop?: StopReason | undefined;
}

/** What a page asks of the worker. A thorough check reads every file; the other one looks whether they are there. */
export type Order = { readonly order: 'check'; readonly thorough: boolean } | { readonly order: 'take-over' };

/** Why there can be no copy at all. */
export type NoCopyReason = 'insecure' | 'unsupported' | 'blocked' | 'unreachable';

/** Undefined where it is not a report. */
export function parseReport(value: unknown): CopyReport | undefined {
	if (!isRecord(value) || value.about !== 'offline-copy') return undefined;
	const { saved, total, bytes, savedAt, update, stop } = value;
	if (!isCount(saved) || !isCount(total) || !isCount(bytes)) return undefined;
	return {
		about: 'offline-copy',
		saved,
		total,
		bytes,
		...(isCount(savedAt) && { savedAt }),
		update: update === true,
		stop: stopReasons.find((text) => text === stop),
	};
}

/** Undefined where it is not an order. */
export function parseOrder(value: unknown): Order | undefined {
	if (!isRecord(value)) return undefined;
	if (value.order === 'take-over') return { order: 'take-over' };
	if (value.order === 'check') return { order: 'check', thorough: value.thorough === true };
	return undefined;
}

/** The state of the copy, in the reader's words; undefined where it says nothing new. */
export function describeCopy({ saved, total, bytes, savedAt, update, stop }: CopyReport): string | undefined {
	if (update) {
		return stop === 'full' ? 'Works offline. There is no room on the device for the new version.' : undefined;
	}
	const part = `${saved} of ${total}`;
	switch (stop) {
		case 'full':
			return `Not offline yet: no room on the device. ${part} files saved. The whole copy takes ${sayBytes(bytes)}: free some space and come back.`;
		case 'unreachable':
			return `Not offline yet: ${part} files saved. The rest is saved at your next visit.`;
		case 'changed':
			return `Not offline yet: ${part} files saved. The host sent other files than this version has; the next visit tries again.`;
		default:
			return saved < total
				? `Saving ${part} …`
				: `Works offline (${sayBytes(bytes)}${savedAt ? `, saved ${dayOf(savedAt)}` : ''})`;
	}
}

const dayOf = (time: number) =>
	new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Why there is no copy, in the reader's words. */
export const noCopyMessages: Readonly<Record<NoCopyReason, string>> = {
	insecure: 'No offline copy: this address is not https.',
	unsupported: 'No offline copy: this browser, or its private window, cannot save one.',
	blocked: 'No offline copy: this browser’s settings do not let the site save one.',
	unreachable: 'Not offline yet: your next visit with a connection saves it.',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0;
