import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, cutIntoPages } from '../../../src/site/listing-pages.ts';

const cases = [
	{ items: [], pages: [[]] },
	{ items: [1], pages: [[1]] },
	{ items: [1, 2, 3], pages: [[1, 2, 3]] },
	{ items: [1, 2, 3, 4], pages: [[1, 2, 3], [4]] },
	{
		items: [1, 2, 3, 4, 5, 6],
		pages: [
			[1, 2, 3],
			[4, 5, 6],
		],
	},
];

for (const { items, pages } of cases) {
	test(`${items.length} items are ${pages.length} pages of three at most`, () => {
		assert.deepEqual(
			cutIntoPages(items, 3),
			pages.map((items, i) => ({ items, number: i + 1, count: pages.length })),
		);
	});
}

const letters = [...'abcdefg'];
for (const [letter, most, expected] of [
	['a', 3, 'abc'],
	['d', 3, 'cde'],
	['g', 3, 'efg'],
	['f', 4, 'defg'],
	['b', 7, 'abcdefg'],
	['b', 40, 'abcdefg'],
] as const)
	test(`around ${letter} of seven, at most ${most}: ${expected}`, () => {
		assert.equal(around(letters, letter, most).join(''), expected);
	});
