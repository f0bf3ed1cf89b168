import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { UsageError } from '../../../src/cli/options.ts';
import { checkOut } from '../../../src/cli/out-folder.ts';

for (const [what, files, taken] of [
	['an empty folder', [], true],
	['an open build', ['404.html', 'search.json', 'robots.txt', 'index.html'], true],
	['a locked build', ['404.html', 'sw.js', 'vault.bin'], true],
	['a folder of somebody’s', ['404.html', 'thesis.doc'], false],
] as const) {
	test(`${what} is ${taken ? 'built into' : 'left alone'}`, async () => {
		const folder = await mkdtemp(join(tmpdir(), 'out-'));
		try {
			for (const it of files) await writeFile(join(folder, it), '');
			await (taken ? checkOut(folder) : assert.rejects(checkOut(folder), UsageError));
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
}
