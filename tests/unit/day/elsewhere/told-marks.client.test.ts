import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BankData, bankDataVersion } from '../../../../src/bank/tool-data.ts';
import { findBestLeft, principlesFor } from '../../../../src/day/elsewhere/told-marks.client.ts';
import { newLoop, tell } from '../../../../src/day/plan/state.ts';

const story = (id: string, ready: boolean, ...principles: string[]) => ({
	id,
	title: id,
	short: id,
	ready,
	principles,
});
const principle = (id: string, primary: string, backup?: string) => ({
	id,
	name: id,
	short: id,
	primary,
	...(backup !== undefined && { backup }),
});
const bank: BankData = {
	version: bankDataVersion,
	about: [],
	principles: [principle('p', 'a', 'b'), principle('q', 'planned', 'a'), principle('r', 'b')],
	stories: [
		story('a', true, 'p'),
		story('b', true, 'r'),
		story('c', true, 'p'),
		story('planned', false, 'q'),
	],
	questions: [],
	phases: [],
	recall: { seconds: 10, questions: 10 },
	interviewers: [],
};

const lefts: [told: string[], principle: string, best: string | undefined, isMoved: boolean][] = [
	[[], 'p', 'a', false],
	[['a'], 'p', 'b', true],
	[['a', 'b'], 'p', 'c', true],
	[['b'], 'p', 'a', false],
	[['a', 'b', 'c'], 'p', undefined, true],
	// The planned primary can't be told: the backup was the best from the start.
	[[], 'q', 'a', false],
	[['a'], 'q', undefined, true],
	[[], 'unknown', undefined, false],
];

for (const [toldIds, id, best, isMoved] of lefts) {
	test(`with ${toldIds.join(', ') || 'nothing'} told, the best left for ${id} is ${best ?? 'none'}`, () => {
		const loop = toldIds.reduce((day, id) => tell(day, id, 'round-1'), newLoop(1));
		const left = findBestLeft(bank, loop)(id);
		assert.deepEqual([left.story?.id, left.isMoved], [best, isMoved]);
	});
}

test('a story answers for what it claims, then for what it is named for, each once', () => {
	assert.deepEqual(
		principlesFor(bank, 'a').map(({ id }) => id),
		['p', 'q'],
	);
	assert.deepEqual(
		principlesFor(bank, 'b').map(({ id }) => id),
		['r', 'p'],
	);
	assert.deepEqual(principlesFor(bank, 'gone'), []);
});
