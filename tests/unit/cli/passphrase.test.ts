import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWeakness, makePassphrase } from '../../../src/cli/passphrase.ts';

for (const weak of [
	'',
	'password',
	'Summer2026!',
	'qwertyuiop',
	'correct horse',
	'aaaaaaaaaaaaaaaaaaaaaaaa',
	'story bank',
]) {
	test(`"${weak}" is too easy to guess, and the reason is said`, () => {
		assert.match(findWeakness(weak) ?? '', /^It would be found in some 10\^\d+ guesses; it takes 10\^14\./);
	});
}

test('a passphrase made by chance is good, has seven words, and is another one each time', () => {
	const made = Array.from({ length: 20 }, makePassphrase);
	assert.equal(new Set(made).size, 20);
	for (const it of made) {
		assert.match(it, /^[a-z]{3,8}( [a-z]{3,8}){6}$/);
		assert.equal(findWeakness(it), undefined);
	}
});

test('a long passphrase is judged at once', () => {
	assert.equal(findWeakness('x7 Qp) zebra '.repeat(2000)), undefined);
});
