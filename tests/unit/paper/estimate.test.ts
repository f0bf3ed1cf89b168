import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportProblems } from '../../../src/bank/problems/problem-report.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { estimateHeight, estimateLayout } from '../../../src/paper/estimate.ts';
import { box } from '../../../src/paper/layout.ts';
import { makeOnePage, nameLengths } from '../../../src/paper/make-one-page.ts';
import type { OnePage } from '../../../src/paper/one-page.ts';
import { wholeText } from '../../../src/paper/redactable-text.ts';
import { lineCount } from '../../../src/paper/text-width.ts';
import { hostileNames, writeOnePageBank } from '../../support/one-page-banks.ts';

for (const stories of [9, 20, 40, 80]) {
	for (const hostile of [false, true]) {
		test(`${stories} ${hostile ? 'hostile ' : ''}stories fit by the estimate, all of them listed`, async () => {
			const page = await onePageOf(stories, hostile);
			const layout = estimateLayout(page);
			assert.ok(estimateHeight(page, layout) <= box.height);
			assert.equal(layout.stories, stories);
		});
	}
}

test('a bank beyond any page keeps within it, and says by how much it is too large', async () => {
	const page = await onePageOf(60, false);
	const large: OnePage = { ...page, stories: Array.from({ length: 10 }, () => page.stories).flat() };
	const layout = estimateLayout(large);
	assert.ok(layout.stories > 80 && layout.stories < 600);
	assert.ok(estimateHeight(large, layout) <= box.height);
});

test('larger text and more details never take less room', async () => {
	const page = await onePageOf(20, false);
	const heights = [70, 80, 90, 100].map((size) =>
		estimateHeight(page, { size, columns: 2, dropped: 0, stories: 20 }),
	);
	assert.deepEqual(
		heights,
		heights.toSorted((a, b) => a - b),
	);
	const dropping = [0, 1, 2, 3, 4, 5, 6].map((dropped) =>
		estimateHeight(page, { size: 80, columns: 2, dropped, stories: 20 }),
	);
	assert.deepEqual(
		dropping,
		dropping.toSorted((a, b) => b - a),
	);
});

test('a name of 200 letters stands whole in the list and shortened beside its principle, never cut within an emoji', async () => {
	const page = await onePageOf(9, true);
	for (const name of hostileNames) {
		const item = page.stories.find((entry) => entry.short === name);
		assert.equal(item && wholeText(item.name) + wholeText(item.end), name);
	}
	for (const { primary, backup } of page.rows) {
		for (const place of [primary, backup])
			assert.ok([...wholeText(place.name)].length <= nameLengths.row + 12);
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

async function onePageOf(stories: number, hostile: boolean): Promise<OnePage> {
	const folder = await mkdtemp(join(tmpdir(), 'one-page-bank-'));
	try {
		await writeOnePageBank(folder, stories, hostile);
		const { bank, problems } = await loadBank(folder);
		assert.ok(bank, reportProblems(problems));
		return makeOnePage(bank);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
