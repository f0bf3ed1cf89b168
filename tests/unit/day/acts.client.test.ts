import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	type Act,
	addAct,
	askAct,
	freshAct,
	keepBackAct,
	lastRound,
	overAct,
	removeAct,
	sayAsked,
	sayLoss,
	tellAct,
	untellAct,
} from '../../../src/day/acts.client.ts';
import type { Called } from '../../../src/day/day-words.client.ts';
import { isBegun, newLoop, tell } from '../../../src/day/plan/state.ts';
import type { Loop } from '../../../src/day/plan/types.ts';
import { cases } from './plan/banks.ts';

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

test('every step that is taken back gives the loop from before, but for the order in which stories were told', () => {
	const plain = ({ rounds, told: toldStories }: Loop) => ({
		rounds,
		told: toldStories.map((toldStory) => JSON.stringify(toldStory)).sort(),
	});
	fc.assert(
		fc.property(cases({ stories: 5, principles: 4, rounds: 4, probes: 6, told: 4 }), ({ loop: any }) => {
			const round = any.rounds[0]?.id ?? '';
			// What was told to a round that is gone is left out when the loop is read.
			const first = any.told.find((toldStory) => any.rounds.some(({ id }) => id === toldStory.round));
			const steps = [
				tellAct(any, called, 'new', round, 'p0'),
				...(first ? [untellAct(any, called, first.story, first.round)] : []),
				addAct(any),
				removeAct(any, round),
				removeAct(any, lastRound(any)),
				freshAct(any, 5),
				keepBackAct(any.keepBack !== true),
			];
			for (const { edit, undo } of steps) assert.deepEqual(plain(undo(edit(any))), plain(any));
		}),
	);
});

test('a round that came back meanwhile is not put back twice', () => {
	const { edit, undo } = removeAct(loop, 'a');
	assert.equal(undo(loop), loop);
	assert.deepEqual(undo(edit(loop)), loop);
});

const ask = (day: Loop, round: string, principle: string, asks: boolean) =>
	askAct(day, round, principle, asks).edit(day);

test('a principle is asked for once, at the end, and not any more; taken back, it is in its old place', () => {
	const asked = ask(ask(loop, 'b', 'q', true), 'b', 'p', true);
	assert.deepEqual(asked.rounds[1]?.principles, ['q', 'p']);
	assert.deepEqual(ask(asked, 'b', 'p', true).rounds[1]?.principles, ['q', 'p']);
	const { edit, undo } = askAct(asked, 'b', 'q', false);
	assert.deepEqual(edit(asked).rounds[1]?.principles, ['p']);
	assert.deepEqual(undo(edit(asked)), asked);
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
