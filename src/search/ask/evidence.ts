import type { Memory, Wordings } from './memory.ts';

/** What a feature of a question (a stem, its meaning, a group of its letters, a pair of stems) says of each principle. */
export type Evidence = {
	/** What the feature counts in a question: more where fewer wordings have it. */
	readonly value: number;
	/** How much of it each principle has, in the order of the memory. */
	readonly masses: Float64Array;
	/** The same of all principles together. */
	readonly mass: number;
};

/**
 * What ranking looks up. Evidence is worked out when a question first asks for it: on a slow phone the first answer would
 * wait a fifth of a second for that of all features. The lists are flat, for the same reason.
 */
export type Tables = {
	/** Place of each stem in the memory. */
	readonly places: ReadonlyMap<string, number>;
	/** The meaning of each stem that shares one with others, `=boss` of `supervis`; and all stems of a meaning. */
	readonly meanings: ReadonlyMap<string, string>;
	readonly meant: ReadonlyMap<string, readonly string[]>;
	/** The wordings in which each stem stands: those of the stem `at` from `starts[at]` up to `starts[at + 1]`. */
	readonly starts: Uint32Array;
	readonly wordings: Uint16Array;
	/** How large a part of each wording one of its stems is, before rarity, as it was worked out; 0 as long as it is not. */
	readonly shares: Float64Array;
	/** All stems in one text, each as `<stem>`: where groups of letters are looked for. */
	readonly text: string;
	readonly known: Map<string, Evidence | undefined>;
};

/** What each kind of evidence counts beside a whole word. */
const weights = { word: 1, letters: 0.3, meaning: 1, pair: 0.7 } as const;

/** Length of the groups of letters that carry a word's forms and its typing errors. */
const groupLength = 4;

/** What the meaning and the letters of a stem add to the square of its own rarity, in the mean. */
const squaresOfStem = 1.6;

export function buildTables({ words, wordings, meanings }: Memory): Tables {
	return {
		places: new Map(words.map((stem, place) => [stem, place])),
		...readMeanings(meanings),
		...listWordings(words.length, wordings),
		shares: new Float64Array(wordings.principles.length),
		text: `<${words.join('><')}>`,
		known: new Map(),
	};
}

/** Turns the stems of each wording into the wordings of each stem. */
function listWordings(words: number, { starts, stems }: Wordings): Pick<Tables, 'starts' | 'wordings'> {
	const startOf = new Uint32Array(words + 1);
	for (let at = 0; at < stems.length; at++) {
		const next = (stems[at] ?? 0) + 1;
		startOf[next] = (startOf[next] ?? 0) + 1;
	}
	for (let stem = 1; stem <= words; stem++) startOf[stem] = (startOf[stem] ?? 0) + (startOf[stem - 1] ?? 0);
	const ends = startOf.slice();
	const wordings = new Uint16Array(stems.length);
	for (let wording = 0; wording + 1 < starts.length; wording++) {
		const end = starts[wording + 1] ?? 0;
		for (let at = starts[wording] ?? 0; at < end; at++) {
			const stem = stems[at] ?? 0;
			const place = ends[stem] ?? 0;
			wordings[place] = wording;
			ends[stem] = place + 1;
		}
	}
	return { starts: startOf, wordings };
}

/** The wordings in which a stem stands; none for one that is not known. */
export function wordingsWith({ starts, wordings }: Tables, place: number | undefined): Uint16Array {
	return place === undefined ? wordings.subarray(0, 0) : wordings.subarray(starts[place], starts[place + 1]);
}

/** 1 / the length of the vector of a wording. */
function shareOf(
	wording: number,
	{ wordings: { starts, stems, principles } }: Memory,
	tables: Tables,
): number {
	const known = tables.shares[wording];
	if (known) return known;
	const [start = 0, end = 0] = [starts[wording], starts[wording + 1]];
	let sum = (end - start - 1) * (weights.pair * rarityOf(1, principles.length)) ** 2;
	for (let at = start; at < end; at++) {
		const uses = wordingsWith(tables, stems[at]).length;
		sum += squaresOfStem * rarityOf(uses, principles.length) ** 2;
	}
	const share = sum > 0 ? 1 / Math.sqrt(sum) : 0;
	tables.shares[wording] = share;
	return share;
}

/** Of a stem in two groups the later counts. */
function readMeanings(groups: readonly string[]): Pick<Tables, 'meanings' | 'meant'> {
	const meant = new Map(
		groups.map((group) => {
			const stems = group.split(' ');
			return [`=${stems[0]}`, stems] as const;
		}),
	);
	const meanings = new Map([...meant].flatMap(([meaning, stems]) => stems.map((stem) => [stem, meaning])));
	return { meanings, meant };
}

/** How telling a feature is that stands so often in so many wordings. */
function rarityOf(uses: number, wordings: number): number {
	return Math.max(0, 1 + Math.log((wordings + 1) / (uses + 1)));
}

/** The evidence of the stems of a question; nothing for what no wording has. */
export function listEvidence(memory: Memory, tables: Tables, stems: readonly string[]): Evidence[] {
	const features = stems.flatMap((stem, at) => [
		...featuresOf(stem, tables),
		...(at > 0 ? [`${stems[at - 1]} ${stem}`] : []),
	]);
	return features.flatMap((feature) => evidenceOf(memory, tables, feature) ?? []);
}

/** The features of every stem and pair of the memory, each once. */
export function listFeatures(memory: Memory, tables: Tables): Set<string> {
	const { words, wordings } = memory;
	const { starts, stems } = wordings;
	const features = new Set(words.flatMap((stem) => featuresOf(stem, tables)));
	const begins = new Set(starts);
	for (let at = 1; at < stems.length; at++)
		if (!begins.has(at)) features.add(`${words[stems[at - 1] ?? 0]} ${words[stems[at] ?? 0]}`);
	return features;
}

/** A stem by itself: as it is, its meaning as `=meaning`, its groups of letters as `#<abc`, `#abcd`, `#bcd>`. */
function featuresOf(stem: string, { meanings }: Tables): string[] {
	const features = [stem];
	const meaning = meanings.get(stem);
	if (meaning !== undefined) features.push(meaning);
	const marked = `<${stem}>`;
	for (let at = 0; at + groupLength <= marked.length; at++)
		features.push(`#${marked.slice(at, at + groupLength)}`);
	return features;
}

/** What a feature says, worked out once. */
export function evidenceOf(memory: Memory, tables: Tables, feature: string): Evidence | undefined {
	if (tables.known.has(feature)) return tables.known.get(feature);
	const evidence = feature.includes(' ')
		? pairEvidence(memory, tables, feature)
		: stemEvidence(memory, tables, feature);
	tables.known.set(feature, evidence);
	return evidence;
}

function stemEvidence(memory: Memory, tables: Tables, feature: string): Evidence | undefined {
	const { principles } = memory.wordings;
	const masses = new Float64Array(memory.principles.length);
	let uses = 0;
	const [stems, weight] = stemsWith(tables, feature);
	for (const stem of stems) {
		for (const wording of wordingsWith(tables, stem)) {
			const principle = principles[wording] ?? 0;
			masses[principle] = (masses[principle] ?? 0) + shareOf(wording, memory, tables);
			uses++;
		}
	}
	return weigh(memory, masses, uses, weight);
}

/** Places of the stems that have a feature, as often as they have it. */
function stemsWith(tables: Tables, feature: string): [stems: number[], weight: number] {
	const placesOf = (words: readonly string[]) => words.flatMap((word) => tables.places.get(word) ?? []);
	if (feature.startsWith('=')) {
		const stems = (tables.meant.get(feature) ?? []).filter((stem) => tables.meanings.get(stem) === feature);
		return [placesOf(stems), weights.meaning];
	}
	if (!feature.startsWith('#')) return [placesOf([feature]), weights.word];
	const { text } = tables;
	const group = feature.slice(1);
	const stems: string[] = [];
	for (let at = text.indexOf(group); at >= 0; at = text.indexOf(group, at + 1))
		stems.push(text.slice(text.lastIndexOf('<', at) + 1, text.indexOf('>', at + 1)));
	return [placesOf(stems), weights.letters];
}

/** Of two stems with a space between them: what the wordings say in which the second follows the first. */
function pairEvidence(memory: Memory, tables: Tables, pair: string): Evidence | undefined {
	const { starts, stems, principles } = memory.wordings;
	const [before, place] = pair.split(' ').map((stem) => tables.places.get(stem));
	if (before === undefined || place === undefined) return undefined;
	const masses = new Float64Array(memory.principles.length);
	let uses = 0;
	for (const wording of wordingsWith(tables, place)) {
		const at = stems.indexOf(place, starts[wording]);
		if (at === starts[wording] || stems[at - 1] !== before) continue;
		const principle = principles[wording] ?? 0;
		masses[principle] = (masses[principle] ?? 0) + shareOf(wording, memory, tables);
		uses++;
	}
	return weigh(memory, masses, uses, weights.pair);
}

function weigh(memory: Memory, masses: Float64Array, uses: number, weight: number): Evidence | undefined {
	if (uses === 0) return undefined;
	const value = weight * rarityOf(uses, memory.wordings.principles.length);
	const weighed = masses.map((mass) => mass * value);
	return { value, masses: weighed, mass: weighed.reduce((sum, mass) => sum + mass, 0) };
}
