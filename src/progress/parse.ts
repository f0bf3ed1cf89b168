import { isDeep } from '../bank/text/nesting.ts';
import { readAs, toFields, wholeSchema } from './schemas.ts';
import { currentVersion, emptyProgress, type Progress, type Refusal, refuse } from './shape.ts';
import type { AnyPart } from './stored-part.ts';

export interface Parsed {
	readonly ok: true;
	readonly progress: Progress;
	/** What could not be read and was left out, a sentence each. Empty: everything was read. */
	readonly notes: readonly string[];
}

/**
 * Progress from anything. A damaged entry is left out, with a note. Without a version, or with one that this page does not
 * know, everything is refused. Ids that the bank does not have stay: `findMissing` lists them.
 */
export function parseProgress(value: unknown, parts: readonly AnyPart[]): Parsed | Refusal {
	const stored = toFields(value);
	const version = readAs(wholeSchema(1, Number.MAX_SAFE_INTEGER), stored?.version);
	if (!stored || version === undefined) {
		return refuse('damaged', 'The saved progress can’t be read: it does not say which version it is.');
	}
	if (version > currentVersion) {
		return refuse(
			'newer',
			`This progress was saved by a newer version of the site (format ${version}; this page reads up to ${currentVersion}). Load the new version of the site, then try again.`,
		);
	}
	const { version: _, revision, ...values } = stored;
	const notes: string[] = [];
	const known = parts.flatMap(({ name, parse }) =>
		Object.hasOwn(values, name) && values[name] !== undefined ? [[name, parse(values[name], notes)]] : [],
	);
	// The value of a feature that this page does not load is carried along as it is.
	const others = Object.entries(values).filter(([name, content]) => {
		if (content === undefined || parts.some((part) => part.name === name)) return false;
		if (!isDeep(content)) return true;
		notes.push(`“${name}” is nested too deeply to be saved again and was left out.`);
		return false;
	});
	const progress = {
		revision: readAs(wholeSchema(0, Number.MAX_SAFE_INTEGER - 1), revision) ?? 0,
		values: Object.fromEntries([...others, ...known]),
	};
	return { ok: true, progress, notes };
}

/** What `parseProgress` reads. */
export function toStored({ revision, values }: Progress): Readonly<Record<string, unknown>> {
	return { version: currentVersion, revision, ...values };
}

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
