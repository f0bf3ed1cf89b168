import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	addRound,
	changeRound,
	mostRounds,
	newLoop,
	nextRound,
	removeRound,
	tell,
	toldTo,
	untell,
} from '../../../../src/day/plan/state.ts';
import { cases } from './banks.ts';

test('taking back what was told gives the loop from before', () => {
	fc.assert(
		fc.property(cases({ stories: 5, principles: 4, rounds: 3, probes: 6, told: 4 }), ({ loop }) => {
			const [round] = loop.rounds;
			const after = tell(loop, 'new-story', round?.id ?? '', 'p0');
			assert.deepEqual(toldTo(after, 'new-story'), [round?.id]);
			assert.equal(tell(after, 'new-story', round?.id ?? ''), after);
			assert.deepEqual(untell(after, 'new-story', round?.id ?? '').told, loop.told);
			assert.equal(untell(loop, 'new-story', 'r0'), loop);
		}),
	);
});

test('a story told again for another principle is told once, for that one', () => {
	const loop = tell(tell(newLoop(1), 'a', 'round-1', 'own'), 'a', 'round-1', 'dive');
	assert.deepEqual(loop.told, [{ story: 'a', round: 'round-1', principle: 'dive' }]);
});

test('nothing is told to a round that is not there', () => {
	const loop = newLoop(2);
	assert.equal(tell(loop, 'a', 'round-9'), loop);
});

test('rounds are added with new ids, up to the most a day can hold', () => {
	const loop = addRound(removeRound(newLoop(3), 'round-1'));
	assert.deepEqual(
		loop.rounds.map(({ id }) => id),
		['round-2', 'round-3', 'round-4'],
	);
	assert.equal(newLoop(500).rounds.length, mostRounds);
});

test('a round is changed, cleared of a field, ended, and removed with what it was told', () => {
	let loop = changeRound(newLoop(2), 'round-1', {
		name: 'Ana',
		kind: 'bar raiser',
		principles: ['own'],
	});
	assert.deepEqual(loop.rounds[0], { id: 'round-1', name: 'Ana', kind: 'bar raiser', principles: ['own'] });
	loop = changeRound(loop, 'round-1', { kind: undefined, done: true });
	assert.deepEqual(loop.rounds[0], {
		id: 'round-1',
		name: 'Ana',
		kind: undefined,
		principles: ['own'],
		done: true,
	});
	assert.equal(nextRound(loop)?.id, 'round-2');
	loop = removeRound(tell(loop, 'a', 'round-1'), 'round-1');
	assert.deepEqual([loop.rounds.length, loop.told.length], [1, 0]);
});
