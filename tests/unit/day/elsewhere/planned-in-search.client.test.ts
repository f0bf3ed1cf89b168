import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listPlannedStories } from '../../../../src/day/elsewhere/planned-in-search.client.ts';
import type { LoopBank } from '../../../../src/day/plan/fit.ts';
import { planLoop } from '../../../../src/day/plan/plan.ts';
import type { Loop } from '../../../../src/day/plan/state.ts';

const story = (id: string, principles: string[]) => ({ id, ready: true, principles });

/** The first story is the best for both principles, and the only one for the second. */
const bank: LoopBank = {
	principles: [
		{ id: 'p', primary: 'only', backup: 'other' },
		{ id: 'q', primary: 'only' },
	],
	stories: [story('only', ['p', 'q']), story('other', ['p']), story('free', ['p'])],
	questions: [],
};

const keptIn = (loop: Loop) => listPlannedStories(planLoop(bank, loop));

test('what the plan gives to a round that is to come is kept, with what it is told for', () => {
	const rounds = [
		{ id: 'one', principles: ['p'] },
		{ id: 'two', principles: ['q'] },
	];
	assert.deepEqual(keptIn({ rounds, told: [] }), [
		{ story: 'other', round: 'one', principle: 'p' },
		{ story: 'only', round: 'two', principle: 'q' },
	]);
	const toldStories = [{ story: 'only', round: 'two', principle: 'q' }];
	assert.deepEqual(
		keptIn({ rounds, told: toldStories }).map((planned) => planned.story),
		['other'],
	);
});
