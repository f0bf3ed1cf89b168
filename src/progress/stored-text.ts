import type { Parsed } from './parse.ts';
import { parseProgress, toStored } from './parse.ts';
import type { Progress, Refusal } from './shape.ts';
import { emptyProgress, refuse } from './shape.ts';
import type { AnyPart } from './stored-part.ts';

/** What to write, once the change is made. */
interface Changed extends Parsed {
	/** The text to store. */
	readonly text: string;
	/**
	 * The text that was stored, where some of it could not be read: keep it aside, or offer it as a file, before
	 * writing over it.
	 */
	readonly rescue?: string;
}

/**
 * Reads what is stored under the key of the progress.
 *
 * @param text null where nothing is stored yet
 */
export function readStored(text: string | null, parts: readonly AnyPart[]): Parsed | Refusal {
	if (text === null) return { ok: true, progress: emptyProgress, notes: [] };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refuse('damaged', 'The saved progress can’t be read: it is damaged. It has not been changed.');
	}
	return parseProgress(value, parts);
}

/**
 * Changes the text that is stored now, for a caller that holds the lock. The change is made on the stored text and not on
 * what a tab remembers, so tabs don't overwrite each other. A text that can't be read, or is newer than this page, is
 * refused and stays. A change that changes nothing gives back the stored text.
 */
export function changeStored(
	text: string | null,
	parts: readonly AnyPart[],
	change: (progress: Progress) => Progress,
): Changed | Refusal {
	const read = readStored(text, parts);
	if (!read.ok) return read;
	const changed = change(read.progress);
	if (changed === read.progress && text !== null && read.notes.length === 0) return { ...read, text };
	const progress = { ...changed, revision: read.progress.revision + 1 };
	const written = { ...read, progress, text: JSON.stringify(toStored(progress)) };
	return text !== null && read.notes.length > 0 ? { ...written, rescue: text } : written;
}
