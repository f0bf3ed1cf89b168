import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ringArcs } from '../../../src/practice/tell-clock-view.client.ts';

const phases = [
	{ name: 'Situation and Task', parts: ['situation', 'task'], seconds: { min: 20, max: 30 } },
	{ name: 'Action', parts: ['action'], seconds: { min: 60, max: 90 } },
	{ name: 'Result', parts: ['result'], seconds: { min: 30, max: 30 } },
];

test('the ring holds each phase as long as its most, shared by its parts', () => {
	assert.deepEqual(
		ringArcs(phases, []).map(({ part, start }) => ({ part, start })),
		[
			{ part: 'situation', start: 0 },
			{ part: 'task', start: 10 },
			{ part: 'action', start: 20 },
			{ part: 'result', start: 80 },
		],
	);
	for (const { start, length } of ringArcs(phases, [])) assert.ok(length > 0 && start + length <= 100);
});

test('arcs fill one after the other within a phase, and never beyond their end', () => {
	const [s = 0, t = 0, a = 0, r = 0] = ringArcs(phases, []).map(({ length }) => length);
	const half = (length: number) => Math.round((length / 2) * 100) / 100;
	for (const [spent, fills] of [
		[
			[0, 0, 0],
			[0, 0, 0, 0],
		],
		[
			[7_500, 0, 0],
			[half(s), 0, 0, 0],
		],
		[
			[22_500, 0, 0],
			[s, half(t), 0, 0],
		],
		[
			[500_000, 45_000, 0],
			[s, t, half(a), 0],
		],
		[
			[15_000, 90_000, 30_000],
			[s, 0, a, r],
		],
		[[], [0, 0, 0, 0]],
	] as const) {
		assert.deepEqual(
			ringArcs(phases, spent).map(({ filled }) => filled),
			fills,
		);
	}
});
