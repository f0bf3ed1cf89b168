import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countErrors, findMeant, isSwapped } from '../../../../src/search/ask/spelling.ts';

test('typing errors are counted: a letter too many, too few, wrong, or two swapped', () => {
	const cases: [one: string, other: string, errors: number][] = [
		['trust', 'trust', 0],
		['trst', 'trust', 1],
		['truust', 'trust', 1],
		['trast', 'trust', 1],
		['turst', 'trust', 1],
		['ownreship', 'ownership', 1],
		['tsrut', 'trust', 2],
		['', 'ab', 2],
		['bakcbnoe', 'backbone', 2],
	];
	for (const [one, other, errors] of cases)
		assert.equal(countErrors(one, other, 2), Math.min(errors, 3), `${one} ${other}`);
});

test('counting is symmetric and zero only for equal words', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
	fc.assert(
		fc.property(word, word, (one, other) => {
			assert.equal(countErrors(one, other, 9), countErrors(other, one, 9));
			assert.equal(countErrors(one, other, 9) === 0, one === other);
		}),
	);
});

test('the word meant is the nearest with the same first letter, the earlier of two', () => {
	const known = ['custom', 'costum', 'trust', 'data'];
	const cases: [typed: string, meant: string | undefined][] = [
		['custm', 'custom'],
		['trsut', 'trust'],
		['rust', undefined],
		['dat', undefined],
		['zebra', undefined],
	];
	for (const [typed, meant] of cases) assert.equal(findMeant(typed, known), meant, typed);
});

test('two neighbours swapped give away a word that is known', () => {
	const known = new Set(['about', 'you', 'with', 'noon']);
	for (const word of ['abuot', 'baout', 'yuo', 'wiht', 'onon']) assert.ok(isSwapped(word, known), word);
	for (const word of ['', 'a', 'about', 'abot', 'uoy', 'wxth']) assert.ok(!isSwapped(word, known), word);
});
