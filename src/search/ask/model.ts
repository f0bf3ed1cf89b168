import { readStems, stem as stemOf } from '../../bank/text/stems.ts';
import { buildTables, listEvidence, type Memory, stemsOf, type Tables, type Wordings } from './evidence.ts';
import { sameMeaning } from './same-meaning.ts';

/** A wording and the principle that it asks about. */
export type Example = { readonly principle: string; readonly text: string };

/** What the build sums over all features, so that the device need not. */
type Sums = {
	/** Number of all features. */
	readonly features: number;
	/** Of each principle: how much it has of them all, and the length of its vector. */
	readonly masses: readonly number[];
	readonly norms: readonly number[];
};

/**
 * Which principle a question asks about. The build keeps the stems of each wording (the memory); the device
 * works out from it what a question asks for, so little is sent of what is ranked with.
 *
 * Three ways of scoring are added up, as they fail on different questions; all come from one memory, and none needs
 * weights of its own to be sent. Right first / among the first three, in %, by tenfold cross-validation on 2,447 wordings
 * and on 201 questions from public lists, which are not learned from; one standard error is 1 on wordings, 3 on questions:
 *
 * | method                                            | wordings | questions |
 * | ------------------------------------------------- | -------- | --------- |
 * | BM25, the nearest ten wordings vote               | 56 / 80  | 74 / 92   |
 * | TF-IDF centroid, with groups of letters           | 58 / 84  | 70 / 92   |
 * | complement naive Bayes, with groups of letters    | 64 / 86  | 76 / 92   |
 * | logistic regression, with groups of letters       | 65 / 86  | 76 / 91   |
 * | complement Bayes + centroid + BM25, with meanings | 65 / 87  | 78 / 94   |
 *
 * More wordings raise the first figures; lists of questions that file the same ones agree on 77 to 82 % only.
 */
export type Model = Tables & { readonly sums: Sums };

/**
 * The most wordings and stems that are kept. Beyond them the model would outgrow a slow line: so many weigh
 * about 26 KB. Each principle has an equal part, spread evenly over its distinct wordings; of the stems
 * the commonest stay.
 */
const mostWordings = 4400;
const mostWords = 1650;

/** So many stems, the commonest, stand first in the memory. The others stand in the order in which they first come. */
export const commonWords = 220;

/** Learns which principle a question asks about. The same examples give the same model, in any order. */
export function trainModel(examples: readonly Example[], limit = mostWordings): Model {
	const tables = buildTables(remember(examples, limit));
	return { ...tables, sums: sumUp(tables) };
}

/** Keeps the stems of each example. */
function remember(examples: readonly Example[], limit: number): Memory {
	const byPrinciple = Map.groupBy(examples, ({ principle }) => principle);
	const principles = [...byPrinciple.keys()].sort();
	const share = Math.floor(limit / Math.max(1, principles.length));
	const chosen = principles.flatMap((id, principle) => {
		const lines = (byPrinciple.get(id) ?? []).map(({ text }) => [...new Set(readStems(text))].join(' '));
		const distinct = [...new Set(lines)].filter((line) => line !== '').sort();
		return spread(distinct, share).map((line) => ({ principle, stems: line.split(' ') }));
	});

	const commonest = listWords(chosen.map(({ stems }) => stems));
	const rankOf = new Map(commonest.map((word, rank) => [word, rank]));
	const wordings = chosen
		.map(({ principle, stems }) => ({ principle, ranks: stems.flatMap((stem) => rankOf.get(stem) ?? []) }))
		.filter(({ ranks }) => ranks.length > 0)
		.sort((a, b) => a.principle - b.principle || compare(a.ranks, b.ranks));
	const common = [...commonest.keys()].slice(0, commonWords);
	const order = [...new Set([...common, ...wordings.flatMap(({ ranks }) => ranks)])];
	const placeOf = new Map(order.map((rank, place) => [rank, place]));
	return {
		principles,
		words: order.map((rank) => commonest[rank] ?? ''),
		wordings: toTables(
			wordings.map(({ principle }) => principle),
			wordings.map(({ ranks }) => ranks.map((rank) => placeOf.get(rank) ?? 0)),
		),
		meanings: sameMeaning.map((group) => [...new Set(group.split(' ').map(stemOf))].join(' ')),
	};
}

function toTables(principles: readonly number[], stems: readonly (readonly number[])[]): Wordings {
	const starts = new Uint32Array(stems.length + 1);
	for (const [wording, { length }] of stems.entries()) starts[wording + 1] = (starts[wording] ?? 0) + length;
	return { principles: Uint16Array.from(principles), starts, stems: Uint16Array.from(stems.flat()) };
}

/** The stems to keep, those in most wordings first. */
function listWords(wordings: readonly (readonly string[])[]): string[] {
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

/** At most `limit` of the items, with even gaps between them. */
function spread<T>(items: readonly T[], limit: number): T[] {
	const share = Math.min(1, limit / Math.max(1, items.length));
	return items.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
}

/** Summed over all features, which the device does not work out; so rounded that they take little room. */
function sumUp(tables: Tables): Sums {
	const { words, wordings, principles } = tables;
	const ofWording = (wording: number) =>
		listEvidence(
			tables,
			Array.from(stemsOf(wordings, wording), (stem) => words[stem] ?? ''),
		);
	const evidence = [...new Set([...wordings.principles.keys()].flatMap(ofWording))];
	const sum = (of: (mass: number) => number) =>
		principles.map((_, at) => evidence.reduce((total, { masses }) => total + of(masses[at] ?? 0), 0));
	return {
		features: evidence.length,
		masses: sum((mass) => mass).map(round),
		norms: sum((mass) => mass * mass).map((square) => round(Math.sqrt(square))),
	};
}

const round = (number: number) => Number(number.toPrecision(6));
