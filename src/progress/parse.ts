import { isDeep } from '../bank/text/nesting.ts';
import { readAs, toFields, wholeSchema } from './schemas.ts';
import type { AnyPart, Progress } from './stored-part.ts';

/** The version of the stored progress. A change of shape raises it; then `parseProgress` has to bring an older one up. */
export const currentVersion = 1;

/** A file or a store that can't be used. Nothing was changed. */
export interface Refusal {
	readonly ok: false;
	readonly reason: 'foreign' | 'newer' | 'damaged';
	/** What is wrong and what to do, for the person. */
	readonly message: string;
}

export function refuse(reason: Refusal['reason'], message: string): Refusal {
	return { ok: false, reason, message };
}

interface Parsed {
	readonly ok: true;
	readonly progress: Progress;
	/** What could not be read and was left out, a sentence each. Empty: everything was read. */
	readonly notes: readonly string[];
}

/**
 * Progress from anything. A damaged entry is left out, with a note. Without a version, or with one that this page does not
 * know, everything is refused. Ids that the bank does not have stay: `sayMissing` lists them.
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
	// Some devices still have a `revision`, which nothing reads.
	const { version: _, revision: __, ...values } = stored;
	const notes: string[] = [];
	const entries = Object.entries(values).flatMap(([name, content]) => {
		const part = parts.find((part) => part.name === name);
		if (part) return [[name, part.parse(content, notes)]];
		// The value of a feature that this page does not load is carried along as it is.
		if (!isDeep(content)) return [[name, content]];
		notes.push(`“${name}” is nested too deeply to be saved again and was left out.`);
		return [];
	});
	return { ok: true, progress: Object.fromEntries(entries), notes };
}

/** What `parseProgress` reads. */
export function toStored(progress: Progress): Progress {
	return { version: currentVersion, ...progress };
}

/** Reads what is stored under the key of the progress. */
export function readStored(text: string, parts: readonly AnyPart[]): Parsed | Refusal {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refuse('damaged', 'The saved progress can’t be read: it is damaged. It has not been changed.');
	}
	return parseProgress(value, parts);
}
