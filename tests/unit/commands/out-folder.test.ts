import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { UsageError } from '../../../src/commands/options.node.ts';
import { checkOut, placeSite } from '../../../src/commands/out.node.ts';
import { newFolder } from '../../support/terminal.ts';

for (const [what, files, taken] of [
	['an empty folder', [], true],
	['an open build', ['404.html', 'search.json', 'robots.txt', 'index.html'], true],
	['a locked build', ['404.html', 'sw.js', 'vault.bin'], true],
	['half a build', ['index.html', '.story-bank-unfinished'], true],
	['a folder of somebody’s', ['404.html', 'thesis.doc'], false],
] as const) {
	test(`${what} is ${taken ? 'built into' : 'left alone'}`, async () => {
		const folder = await mkdtemp(join(tmpdir(), 'out-'));
		try {
			for (const file of files) await writeFile(join(folder, file), '');
			await (taken ? checkOut(folder) : assert.rejects(checkOut(folder), UsageError));
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
}

// Memory is a disk of its own on most Linux machines.
const places = ['/dev/shm', tmpdir()].filter((folder) => existsSync(folder));

for (const place of places) {
	test(`a site takes the place of an earlier one in ${place}, behind a link too`, async (t) => {
		const site = newFolder(t);
		await mkdir(join(site, 'stories'));
		for (const file of ['index.html', 'stories/index.html']) await writeFile(join(site, file), 'new');
		const folder = await mkdtemp(join(place, 'out-'));
		t.after(() => rm(folder, { recursive: true, force: true }));
		const out = join(newFolder(t), 'link');
		await symlink(folder, out);
		for (const name of ['stories', 'old']) await mkdir(join(folder, name));
		for (const file of ['index.html', 'stories/old.html']) await writeFile(join(folder, file), 'old');

		await placeSite(site, out);
		const files = await readdir(folder, { recursive: true });
		assert.deepEqual(files.sort(), ['index.html', 'stories', 'stories/index.html']);
		assert.equal(await readFile(join(folder, 'index.html'), 'utf8'), 'new');
	});
}

test('a site that could not be put into its folder whole may be built again', async (t) => {
	const out = newFolder(t);
	await assert.rejects(placeSite(join(out, 'nowhere'), out));
	await checkOut(out);
	assert.deepEqual(await readdir(out), ['.story-bank-unfinished']);
});
