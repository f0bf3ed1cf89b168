import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeLoops } from '../../../src/day/merge-loops.ts';
import type { Loop } from '../../../src/day/plan/state.ts';

const told = (story: string, round: string) => ({ story, round });
const loop = (rounds: string[], ...stories: Loop['told']): Loop => ({
	rounds: rounds.map((id) => ({ id, principles: [] })),
	told: stories,
});

test('a step is taken back, and what came after it stays', () => {
	const before = loop(['a', 'b']);
	const after = loop(['a', 'b'], told('census', 'a'));
	const now = loop(['a', 'b', 'c'], told('census', 'a'), told('rca', 'b'));
	assert.deepEqual(mergeLoops(after, before, now), loop(['a', 'b', 'c'], told('rca', 'b')));
});

test('different fields of one round are merged, and a round to which something was told stays', () => {
	const after: Loop = { rounds: [{ id: 'a', principles: ['ownership'] }], told: [] };
	const before: Loop = { rounds: [{ id: 'a', principles: [] }], told: [] };
	const named: Loop = { rounds: [{ id: 'a', principles: ['ownership'], name: 'Ana' }], told: [] };
	assert.deepEqual(mergeLoops(after, before, named).rounds, [{ id: 'a', principles: [], name: 'Ana' }]);

	const added = loop(['a', 'b']);
	const since = loop(['a', 'b'], told('rca', 'b'));
	assert.deepEqual(mergeLoops(added, loop(['a']), since), since);
});

test('whether stories are kept back is taken from the side that changed it', () => {
	const off = loop(['a']);
	const on: Loop = { ...off, keepBack: true };
	assert.equal(mergeLoops(on, off, on).keepBack, undefined);
	assert.equal(mergeLoops(off, off, on).keepBack, true);
});
