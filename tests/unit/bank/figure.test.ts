import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNumber } from '../../../src/bank/figure.ts';

const cases: [figure: string, number: boolean][] = [
	['$1M', true],
	['30 → 3 min', true],
	['over 120 s → 9 s', true],
	['up to 70% fewer errors', true],
	['٣ أيام', true],
	['top-3', true],
	['months of rework prevented', false],
	['the first gate', false],
	['one of the 3 largest clients kept', false],
	['doubled', false],
	['', false],
];
for (const [figure, number] of cases)
	test(`“${figure}” is set as ${number ? 'a number' : 'words'}`, () =>
		assert.equal(isNumber(figure), number));
