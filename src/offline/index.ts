import * as v from 'valibot';
import { sayBytes } from '../site/bytes.ts';
import { parser } from '../site/parser.ts';

/** What the worker and the pages tell each other of the offline copy, and which of its files an address stands for. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Why a copy could not be finished: `changed` and `missing` where the host answers, but with other files, or with none. */
export const stopReason = v.picklist(['full', 'unreachable', 'changed', 'missing', 'blocked']);
export type StopReason = v.InferOutput<typeof stopReason>;

/** How far the offline copy is: what the worker tells the pages. */
const reportSchema = v.object({
	about: v.literal('offline-copy'),
	/** Files saved, of those that the copy consists of. */
	saved: count,
	total: count,
	/** What the whole copy takes of the device's storage. */
	bytes: count,
	/** When the start page was saved: milliseconds since 1970; left out where its host did not date it. */
	savedAt: v.optional(count),
	/** True where an older copy works meanwhile. */
	update: v.boolean(),
	stop: v.fallback(v.optional(stopReason), undefined),
});
export type CopyReport = v.InferOutput<typeof reportSchema>;

/** What a page asks of the worker. A thorough check reads every file; the other one looks whether they are there. */
const orderSchema = v.variant('order', [
	v.object({ order: v.literal('take-over') }),
	v.object({ order: v.literal('check'), thorough: v.fallback(v.boolean(), false) }),
]);
export type Order = v.InferOutput<typeof orderSchema>;

export const parseReport = parser(reportSchema);
export const parseOrder = parser(orderSchema);

/** Why there can be no copy at all. */
export type NoCopyReason = 'insecure' | 'unsupported' | 'blocked' | 'unreachable';

/** The state of the copy, in the reader's words; undefined where it says nothing new. */
export function describeCopy({ saved, total, bytes, savedAt, update, stop }: CopyReport): string | undefined {
	if (update) {
		return stop === 'full' ? 'Works offline. There is no room on the device for the new version.' : undefined;
	}
	const part = `${saved} of ${total}`;
	switch (stop) {
		case 'full':
			return `Not offline yet: no room on the device. ${part} files saved. The whole copy takes ${sayBytes(bytes)}: free some space and come back.`;
		case 'blocked':
			return noCopyMessages.blocked;
		case 'unreachable':
		case 'missing':
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

/** What an address of the site stands for: one of its files, or the address that the file has. */
type FileOrMove =
	| { readonly file: string; readonly moved?: undefined }
	| { readonly file?: undefined; readonly moved: string };

/**
 * Finds the file behind an address as a static host would: a folder is its page, with or without the slash. Queries and
 * hashes play no part, so callers leave them off.
 * @param path from the site's base, without a slash before it, as the browser encodes it: `stories/census-pipeline`
 * @param files every file by its address: a page by its folder (`stories/census-pipeline/`; the first page by ``)
 */
export function findFile(path: string, files: { has(path: string): boolean }): FileOrMove | undefined {
	const plain = decode(path);
	if (files.has(plain)) return { file: plain };
	const folder = plain.replace(/(^|\/)index\.html$/, '$1');
	for (const moved of [folder, `${plain}/`]) if (moved !== plain && files.has(moved)) return { moved };
	return undefined;
}

/** The address of a file of the built site: pages are found by their folder. */
export const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Broken percent signs are an unknown address, not an error. */
function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
