import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportProblems } from '../../../src/bank/problems/problem.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { writeSyntheticBank } from '../../support/generator.ts';

/** Makes a synthetic bank, reads it by two ways, and removes it. */
async function made(stories: number, seed?: number) {
	const folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
	try {
		await writeSyntheticBank(folder, stories, seed);
		const names = (await readdir(folder, { recursive: true }))
			.filter((name) => /\.(mdx|yaml)$/.test(name))
			.sort();
		const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
		return { names, files, ...(await loadBank(folder)) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

for (const [stories, questions] of [
	[2, 1],
	[60, 20],
	[1000, 320],
] as const) {
	test(`a synthetic bank of ${stories} stories is sound, with ${questions} questions`, async () => {
		const { bank, problems } = await made(stories);
		assert.ok(bank, reportProblems(problems));
		assert.equal(bank.stories.length, stories);
		assert.equal(bank.questions.length, questions);
		assert.equal(bank.principles.length, 16);
	});
}

test('the same seed makes the same bank, another one another', async () => {
	const [one, same, other] = await Promise.all([made(20, 5), made(20, 5), made(20, 6)]);
	assert.deepEqual(same.names, one.names);
	assert.deepEqual(same.files, one.files);
	assert.notDeepEqual(other.names, one.names);
});

test('a synthetic bank has stories of every kind, and words that vary', async () => {
	const { bank } = await made(200);
	assert.ok(bank);
	const share = (count: number) => count / bank.stories.length;
	assert.ok(share(bank.stories.filter((story) => story.status === 'planned').length) > 0.05);
	assert.ok(share(bank.stories.filter((story) => story.outcome === 'failure').length) > 0.1);
	assert.ok(bank.stories.some((story) => story.siblings.length > 0));
	const words = bank.stories.flatMap((story) => story.parts.action?.text.match(/\p{L}+/gu) ?? []);
	assert.ok(new Set(words).size > 500);
});
