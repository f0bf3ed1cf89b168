import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grades } from '../../../src/practice/cards-part.ts';
import {
	answerQuestion,
	placeInSession,
	startSession,
	summariseSession,
} from '../../../src/practice/drill-session.ts';
import { sayPlace } from '../../../src/practice/practice-words.ts';

test('a drill of three: a miss comes back at the end, and the summary counts first answers', () => {
	let session = startSession(['a', 'b', 'c', 'd'], 3);
	for (const grade of ['again', 'good', 'easy'] as const) session = answerQuestion(session, grade);
	assert.equal(session.queue[0], 'a');
	session = answerQuestion(session, 'good');
	assert.equal(session.queue[0], undefined);
	assert.deepEqual(summariseSession(session), {
		questions: 3,
		first: { again: 1, hard: 0, good: 1, easy: 1 },
		missed: ['a'],
	});
});

test('what returns is counted apart, so that a drill of three stays one of three', () => {
	let session = startSession(['a', 'b', 'c'], 3);
	const places = [sayPlace(placeInSession(session))];
	for (const grade of ['again', 'again', 'good', 'again', 'good', 'good'] as const) {
		session = answerQuestion(session, grade);
		places.push(sayPlace(placeInSession(session)));
	}
	assert.deepEqual(places, [
		'1 of 3',
		'2 of 3 + 1 again',
		'3 of 3 + 2 again',
		'2 again',
		'2 again',
		'1 again',
		'3 of 3',
	]);
});

test('a session ends, whatever is answered', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string()),
			fc.array(fc.constantFrom(...grades), { minLength: 1 }),
			(order, answers) => {
				let session = startSession(order, order.length);
				let turns = 0;
				while (session.queue[0] !== undefined) {
					session = answerQuestion(session, answers[turns % answers.length] ?? 'good');
					turns++;
				}
				assert.ok(turns >= order.length && turns <= order.length * 4);
				assert.equal(summariseSession(session).questions, order.length);
				assert.equal(answerQuestion(session, 'good'), session);
			},
		),
	);
});

test('a session has no more questions than there are', () => {
	assert.deepEqual(startSession(['a', 'a', 'b'], 10).queue, ['a', 'b']);
	assert.deepEqual(startSession(['a'], -1).queue, []);
	assert.equal(summariseSession(startSession([], 5)).questions, 0);
});
