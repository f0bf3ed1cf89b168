import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxCharacters } from '../../../../src/bank/text/stems.ts';
import { isNegative } from '../../../../src/search/ask/question.ts';

test('a failure, a mistake or a weakness is asked for in many words', () => {
	const texts = [
		'failure',
		'Have you ever failed?',
		'your biggest weakness',
		'What are your shortcomings?',
		'What do you regret?',
		'missed deadline',
		'Tell me about missing an important deadline.',
		'a detail you missed',
		'When did you let your whole team down?',
		'Have you ever been wrong about a person?',
		'When were you wrong?',
		'a time you made the wrong call',
		'your worst hiring decision',
		'an error of judgement',
		'Tell me about something that went wrong.',
		"It didn't go as planned.",
		'a goal you did not achieve',
		"a promise you couldn't keep: you could not keep your word",
		'You were not able to deliver.',
		'When did you drop the ball?',
		'a decision that backfired',
		'What do you wish you had done better?',
		'When should you have acted sooner?',
		'work that you are not proud of',
		'Tell me about a customer you could not satisfy.',
		"someone you couldn't help in time",
		'When were you unable to finish a project? A promise you were unable to honour.',
		'a target you simply could not hit',
		'You weren’t able to convince your manager.',
		'<b>FAILED</b>',
	];
	for (const text of texts) assert.ok(isNegative(text), text);
});

test('what others had wrong, and what a success tells as well, is no failure', () => {
	const texts = [
		'',
		'your proudest achievement',
		'a deadline',
		'tough feedback',
		'a setback you overcame',
		'a disagreement with your manager',
		'a detail that others missed',
		'a bug that everyone had missed',
		'Your boss was wrong.',
		'You noticed something wrong in the data.',
		'How did you bring the error rate down?',
		'requirements were missing',
		'a difficult customer',
		'a problem others could not solve',
		'a bug that the vendor was unable to fix',
		'You had to decide and could not get all the data.',
		'a decision you could not agree with',
		'Data that you could not access',
		'an opportunity nobody else saw',
	];
	for (const text of texts) assert.ok(!isNegative(text), text);
});

test('the plainest words for it are recognised mistyped, where no other word is meant', () => {
	const isKnown = (word: string) => ['filed', 'mistaken', 'week', 'what'].includes(word);
	for (const text of ['whats your biggest falure', 'a mistke', 'your weekness', 'when you faild'])
		assert.ok(isNegative(text, isKnown), text);
	for (const text of ['a claim you filed', 'what a week', 'your featured work'])
		assert.ok(!isNegative(text, isKnown), text);
});

test('of a long text no more is read than of any question', () => {
	for (const words of ['you have been ', 'let a ', 'did not ', 'wish you had ', 'errors ']) {
		const filler = words.repeat(maxCharacters);
		assert.equal(isNegative(`${filler} you failed`), isNegative(filler.slice(0, maxCharacters)), words);
	}
});
