import { type Feature, listFeatures, pairWeight } from './features.ts';
import type { Model } from './model.ts';
import { pairOf } from './tables.ts';

/** Smoothing of the Bayes tables, in wordings' mass. */
const smoothing = 0.3;
/** BM25's usual saturation, and half of its usual allowance for length: wordings are all short. */
const saturation = 1.2;
const lengthAllowance = 0.5;
/** How many of the nearest wordings have a vote. */
const nearest = 10;

/** A number for each principle, in the model's order; higher is likelier, on a scale of its own. */
type Scores = Float64Array;

/** Complement naive Bayes: how badly the question fits all the other principles. */
export function scoreByComplement(model: Model, stems: readonly string[]): Scores {
	const { tables, memory } = model;
	const count = memory.principles.length;
	const scores = new Float64Array(count);
	const total = tables.principleMass.reduce((sum, number) => sum + number, 0);
	for (const [place, value] of readVector(model, stems)) {
		for (let at = 0; at < count; at++) {
			const others = (tables.featureMass[place] ?? 0) - (tables.mass[place * count + at] ?? 0);
			const all = total - (tables.principleMass[at] ?? 0);
			const share = (others + smoothing) / (all + smoothing * tables.rarity.length);
			scores[at] = (scores[at] ?? 0) - value * Math.log(share);
		}
	}
	return scores;
}

/** TF-IDF centroid: the angle between the question and the middle of each principle's wordings. */
export function scoreByCentroid(model: Model, stems: readonly string[]): Scores {
	const { tables, memory } = model;
	const count = memory.principles.length;
	const scores = new Float64Array(count);
	for (const [place, value] of readVector(model, stems)) {
		for (let at = 0; at < count; at++) {
			const norm = tables.principleNorm[at] || 1;
			scores[at] = (scores[at] ?? 0) + (value * (tables.mass[place * count + at] ?? 0)) / norm;
		}
	}
	return scores;
}

/** BM25 over the wordings: the nearest ones vote for their principle. */
export function scoreByNearest({ tables, memory }: Model, stems: readonly string[]): Scores {
	const votes = new Float64Array(memory.principles.length);
	const closeness = new Map<number, number>();
	for (const stem of new Set(stems)) {
		const list = tables.postings.get(stem) ?? [];
		const rarity = Math.log(1 + (tables.lengths.length - list.length + 0.5) / (list.length + 0.5));
		for (const at of list) {
			const length = (tables.lengths[at] ?? 0) / tables.meanLength;
			const weight = (saturation + 1) / (1 + saturation * (1 - lengthAllowance + lengthAllowance * length));
			closeness.set(at, (closeness.get(at) ?? 0) + rarity * weight);
		}
	}
	const best = [...closeness].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, nearest);
	for (const [at, close] of best) {
		const principle = memory.wordings.principles[at] ?? 0;
		votes[principle] = (votes[principle] ?? 0) + close * close;
	}
	return votes;
}

/** The features of a question that the tables know, weighted by how telling they are. */
function readVector({ tables, memory }: Model, stems: readonly string[]): Feature[] {
	const find = (key: string) => tables.places.get(key);
	const count = memory.words.length;
	const features = stems.flatMap((stem, at): Feature[] => {
		const [before, place] = [find(stems[at - 1] ?? ''), find(stem)];
		const pair =
			before === undefined || place === undefined
				? undefined
				: tables.pairs.get(pairOf(before, place, count));
		return [...listFeatures(stem, find), ...(pair === undefined ? [] : [[pair, pairWeight] as const])];
	});
	return features.map(([place, weight]) => [place, weight * (tables.rarity[place] ?? 0)]);
}

/** The scores moved and stretched to mean 0 and deviation 1, so that different kinds can be added. */
export function standardise(scores: Scores): Scores {
	const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
	const spread = Math.sqrt(
		scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length),
	);
	return scores.map((score) => (spread > 1e-12 ? (score - mean) / spread : 0));
}
