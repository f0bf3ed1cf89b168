import { type Feature, listFeatures, listPair } from './features.ts';
import type { Memory } from './memory.ts';

/** Everything that ranking looks up, rebuilt from the memory on the device in a few milliseconds. */
export type Tables = {
	/** Number of each feature, by its key. */
	readonly places: ReadonlyMap<string, number>;
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
	/** Number of stems in each wording. */
	readonly lengths: Uint16Array;
	/** Mean number of stems in a wording. */
	readonly meanLength: number;
};

export function buildTables(memory: Memory): Tables {
	const places = new Map<string, number>();
	const number = (key: string): number => {
		const place = places.get(key) ?? places.size;
		places.set(key, place);
		return place;
	};
	const ofStem = memory.words.map((stem) => listFeatures(stem, number));
	const ofPairs = memory.wordings.map(({ words }) =>
		words.flatMap((word, at) =>
			listPair(memory.words[words[at - 1] ?? -1], memory.words[word] ?? '', number),
		),
	);
	const rarity = weighRarity(memory, ofStem, ofPairs, places.size);
	const lengths = Uint16Array.from(memory.wordings, (it) => it.words.length);
	return {
		places,
		rarity,
		...sumMasses(shareMass(memory, ofStem, ofPairs, rarity), memory.principles.length),
		postings: listPostings(memory),
		lengths,
		meanLength: lengths.reduce((sum, it) => sum + it, 0) / Math.max(1, lengths.length),
	};
}

function weighRarity(memory: Memory, ofStem: Feature[][], ofPairs: Feature[][], size: number): Float64Array {
	const counts = new Float64Array(memory.words.length);
	for (const { words } of memory.wordings) for (const word of words) add(counts, word, 1);
	const spread = new Float64Array(size);
	for (const [word, features] of ofStem.entries()) {
		for (const [place] of features) add(spread, place, counts[word] ?? 0);
	}
	for (const pairs of ofPairs) for (const [place] of pairs) add(spread, place, 1);
	const all = memory.wordings.length + 1;
	return spread.map((it) => Math.max(0, 1 + Math.log(all / (it + 1))));
}

/** Each wording has a mass of about 1, shared out over its features; rare ones get more of it. */
function shareMass(
	memory: Memory,
	ofStem: Feature[][],
	ofPairs: Feature[][],
	rarity: Float64Array,
): Float64Array {
	const count = memory.principles.length;
	const weigh = ([place, weight]: Feature): Feature => [place, weight * (rarity[place] ?? 0)];
	const squares = (features: readonly Feature[]) => features.reduce((sum, it) => sum + it[1] * it[1], 0);
	const stems = ofStem.map((it) => it.map(weigh));
	const stemSquares = stems.map(squares);
	const stemMass = new Float64Array(memory.words.length * count);
	const mass = new Float64Array(rarity.length * count);
	for (const [at, { principle, words }] of memory.wordings.entries()) {
		const pairs = (ofPairs[at] ?? []).map(weigh);
		const length = Math.sqrt(words.reduce((sum, it) => sum + (stemSquares[it] ?? 0), squares(pairs))) || 1;
		for (const word of words) add(stemMass, word * count + principle, 1 / length);
		for (const [place, value] of pairs) add(mass, place * count + principle, value / length);
	}
	for (const [word, features] of stems.entries()) {
		for (let principle = 0; principle < count; principle++) {
			const share = stemMass[word * count + principle] ?? 0;
			if (share === 0) continue;
			for (const feature of features) add(mass, feature[0] * count + principle, share * feature[1]);
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
