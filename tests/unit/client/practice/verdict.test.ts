import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockRange, sayVerdict } from '../../../../src/client/practice/verdict.ts';

const verdicts = [
	[{ verdict: 'within', off: 0 }, 'within'],
	[{ verdict: 'short', off: -8000 }, '0:08 short'],
	[{ verdict: 'over', off: 101_400 }, '1:41 over'],
	[{ verdict: 'over', off: 200 }, '0:01 over'],
] as const;

for (const [judged, said] of verdicts) {
	test(`a verdict is said as the clock shows time: ${said}`, () => assert.equal(sayVerdict(judged), said));
}

test('a budget is said as the clock shows time', () => {
	assert.equal(clockRange({ min: 20, max: 30 }), '0:20–0:30');
	assert.equal(clockRange({ min: 60, max: 60 }), '1:00');
});
