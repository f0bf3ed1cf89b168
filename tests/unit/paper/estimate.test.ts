import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportProblems } from '../../../src/bank/problems/problem.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { estimateLayout } from '../../../src/paper/estimate.ts';
import { leastSize } from '../../../src/paper/layout.ts';
import { lettersInRow, makeOnePage, type OnePage } from '../../../src/paper/make-one-page.ts';
import { wholeText } from '../../../src/paper/redactable-text.ts';
import { hostileNames, writeOnePageBank } from '../../support/one-page-banks.ts';

for (const stories of [9, 20, 40, 80]) {
	for (const hostile of [false, true]) {
		test(`${stories} ${hostile ? 'hostile ' : ''}stories fit by the estimate, all of them listed`, async () => {
			const layout = estimateLayout(await onePageOf(stories, hostile));
			assert.ok(layout.size >= leastSize);
			assert.equal(layout.stories, stories);
		});
	}
}

test('a bank beyond any page keeps within it, and says by how much it is too large', async () => {
	const page = await onePageOf(60, false);
	const large: OnePage = { ...page, stories: Array.from({ length: 10 }, () => page.stories).flat() };
	const layout = estimateLayout(large);
	assert.ok(layout.stories > 60 && layout.stories < 600);
});

test('a name of 200 letters stands whole in the list and shortened beside its principle, never cut within an emoji', async () => {
	const page = await onePageOf(9, true);
	for (const name of hostileNames) {
		const item = page.stories.find((entry) => entry.short === name);
		assert.equal(item && wholeText(item.name), name);
	}
	for (const { primary, backup } of page.rows) {
		for (const place of [primary, backup])
			assert.ok(!place || [...wholeText(place.name)].length <= lettersInRow + 12);
	}
});

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
