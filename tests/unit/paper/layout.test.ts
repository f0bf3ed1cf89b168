import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	type Choices,
	dropOrder,
	findLayout,
	type Layout,
	leastSize,
	leftOut,
	mostSize,
	noChoices,
	parseChoices,
	without,
} from '../../../src/paper/layout.ts';

/** A page on which a layout fits while its ink stays under a limit: details and stories cost, and size multiplies. */
const fitsUnder =
	(room: number) =>
	({ size, dropped, stories }: Layout): boolean =>
		(size / leastSize) * (stories + (dropOrder.length - dropped) * 10) <= room;

test('the order of dropping is the declared one, and holds no name, principle, primary or number of a primary', () => {
	assert.deepEqual(
		dropOrder.map((detail) => detail.id),
		['cue', 'backup-number', 'frameworks', 'what', 'serves', 'ticks'],
	);
});

const cases: { room: number; dropped: number; stories: number }[] = [
	{ room: 1000, dropped: 0, stories: 20 },
	{ room: 80, dropped: 0, stories: 20 },
	{ room: 79, dropped: 1, stories: 20 },
	{ room: 60, dropped: 2, stories: 20 },
	{ room: 21, dropped: 6, stories: 20 },
	{ room: 20, dropped: 6, stories: 20 },
	{ room: 12, dropped: 6, stories: 12 },
	{ room: 0, dropped: 6, stories: 0 },
];
for (const { room, dropped, stories } of cases) {
	test(`a page with room for ${room} drops ${dropped} details and lists ${stories} of 20 stories`, () => {
		const layout = findLayout(20, fitsUnder(room));
		assert.equal(layout.dropped, dropped);
		assert.equal(layout.stories, stories);
	});
}

test('text is as large as it fits, between the least size and the largest', () => {
	assert.equal(findLayout(9, () => true).size, mostSize);
	assert.equal(findLayout(9, () => false).size, leastSize);
	assert.equal(findLayout(9, ({ size }) => size <= 93).size, 93);
	assert.ok(leastSize >= 70, 'under 7 pt nothing is read');
});

test('more columns are taken only where they make the text clearly larger', () => {
	const gaining = (gain: number) =>
		findLayout(9, ({ size, columns }) => size <= (columns === 2 ? 80 : 80 * gain)).columns;
	assert.equal(gaining(1.03), 2);
	assert.equal(gaining(1.1), 3);
});

test('a detail goes for want of room or by choice', () => {
	assert.deepEqual([...without(2, ['ticks'])].sort(), ['backup-number', 'cue', 'ticks']);
});

const sayings: [dropped: number, listed: number, chosen: number, sentence: string][] = [
	[0, 9, 9, ''],
	[2, 9, 9, 'No room for: cues, the numbers of backups.'],
	[0, 96, 99, '3 of 99 stories do not fit on one page: choose which to print.'],
];
for (const [dropped, stories, chosen, sentence] of sayings) {
	test(`the foot says "${sentence}"`, () => assert.equal(leftOut({ dropped, stories }, chosen), sentence));
}

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
