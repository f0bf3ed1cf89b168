import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choices, noChoices, parseChoices } from '../../../src/paper/choices.ts';

const unreadable = [undefined, '', '{', 'null', '7', '"a4"', '[]', '{}', '{"version":2,"redacted":true}'];
for (const text of unreadable) {
	test(`kept as ${text}, nothing is chosen`, () => assert.deepEqual(parseChoices(text), noChoices));
}

test('what is not understood in kept choices is passed over, the rest holds', () => {
	const text = '{"version":1,"paper":"a5","off":["cue","names",3],"hidden":["a",null],"redacted":"yes"}';
	assert.deepEqual(parseChoices(text), {
		...noChoices,
		paper: undefined,
		off: ['cue'],
		hidden: ['a'],
		redacted: false,
	});
});

test('choices come back as they were kept', () => {
	const choices: Choices = {
		...noChoices,
		paper: 'letter',
		off: ['number', 'ticks'],
		hidden: ['census-pipeline'],
		redacted: true,
	};
	assert.deepEqual(parseChoices(JSON.stringify(choices)), choices);
});
