import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainModel } from '../../../../src/search/ask/model.ts';
import { parseFiled, printScore, scoreModel } from '../../../../tools/ask-score.ts';
import { examples } from './wordings.ts';

const model = trainModel(examples);

test('any of several right principles counts, and none standing out is wrong', () => {
	const { all, confusions } = scoreModel(model, [
		{ text: 'an angry customer', principles: ['waste-nothing', 'mind-the-customer'] },
		{ text: 'an angry customer', principles: ['bake-early'] },
		{ text: 'qqq zzz', principles: ['bake-early'] },
		{ text: 'stale bread', principles: ['waste-nothing'] },
	]);
	assert.deepEqual(all, { questions: 4, first: 2, firstThree: 3 });
	assert.deepEqual(confusions, [
		{ filed: 'bake-early', answered: 'mind-the-customer', questions: 1 },
		{ filed: 'bake-early', answered: 'none', questions: 1 },
	]);
});

test('the total is the last line printed, a line a principle the first', () => {
	const lines = printScore(
		scoreModel(model, [
			{ text: 'an angry customer', principles: ['mind-the-customer'] },
			{ text: 'stale bread', principles: ['bake-early'] },
			{ text: 'a new kind of question', principles: ['unheard-of'] },
		]),
	);
	assert.match(lines[0] ?? '', /^bake-early +1 {2}top-1 0\.0 %, top-3 /);
	assert.equal(lines.filter((line) => line.startsWith('unheard-of')).length, 1);
	assert.match(lines.at(-1) ?? '', /^3 questions, top-1 33\.3 %, top-3 \d+\.\d %$/);
});

test('the fourth is not among the first three', () => {
	const four = trainModel([
		{ principle: 'a', text: 'flour yeast' },
		{ principle: 'b', text: 'flour salt' },
		{ principle: 'c', text: 'flour water' },
		{ principle: 'd', text: 'customer' },
	]);
	const { all } = scoreModel(four, [{ text: 'flour yeast', principles: ['d'] }]);
	assert.deepEqual(all, { questions: 1, first: 0, firstThree: 0 });
});

test('a file of something else is refused in words', () => {
	const cases: [value: unknown, message: RegExp][] = [
		[undefined, /list/],
		[{}, /list/],
		[[], /at least one/],
		[[{ text: 'x', principles: ['a'] }, { text: 'x' }], /Question 2/],
		[[{ text: 7, principles: ['a'] }], /Question 1/],
		[[{ text: 'x', principles: [] }], /Question 1/],
		[[null], /Question 1/],
	];
	for (const [value, message] of cases)
		assert.throws(() => parseFiled(value), message, JSON.stringify(value));
});

test('questions keep their text and principles; other fields are ignored', () => {
	assert.deepEqual(parseFiled([{ id: 4, text: 'x', principles: ['a', 'b'] }]), [
		{ text: 'x', principles: ['a', 'b'] },
	]);
});
