import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BankData, DataStory } from '../../../src/bank/tool-data.ts';
import type { Cards } from '../../../src/practice/cards-part.ts';
import {
	countDue,
	dueBefore,
	neverTold,
	shareOfToday,
	toTellToday,
	untilInterview,
} from '../../../src/practice/due.ts';
import { gradeCard, weakestQuestions } from '../../../src/practice/recall.ts';
import { smallBank } from '../../support/small-bank.ts';

const date = '2026-12-10';
const at = (text: string) => new Date(text).getTime();
const questions = Array.from({ length: 12 }, (_, i) => ({ id: `question-${i}`, principle: 'ownership' }));

describe('the days until the interview', () => {
	for (const [now, days] of [
		['2026-12-01T23:59', 9],
		['2026-12-09T00:01', 1],
		['2026-12-09T23:59', 1],
		['2026-12-10T00:00', 0],
		['2026-12-10T23:59', 0],
	] as const)
		test(`${now}: ${days}`, () => assert.equal(untilInterview(date, at(now))?.days, days));

	test('without a date, or after the day, or with one that is none, practice is as it was', () => {
		assert.equal(untilInterview(undefined, at('2026-12-01')), undefined);
		assert.equal(untilInterview(date, at('2026-12-11T00:00')), undefined);
		assert.equal(untilInterview('soon', at('2026-12-01')), undefined);
	});
});

test('nothing falls due after the morning of the day, and on the day nothing after it', () => {
	const eve = untilInterview(date, at('2026-12-09T20:00'));
	const easy = gradeCard(undefined, 'easy', at('2026-12-09T20:00')).due;
	assert.ok(easy > at('2026-12-16'), 'FSRS alone waits a week');
	assert.equal(dueBefore(easy, eve), at('2026-12-10T06:00'));
	assert.equal(dueBefore(at('2026-12-09T20:10'), eve), at('2026-12-09T20:10'));
	assert.ok(dueBefore(easy, untilInterview(date, at('2026-12-10T09:00'))) < at('2026-12-11'));
	assert.equal(dueBefore(easy, undefined), easy);
});

describe('what is new', () => {
	test('is spread over the days: each has its turn before the day', () => {
		let cards: Cards = {};
		const seen: number[] = [];
		for (const day of ['06', '07', '08', '09']) {
			const now = at(`2026-12-${day}T19:00`);
			const { fresh } = countDue({ questions, interviewDate: date }, cards, now);
			seen.push(fresh);
			const asked = questions.filter(({ id }) => !Object.hasOwn(cards, id)).slice(0, fresh);
			for (const { id } of asked) cards = { ...cards, [id]: gradeCard(undefined, 'easy', now) };
			const after = countDue({ questions, interviewDate: date }, cards, now + 60_000);
			assert.equal(after.fresh, 0, `what is for ${day} is done`);
		}
		assert.deepEqual(seen, [3, 3, 3, 3]);
		assert.equal(Object.keys(cards).length, questions.length);
	});

	test('that is for tomorrow is said to come then', () => {
		const now = at('2026-12-06T19:00');
		const cards = Object.fromEntries(
			questions.slice(0, 3).map(({ id }) => [id, gradeCard(undefined, 'easy', now)]),
		);
		const count = countDue({ questions, interviewDate: date }, cards, now + 60_000);
		assert.deepEqual(count, { due: 0, fresh: 0, later: 12, next: at('2026-12-07T00:00') });
	});

	test('without a date all of it is there at once', () => {
		assert.equal(countDue({ questions }, {}, at('2026-12-06T19:00')).fresh, 12);
	});

	test('a day that did more than its share leaves less for the others', () => {
		const until = untilInterview(date, at('2026-12-06T19:00'));
		assert.ok(until);
		assert.equal(shareOfToday(12, 0, until), 3);
		assert.equal(shareOfToday(2, 10, until), 0);
		assert.equal(shareOfToday(0, 0, until), 0);
	});
});

describe('what to tell aloud', () => {
	const story = (id: string): DataStory => ({ id, title: id, short: id, ready: true, principles: [] });
	const bank: BankData = {
		...smallBank,
		stories: ['a', 'b', 'c', 'd'].map(story),
		about: [],
		principles: [{ id: 'ownership', name: 'Ownership', short: 'Ownership', primary: 'c' }],
	};
	const telling = (id: string, when: string) => ({ story: id, at: at(when), phases: [] });

	test('is everything once, the stories of most principles first', () => {
		assert.deepEqual(
			neverTold(bank, [telling('a', '2026-12-01')]).map(({ id }) => id),
			['c', 'b', 'd'],
		);
	});

	test('is spread over the days, and all that is left on the evening before', () => {
		const today = (now: string, tellings: ReturnType<typeof telling>[]) => {
			const until = untilInterview(date, at(now));
			assert.ok(until);
			return toTellToday(bank, tellings, until).map(({ id }) => id);
		};
		assert.deepEqual(today('2026-12-08T19:00', []), ['c', 'a']);
		assert.deepEqual(today('2026-12-08T19:00', [telling('c', '2026-12-08T18:00')]), ['a']);
		assert.deepEqual(today('2026-12-09T19:00', [telling('c', '2026-12-08T18:00')]), ['a', 'b', 'd']);
	});
});

test('the weakest questions come first in the morning: those never seen, then those that were hard', () => {
	const now = at('2026-12-09T19:00');
	const cards: Cards = {
		'question-0': gradeCard(undefined, 'easy', now),
		'question-1': gradeCard(undefined, 'again', now),
	};
	const ids = weakestQuestions(questions.slice(0, 3), cards, at('2026-12-10T06:00'), 2).map(({ id }) => id);
	assert.deepEqual(ids, ['question-2', 'question-1']);
});
