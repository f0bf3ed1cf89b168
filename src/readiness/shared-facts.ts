import type { ReadyStory } from '../bank/bank.ts';
import { quantitiesIn } from './quantities.ts';
import { sentencesOf, tellingOf } from './told-sentences.ts';

/** Phrases that two stories have in common, longest first: `shared data dictionary`, `months of rework`. */
export function sharedFacts(a: ReadyStory, b: ReadyStory): string[] {
	const inB = new Set(phrasesOf(b).map(keyOf));
	const common = phrasesOf(a).filter((text) => inB.has(keyOf(text)));
	const longest = [...new Map(common.map((text) => [keyOf(text), text])).values()].sort(
		(x, y) => y.length - x.length,
	);
	const chosen: string[][] = [];
	for (const phrase of longest) {
		const within = (longer: string[]) => ` ${keyOf(longer)} `.includes(` ${keyOf(phrase)} `);
		if (!chosen.some(within)) chosen.push(phrase);
	}
	return chosen.map((text) => text.join(' '));
}

/** Things that both stories count, and count differently: `2 and 3 workshops`. */
export function differingCounts(a: ReadyStory, b: ReadyStory): string[] {
	const [inA, inB] = [countsOf(a), countsOf(b)];
	return [...inA].flatMap(([noun, values]) => {
		const others = inB.get(noun);
		if (!others || values.some((value) => others.includes(value))) return [];
		return `${values[0]} and ${others[0]} ${noun}`;
	});
}

/** Where a story says what came before what: the sentence that does it plainest, if they share any facts. */
export function orderOf(story: ReadyStory, facts: readonly string[]): string[] {
	if (facts.length === 0) return [];
	const stems = new Set(
		facts
			.flatMap((fact) => fact.split(' '))
			.filter((text) => !common.has(text))
			.map(stem),
	);
	const ranked = textsOf(story)
		.flatMap(sentencesOf)
		.filter((text) => /\b(before|after|until)\b/i.test(text))
		.map((text) => ({ text, shared: wordsOf(text).filter((text) => stems.has(stem(text))).length }))
		.sort((x, y) => y.shared - x.shared);
	return ranked.slice(0, 1).map((sentence) => sentence.text);
}

const textsOf = (story: ReadyStory): string[] => [
	story.hook,
	...tellingOf(story).map((sentence) => sentence.text),
];

/** Every run of two to four words that begins and ends with a word of substance. */
function phrasesOf(story: ReadyStory): string[][] {
	return textsOf(story).flatMap((text) =>
		text.split(/[.,;:!?()“”"]/).flatMap((clause) => {
			const words = wordsOf(clause);
			return words.flatMap((_, start) =>
				[2, 3, 4].flatMap((length) => {
					const run = words.slice(start, start + length);
					const ends = [run[0], run.at(-1)];
					return run.length < length || ends.some((end) => !end || common.has(end)) ? [] : [run];
				}),
			);
		}),
	);
}

/** What a story counts, with the numbers: the noun that ends the words after a bare number. */
function countsOf(story: ReadyStory): Map<string, number[]> {
	const counts = new Map<string, number[]>();
	for (const { text } of tellingOf(story)) {
		for (const { unit, value, end } of quantitiesIn(text)) {
			if (unit !== 'count' || value < 2) continue;
			const [clause = ''] = text.slice(end).split(/[.,;:!?()“”"]/);
			const after = wordsOf(clause);
			const stop = after.findIndex((text) => common.has(text));
			const noun = after.slice(0, Math.min(3, stop < 0 ? 3 : stop)).at(-1);
			if (noun?.endsWith('s')) counts.set(noun, [...(counts.get(noun) ?? []), value]);
		}
	}
	return counts;
}

const wordsOf = (text: string): string[] =>
	text.toLowerCase().match(/[\p{L}\p{N}$%][\p{L}\p{N}'’.$%-]*/gu) ?? [];
const stem = (word: string) => word.replace(/(?<=\p{L}{3})(es|s|ed|ing)$/u, '');
const keyOf = (words: readonly string[]) => words.map(stem).join(' ');

/** Words that carry no fact by themselves. */
const common = new Set(
	(
		'a about all also an and any are as at be been before after both but by came can could did do does each every for ' +
		'from get got had has have he her his how i if in into is it its just made make me more most my no not now of off ' +
		'on one only or our out over own same she so some than that the their them then there they this those through to ' +
		'under until up us was we went were what when where which while who why will with would you your first last'
	).split(' '),
);
