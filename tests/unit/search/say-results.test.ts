import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayResults } from '../../../src/search/say-results.client.ts';

test('where nothing is found it says what to try, and what the results are narrowed to', () => {
	assert.match(sayResults('asdfgh', undefined, 0), /^Nothing found for “asdfgh”\. Try a single word/);
	assert.match(
		sayResults('data', undefined, 0, ['Story', 'Failure']),
		/^Nothing found for “data” among what is chosen \(Story, Failure\)\./,
	);
	assert.equal(sayResults('data', undefined, 2, ['Story']), '2 results for “data”');
});
