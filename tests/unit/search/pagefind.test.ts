import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMatch } from '../../../src/search/pagefind.client.ts';

const cases: [typed: string, found: string, matches: boolean][] = [
	['snowflake', 'snowflake', true],
	['decided', 'decision', true],
	['snow', 'snowflake', true],
	['90', '90', true],
	['asdfgh', 'as', false],
	['qwerty', 'q', false],
	['customer', 'custom', true],
	['word', 'other', false],
];

for (const [typed, found, matches] of cases) {
	test(`“${found}” ${matches ? 'stands' : 'does not stand'} for “${typed}”`, () => {
		assert.equal(isMatch(typed, found), matches);
	});
}
