import { readStems } from './text.ts';

/** A wording and the principle that it asks about. */
export type Example = { readonly principle: string; readonly text: string };

/** What is kept of the examples: enough to rebuild every table, small enough to send. */
export type Memory = {
	/** Ids of principles, sorted. */
	readonly principles: readonly string[];
	/** Stems: those that take one byte, commonest first; then, from common to rare, those about as common by alphabet. */
	readonly words: readonly string[];
	/** The stems of each wording by their place in `words`, with its principle by its place in `principles`. */
	readonly wordings: readonly Wording[];
};

export type Wording = { readonly principle: number; readonly words: readonly number[] };

/**
 * The most wordings and stems that are kept. Beyond them the model would outgrow a slow line: so many weigh
 * about 30 KB gzipped. Each principle has an equal part, spread evenly over its distinct wordings; of the stems
 * the commonest stay.
 */
const mostWordings = 4800;
const mostWords = 2400;

/** As many stems as packing can write in one byte. */
export const shortCodes = 235;

/** Keeps the stems of each example. The same examples give the same memory, in whichever order they come. */
export function remember(examples: readonly Example[], limit = mostWordings): Memory {
	const lines = new Map<string, Set<string>>();
	for (const { principle, text } of examples) {
		const line = readStems(text).join(' ');
		const known = lines.get(principle);
		if (known) known.add(line);
		else lines.set(principle, new Set([line]));
	}
	const principles = [...lines.keys()].sort();
	const share = Math.floor(limit / Math.max(1, principles.length));
	const kept = principles.flatMap((principle, place) => {
		const distinct = [...(lines.get(principle) ?? [])].filter((line) => line !== '').sort();
		return spread(distinct, share).map((line) => ({ principle: place, stems: line.split(' ') }));
	});

	const words = listWords(kept.map(({ stems }) => stems));
	const places = new Map(words.map((word, place) => [word, place]));
	const wordings = kept.map(({ principle, stems }) => ({
		principle,
		words: stems.flatMap((it) => places.get(it) ?? []),
	}));
	return { principles, words, wordings: wordings.filter((it) => it.words.length > 0) };
}

/** The stems to keep, in the order of `Memory.words`: neighbours by alphabet share letters, which then need not be sent. */
function listWords(wordings: readonly string[][]): string[] {
	const counts = new Map<string, number>();
	for (const it of wordings.flat()) counts.set(it, (counts.get(it) ?? 0) + 1);
	const byAlphabet = (a: Count, b: Count) => (a[0] < b[0] ? -1 : 1);
	const kept = [...counts].sort((a, b) => b[1] - a[1] || byAlphabet(a, b)).slice(0, mostWords);
	const rarer = kept.slice(shortCodes).sort((a, b) => toBand(b[1]) - toBand(a[1]) || byAlphabet(a, b));
	return [...kept.slice(0, shortCodes), ...rarer].map(([word]) => word);
}

type Count = readonly [word: string, count: number];

/** Stems are about as common if their counts are within a factor of four. */
function toBand(count: number): number {
	return Math.floor(Math.log2(count) / 2);
}

function spread<T>(items: readonly T[], limit: number): T[] {
	if (items.length <= limit) return [...items];
	return items.filter(
		(_, at) => Math.floor(((at + 1) * limit) / items.length) > Math.floor((at * limit) / items.length),
	);
}
