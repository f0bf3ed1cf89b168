import { readStems } from './text.ts';

/** A wording and the principle that it asks about. */
export type Example = { readonly principle: string; readonly text: string };

/** What is kept of the examples: enough to rebuild every table, small enough to send. */
export type Memory = {
	/** Ids of principles, sorted. */
	readonly principles: readonly string[];
	/** Stems, commonest first. */
	readonly words: readonly string[];
	/** The stems of each wording by their place in `words`, with its principle by its place in `principles`. */
	readonly wordings: readonly Wording[];
};

export type Wording = { readonly principle: number; readonly words: readonly number[] };

/**
 * The most wordings that are kept for one principle. Beyond it the model would outgrow a phone's slow line
 * while hardly getting better; what is kept is spread evenly over the distinct wordings.
 */
export const keptPerPrinciple = 400;

/** Keeps the stems of each example. The same examples give the same memory, in whichever order they come. */
export function remember(examples: readonly Example[], limit = keptPerPrinciple): Memory {
	const principles = [...new Set(examples.map((it) => it.principle))].sort();
	const kept = principles.flatMap((principle, place) => {
		const lines = examples
			.filter((it) => it.principle === principle)
			.map((it) => readStems(it.text).join(' '));
		return spread(distinct(lines), limit).map((line) => ({ principle: place, stems: line.split(' ') }));
	});

	const counts = new Map<string, number>();
	for (const { stems } of kept) for (const it of stems) counts.set(it, (counts.get(it) ?? 0) + 1);
	const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
	const places = new Map(words.map((word, place) => [word, place]));
	return {
		principles,
		words,
		wordings: kept.map(({ principle, stems }) => ({
			principle,
			words: stems.map((it) => places.get(it) ?? 0),
		})),
	};
}

function distinct(lines: readonly string[]): string[] {
	return [...new Set(lines)].filter((line) => line !== '').sort();
}

function spread<T>(items: readonly T[], limit: number): T[] {
	if (items.length <= limit) return [...items];
	return items.filter(
		(_, at) => Math.floor(((at + 1) * limit) / items.length) > Math.floor((at * limit) / items.length),
	);
}
