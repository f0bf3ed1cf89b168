import { listFeatures, pairWeight } from './features.ts';
import type { Memory, Wordings } from './memory.ts';

/** Everything that ranking looks up, rebuilt from the memory on the device. The first answer
 * waits for that, on a slow phone, so the loops count through flat tables and make no objects. */
export type Tables = {
	/** Number of each feature of a stem, by its key; of a stem itself it is its place in the memory. */
	readonly places: ReadonlyMap<string, number>;
	/** Number of each pair of stems that follow each other, by `pairOf` them. */
	readonly pairs: ReadonlyMap<number, number>;
	/** How telling each feature is: high for those in few wordings. */
	readonly rarity: Float64Array;
	/** How much of each feature each principle has: feature × principle. */
	readonly mass: Float64Array;
	/** The same summed over all principles, by feature. */
	readonly featureMass: Float64Array;
	/** The same summed over all features, by principle. */
	readonly principleMass: Float64Array;
	/** Length of each principle's vector of masses. */
	readonly principleNorm: Float64Array;
	/** The wordings in which a stem stands, by stem. */
	readonly postings: ReadonlyMap<string, readonly number[]>;
	/** The stems, those in most wordings first. */
	readonly commonest: readonly string[];
	/** Number of stems in each wording. */
	readonly lengths: Uint16Array;
	/** Mean number of stems in a wording. */
	readonly meanLength: number;
};

/** The features of every stem: those of stem `at` stand from `starts[at]` up to `starts[at + 1]`. */
class StemFeatures {
	readonly starts: number[] = [0];
	readonly places: number[] = [];
	readonly weights: number[] = [];
}

export function buildTables({ principles, words, wordings }: Memory): Tables {
	const count = principles.length;
	const places = new Map(words.map((stem, place) => [stem, place]));
	const features = listAllFeatures(words, places);
	const pairs = new Map<number, number>();
	const pairAt = numberPairs(wordings, words.length, pairs, places.size);
	const rarity = weighRarity(wordings, features, pairAt, places.size + pairs.size);
	const mass = shareMass(wordings, features, pairAt, rarity, count);
	const postings = listPostings(words, wordings);
	const lengths = Uint16Array.from(wordings.principles, (_, at) => lengthOf(wordings, at));
	return {
		places,
		pairs,
		rarity,
		...sumMasses(mass, count),
		postings,
		commonest: sortByUse(words, postings),
		lengths,
		meanLength: wordings.stems.length / Math.max(1, lengths.length),
	};
}

function lengthOf({ starts }: Wordings, at: number): number {
	return (starts[at + 1] ?? 0) - (starts[at] ?? 0);
}

/** Numbers every feature that is new. */
function listAllFeatures(words: readonly string[], numbers: Map<string, number>): StemFeatures {
	const all = new StemFeatures();
	const numberOf = (key: string) => {
		const known = numbers.get(key);
		if (known !== undefined) return known;
		const next = numbers.size;
		numbers.set(key, next);
		return next;
	};
	for (const stem of words) {
		for (const [place, weight] of listFeatures(stem, numberOf)) {
			all.places.push(place);
			all.weights.push(weight);
		}
		all.starts.push(all.places.length);
	}
	return all;
}

function sortByUse(words: readonly string[], postings: ReadonlyMap<string, readonly number[]>): string[] {
	const uses = words.map((word) => ({ word, count: postings.get(word)?.length ?? 0 }));
	return uses.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).map(({ word }) => word);
}

/** A number for two stems that follow each other, by their places among `count`. */
export function pairOf(before: number, word: number, count: number): number {
	return before * count + word;
}

/**
 * The feature of the pair that each stem ends, beside the stems of all wordings; 0 where it begins a wording. New ones are
 * numbered from `first`, which is more than 0 where there is a stem.
 */
function numberPairs(
	{ starts, stems }: Wordings,
	count: number,
	pairs: Map<number, number>,
	first: number,
): Uint32Array {
	const pairAt = new Uint32Array(stems.length);
	for (let wording = 0; wording + 1 < starts.length; wording++) {
		const end = starts[wording + 1] ?? 0;
		for (let at = (starts[wording] ?? 0) + 1; at < end; at++) {
			const key = pairOf(stems[at - 1] ?? 0, stems[at] ?? 0, count);
			let place = pairs.get(key);
			if (place === undefined) {
				place = first + pairs.size;
				pairs.set(key, place);
			}
			pairAt[at] = place;
		}
	}
	return pairAt;
}

function weighRarity(
	{ stems, principles }: Wordings,
	{ starts, places }: StemFeatures,
	pairAt: Uint32Array,
	size: number,
): Float64Array {
	const counts = new Float64Array(starts.length);
	const spread = new Float64Array(size);
	for (let at = 0; at < stems.length; at++) {
		const stem = stems[at] ?? 0;
		const pair = pairAt[at] ?? 0;
		counts[stem] = (counts[stem] ?? 0) + 1;
		if (pair > 0) spread[pair] = (spread[pair] ?? 0) + 1;
	}
	for (let stem = 0; stem + 1 < starts.length; stem++) {
		const end = starts[stem + 1] ?? 0;
		for (let at = starts[stem] ?? 0; at < end; at++) {
			const place = places[at] ?? 0;
			spread[place] = (spread[place] ?? 0) + (counts[stem] ?? 0);
		}
	}
	const all = principles.length + 1;
	for (let at = 0; at < size; at++) spread[at] = Math.max(0, 1 + Math.log(all / ((spread[at] ?? 0) + 1)));
	return spread;
}

/** Each wording has a mass of about 1, shared out over its features; rare ones get more of it. */
function shareMass(
	wordings: Wordings,
	features: StemFeatures,
	pairAt: Uint32Array,
	rarity: Float64Array,
	count: number,
): Float64Array {
	const stemCount = features.starts.length - 1;
	const values = new Float64Array(features.places.length);
	const squares = new Float64Array(stemCount);
	for (let stem = 0; stem < stemCount; stem++) {
		const end = features.starts[stem + 1] ?? 0;
		for (let at = features.starts[stem] ?? 0; at < end; at++) {
			const value = (features.weights[at] ?? 0) * (rarity[features.places[at] ?? 0] ?? 0);
			values[at] = value;
			squares[stem] = (squares[stem] ?? 0) + value * value;
		}
	}

	const mass = new Float64Array(rarity.length * count);
	const stemMass = new Float64Array(stemCount * count);
	const { principles, starts, stems } = wordings;
	for (let wording = 0; wording < principles.length; wording++) {
		const [start, end] = [starts[wording] ?? 0, starts[wording + 1] ?? 0];
		let sum = 0;
		for (let at = start; at < end; at++) {
			const pair = pairWeight * (rarity[pairAt[at] ?? 0] ?? 0);
			sum += (squares[stems[at] ?? 0] ?? 0) + (at > start ? pair * pair : 0);
		}
		const length = Math.sqrt(sum) || 1;
		const principle = principles[wording] ?? 0;
		for (let at = start; at < end; at++) {
			const cell = (stems[at] ?? 0) * count + principle;
			stemMass[cell] = (stemMass[cell] ?? 0) + 1 / length;
			if (at === start) continue;
			const pair = pairAt[at] ?? 0;
			const pairCell = pair * count + principle;
			mass[pairCell] = (mass[pairCell] ?? 0) + (pairWeight * (rarity[pair] ?? 0)) / length;
		}
	}
	const addShare = (stem: number, principle: number, share: number) => {
		const end = features.starts[stem + 1] ?? 0;
		for (let at = features.starts[stem] ?? 0; at < end; at++) {
			const cell = (features.places[at] ?? 0) * count + principle;
			mass[cell] = (mass[cell] ?? 0) + share * (values[at] ?? 0);
		}
	};
	for (let cell = 0; cell < stemMass.length; cell++) {
		const share = stemMass[cell] ?? 0;
		if (share > 0) addShare(Math.floor(cell / count), cell % count, share);
	}
	return mass;
}

function sumMasses(mass: Float64Array, count: number) {
	const featureMass = new Float64Array(mass.length / Math.max(1, count));
	const principleMass = new Float64Array(count);
	const squares = new Float64Array(count);
	for (let place = 0, cell = 0; place < featureMass.length; place++) {
		for (let principle = 0; principle < count; principle++, cell++) {
			const value = mass[cell] ?? 0;
			if (value === 0) continue;
			featureMass[place] = (featureMass[place] ?? 0) + value;
			principleMass[principle] = (principleMass[principle] ?? 0) + value;
			squares[principle] = (squares[principle] ?? 0) + value * value;
		}
	}
	return { mass, featureMass, principleMass, principleNorm: squares.map(Math.sqrt) };
}

function listPostings(words: readonly string[], { starts, stems }: Wordings): Map<string, number[]> {
	const lists: number[][] = words.map(() => []);
	for (let wording = 0; wording + 1 < starts.length; wording++) {
		const end = starts[wording + 1] ?? 0;
		for (let at = starts[wording] ?? 0; at < end; at++) {
			const list = lists[stems[at] ?? 0];
			if (list && list[list.length - 1] !== wording) list.push(wording);
		}
	}
	return new Map(words.map((word, place) => [word, lists[place] ?? []]));
}
