import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameFigure, percentChanges, quantitiesIn, saysFigure } from '../../../src/readiness/quantities.ts';

const cases: readonly [text: string, read: string][] = [
	['30 minutes', '30 min'],
	['30 min', '30 minutes'],
	['a 10-minute refresh', '10 min'],
	['half an hour is 0.5 h', '30 min'],
	['$150k', '$150,000'],
	['$1.5M', '1.5 million dollars'],
	['€2bn', '€2,000M'],
	['90%', '90 percent'],
	['90 per cent', '90%'],
	['three guardrails', '3'],
	['Three', '3'],
	['halved', '50%'],
	['twice as fast', '2x'],
	['one week', '7 days'],
	['2 years', '24 months'],
	['50+ a week', '50'],
	['from 30 minutes to just 3', '3 min'],
	['30 → 3 min', '30 minutes'],
	['4-5 hours', '4 h'],
	['a 10-15% threshold', '10%'],
	['a 200k-row file', '200,000'],
];
for (const [text, said] of cases) {
	test(`"${text}" says ${said}`, () => {
		const [figure] = quantitiesIn(said);
		assert.ok(figure);
		assert.ok(saysFigure(text, figure), JSON.stringify(quantitiesIn(text)));
	});
}

const others: readonly [text: string, said: string][] = [
	['30 minutes', '30%'],
	['$15k', '$150k'],
	['3 minutes', '3 hours'],
	['someone', '1'],
	['often', '10'],
	['twenty', '2'],
	['5 points', '5%'],
	['It went well', '0'],
];
for (const [text, said] of others) {
	test(`"${text}" does not say ${said}`, () => {
		const [figure] = quantitiesIn(said);
		assert.ok(figure);
		assert.ok(!saysFigure(text, figure), JSON.stringify(quantitiesIn(text)));
	});
}

test('nothing at all is said in words', () => {
	const [zero] = quantitiesIn('0 surprises');
	assert.ok(zero);
	for (const text of ['Surprises were eliminated.', 'It has not failed since.', 'With no extra hardware.'])
		assert.ok(saysFigure(text, zero), text);
});

test('a bare number is that number of anything, two units are not the same', () => {
	const [bare, minutes, hours] = quantitiesIn('3 of them, 3 min, 3 h');
	assert.ok(bare && minutes && hours);
	assert.ok(isSameFigure(bare, minutes));
	assert.ok(!isSameFigure(minutes, hours));
});

test('a change of a percentage has its points', () => {
	const points = (text: string) => percentChanges(text).map((it) => it.points);
	assert.deepEqual(points('90% → 95%'), [5]);
	assert.deepEqual(points('It fell from 12% to just 4%.'), [8]);
	assert.deepEqual(points('90% of the time, and 95% of the money'), []);
	assert.deepEqual(points('30 → 3 min'), []);
});
