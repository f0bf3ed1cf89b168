import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutIntoPages } from '../../../src/site/listing-pages.ts';

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
