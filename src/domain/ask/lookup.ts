import { allowedErrors, countErrors } from './spelling.ts';
import { fold } from './text.ts';

/** Something that can be found by name: a story, a principle, a question, a page. */
export type Entry = {
	readonly kind: string;
	readonly id: string;
	readonly title: string;
	readonly url?: string;
	/** Other names that find it: short name, nicknames, skills, figures, wordings. */
	readonly words: readonly string[];
};

export type Match = {
	readonly entry: Entry;
	/** The name that matched: the title or one of the words. */
	readonly by: string;
	readonly quality: Quality;
};

/**
 * How well a name fits what was typed, best first: it is the name; the name begins with it; a word of the name
 * begins with it; all words typed are in the name; the same but for typing errors.
 */
export const qualities = ['exact', 'start', 'word', 'words', 'misspelt'] as const;
export type Quality = (typeof qualities)[number];

/** A prepared list of entries. */
export type Lookup = { readonly names: readonly Name[] };

type Name = {
	readonly entry: Entry;
	readonly place: number;
	readonly text: string;
	readonly key: string;
	readonly compact: string;
	readonly words: readonly string[];
};

/** Prepares entries for finding; their order breaks ties. */
export function createLookup(entries: readonly Entry[]): Lookup {
	const names = entries.flatMap((entry, place) =>
		[...new Set([entry.title, ...entry.words])].map((text): Name => {
			const words = splitName(text);
			return { entry, place, text, key: words.join(' '), compact: words.join(''), words };
		}),
	);
	return { names: names.filter(({ key }) => key !== '') };
}

/** The entries whose names fit the query, best first, each once. Empty queries find nothing. */
export function find(lookup: Lookup, query: string, limit = 20): Match[] {
	const words = splitName(query.slice(0, 200)).slice(0, 12);
	if (words.length === 0) return [];
	const key = words.join(' ');
	const best = new Map<Entry, Match & { place: number; length: number }>();
	for (const name of lookup.names) {
		const quality = compareName(name, key, words);
		if (quality === undefined) continue;
		const match = { entry: name.entry, by: name.text, quality, place: name.place, length: name.key.length };
		const before = best.get(name.entry);
		if (before === undefined || rankMatches(match, before) < 0) best.set(name.entry, match);
	}
	return [...best.values()]
		.sort((a, b) => rankMatches(a, b) || a.place - b.place)
		.slice(0, limit)
		.map(({ entry, by, quality }) => ({ entry, by, quality }));
}

/**
 * The entry that was called by its name, if the whole query is one: go straight to it, even if it reads like a
 * question, as "Are Right, A Lot" does.
 */
export function findNamed(lookup: Lookup, query: string): Match | undefined {
	return find(lookup, query, 1).find(({ quality }) => quality === 'exact');
}

function rankMatches(
	a: { quality: Quality; length: number },
	b: { quality: Quality; length: number },
): number {
	return qualities.indexOf(a.quality) - qualities.indexOf(b.quality) || a.length - b.length;
}

function compareName(name: Name, key: string, words: readonly string[]): Quality | undefined {
	if (name.compact === words.join('')) return 'exact';
	if (name.key.startsWith(key)) return 'start';
	if (` ${name.key}`.includes(` ${key}`)) return 'word';
	const last = words.at(-1) ?? '';
	const whole = words.slice(0, -1);
	if (whole.every((it) => name.words.includes(it)) && name.words.some((it) => it.startsWith(last)))
		return 'words';
	return words.every((it) => name.words.some((other) => isNear(it, other))) ? 'misspelt' : undefined;
}

/** Equal, begun, or typed with few errors. Figures are never guessed: 90 is not 95. */
function isNear(typed: string, word: string): boolean {
	if (typed === word) return true;
	const most = allowedErrors(typed.length);
	if (most === 0 || typed[0] !== word[0] || /\d/.test(typed)) return false;
	if (word.startsWith(typed)) return true;
	if (countErrors(typed, word, most) <= most) return true;
	return (
		word.length > typed.length + most &&
		typed.length >= 5 &&
		countErrors(typed, word.slice(0, typed.length), 1) <= 1
	);
}

/** Letters, digits and the signs that belong to a figure: `$150k`, `90%`, `c++`. */
function splitName(text: string): string[] {
	return fold(text).match(/[$€£]?[\p{L}\p{N}]+(?:[.,]\p{N}+)*[%+#]*/gu) ?? [];
}
