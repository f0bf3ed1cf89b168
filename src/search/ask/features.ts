import { meaningOf } from '../../bank/text/stems.ts';

/** What each kind of evidence counts beside a whole word. */
const weights = { word: 1, letters: 0.3, meaning: 1 } as const;

/** Length of the groups of letters that carry a word's forms and its typing errors. */
const groupLength = 4;

/** The number of a feature; undefined for one that the model has never seen. */
type FindPlace = (key: string) => number | undefined;

/** A piece of evidence by its number, and what it counts. */
export type Feature = readonly [place: number, weight: number];

/** The evidence of one stem: itself, the meaning that it shares with others, and its groups of letters. */
export function listFeatures(stem: string, find: FindPlace): Feature[] {
	const features: Feature[] = [];
	const word = find(stem);
	if (word !== undefined) features.push([word, weights.word]);
	const meaning = meaningOf(stem);
	const shared = meaning === undefined ? undefined : find(meaning);
	if (shared !== undefined) features.push([shared, weights.meaning]);
	const marked = `<${stem}>`;
	for (let at = 0; at + groupLength <= marked.length; at++) {
		const group = find(`#${marked.slice(at, at + groupLength)}`);
		if (group !== undefined) features.push([group, weights.letters]);
	}
	return features;
}

/** What two stems that follow each other count. */
export const pairWeight = 0.7;
