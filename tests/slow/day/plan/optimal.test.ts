import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planLoop } from '../../../../src/day/plan/plan.ts';
import { tell } from '../../../../src/day/plan/state.ts';
import type { Case } from '../../../unit/day/plan/banks.ts';
import { cases } from '../../../unit/day/plan/banks.ts';
import { bestScore, clash, fitOf, givenBy, score } from './brute-force.ts';

const small = { stories: 5, principles: 4, rounds: 3, probes: 5, told: 2 };
const large = { stories: 30, principles: 12, rounds: 7, probes: 18, told: 6 };

test('no plan that keeps the rules scores better than the one made', () => {
	fc.assert(
		fc.property(cases(small), ({ bank, loop }) => {
			const plan = planLoop(bank, loop);
			const given = givenBy(plan);
			assert.equal(plan.proven, true);
			assert.deepEqual(score(bank, loop, given), bestScore(bank, loop, given));
		}),
		{ numRuns: 2000, seed: 5 },
	);
});

test('every plan keeps the rules', () => {
	fc.assert(
		fc.property(cases(large), ({ bank, loop }) => {
			const stories = new Map(bank.stories.map((story) => [story.id, story]));
			const plan = planLoop(bank, loop);
			assert.deepEqual(
				plan.rounds.map(({ round, probes }) => [round, probes.map(({ principle }) => principle)]),
				loop.rounds.map(({ id, principles }) => [id, principles]),
			);
			for (const { round, probes } of plan.rounds) {
				const heard = loop.told
					.filter((telling) => telling.round === round)
					.map(({ story }) => stories.get(story));
				for (const probe of probes) {
					if (probe.state !== 'fresh' && probe.state !== 'again') continue;
					const story = stories.get(probe.story);
					assert.ok(story?.ready);
					assert.ok(fitOf(bank, probe.principle, probe.story));
					assert.ok(
						!heard.some((other) => clash(other, story)),
						'one interviewer hears two stories of one project',
					);
					heard.push(story);
				}
			}
			const fresh = plan.rounds.flatMap(({ probes }) => probes.filter(({ state }) => state === 'fresh'));
			const names = fresh.map((probe) => (probe.state === 'fresh' ? probe.story : ''));
			assert.equal(new Set(names).size, names.length, 'a story is called fresh twice');
			assert.ok(!loop.told.some(({ story }) => names.includes(story)), 'a told story is called fresh');
		}),
		{ numRuns: 500, seed: 5 },
	);
});

test('the same input gives the same plan, and planning changes nothing', () => {
	fc.assert(
		fc.property(cases(large), (given) => {
			const before = JSON.stringify(given);
			const copy: Case = JSON.parse(before);
			assert.deepEqual(planLoop(given.bank, given.loop), planLoop(copy.bank, copy.loop));
			assert.equal(JSON.stringify(given), before);
		}),
		{ numRuns: 200, seed: 5 },
	);
});

test('telling what was planned leaves the rest of the plan as it was, or with repeats as good', () => {
	fc.assert(
		fc.property(cases(large), ({ bank, loop: drawn }) => {
			// With an unknown round, a story told can make another the only one left for a principle.
			const loop = { ...drawn, rounds: drawn.rounds.filter(({ principles }) => principles.length > 0) };
			const plan = planLoop(bank, loop);
			const repeats = plan.rounds.some(({ probes }) => probes.some(({ state }) => state === 'again'));
			for (const { round, probes } of plan.rounds) {
				const probe = probes.find(({ state }) => state === 'fresh');
				if (probe?.state !== 'fresh') continue;
				const after = planLoop(bank, tell(loop, probe.story, round, probe.principle));
				const toldProbes = after.rounds
					.flatMap((round) => round.probes)
					.filter(({ state }) => state === 'told');
				assert.ok(toldProbes.some((other) => other.state === 'told' && other.story === probe.story));
				const rest = givenBy(plan).filter(
					(telling) => telling.round !== round || telling.principle !== probe.principle,
				);
				const next = tell(loop, probe.story, round, probe.principle);
				assert.deepEqual(score(bank, next, givenBy(after)), score(bank, next, rest));
				if (!repeats) assert.deepEqual(givenBy(after), rest);
			}
		}),
		{ numRuns: 200, seed: 5 },
	);
});
