import { readStems } from '../../bank/text/stems.ts';

/** A wording and the principle that it asks about. */
export type Example = { readonly principle: string; readonly text: string };

/** What is kept of the examples: enough to rebuild every table, small enough to send. */
export type Memory = {
	/** Ids of principles, sorted. */
	readonly principles: readonly string[];
	/** Stems by alphabet: neighbours share letters, which then need not be sent. */
	readonly words: readonly string[];
	/** By principle, then by first stem. */
	readonly wordings: readonly Wording[];
};

/** The stems of a wording by their place in `words`, and its principle by its place in `principles`. */
export type Wording = { readonly principle: number; readonly words: readonly number[] };

/**
 * The most wordings and stems that are kept. Beyond them the model would outgrow a slow line: so many weigh
 * about 26 KB. Each principle has an equal part, spread evenly over its distinct wordings; of the stems
 * the commonest stay.
 */
const mostWordings = 4800;
const mostWords = 2400;

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
	const chosen = principles.flatMap((principle, place) => {
		const distinct = [...(lines.get(principle) ?? [])].filter((line) => line !== '').sort();
		return spread(distinct, share).map((line) => ({ principle: place, stems: line.split(' ') }));
	});

	const words = listWords(chosen.map(({ stems }) => stems));
	const places = new Map(words.map((word, place) => [word, place]));
	const wordings = chosen
		.map(({ principle, stems }) => ({ principle, words: stems.flatMap((stem) => places.get(stem) ?? []) }))
		.filter((wording) => wording.words.length > 0)
		.sort((a, b) => a.principle - b.principle || (a.words[0] ?? 0) - (b.words[0] ?? 0));
	return { principles, words, wordings };
}

/** The stems to keep, in the order of `Memory.words`. */
function listWords(wordings: readonly string[][]): string[] {
	const counts = new Map<string, number>();
	for (const wording of wordings.flat()) counts.set(wording, (counts.get(wording) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, mostWords)
		.map(([word]) => word)
		.sort();
}

function spread<T>(items: readonly T[], limit: number): T[] {
	if (items.length <= limit) return [...items];
	return items.filter(
		(_, at) => Math.floor(((at + 1) * limit) / items.length) > Math.floor((at * limit) / items.length),
	);
}
