import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsRange, wholeBudget } from '../../../src/bank/seconds.ts';
import { drillLength } from '../../../src/practice/due.ts';
import {
	clockRange,
	clockTime,
	roughly,
	sayDue,
	sayDueParts,
	sayVerdict,
} from '../../../src/practice/practice-words.ts';
import { sayBytes } from '../../../src/site/bytes.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

test('a clock shows whole minutes and seconds', () => {
	for (const [ms, shown] of [
		[0, '0:00'],
		[999, '0:00'],
		[1000, '0:01'],
		[59_999, '0:59'],
		[60_000, '1:00'],
		[127_400, '2:07'],
		[3_600_000, '60:00'],
		[-5, '0:00'],
	] as const) {
		assert.equal(clockTime(ms), shown);
	}
});

test('a wait is said in its largest unit', () => {
	for (const [ms, text] of [
		[0, '1 min'],
		[59_000, '1 min'],
		[10 * minute, '10 min'],
		[90 * minute, '2 h'],
		[day, '1 day'],
		[8 * day, '8 days'],
		[59 * day, '59 days'],
		[90 * day, '3 months'],
	] as const) {
		assert.equal(roughly(ms), text);
	}
});

test('a verdict says by how much', () => {
	assert.equal(sayVerdict({ verdict: 'within', off: 0 }), 'within');
	assert.equal(sayVerdict({ verdict: 'over', off: 101_400 }), '1:41 over');
	assert.equal(sayVerdict({ verdict: 'short', off: -7_600 }), '0:08 short');
	assert.equal(sayVerdict({ verdict: 'over', off: 3 }), '0:01 over');
	assert.equal(clockRange({ min: 20, max: 90 }), '0:20–1:30');
	assert.equal(clockRange({ min: 30, max: 30 }), '0:30');
});

test('what waits is said in a line, and in its parts', () => {
	const none = { due: 0, fresh: 0, later: 0 };
	for (const [count, line, parts] of [
		[{ ...none, due: 5, fresh: 2, later: 9, next: 1 }, '7 questions to practise', '5 due, 2 new, 9 later'],
		[{ ...none, fresh: 1 }, '1 question to practise', '1 new'],
		[{ ...none, later: 3, next: 3 * day }, 'Nothing to practise for 3 days', '3 later'],
		[none, 'No questions to practise yet', ''],
	] as const) {
		assert.equal(sayDue(count, 0), line);
		assert.equal(sayDueParts(count), parts);
	}
});

test('a drill asks what waits, and all where nothing does', () => {
	for (const [due, fresh, later, length] of [
		[0, 16, 0, 10],
		[1, 5, 10, 6],
		[0, 0, 16, 10],
		[0, 0, 3, 3],
		[0, 0, 0, 0],
	] as const) {
		assert.equal(drillLength({ due, fresh, later }, 10), length);
	}
});

test('sizes and seconds are said as people say them', () => {
	assert.deepEqual([0, 999, 1000, 240_400, 999_500, 1_260_000].map(sayBytes), [
		'0 bytes',
		'999 bytes',
		'1 KB',
		'240 KB',
		'1.0 MB',
		'1.3 MB',
	]);
	assert.equal(secondsRange({ min: 20, max: 30 }), '20–30 s');
	assert.equal(secondsRange({ min: 30, max: 30 }), '30 s');
	assert.deepEqual(wholeBudget([{ seconds: { min: 1, max: 2 } }, { seconds: { min: 10, max: 20 } }]), {
		min: 11,
		max: 22,
	});
});
