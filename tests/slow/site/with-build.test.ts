import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeLeftovers } from '../../../src/site/with-build.node.ts';
import { newFolder } from '../../support/terminal.ts';

test('a build removes what killed ones left, and nothing of those that run', async (t) => {
	const folder = newFolder(t);
	const { pid: ended } = spawnSync(process.execPath, ['--version']);
	for (const name of [`${ended}-killed`, `${process.pid}-mine`, '1-of-root']) await mkdir(join(folder, name));
	await removeLeftovers(folder);
	assert.deepEqual((await readdir(folder)).sort(), ['1-of-root', `${process.pid}-mine`]);
});
