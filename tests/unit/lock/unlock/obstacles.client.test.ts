import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTries, secondsToWait, writeTries } from '../../../../src/lock/unlock/obstacles.client.ts';

const now = 1_800_000_000_000;
const cases: [wrong: number, secondsAgo: number, wait: number][] = [
	[0, 0, 0],
	[2, 0, 0],
	[3, 0, 2],
	[4, 0, 4],
	[4, 3, 1],
	[4, 4, 0],
	[8, 0, 60],
	[500, 0, 60],
	[500, -1_000_000, 60],
	[500, 60, 0],
];

for (const [wrong, secondsAgo, wait] of cases) {
	test(`${wrong} wrong tries, the last ${secondsAgo} s ago: wait ${wait} s`, () => {
		assert.equal(secondsToWait({ wrong, last: now - secondsAgo * 1000 }, now), wait);
	});
}

test('tries are read as they were written, and anything else counts as none', () => {
	assert.deepEqual(parseTries(writeTries({ wrong: 4, last: now })), { wrong: 4, last: now });
	for (const text of [undefined, '', 'x y', '3', '1.5 2'])
		assert.deepEqual(parseTries(text), { wrong: 0, last: 0 });
});
