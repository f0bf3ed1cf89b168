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

/**
 * All wordings in flat tables: as an object each they would take a slow phone a twelfth of a second, and the first answer
 * waits for them.
 */
export type Wordings = {
	/** Of each wording, the place of its principle in the memory. */
	readonly principles: Uint16Array;
	/** Where the stems of each begin, and at last where those of the last one end. */
	readonly starts: Uint32Array;
	/** The places of the stems in the memory, wording by wording; in a wording each once. */
	readonly stems: Uint16Array;
};

/** The places of a wording's stems. */
export const stemsOf = ({ starts, stems }: Wordings, wording: number): Uint16Array =>
	stems.subarray(starts[wording], starts[wording + 1]);

/** What a feature of a question (a stem, its meaning, a group of its letters, a pair of stems) says of each principle. */
export type Evidence = {
	/** What the feature counts in a question: more where fewer wordings have it. */
	readonly value: number;
	/** How much of it each principle has, in the order of the memory. */
	readonly masses: Float64Array;
	/** The same of all principles together; 0 for a feature that no wording has. */
	readonly mass: number;
};

/**
 * The memory, and what ranking looks up in it. Evidence is worked out when a question first asks for it: on a slow phone the
 * first answer would wait a fifth of a second for that of all features.
 */
export type Tables = Memory & {
	/** The places of the wordings in which each stem stands. */
	readonly uses: ReadonlyMap<string, readonly number[]>;
	/** The feature of each stem that shares its meaning with others: `=boss supervis` of `supervis`. */
	readonly meaningOf: ReadonlyMap<string, string>;
	/** All stems in one text, each as `<stem>`: where groups of letters are looked for. */
	readonly text: string;
	/** What was worked out: how large a part of each wording one of its stems is, before rarity, and evidence by feature. */
	readonly shares: number[];
	readonly known: Map<string, Evidence>;
};

/** What each kind of evidence counts beside a whole word. */
const weights = { word: 1, letters: 0.3, meaning: 1, pair: 0.7 } as const;

/** Length of the groups of letters that carry a word's forms and its typing errors. */
const groupLength = 4;

/** What the meaning and the letters of a stem add to the square of its own rarity, in the mean. */
const squaresOfStem = 1.6;

export function buildTables(memory: Memory): Tables {
	const usesOf = memory.words.map((): number[] => []);
	const { principles, starts, stems } = memory.wordings;
	for (let wording = 0; wording < principles.length; wording++)
		for (let at = starts[wording] ?? 0; at < (starts[wording + 1] ?? 0); at++)
			usesOf[stems[at] ?? 0]?.push(wording);
	const uses = new Map(memory.words.map((stem, place) => [stem, usesOf[place] ?? []]));
	// Of a stem in two groups the later counts.
	const meaningOf = new Map(
		memory.meanings.flatMap((group) => group.split(' ').map((stem) => [stem, `=${group}`])),
	);
	return { ...memory, uses, meaningOf, text: `<${memory.words.join('><')}>`, shares: [], known: new Map() };
}

/** The evidence of the stems of a question; nothing for what no wording has. */
export function listEvidence(tables: Tables, stems: readonly string[]): Evidence[] {
	const features = stems.flatMap((stem, at) => [
		...featuresOf(stem, tables),
		...(at > 0 ? [`${stems[at - 1]} ${stem}`] : []),
	]);
	return features.map((feature) => evidenceOf(tables, feature)).filter(({ mass }) => mass > 0);
}

/** A stem by itself: as it is, its meaning as `=meaning`, its groups of letters as `#<abc`, `#abcd`, `#bcd>`. */
function featuresOf(stem: string, { meaningOf }: Tables): string[] {
	const features = [stem, meaningOf.get(stem) ?? []].flat();
	const marked = `<${stem}>`;
	for (let at = 0; at + groupLength <= marked.length; at++)
		features.push(`#${marked.slice(at, at + groupLength)}`);
	return features;
}

/** What a feature says, worked out once. */
export function evidenceOf(tables: Tables, feature: string): Evidence {
	const known = tables.known.get(feature);
	if (known) return known;
	const [wordings, weight] = wordingsWith(tables, feature);
	const value = weight * rarityOf(tables, wordings.length);
	const masses = new Float64Array(tables.principles.length);
	for (const place of wordings) {
		const principle = tables.wordings.principles[place] ?? 0;
		masses[principle] = (masses[principle] ?? 0) + value * shareOf(tables, place);
	}
	const evidence = { value, masses, mass: masses.reduce((sum, mass) => sum + mass, 0) };
	tables.known.set(feature, evidence);
	return evidence;
}

/** Places of the wordings that have a feature, as often as they have it, and what such a feature counts. */
function wordingsWith(tables: Tables, feature: string): [wordings: readonly number[], weight: number] {
	const { uses, meaningOf, text, words, wordings } = tables;
	const usesOf = (stem: string) => uses.get(stem) ?? [];
	if (feature.startsWith('=')) {
		const stems = feature.slice(1).split(' ');
		return [stems.filter((stem) => meaningOf.get(stem) === feature).flatMap(usesOf), weights.meaning];
	}
	if (feature.startsWith('#')) {
		const group = feature.slice(1);
		const stems: string[] = [];
		for (let at = text.indexOf(group); at >= 0; at = text.indexOf(group, at + 1))
			stems.push(text.slice(text.lastIndexOf('<', at) + 1, text.indexOf('>', at + 1)));
		return [stems.flatMap(usesOf), weights.letters];
	}
	const [before, stem] = feature.split(' ');
	if (stem === undefined) return [usesOf(feature), weights.word];
	const [first, second] = [words.indexOf(before ?? ''), words.indexOf(stem)];
	const isPair = (stems: Uint16Array) => stems[stems.indexOf(second) - 1] === first;
	return [usesOf(stem).filter((place) => isPair(stemsOf(wordings, place))), weights.pair];
}

/** 1 / the length of the vector of a wording. */
function shareOf(tables: Tables, place: number): number {
	const known = tables.shares[place];
	if (known !== undefined) return known;
	const stems = stemsOf(tables.wordings, place);
	const square = (weight: number, uses: number) => weight * rarityOf(tables, uses) ** 2;
	const ofPairs = (stems.length - 1) * square(weights.pair ** 2, 1);
	const usesOf = (stem: number) => tables.uses.get(tables.words[stem] ?? '')?.length ?? 0;
	const share =
		1 / Math.sqrt(stems.reduce((sum, stem) => sum + square(squaresOfStem, usesOf(stem)), ofPairs));
	tables.shares[place] = share;
	return share;
}

/** How telling a feature is that stands so often in the wordings. */
const rarityOf = ({ wordings }: Tables, uses: number) =>
	Math.max(0, 1 + Math.log((wordings.principles.length + 1) / (uses + 1)));
