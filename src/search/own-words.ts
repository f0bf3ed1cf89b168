import type { Bank, Story } from '../bank/bank.ts';
import { fold, splitWords, stem } from '../bank/text/stems.ts';

/** A larger bank sends no texts before they are asked for: Pagefind searches them, and answers a moment later. */
const mostStories = 60;

/** What comes right behind the first files of the search. Sent to the browser as JSON. */
export function searchTexts({ stories, questions }: Pick<Bank, 'stories' | 'questions'>) {
	return {
		/** None for a bank of more than 60 stories. */
		stories: stories.length > mostStories ? [] : stories.map(textsOf),
		/** The other wordings of each question, by its id. */
		wordings: Object.fromEntries(questions.map(({ id, prompts }) => [id, prompts.slice(1)])),
	};
}

export type SearchTexts = ReturnType<typeof searchTexts>;

/** Where on the page of the story it stands (`action` for `#action`, empty for its head), and the text. */
type PlacedText = readonly [part: string, text: string];

/** The texts of a story, as a person may remember them. */
export interface StoryTexts {
	readonly id: string;
	readonly texts: readonly PlacedText[];
}

function textsOf(story: Story): StoryTexts {
	const placed = (part: string, texts: readonly (string | undefined)[]) =>
		texts.flatMap((text): PlacedText[] => (text ? [[part, text]] : []));
	const { id, title, short, hook, opening, results, parts, followUps, lessons, skills } = story;
	return {
		id,
		texts: [
			...placed('', [title, short, hook, opening]),
			...placed(
				'',
				results.flatMap(({ figure, what, baseline }) => [`${figure} ${what}`, baseline]),
			),
			...Object.entries(parts).flatMap(([part, prose]) => placed(part, [prose?.text])),
			...placed(
				'follow-ups',
				followUps.flatMap(({ question, answer }) => [question, answer.text]),
			),
			...placed('lessons', lessons),
			...placed('skills', skills),
		],
	};
}

/** How the words stand in a story, best first: one after the other; in one sentence; anywhere in it. */
const nearnesses = ['phrase', 'sentence', 'story'] as const;

/** A story that has all the words that were typed. */
interface OwnWords {
	readonly story: string;
	readonly nearness: (typeof nearnesses)[number];
	/** The sentence with the words, or with most of them; what is far before the first of them is left out. */
	readonly sentence: readonly MarkedText[];
	/** Where it stands: `action` for `#action`, empty for the head of the page. */
	readonly part: string;
}

export interface MarkedText {
	readonly text: string;
	/** It is one of the words that were typed. */
	readonly isMarked: boolean;
}

export type OwnWordsSearch = (query: string) => OwnWords[];

interface Sentence {
	readonly part: string;
	readonly text: string;
	readonly words: readonly string[];
	/** The stems of its words: most sentences are told by them at once. */
	readonly stems: ReadonlySet<string>;
	/** For scripts that write no space between words. */
	readonly folded: string;
}

/** Finds stories by words that stand in them, in any form (`loaded`, `loading`), with or without accents; the last may be unfinished. */
export function createOwnWordsSearch(stories: readonly StoryTexts[]): OwnWordsSearch {
	const prepared = stories.map(({ id, texts }) => ({
		id,
		sentences: texts.flatMap(([part, text]) => splitSentences(text).map((text) => prepare(part, text))),
	}));
	return (query) => {
		const wanted = readQuery(query);
		if (wanted.length === 0) return [];
		return prepared
			.filter(({ sentences }) => wanted.every((word) => sentences.some((sentence) => isIn(sentence, word))))
			.flatMap(({ id, sentences }) => {
				const byPoints = Map.groupBy(sentences, (sentence) => score(sentence, wanted));
				const points = Math.max(...byPoints.keys());
				const [best, ...others] = byPoints.get(points) ?? [];
				if (!best) return [];
				const distance = Math.min(wanted.length + 1 - points, nearnesses.length - 1);
				return { id, best, distance, others: others.length };
			})
			.sort((a, b) => a.distance - b.distance || b.others - a.others)
			.map(({ id, best, distance }) => ({
				story: id,
				nearness: nearnesses[distance] ?? 'story',
				sentence: markWords(best.text, wanted),
				part: best.part,
			}));
	};
}

function markWords(sentence: string, wanted: readonly Wanted[]): MarkedText[] {
	const pieces = sentence.split(/([\p{L}\p{M}\p{N}]+)/u).map((text, at) => ({
		text,
		isMarked: at % 2 === 1 && wanted.some((word) => isIn(prepare('', text), word)),
	}));
	const first = pieces.findIndex(({ isMarked }) => isMarked);
	const from = Math.max(0, first - piecesBefore);
	return from === 0 ? pieces : [{ text: '…', isMarked: false }, ...pieces.slice(from + 1)];
}

/** Words and spaces that stand before the first mark: about one line of a phone. */
const piecesBefore = 12;

/** A word that was typed. */
interface Wanted {
	readonly word: string;
	readonly stem: string;
	/** The last word may go on. */
	readonly isOpen: boolean;
	/** Its script writes no space between words: it stands anywhere in a sentence. */
	readonly isUnspaced: boolean;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function readQuery(query: string): Wanted[] {
	const words = splitWords(query).flatMap((word) =>
		unspaced.test(word)
			? [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(word)].map(({ segment }) => segment)
			: word,
	);
	const telling = words.filter(saysSomething);
	return telling.map((word, at) => ({
		word,
		stem: stem(word),
		isOpen: at === telling.length - 1 && word === words.at(-1) && !/\s$/.test(query),
		isUnspaced: unspaced.test(word),
	}));
}

/** Words that stand in nearly every sentence. Those of questions ("time") say something here: "load time". */
const littleWords = new Set(
	'a an and are as at be been but by for from had has have he her his i in is it its me my of on or our she so that the their them they this to us was we were with you your'.split(
		' ',
	),
);

const saysSomething = (word: string) => !littleWords.has(word);

function prepare(part: string, text: string): Sentence {
	const words = splitWords(text).filter(saysSomething);
	return { part, text, words, stems: new Set(words.map(stemOf)), folded: fold(text) };
}

/** How many of the words a sentence has; a point for each, and one more where they follow each other. */
function score(sentence: Sentence, wanted: readonly Wanted[]): number {
	const points = wanted.filter((word) => isIn(sentence, word)).length;
	if (points < wanted.length) return points;
	const { words, folded } = sentence;
	const isPhrase =
		folded.includes(wanted.map(({ word }) => word).join(wanted[0]?.isUnspaced ? '' : ' ')) ||
		words.some((_, from) => wanted.every((word, at) => isSame(words[from + at] ?? '', word)));
	return isPhrase ? points + 1 : points;
}

function isIn({ words, stems, folded }: Sentence, wanted: Wanted): boolean {
	if (wanted.isUnspaced) return folded.includes(wanted.word);
	return stems.has(wanted.stem) || (wanted.isOpen && words.some((word) => word.startsWith(wanted.word)));
}

const isSame = (word: string, wanted: Wanted) =>
	stemOf(word) === wanted.stem || (wanted.isOpen && word.startsWith(wanted.word));

const stems = new Map<string, string>();

/** Kept: the words of a bank come again and again. */
function stemOf(word: string): string {
	const known = stems.get(word) ?? stem(word);
	stems.set(word, known);
	return known;
}

const splitSentences = (text: string) =>
	text.split(/(?<=[.!?])\s+|(?<=[。！？])|\n+/u).filter((part) => part.trim() !== '');
