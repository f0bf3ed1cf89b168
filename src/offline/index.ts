/** What the lock uses of the offline copy: which file an address stands for, and what is reported. */
export { parseReport, type StopReason, stopReason } from './copy-report.ts';

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
