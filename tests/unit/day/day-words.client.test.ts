import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	type Called,
	sayAngle,
	sayFit,
	sayPrimaryElsewhere,
	sayRounds,
	sayWhy,
} from '../../../src/day/day-words.client.ts';
import type { Angle, ProbePlan, Why } from '../../../src/day/plan/describe.ts';
import type { Plan } from '../../../src/day/plan/plan.ts';
import type { Loop } from '../../../src/day/plan/state.ts';

const called: Called = {
	story: (id) => `Story ${id}`,
	principle: (id) => `Principle ${id}`,
	principleShort: (id) => id,
};

const loop: Loop = {
	rounds: [
		{ id: 'r1', name: 'Ana', principles: ['p'] },
		{ id: 'r2', principles: ['p', 'q'] },
	],
	told: [],
};

const whys: [Why, string][] = [
	[{ kind: 'unknown-principle' }, 'The bank no longer has this principle.'],
	[{ kind: 'no-story', planned: [] }, 'No story in the bank answers for it.'],
	[{ kind: 'no-story', planned: ['a'] }, 'No story is ready for it. Still to be written: Story a.'],
	[
		{
			kind: 'same-interviewer',
			blocked: [
				{ story: 'a', by: 'a' },
				{ story: 'b', by: 'c' },
			],
		},
		'No story is left for this interviewer: Story a is told to them already; Story b is from the same project as Story c.',
	],
];

for (const [why, sentence] of whys) {
	test(`why nothing can be told is said for ${JSON.stringify(why)}`, () => {
		assert.equal(sayWhy(why, called), sentence);
	});
}

const angles: [Angle, string][] = [
	[{ kind: 'part', part: 'result' }, 'Lead with the result'],
	[{ kind: 'hint', question: 'x', principle: 'p', hint: 'the cost' }, 'Bring out: the cost'],
	[
		{ kind: 'hint', question: 'x', principle: 'q', hint: 'the cost' },
		'Bring out: the cost (as for Principle q)',
	],
];

for (const [angle, sentence] of angles) {
	test(`another angle is said as “${sentence}”`, () => {
		assert.equal(sayAngle(angle, 'p', called), sentence);
	});
}

test('rounds are named by number, in a list', () => {
	assert.equal(sayRounds(loop, ['r1', 'r2']), 'Round 1 and Round 2');
	assert.equal(sayRounds(loop, ['gone']), 'a removed round');
});

test('what a story is to a principle is said in plain words', () => {
	const labels = (['primary', 'backup', 'claimed', 'named'] as const).map((rank) =>
		sayFit({ story: 'a', rank, place: 0 }),
	);
	assert.deepEqual(labels, ['Primary', 'Backup', 'Lists this principle', 'Named by a question']);
	assert.equal(sayFit(undefined), 'Not in the bank');
});

test('a primary that another round gets or got is said, and one that is here or nowhere is not', () => {
	const probe = (story: string): ProbePlan => ({
		state: 'fresh',
		principle: 'p',
		story,
		fit: { story, rank: 'primary', place: 0 },
	});
	const round = (id: string, story: string) => ({
		round: id,
		unknown: false,
		done: false,
		toldStories: [],
		probes: [probe(story)],
	});
	const plan: Plan = { rounds: [round('r1', 'b'), round('r2', 'a')], proven: true };
	const stories = [
		{ id: 'b', ready: true, project: 'x', principles: [] },
		{ id: 'c', ready: true, principles: [] },
		{ id: 'd', ready: true, project: 'x', principles: [] },
		{ id: 'e', ready: false, principles: [] },
	];
	const say = (primary: string | undefined, day: Loop = loop, dayPlan: Plan = plan) =>
		sayPrimaryElsewhere(
			primary,
			{ round: 'r1', story: 'b' },
			{ loop: day, plan: dayPlan, bank: { data: { stories }, called } },
		);
	assert.equal(say('a'), 'Story a kept for Round 2');
	assert.equal(say('a', { ...loop, told: [{ story: 'a', round: 'r2' }] }), 'Story a told to Round 2');
	assert.equal(say('b'), '');
	assert.equal(say('c'), '');
	const open = { round: 'r3', unknown: true, done: false, toldStories: [], probes: [] };
	const waiting: Plan = { ...plan, rounds: [...plan.rounds, open] };
	const keeping: Loop = { ...loop, keepBack: true };
	assert.equal(say('c', loop, waiting), '', 'nothing is kept back');
	assert.equal(say('c', keeping, waiting), 'Story c kept for a round that is not set up');
	assert.equal(say('d', keeping, waiting), '', 'its project is heard here');
	assert.equal(say('e', keeping, waiting), '', 'it is not ready');
	assert.equal(say('c', keeping, { ...plan, rounds: [...plan.rounds, { ...open, done: true }] }), '');
	assert.equal(say(undefined), '');
});
