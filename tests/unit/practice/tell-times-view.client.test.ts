import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plotTimes } from '../../../src/practice/tell-times-view.client.ts';

test('a plot runs from nought, keeps its points inside, and shows the budget as a band', () => {
	const budget = { min: 110, max: 150 };
	const size = { width: 300, height: 100 };
	const { points, band } = plotTimes(
		[
			{ took: 60_000, verdict: 'short' },
			{ took: 120_000, verdict: 'within' },
			{ took: 400_000, verdict: 'over' },
		],
		budget,
		size,
	);
	assert.deepEqual(
		points.map(({ x }) => x),
		[50, 150, 250],
	);
	const [short, within, over] = points.map(({ y }) => y);
	assert.ok(over !== undefined && within !== undefined && short !== undefined);
	assert.ok(over > 0 && over < within && within < short && short < 100);
	assert.ok(within > band.y && within < band.y + band.height);
	// Twice the time stands twice as high.
	assert.ok(Math.abs((100 - short) * 2 - (100 - within)) < 0.2);
	assert.deepEqual(plotTimes([], budget, size).points, []);
});
