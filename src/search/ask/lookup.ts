import { fold } from '../../bank/text/stems.ts';
import { allowedErrors, countErrors } from './spelling.ts';

/** Something that can be found by name: a story, a principle, a question, a page. */
export type NamedEntry = {
	readonly kind: string;
	readonly id: string;
	readonly title: string;
	readonly url?: string;
	/** Other names that find it: short name, nicknames, skills, figures, wordings. */
	readonly words: readonly string[];
};

/** Characters and words of a query that are read. */
const longestQuery = 200;
const mostWords = 12;

export type MatchedName = {
	readonly entry: NamedEntry;
	/** The name that matched: the title or one of the words. */
	readonly by: string;
	readonly quality: Quality;
};

/**
 * How well a name fits what was typed, best first: it is the name; the name begins with it; a word of the name
 * begins with it; all words typed are in the name; the same but for typing errors.
 */
const qualities = ['exact', 'start', 'word', 'words', 'misspelt'] as const;
export type Quality = (typeof qualities)[number];

/** A prepared list of entries. */
export type Lookup = {
	readonly names: readonly Name[];
	/** Every word of every name, once. */
	readonly vocabulary: readonly string[];
};

type BestName = { readonly name: Name; readonly quality: Quality };

type Name = {
	readonly entry: NamedEntry;
	readonly place: number;
	readonly text: string;
	readonly key: string;
	readonly compact: string;
	readonly words: readonly string[];
};

/** Prepares entries for finding; their order breaks ties. */
export function createLookup(entries: readonly NamedEntry[]): Lookup {
	const names = entries.flatMap((entry, place) =>
		[...new Set([entry.title, ...entry.words])].map((text): Name => {
			const words = splitName(text);
			return { entry, place, text, key: words.join(' '), compact: words.join(''), words };
		}),
	);
	return {
		names: names.filter(({ key }) => key !== ''),
		vocabulary: [...new Set(names.flatMap(({ words }) => words))],
	};
}

/** The entries whose names fit the query, best first, each once. Empty queries find nothing. */
export function findByName(lookup: Lookup, query: string, limit = 20): MatchedName[] {
	const words = splitName(query.slice(0, longestQuery)).slice(0, mostWords);
	if (words.length === 0) return [];
	const typed = {
		key: words.join(' '),
		compact: words.join(''),
		whole: words.slice(0, -1),
		last: words.at(-1) ?? '',
	};
	const plain = collect(lookup.names, (name) => compareName(name, typed));
	if (plain.size > 0) return sortMatches(plain, limit);

	// Only when nothing fits as typed are words compared letter by letter: the longest first, which fewest names have.
	let names = lookup.names;
	for (const word of words.sort((a, b) => b.length - a.length)) {
		const near = new Set(lookup.vocabulary.filter((known) => isNear(word, known)));
		names = names.filter((name) => name.words.some((known) => near.has(known)));
		if (names.length === 0) return [];
	}
	return sortMatches(
		collect(names, () => 'misspelt'),
		limit,
	);
}

/** The best name of each entry that fits. */
function collect(
	names: readonly Name[],
	compare: (name: Name) => Quality | undefined,
): Map<NamedEntry, BestName> {
	const best = new Map<NamedEntry, BestName>();
	for (const name of names) {
		const quality = compare(name);
		if (quality === undefined) continue;
		const candidate = { name, quality };
		const before = best.get(name.entry);
		if (before === undefined || rankFound(candidate, before) < 0) best.set(name.entry, candidate);
	}
	return best;
}

function sortMatches(bestNames: ReadonlyMap<NamedEntry, BestName>, limit: number): MatchedName[] {
	return [...bestNames.values()]
		.sort((a, b) => rankFound(a, b) || a.name.place - b.name.place)
		.slice(0, limit)
		.map(({ name, quality }) => ({ entry: name.entry, by: name.text, quality }));
}

function rankFound(a: BestName, b: BestName): number {
	return qualities.indexOf(a.quality) - qualities.indexOf(b.quality) || a.name.key.length - b.name.key.length;
}

type Typed = {
	readonly key: string;
	readonly compact: string;
	readonly whole: readonly string[];
	readonly last: string;
};

function compareName(name: Name, { key, compact, whole, last }: Typed): Quality | undefined {
	if (name.compact === compact) return 'exact';
	if (!name.key.includes(last)) return undefined;
	if (name.key.startsWith(key)) return 'start';
	if (name.key.includes(` ${key}`)) return 'word';
	const all =
		whole.every((text) => name.words.includes(text)) && name.words.some((word) => word.startsWith(last));
	return all ? 'words' : undefined;
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
