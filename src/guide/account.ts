import type { RawBank } from './guide-reading.ts';
import { entriesByPath } from './guide-reading.ts';

/**
 * What of a text is found again in a bank, word for word.
 *
 * A line is accounted for when each of its phrases is in the bank or in the report. A phrase is a stretch of words
 * between two punctuation marks; it is found where the same words stand in the same order with no other word between
 * them. Letter case, the kind of quotes and the marks of Markdown do not count; names of places (labels, columns,
 * "Story 3", "(Failure)") are taken off before.
 */
export function newAccount(texts: Iterable<string>) {
	const wordIds = new Map<string, number>();
	/** Each run of one to three words, as the run before its last word and that word; the empty run is 0. */
	const runIds = new Map<number, number>();
	const idOf = <Key>(ids: Map<Key, number>, key: Key, isNew: boolean) => {
		if (isNew && !ids.has(key)) ids.set(key, ids.size + 1);
		return ids.get(key);
	};
	/** Goes through all runs of a text; false where it comes to one that is not known. */
	const follow = (text: string, isNew: boolean): boolean => {
		const words = wordsOf(text).map((word) => idOf(wordIds, word, isNew));
		return words.every((_, start) => {
			let run: number | undefined = 0;
			for (const word of words.slice(start, start + 3)) {
				if (word === undefined) return false;
				run = idOf(runIds, run * 2 ** 20 + word, isNew);
				if (run === undefined) return false;
			}
			return true;
		});
	};
	for (const text of texts) follow(text, true);

	const missingIn = (text: string) =>
		text
			.split(/[^\p{L}\p{M}\p{N}\s'’‘]+/u)
			.map((part) => part.trim())
			.filter((phrase) => phrase !== '' && !follow(phrase, false));

	return {
		/** The phrases of a line that are nowhere. */
		missing: (line: string, placeNames: readonly string[] = []): string[] => {
			const missing = missingIn(withoutEntities(line));
			// Most lines are whole as they stand, and taking names off is the slow part.
			return missing.length > 0 && placeNames.length > 0
				? missingIn(withoutNames(line, placeNames))
				: missing;
		},
	};
}

/** Every text that a bank holds. */
export function* textsOf(bank: RawBank): Generator<string> {
	yield* stringsIn(bank.settings);
	for (const { id, fields, body } of Object.values(entriesByPath(bank))) {
		yield id;
		yield* stringsIn(fields);
		yield body;
	}
}

function* stringsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'number') yield String(value);
	else if (typeof value === 'object' && value !== null)
		for (const member of Object.values(value)) yield* stringsIn(member);
}

export function wordsOf(text: string): string[] {
	return (
		withoutEntities(text)
			.replace(/['’‘]/g, '')
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
	);
}

const withoutEntities = (text: string) => text.replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' ');

/** The line without the names of places, each taken off once, and without entities. */
function withoutNames(line: string, names: readonly string[]): string {
	let rest = withoutEntities(line);
	for (const name of names) {
		const form = formOf(name);
		if (form) rest = rest.replace(form, ' | ');
	}
	return rest;
}

const forms = new Map<string, RegExp | undefined>();

/** The name as a pattern; kept, because a guide has thousands of lines and a few dozen names of places. */
function formOf(name: string): RegExp | undefined {
	if (forms.has(name)) return forms.get(name);
	const words = name.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('[^\\p{L}\\p{N}]+');
	const form = words ? new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu') : undefined;
	if (forms.size > 10_000) forms.clear();
	forms.set(name, form);
	return form;
}
