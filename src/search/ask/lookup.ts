import { fold } from '../../bank/text/stems.ts';
import { allowedErrors, countErrors } from './spelling.ts';

/** Something that can be found by name: a story, a principle, a question. */
export type NamedEntry = {
	readonly title: string;
	/** Other names that find it: short name, nicknames, skills, figures, wordings. */
	readonly words: readonly string[];
};

/** Characters and words of a query that are read. */
const longestQuery = 200;
const mostWords = 12;

/**
 * How well a name fits what was typed, best first: it is the name; the name begins with it; a word of the name
 * begins with it; all words typed are in the name; the same but for typing errors.
 */
const qualities = ['exact', 'start', 'word', 'words', 'misspelt'] as const;
type Quality = (typeof qualities)[number];

/** A prepared list of entries. */
export type Lookup<Entry> = {
	readonly names: readonly Name<Entry>[];
	/** Every word of every name, once. */
	readonly vocabulary: readonly string[];
};

type Name<Entry> = Typed & {
	readonly entry: Entry;
	/** The name as it is written: the title or one of the words. */
	readonly by: string;
};

type MatchedName<Entry> = Name<Entry> & { readonly quality: Quality };

/** Prepares entries for finding; their order breaks ties. */
export function createLookup<Entry extends NamedEntry>(entries: readonly Entry[]): Lookup<Entry> {
	const names = entries.flatMap((entry) =>
		[...new Set([entry.title, ...entry.words])].map((by) => ({ entry, by, ...typed(splitName(by)) })),
	);
	return {
		names: names.filter(({ key }) => key !== ''),
		vocabulary: [...new Set(names.flatMap(({ words }) => words))],
	};
}

/** The entries whose names fit the query, best first, each once. Empty queries find nothing. */
export function findByName<Entry>(lookup: Lookup<Entry>, text: string, limit = 20): MatchedName<Entry>[] {
	const words = splitName(text.slice(0, longestQuery)).slice(0, mostWords);
	if (words.length === 0) return [];
	const query = typed(words);
	const plain = lookup.names.flatMap((name) => {
		const quality = compareName(name, query);
		return quality ? { ...name, quality } : [];
	});
	if (plain.length > 0) return bestOfEach(plain).slice(0, limit);

	// Only when nothing fits as typed are words compared letter by letter: the longest first, which fewest names have.
	let { names } = lookup;
	for (const word of words.sort((a, b) => b.length - a.length)) {
		const near = new Set(lookup.vocabulary.filter((known) => isNear(word, known)));
		names = names.filter((name) => name.words.some((known) => near.has(known)));
		if (names.length === 0) return [];
	}
	return bestOfEach(names.map((name) => ({ ...name, quality: 'misspelt' as const }))).slice(0, limit);
}

/** Each entry by its best name, best first. */
function bestOfEach<Entry>(matches: readonly MatchedName<Entry>[]): MatchedName<Entry>[] {
	const best = new Map<Entry, MatchedName<Entry>>();
	for (const match of matches) {
		const before = best.get(match.entry);
		if (!before || compareMatches(match, before) < 0) best.set(match.entry, match);
	}
	return [...best.values()].sort(compareMatches);
}

const compareMatches = (a: MatchedName<unknown>, b: MatchedName<unknown>) =>
	qualities.indexOf(a.quality) - qualities.indexOf(b.quality) || a.key.length - b.key.length;

/** The words of a name or query, with a space between them and without. */
type Typed = {
	readonly words: readonly string[];
	readonly key: string;
	readonly compact: string;
};

const typed = (words: readonly string[]): Typed => ({ words, key: words.join(' '), compact: words.join('') });

function compareName(name: Typed, query: Typed): Quality | undefined {
	const last = query.words.at(-1) ?? '';
	if (name.compact === query.compact) return 'exact';
	if (!name.key.includes(last)) return undefined;
	if (name.key.startsWith(query.key)) return 'start';
	if (name.key.includes(` ${query.key}`)) return 'word';
	const isWhole = query.words.slice(0, -1).every((word) => name.words.includes(word));
	return isWhole && name.words.some((word) => word.startsWith(last)) ? 'words' : undefined;
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
