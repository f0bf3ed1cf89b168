import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	type Act,
	addAct,
	askAct,
	keepBackAct,
	overAct,
	removeAct,
	sayAsked,
	sayLoss,
	tellAct,
	untellAct,
} from '../../../src/day/acts.client.ts';
import type { Called } from '../../../src/day/day-words.client.ts';
import { isBegun, type Loop, newLoop, tell } from '../../../src/day/plan/state.ts';

const called: Called = {
	story: (id) => `Story ${id}`,
	principle: (id) => `Principle ${id}`,
	principleShort: (id) => id,
};
const loop: Loop = tell(
	{
		rounds: [
			{ id: 'a', name: 'Ana', principles: ['p'], note: 'Ask.' },
			{ id: 'b', principles: [] },
		],
		told: [],
	},
	's',
	'a',
	'p',
);

const messages: [Act, string][] = [
	[tellAct(loop, called, 't', 'b'), 'Told Story t to Round 2.'],
	[untellAct(loop, called, 's', 'a'), 'Story s is no longer ticked for Round 1, Ana.'],
	[overAct(loop, 'a', true), 'Round 1, Ana is over.'],
	[overAct(loop, 'a', false), 'Round 1, Ana is not over.'],
	[addAct(loop), 'Round 3 added.'],
	[removeAct(loop, 'a'), 'Round 1, Ana removed with 1 story told.'],
	[removeAct(loop, 'b'), 'Round 2 removed.'],
	[keepBackAct(true), 'Stories are kept back for rounds that are not set up.'],
	[keepBackAct(false), 'No story is kept back.'],
	[addAct(newLoop(20)), 'A day can have at most 20 rounds.'],
];

for (const [act, text] of messages) test(`a step says “${text}”`, () => assert.equal(act.message, text));

const ask = (day: Loop, round: string, principle: string, asks: boolean) =>
	askAct(round, principle, asks).edit(day);

test('a principle is asked for once, at the end, and not any more', () => {
	const asked = ask(ask(loop, 'b', 'q', true), 'b', 'p', true);
	assert.deepEqual(asked.rounds[1]?.principles, ['q', 'p']);
	assert.deepEqual(ask(asked, 'b', 'p', true).rounds[1]?.principles, ['q', 'p']);
	assert.deepEqual(ask(asked, 'b', 'q', false).rounds[1]?.principles, ['p']);
});

test('what a tap on a principle does is said', () => {
	assert.equal(sayAsked(loop, called, 'a', 'p', 's'), 'Principle p: Story s.');
	assert.equal(sayAsked(loop, called, 'a', 'p', undefined), 'Principle p: no story.');
	assert.equal(sayAsked(loop, called, 'b', 'p', undefined), 'Round 2 does not ask for Principle p.');
});

test('what a new loop clears is said before', () => {
	assert.equal(
		sayLoss(loop),
		'This clears 2 rounds, 1 story told and 1 note. Your practice and settings stay.',
	);
	assert.equal(sayLoss(newLoop(1)), 'This clears 1 round. Your practice and settings stay.');
});

test('a loop has begun with the first thing that is known of it', () => {
	assert.equal(isBegun(newLoop(5)), false);
	assert.equal(isBegun(ask(newLoop(5), 'round-1', 'p', true)), true);
	assert.equal(isBegun(tell(newLoop(5), 's', 'round-2')), true);
	assert.equal(isBegun(overAct(newLoop(5), 'round-1', true).edit(newLoop(5))), true);
});
