import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/commands/build.node.ts';
import { soundBank } from '../../support/fixture-banks.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

for (const [out, holding] of [
	['.', 'package.json'],
	['src', 'src/site/paths.ts'],
] as const) {
	test(`a build into ${out} is refused, since it would empty it`, async (t) => {
		const { code, err } = await runCommand(t, run, ['--out', out], soundBank);
		assert.equal(code, 1);
		assert.match(err, /a build empties its folder first/);
		assert.ok(existsSync(holding));
	});
}

test('a build into the folder of the bank is refused, since it would empty it', async (t) => {
	const bank = newFolder(t);
	cpSync(soundBank, bank, { recursive: true });
	const { code, err } = await runCommand(t, run, ['--out', bank], bank);
	assert.equal(code, 1);
	assert.match(err, /holds your files, and a build empties its folder first/);
	assert.ok(existsSync(join(bank, 'bank.yaml')));
});
