import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartId } from '../../../src/bank/schema/story.ts';
import { countWords, secondsRange, speakingSeconds, speakStory } from '../../../src/bank/speaking.ts';

const counts = [
	['', 0],
	['  \n ', 0],
	['One word, then three.', 4],
	['– — …', 0],
	['$150k', 2],
	['90%', 2],
	['90% → 95%', 5],
	['10-15%', 3],
	['over $800k of upside', 5],
	['state-of-the-art', 1],
	["it's", 1],
	['dev/test/prod', 1],
	['Sales & Underwriting', 3],
	['הצופר נכשל', 2],
	['4 - 5', 2],
] as const;

for (const [text, words] of counts) {
	test(`"${text}" is said in ${words} words`, () => assert.equal(countWords(text), words));
}

test('seconds follow from words and pace', () => {
	assert.equal(speakingSeconds('one two three four', 120), 2);
	assert.equal(speakingSeconds('', 120), 0);
});

const phases = [
	{ name: 'Situation and Task', parts: ['situation', 'task'], seconds: { min: 20, max: 30 }, advice: '' },
	{ name: 'Action', parts: ['action'], seconds: { min: 60, max: 90 }, advice: '' },
	{ name: 'Result', parts: ['result'], seconds: { min: 30, max: 30 }, advice: '' },
] satisfies Parameters<typeof speakStory>[1];

/** Parts of so many words each, one a second at sixty a minute. */
function partsOf(seconds: Partial<Record<PartId, number>>) {
	const prose = (count: number) => ({
		html: '',
		text: Array.from({ length: count }, () => 'word').join(' '),
	});
	return Object.fromEntries(Object.entries(seconds).map(([part, count]) => [part, prose(count)]));
}

const fits = [
	{ told: { situation: 9, task: 10, action: 59, result: 29 }, fit: ['short', 'short', 'short', 'short'] },
	{
		told: { situation: 10, task: 10, action: 60, result: 30 },
		fit: ['within', 'within', 'within', 'within'],
	},
	{
		told: { situation: 15, task: 15, action: 90, result: 30 },
		fit: ['within', 'within', 'within', 'within'],
	},
	{ told: { situation: 30, task: 1, action: 91, result: 31 }, fit: ['long', 'long', 'long', 'long'] },
	{ told: { action: 75 }, fit: ['short', 'short', 'within', 'short'] },
] as const;

for (const { told, fit } of fits) {
	test(`${JSON.stringify(told)} seconds are ${fit.join(', ')}`, () => {
		const spoken = speakStory({ parts: partsOf(told) }, phases, 60);
		assert.deepEqual(
			spoken.parts.map((part) => part.fit),
			fit,
		);
		assert.equal(
			spoken.seconds,
			Object.values(told).reduce((sum, seconds) => sum + seconds, 0),
		);
		assert.deepEqual(spoken.budget, { min: 110, max: 150 });
	});
}

test('a part that no phase covers has no budget, but counts in the whole', () => {
	const spoken = speakStory({ parts: partsOf({ situation: 10, action: 20 }) }, phases.slice(1), 60);
	assert.deepEqual(
		spoken.parts.map((part) => part.part.id),
		['action', 'result'],
	);
	assert.equal(spoken.seconds, 30);
});

test('a range of one length is one number', () => {
	assert.equal(secondsRange({ min: 20, max: 30 }), '20–30 s');
	assert.equal(secondsRange({ min: 30, max: 30 }), '30 s');
});
