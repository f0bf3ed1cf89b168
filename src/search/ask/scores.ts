import { type Evidence, wordingsWith } from './evidence.ts';
import type { Model } from './model.ts';

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
export function scoreByComplement({ sums }: Model, features: readonly Evidence[]): Scores {
	const total = sums.masses.reduce((sum, number) => sum + number, 0);
	const smoothed = smoothing * sums.features;
	const scores = new Float64Array(sums.masses.length);
	for (const { value, masses, mass } of features) {
		for (let at = 0; at < scores.length; at++) {
			const share = (mass - (masses[at] ?? 0) + smoothing) / (total - (sums.masses[at] ?? 0) + smoothed);
			scores[at] = (scores[at] ?? 0) - value * Math.log(share);
		}
	}
	return scores;
}

/** TF-IDF centroid: the angle between the question and the middle of each principle's wordings. */
export function scoreByCentroid({ sums }: Model, features: readonly Evidence[]): Scores {
	const scores = new Float64Array(sums.masses.length);
	for (const { value, masses } of features)
		for (let at = 0; at < scores.length; at++)
			scores[at] = (scores[at] ?? 0) + (value * (masses[at] ?? 0)) / (sums.norms[at] || 1);
	return scores;
}

/** BM25 over the wordings: the nearest ones vote for their principle. */
export function scoreByNearest({ tables, memory }: Model, stems: readonly string[]): Scores {
	const { principles, starts, stems: all } = memory.wordings;
	const meanLength = all.length / Math.max(1, principles.length);
	const votes = new Float64Array(memory.principles.length);
	const closeness = new Float64Array(principles.length);
	for (const stem of new Set(stems)) {
		const list = wordingsWith(tables, tables.places.get(stem));
		const rarity = Math.log(1 + (principles.length - list.length + 0.5) / (list.length + 0.5));
		for (const at of list) {
			const length = ((starts[at + 1] ?? 0) - (starts[at] ?? 0)) / meanLength;
			const weight = (saturation + 1) / (1 + saturation * (1 - lengthAllowance + lengthAllowance * length));
			closeness[at] = (closeness[at] ?? 0) + rarity * weight;
		}
	}
	for (const at of placesOfLargest(closeness, nearest)) {
		const principle = principles[at] ?? 0;
		votes[principle] = (votes[principle] ?? 0) + (closeness[at] ?? 0) ** 2;
	}
	return votes;
}

/** Where the largest numbers above 0 stand, largest first, of equal ones the first; in one walk, as there are thousands. */
function placesOfLargest(numbers: Float64Array, count: number): number[] {
	const places: number[] = [];
	for (let at = 0; at < numbers.length; at++) {
		const number = numbers[at] ?? 0;
		const last = places.length < count ? 0 : (numbers[places[count - 1] ?? 0] ?? 0);
		if (number <= last) continue;
		const before = places.findIndex((place) => (numbers[place] ?? 0) < number);
		places.splice(before < 0 ? places.length : before, 0, at);
		if (places.length > count) places.pop();
	}
	return places;
}

/** The scores moved and stretched to mean 0 and deviation 1, so that different kinds can be added. */
export function standardise(scores: Scores): Scores {
	const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
	const spread = Math.sqrt(
		scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length),
	);
	return scores.map((score) => (spread > 1e-12 ? (score - mean) / spread : 0));
}
