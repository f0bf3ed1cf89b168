import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findBrokenParts } from '../../../src/bank/bank-integrations.build.ts';
import { reportProblems } from '../../../src/bank/problems/problem.ts';

const page = `<!doctype html><title>x</title><header id="head"></header><main id="main"><h2 id="action">A</h2>
<!-- <p id="hidden"> --><p title='id="written"'>id="told"</p><h2 id=result>R</h2></main>`;

async function problemsOf(...parts: string[]): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'site-'));
	try {
		await mkdir(join(folder, 'stories/late-ferry'), { recursive: true });
		await writeFile(join(folder, 'stories/late-ferry/index.html'), page);
		const file = 'content/stories/fog-horn.mdx';
		const links = parts.map((part, i) => ({ file, line: 19 + i, path: '/stories/late-ferry/', part }));
		return reportProblems(await findBrokenParts(folder, links))
			.split('\n')
			.slice(2);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test('a link to a part that the built page has is sound', async () => {
	assert.deepEqual(await problemsOf('action', 'result'), []);
});

test('a link to a misspelt part is a problem with its line and the nearest part', async () => {
	assert.deepEqual(await problemsOf('action', 'reslut'), [
		'content/stories/fog-horn.mdx',
		'  line 20: The page /stories/late-ferry/ has no part #reslut.',
		'    → Did you mean "#result"?',
	]);
});

test('what only looks like an id, or is no part of what is read, is no part', async () => {
	const problems = await problemsOf('hidden', 'written', 'told', 'head');
	assert.equal(problems.filter((line) => line.includes('has no part')).length, 4);
	assert.ok(problems.includes('    → It has #action, #result.'));
});
