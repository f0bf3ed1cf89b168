import { readStems, stem as stemOf } from '../../bank/text/stems.ts';
import { sameMeaning } from './same-meaning.ts';

/** A wording and the principle that it asks about. */
export type Example = { readonly principle: string; readonly text: string };

/** What is kept of the examples: enough to rebuild every table, small enough to send. */
export type Memory = {
	/** Ids of principles, sorted. */
	readonly principles: readonly string[];
	/** The commonest stems first, the others in the order in which the wordings have them: so they take least room. */
	readonly words: readonly string[];
	/** By principle, then by their stems. */
	readonly wordings: Wordings;
	/** Stems that mean about the same, a group a line. */
	readonly meanings: readonly string[];
};

/** Wordings in flat tables: the stems of wording `at` stand from `starts[at]` up to `starts[at + 1]`. */
export type Wordings = {
	/** By wording, its principle's place in `principles`. */
	readonly principles: Uint8Array;
	readonly starts: Uint32Array;
	/** Places in `words`; in a wording each once. */
	readonly stems: Uint16Array;
};

/**
 * The most wordings and stems that are kept. Beyond them the model would outgrow a slow line: so many weigh
 * about 25 KB. Each principle has an equal part, spread evenly over its distinct wordings; of the stems
 * the commonest stay.
 */
const mostWordings = 4400;
const mostWords = 1650;

/** So many stems, the commonest, stand first in the memory. The others stand in the order in which they first come. */
export const commonWords = 220;

/** Keeps the stems of each example. The same examples give the same memory, in whichever order they come. */
export function remember(examples: readonly Example[], limit = mostWordings): Memory {
	const lines = new Map<string, Set<string>>();
	for (const { principle, text } of examples) {
		const line = [...new Set(readStems(text))].join(' ');
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

	const commonest = listWords(chosen.map(({ stems }) => stems));
	const uses = new Map(commonest.map((word, place) => [word, place]));
	const wordings = chosen
		.map(({ principle, stems }) => ({ principle, words: stems.flatMap((stem) => uses.get(stem) ?? []) }))
		.filter((wording) => wording.words.length > 0)
		.sort((a, b) => a.principle - b.principle || compare(a.words, b.words));
	const others = wordings.flatMap((wording) => wording.words).filter((word) => word >= commonWords);
	const order = [...commonest.keys()].slice(0, commonWords).concat([...new Set(others)]);
	const places = new Map(order.map((word, place) => [word, place]));
	return {
		principles,
		words: order.map((word) => commonest[word] ?? ''),
		wordings: {
			principles: Uint8Array.from(wordings, (wording) => wording.principle),
			starts: Uint32Array.from(sumUp(wordings.map((wording) => wording.words.length))),
			stems: Uint16Array.from(
				wordings.flatMap((wording) => wording.words.map((word) => places.get(word) ?? 0)),
			),
		},
		meanings: sameMeaning.map((group) => [...new Set(group.split(' ').map(stemOf))].join(' ')),
	};
}

/** 0, the first number, the first two together, and so on. */
function sumUp(numbers: readonly number[]): number[] {
	let sum = 0;
	return [0, ...numbers.map((number) => (sum += number))];
}

/** The stems to keep, those in most wordings first. */
function listWords(wordings: readonly string[][]): string[] {
	const counts = new Map<string, number>();
	for (const stem of wordings.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, mostWords)
		.map(([word]) => word);
}

function compare(one: readonly number[], other: readonly number[]): number {
	const at = one.findIndex((word, place) => word !== other[place]);
	return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

function spread<T>(items: readonly T[], limit: number): T[] {
	if (items.length <= limit) return [...items];
	return items.filter(
		(_, at) => Math.floor(((at + 1) * limit) / items.length) > Math.floor((at * limit) / items.length),
	);
}
