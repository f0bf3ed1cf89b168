import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { splitWords } from '../../../src/bank/text/stems.ts';
import { trainModel } from '../../../src/search/ask/model.ts';
import { createSearcher, ownBeforeAnswer, type Searcher } from '../../../src/search/instant.ts';
import {
	createOwnWordsSearch,
	type OwnWordsSearch,
	type StoryTexts,
	searchTexts,
} from '../../../src/search/own-words.ts';
import { searchData } from '../../../src/search/search-data.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { guideExamples } from './ask/guide-wordings.ts';

let bank: Bank;
let texts: readonly StoryTexts[];
let find: OwnWordsSearch;
let searcher: Searcher;

before(async () => {
	bank = (await loadBank(guideBank)).bank ?? assert.fail('The bank is not sound.');
	texts = searchTexts(bank).stories;
	find = createOwnWordsSearch(texts);
	searcher = createSearcher(searchData(bank, []), trainModel(guideExamples), find);
});

/** The stories that a result list leads to, from the top; a principle's page is a place of its own. */
function linksFor(words: string): string[] {
	const { answer, named, own, ownFirst } = searcher.search(words);
	const ownLinks = own.map(({ story }) => story.id);
	const first = ownFirst ? ownBeforeAnswer : 0;
	return [
		...ownLinks.slice(0, first),
		...answer.flatMap(({ principle, also, story, backup }) =>
			[principle, ...also, story, backup].flatMap((target) => target?.id ?? []),
		),
		...named.map((result) => {
			if (result.kind === 'Story') return result.story.id;
			return result.kind === 'Principle' ? (result.principle.story?.id ?? '') : result.question.id;
		}),
		...ownLinks.slice(first),
	];
}

/** Every two words that follow each other in a sentence of one story only, neither of them a little one. */
function phrasesOfOneStory(): { words: string; story: string }[] {
	// What links words or asks.
	const little = new Set(
		'a an and are as at be by could do for from had has have how i in is it its me my of on or our so that the their them they this to was we were what who with would you'.split(
			' ',
		),
	);
	const stories = new Map<string, Set<string>>();
	for (const { id, texts: ownTexts } of texts)
		for (const [, text] of ownTexts)
			for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
				const words = splitWords(sentence);
				for (const [at, word] of words.entries()) {
					const next = words[at + 1];
					if (next === undefined || little.has(word) || little.has(next)) continue;
					const phrase = `${word} ${next}`;
					stories.set(phrase, (stories.get(phrase) ?? new Set()).add(id));
				}
			}
	return [...stories].flatMap(([words, ids]) =>
		ids.size === 1 ? [{ words, story: [...ids][0] ?? '' }] : [],
	);
}

test('of the phrases that stand in one story only, 95 % lead to it among the first three links, 85 % by the first', () => {
	const phrases = phrasesOfOneStory();
	assert.ok(phrases.length > 500, `${phrases.length} phrases`);
	const first = phrases.filter(({ words, story }) => linksFor(words)[0] === story);
	const missed = phrases.filter(({ words, story }) => !linksFor(words).slice(0, 3).includes(story));
	assert.ok(missed.length / phrases.length <= 0.05, missed.map(({ words }) => words).join(', '));
	assert.ok(first.length / phrases.length >= 0.85, `${first.length} of ${phrases.length}`);
});

for (const words of [
	'load time',
	'prep time',
	'data refresh',
	'company-wide training',
	'large language model',
]) {
	test(`“${words}” leads to the story first, with the sentence in which it stands`, () => {
		const { own, ownFirst } = searcher.search(words);
		assert.ok(ownFirst);
		const marked = own[0]?.sentence.filter(({ isMarked }) => isMarked) ?? [];
		assert.equal(marked.length, splitWords(words).length);
	});
}

test('what reads like a question is answered first, and the stories with its words come after', () => {
	const { answer, ownFirst } = searcher.search('tell me about a time you reduced load time');
	assert.ok(answer.length > 0);
	assert.ok(!ownFirst);
});

test('the usual words of a principle are answered first', () => {
	const { answer, sure, ownFirst } = searcher.search('tight deadline');
	assert.ok(answer.length > 0 && sure && !ownFirst);
});

test('the last word may be unfinished, and any form of a word finds the others', () => {
	assert.equal(find('company-wide train')[0]?.story, find('company-wide training')[0]?.story);
	assert.equal(find('load the dashboards')[0]?.story, 'power-bi-latency');
});

test('words of which one stands in no story find none', () => {
	assert.deepEqual(find('load zebra'), []);
	assert.deepEqual(find('the of'), []);
	assert.deepEqual(find(''), []);
});

const others: readonly StoryTexts[] = [
	{ id: 'japanese', texts: [['action', '私はデータ品質の仕組みを作りました。顧客は喜びました。']] },
	{ id: 'chinese', texts: [['result', '我们把等待时间缩短了一半。客户满意度提高了。']] },
	{ id: 'french', texts: [['task', 'Former les élèves de la classe.']] },
	{ id: 'german', texts: [['task', 'Die Größe der Tabelle halbieren.']] },
];

for (const [words, story] of [
	['データ品質', 'japanese'],
	['顧客', 'japanese'],
	['等待时间', 'chinese'],
	['客户', 'chinese'],
	['eleve', 'french'],
	['élève', 'french'],
	['größe', 'german'],
	['grösse', 'german'],
	['groesse', undefined],
] as const) {
	test(`“${words}” finds ${story ?? 'nothing'}`, () => {
		assert.equal(createOwnWordsSearch(others)(words)[0]?.story, story);
	});
}

test('Chinese words are shown in their sentence', () => {
	const [match] = createOwnWordsSearch(others)('等待时间');
	assert.equal(match?.sentence.map(({ text }) => text).join(''), '我们把等待时间缩短了一半。');
});

test('a bank of more than sixty stories sends no texts', () => {
	const [story] = bank.stories;
	assert.ok(story);
	const { questions } = bank;
	assert.equal(searchTexts({ stories: Array(61).fill(story), questions }).stories.length, 0);
	assert.equal(searchTexts({ stories: Array(60).fill(story), questions }).stories.length, 60);
});
