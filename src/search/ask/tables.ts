import { type Feature, listFeatures, pairWeight } from './features.ts';
import type { Memory } from './memory.ts';

/** Everything that ranking looks up, rebuilt from the memory on the device in a few milliseconds. */
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

export function buildTables(memory: Memory): Tables {
	const places = new Map(memory.words.map((stem, place) => [stem, place]));
	const number = (key: string): number => {
		const place = places.get(key) ?? places.size;
		places.set(key, place);
		return place;
	};
	const ofStem = memory.words.map((stem) => listFeatures(stem, number));
	const pairs = new Map<number, number>();
	const ofWording = memory.wordings.map(({ words }) =>
		numberPairs(words, memory.words.length, pairs, places.size),
	);
	const rarity = weighRarity(memory, ofStem, ofWording, places.size + pairs.size);
	const lengths = Uint16Array.from(memory.wordings, (wording) => wording.words.length);
	const postings = listPostings(memory);
	return {
		places,
		pairs,
		rarity,
		...sumMasses(shareMass(memory, ofStem, ofWording, rarity), memory.principles.length),
		postings,
		commonest: sortByUse(memory.words, postings),
		lengths,
		meanLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
	};
}

function sortByUse(words: readonly string[], postings: ReadonlyMap<string, readonly number[]>): string[] {
	const uses = words.map((word) => ({ word, count: postings.get(word)?.length ?? 0 }));
	return uses.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).map(({ word }) => word);
}

/** A number for two stems that follow each other, by their places among `count`. */
export function pairOf(before: number, word: number, count: number): number {
	return before * count + word;
}

/** The features of the pairs in a wording; new ones are numbered from `first`. */
function numberPairs(
	words: readonly number[],
	count: number,
	pairs: Map<number, number>,
	first: number,
): number[] {
	const places: number[] = [];
	for (let at = 1; at < words.length; at++) {
		const key = pairOf(words[at - 1] ?? 0, words[at] ?? 0, count);
		const place = pairs.get(key) ?? first + pairs.size;
		pairs.set(key, place);
		places.push(place);
	}
	return places;
}

function weighRarity(memory: Memory, ofStem: Feature[][], ofWording: number[][], size: number): Float64Array {
	const counts = new Float64Array(memory.words.length);
	for (const { words } of memory.wordings) for (const word of words) add(counts, word, 1);
	const spread = new Float64Array(size);
	for (const [word, features] of ofStem.entries()) {
		for (const [place] of features) add(spread, place, counts[word] ?? 0);
	}
	for (const pairs of ofWording) for (const place of pairs) add(spread, place, 1);
	const all = memory.wordings.length + 1;
	return spread.map((number) => Math.max(0, 1 + Math.log(all / (number + 1))));
}

/** Each wording has a mass of about 1, shared out over its features; rare ones get more of it. */
function shareMass(
	memory: Memory,
	ofStem: Feature[][],
	ofWording: number[][],
	rarity: Float64Array,
): Float64Array {
	const count = memory.principles.length;
	const weigh = (place: number, weight: number) => weight * (rarity[place] ?? 0);
	const stemSquares = ofStem.map((list) =>
		list.reduce((sum, [place, weight]) => sum + weigh(place, weight) ** 2, 0),
	);
	const stemMass = new Float64Array(memory.words.length * count);
	const mass = new Float64Array(rarity.length * count);
	for (const [at, { principle, words }] of memory.wordings.entries()) {
		const pairs = ofWording[at] ?? [];
		let squares = 0;
		for (const place of pairs) squares += weigh(place, pairWeight) ** 2;
		for (const word of words) squares += stemSquares[word] ?? 0;
		const length = Math.sqrt(squares) || 1;
		for (const word of words) add(stemMass, word * count + principle, 1 / length);
		for (const place of pairs) add(mass, place * count + principle, weigh(place, pairWeight) / length);
	}
	for (const [word, features] of ofStem.entries()) {
		for (let principle = 0; principle < count; principle++) {
			const share = stemMass[word * count + principle] ?? 0;
			if (share === 0) continue;
			for (const [place, weight] of features)
				add(mass, place * count + principle, share * weigh(place, weight));
		}
	}
	return mass;
}

function sumMasses(mass: Float64Array, count: number) {
	const featureMass = new Float64Array(mass.length / Math.max(1, count));
	const principleMass = new Float64Array(count);
	const squares = new Float64Array(count);
	for (let place = 0; place < featureMass.length; place++) {
		for (let principle = 0; principle < count; principle++) {
			const value = mass[place * count + principle] ?? 0;
			add(featureMass, place, value);
			add(principleMass, principle, value);
			add(squares, principle, value * value);
		}
	}
	return { mass, featureMass, principleMass, principleNorm: squares.map(Math.sqrt) };
}

function listPostings({ words, wordings }: Memory): Map<string, number[]> {
	const lists: number[][] = words.map(() => []);
	for (const [at, wording] of wordings.entries()) {
		for (const word of wording.words) {
			const list = lists[word];
			if (list?.at(-1) !== at) list?.push(at);
		}
	}
	return new Map(words.map((word, place) => [word, lists[place] ?? []]));
}

function add(table: Float64Array, place: number, value: number): void {
	table[place] = (table[place] ?? 0) + value;
}
