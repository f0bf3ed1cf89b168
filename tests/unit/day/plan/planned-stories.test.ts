import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storiesLeft } from '../../../../src/day/plan/fit.ts';
import { planLoop } from '../../../../src/day/plan/plan.ts';
import { listPlannedStories, placeInPlan } from '../../../../src/day/plan/planned-stories.ts';
import type { Loop, LoopBank } from '../../../../src/day/plan/types.ts';

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

const keptIn = (loop: Loop) => listPlannedStories(planLoop(bank, loop), storiesLeft(bank, loop));

test('what the plan gives to a round that is to come is kept, with what it is told for', () => {
	const rounds = [
		{ id: 'one', principles: ['p'] },
		{ id: 'two', principles: ['q'] },
	];
	assert.deepEqual(keptIn({ rounds, told: [] }), [
		{ story: 'other', round: 'one', principle: 'p', only: false },
		{ story: 'only', round: 'two', principle: 'q', only: true },
	]);
	const toldStories = [{ story: 'only', round: 'two', principle: 'q' }];
	assert.deepEqual(
		keptIn({ rounds, told: toldStories }).map((planned) => planned.story),
		['other'],
	);
});

test('the plan’s own story comes first, then what is free, then what is kept, last an only one', () => {
	const plannedStories = [
		{ story: 'now', round: 'one', principle: 'p', only: false },
		{ story: 'later', round: 'two', principle: 'p', only: false },
		{ story: 'only', round: 'two', principle: 'q', only: true },
		{ story: 'kept', round: 'two', principle: 'r', only: false },
	];
	const all = ['only', 'kept', 'free', 'later', 'now'];
	const sorted = all.sort(
		(a, b) => placeInPlan(plannedStories, 'one', 'p', a) - placeInPlan(plannedStories, 'one', 'p', b),
	);
	assert.deepEqual(sorted, ['now', 'later', 'free', 'kept', 'only']);
});
