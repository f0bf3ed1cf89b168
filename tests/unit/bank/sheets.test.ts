import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetsOf } from '../../../src/site/listing-pages.ts';

const cases = [
	{ items: [], sheets: [[]] },
	{ items: [1], sheets: [[1]] },
	{ items: [1, 2, 3], sheets: [[1, 2, 3]] },
	{ items: [1, 2, 3, 4], sheets: [[1, 2, 3], [4]] },
	{
		items: [1, 2, 3, 4, 5, 6],
		sheets: [
			[1, 2, 3],
			[4, 5, 6],
		],
	},
];

for (const { items, sheets } of cases) {
	test(`${items.length} items are ${sheets.length} sheets of three at most`, () => {
		assert.deepEqual(
			sheetsOf(items, 3),
			sheets.map((entries, i) => ({ items: entries, number: i + 1, count: sheets.length })),
		);
	});
}
