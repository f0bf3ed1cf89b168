import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Card, Cards } from '../../../src/practice/cards-part.ts';
import { grades } from '../../../src/practice/cards-part.ts';
import { countDue } from '../../../src/practice/due.ts';
import { gradeCard, gradeQuestion, orderQuestions, recallChance } from '../../../src/practice/recall.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 23, 9);
const history = fc.array(
	fc.record({ grade: fc.constantFrom(...grades), wait: fc.integer({ min: 0, max: 90 * day }) }),
	{
		minLength: 1,
		maxLength: 15,
	},
);

function practise(answers: readonly { grade: (typeof grades)[number]; wait: number }[]): {
	card: Card;
	now: number;
} {
	let now = start;
	let card: Card | undefined;
	for (const { grade, wait } of answers) {
		now += wait;
		card = gradeCard(card, grade, now);
	}
	assert.ok(card);
	return { card, now };
}

test('a better grade never brings a question back sooner', () => {
	fc.assert(
		fc.property(history, fc.integer({ min: 0, max: 60 * day }), (answers, wait) => {
			const { card, now } = practise(answers);
			const dues = grades.map((grade) => gradeCard(card, grade, now + wait).due);
			assert.deepEqual(
				dues,
				[...dues].sort((a, b) => a - b),
			);
		}),
		{ numRuns: 300 },
	);
});

test('a card stays plain, finite and due after its review, whatever the answers', () => {
	fc.assert(
		fc.property(history, (answers) => {
			const { card, now } = practise(answers);
			assert.deepEqual(JSON.parse(JSON.stringify(card)), card);
			assert.ok(Object.values(card).every(Number.isFinite));
			assert.equal(card.reviewed, now);
			assert.ok(card.due > now);
			assert.equal(card.reps, answers.length);
			assert.ok(card.difficulty >= 1 && card.difficulty <= 10 && card.stability > 0);
		}),
		{ numRuns: 300 },
	);
});

test('the chance to recall falls with time', () => {
	fc.assert(
		fc.property(history, fc.nat(400 * day), fc.nat(400 * day), (answers, a, b) => {
			const { card, now } = practise(answers);
			const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
			assert.ok(recallChance(card, now + sooner) >= recallChance(card, now + later));
		}),
		{ numRuns: 300 },
	);
});

test('the first answers take the days that FSRS gives them', () => {
	const minutes = (grade: (typeof grades)[number]) =>
		(gradeCard(undefined, grade, start).due - start) / 60_000;
	assert.deepEqual(grades.map(minutes), [1, 6, 10, 8 * 24 * 60]);
});

test('a clock set back counts as no time passed', () => {
	const card = gradeCard(undefined, 'easy', start);
	const next = gradeCard(card, 'good', start - 30 * day);
	assert.equal(next.reviewed, start);
	assert.equal(recallChance(card, start - day), 1);
});

const questions = [
	{ id: 'a', principle: 'p' },
	{ id: 'b', principle: 'p' },
	{ id: 'c', principle: 'q' },
	{ id: 'd', principle: 'q' },
];

test('the weakest of those due comes first, then the new, then the rest', () => {
	let cards: Cards = gradeQuestion({}, 'd', 'easy', start);
	cards = gradeQuestion(cards, 'c', 'good', start);
	cards = gradeQuestion(cards, 'a', 'again', start);
	const now = start + day;
	assert.deepEqual(orderQuestions({ questions }, cards, now), ['a', 'c', 'b', 'd']);
	assert.deepEqual(orderQuestions({ questions }, cards, now, 'q'), ['c', 'd']);
	assert.deepEqual(countDue({ questions }, cards, now), { due: 2, fresh: 1, later: 1, next: cards.d?.due });
	assert.deepEqual(countDue({ questions }, cards, now, 'p'), { due: 1, fresh: 1, later: 0 });
});

test('every kept question is in the order once, and those due come by rising chance', () => {
	const marks = fc.array(
		fc.record({ at: fc.nat(3), grade: fc.constantFrom(...grades), wait: fc.nat(20 * day) }),
	);
	fc.assert(
		fc.property(marks, fc.nat(60 * day), (list, later) => {
			let cards: Cards = {};
			let now = start;
			for (const { at, grade, wait } of list) {
				now += wait;
				cards = gradeQuestion(cards, questions[at]?.id ?? '', grade, now);
			}
			now += later;
			const order = orderQuestions({ questions }, cards, now);
			assert.deepEqual([...order].sort(), ['a', 'b', 'c', 'd']);
			const { due, fresh } = countDue({ questions }, cards, now);
			const first = order.slice(0, due);
			assert.ok(first.every((id) => (cards[id]?.due ?? Infinity) <= now));
			const chances = first.map((id) => recallChance(cards[id], now));
			assert.deepEqual(
				chances,
				[...chances].sort((a, b) => a - b),
			);
			assert.ok(order.slice(due, due + fresh).every((id) => cards[id] === undefined));
		}),
		{ numRuns: 300 },
	);
});

test('a question called like a part of every object has no card until it is answered', () => {
	const id = 'constructor';
	assert.equal(countDue({ questions: [{ id, principle: 'p' }] }, {}, start).fresh, 1);
	assert.equal(gradeQuestion({}, id, 'good', start)[id]?.reps, 1);
});
