import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportProblems } from '../../../src/bank/problems/report.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { cheatSheet, keptOfName, type Sheet } from '../../../src/paper/one-page.ts';
import { estimateHeight, estimateLayout } from '../../../src/paper/estimate.ts';
import { box } from '../../../src/paper/layout.ts';
import { lineCount } from '../../../src/paper/text-width.ts';
import { plain } from '../../../src/paper/redactable-text.ts';
import { hostileNames, writeSheetBank } from '../../support/one-page-banks.ts';

for (const stories of [9, 20, 40, 80]) {
	for (const hostile of [false, true]) {
		test(`${stories} ${hostile ? 'hostile ' : ''}stories fit by the estimate, all of them listed`, async () => {
			const sheet = await sheetOf(stories, hostile);
			const layout = estimateLayout(sheet);
			assert.ok(estimateHeight(sheet, layout) <= box.height);
			assert.equal(layout.stories, stories);
		});
	}
}

test('a bank beyond any page keeps within it, and says by how much it is too large', async () => {
	const sheet = await sheetOf(60, false);
	const large: Sheet = { ...sheet, stories: Array.from({ length: 10 }, () => sheet.stories).flat() };
	const layout = estimateLayout(large);
	assert.ok(layout.stories > 80 && layout.stories < 600);
	assert.ok(estimateHeight(large, layout) <= box.height);
});

test('larger text and more details never take less room', async () => {
	const sheet = await sheetOf(20, false);
	const heights = [70, 80, 90, 100].map((size) =>
		estimateHeight(sheet, { size, columns: 2, dropped: 0, stories: 20 }),
	);
	assert.deepEqual(
		heights,
		heights.toSorted((a, b) => a - b),
	);
	const dropping = [0, 1, 2, 3, 4, 5, 6].map((dropped) =>
		estimateHeight(sheet, { size: 80, columns: 2, dropped, stories: 20 }),
	);
	assert.deepEqual(
		dropping,
		dropping.toSorted((a, b) => b - a),
	);
});

test('a name of 200 letters stands whole in the list and shortened beside its principle, never cut within an emoji', async () => {
	const sheet = await sheetOf(9, true);
	for (const name of hostileNames) {
		const item = sheet.stories.find((it) => it.short === name);
		assert.equal(item && plain(item.name) + plain(item.end), name);
	}
	for (const { primary, backup } of sheet.rows) {
		for (const place of [primary, backup]) assert.ok([...plain(place.name)].length <= keptOfName.row + 12);
	}
});

const lines: [text: string, width: number, count: number][] = [
	['', 10, 1],
	['one', 10, 1],
	['one two three four', 6, 2],
	['x'.repeat(100), 10, 7],
	['one\u00a0two\u00a0three', 4, 3],
];
for (const [text, width, count] of lines) {
	test(`"${text.slice(0, 20)}" takes ${count} lines of ${width} em`, () =>
		assert.equal(lineCount(text, width, 'regular'), count));
}

async function sheetOf(stories: number, hostile: boolean): Promise<Sheet> {
	const folder = await mkdtemp(join(tmpdir(), 'sheet-bank-'));
	try {
		await writeSheetBank(folder, stories, hostile);
		const { bank, problems } = await loadBank(folder);
		assert.ok(bank, reportProblems(problems));
		return cheatSheet(bank);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
