import type { RawBank } from './guide-reading.ts';

/**
 * What of a text is found again in a bank, word for word.
 *
 * A line is accounted for when each of its phrases is in the bank or in the report. A phrase is a stretch of words
 * between two punctuation marks; it is found where the same words stand in the same order with no other word between
 * them. Letter case, the kind of quotes and the marks of Markdown do not count; names of places (labels, columns,
 * "Story 3", "(Failure)") are taken off before.
 */
export interface Account {
	/** The phrases of a line that are nowhere. */
	missing(line: string, placeNames?: readonly string[]): string[];
}

export function newAccount(texts: Iterable<string>): Account {
	const words = new Map<string, number>();
	const pairs = new Map<number, number>();
	const triples = new Set<number>();
	const size = 2 ** 20;
	const wordId = (word: string) => {
		const knownId = words.get(word);
		if (knownId !== undefined) return knownId;
		words.set(word, words.size + 1);
		return words.size;
	};
	const pairId = (a: number, b: number, make: boolean) => {
		const key = a * size + b;
		const knownPair = pairs.get(key);
		if (knownPair !== undefined || !make) return knownPair;
		pairs.set(key, pairs.size + 1);
		return pairs.size;
	};
	for (const text of texts) {
		const ids = wordsOf(text).map(wordId);
		ids.forEach((id, i) => {
			const [second, third] = [ids[i + 1], ids[i + 2]];
			if (second === undefined) return;
			const pair = pairId(id, second, true);
			if (third !== undefined && pair !== undefined) triples.add(pair * size + third);
		});
	}

	const isFound = (phrase: readonly string[]): boolean => {
		const ids = phrase.map((text) => words.get(text));
		return ids.every((id, i) => {
			if (id === undefined) return false;
			const [second, third] = [ids[i + 1], ids[i + 2]];
			if (i + 1 >= ids.length) return true;
			if (second === undefined) return false;
			const pair = pairId(id, second, false);
			if (pair === undefined) return false;
			return i + 2 >= ids.length || (third !== undefined && triples.has(pair * size + third));
		});
	};

	const missingIn = (text: string) =>
		text
			.split(/[^\p{L}\p{M}\p{N}\s'’‘]+/u)
			.map((part) => part.trim())
			.filter((text) => text !== '' && !isFound(wordsOf(text)));

	return {
		missing: (line, placeNames = []) => {
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
	for (const entries of [bank.stories, bank.principles, bank.questions, bank.frameworks]) {
		for (const { id, fields, body } of entries) {
			yield id;
			yield* stringsIn(fields);
			yield body;
		}
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
	if (forms.size > 1000) forms.clear();
	forms.set(name, form);
	return form;
}
