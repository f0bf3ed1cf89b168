import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	fold,
	maxCharacters,
	maxWords,
	readStems,
	splitWords,
	stem,
} from '../../../../src/bank/text/stems.ts';
import { isQuestion } from '../../../../src/search/ask/question.ts';

test('the forms of a word share a stem', () => {
	const groups = [
		['customer', 'customers'],
		['prioritise', 'prioritize', 'prioritised', 'prioritizing'],
		['behaviour', 'behavior'],
		['judgement', 'judgment'],
		['mentor', 'mentors', 'mentored', 'mentoring'],
		['plan', 'plans', 'planned', 'planning'],
		['policy', 'policies'],
		['disagree', 'disagreement', 'disagreed'],
		['quick', 'quickly'],
	];
	for (const group of groups)
		assert.equal(new Set(group.map(stem)).size, 1, group.map((word) => `${word}>${stem(word)}`).join(' '));
});

test('stems leave out what every question opens with', () => {
	assert.deepEqual(readStems('Tell me about a time when you missed a deadline.'), ['miss', 'deadlin']);
});

test('an afterthought alone is a question of its own', () => {
	assert.deepEqual(readStems('What did you learn?'), ['learn']);
	assert.deepEqual(readStems('What failed, and what did you learn?'), ['fail']);
});

test('what was not there is read as missing, in whichever words', () => {
	const same = readStems('A decision without data');
	const texts = [
		'A decision you did not have data for',
		"A decision: you didn't have the data",
		"A decision, and you didn't really have data",
		'A decision when you had not got data',
	];
	for (const text of texts) assert.deepEqual(readStems(text), same, text);
});

test('what is only said to fill a pause says nothing', () => {
	assert.deepEqual(readStems('So um okay, maybe tell me, uh, about like a really hard deadline'), [
		'hard',
		'deadlin',
	]);
});

test('words are folded: case, accents, apostrophes, tags and hyphens after co', () => {
	const cases: [text: string, words: string[]][] = [
		['Café DÉJÀ vu', ['cafe', 'deja', 'vu']],
		["don't can’t", ['dont', 'cant']],
		['<p>Hello</p>', ['hello']],
		['a < b and c > d', ['a', 'b', 'and', 'c', 'd']],
		['co-worker', ['coworker']],
		['trade-off', ['trade', 'off']],
		['', []],
	];
	for (const [text, words] of cases) assert.deepEqual(splitWords(text), words, text);
});

test('no more characters are read than the limit', () => {
	assert.equal(fold('ab '.repeat(9999)).length, maxCharacters);
});

test('no more words are read than the limit', () => {
	assert.equal(splitWords('ab '.repeat(1000)).length, maxWords);
});

test('names and nicknames are told from questions', () => {
	const names = [
		'HBDC',
		'backbone',
		'dbt',
		'Bedrock',
		'$150k',
		'90%',
		'earn trust',
		'Deliver Results',
		'',
		'a',
	];
	const questions = [
		'Tell me about a mistake',
		'how do you handle conflict',
		'ever failed?',
		'a customer was angry with the team',
		'What is your greatest weakness?',
		'disagreed with my boss about scope',
	];
	for (const name of names) assert.equal(isQuestion(name), false, name);
	for (const question of questions) assert.equal(isQuestion(question), true, question);
});
