import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { keptSalt, saltFile } from '../../../src/commands/salt.node.ts';

const project = resolve('.');
const before = { ...process.env };
let output = '';
const { log } = console;

describe('in an empty folder', () => {
	beforeEach(() => {
		process.chdir(mkdtempSync(join(tmpdir(), 'salt-')));
		delete process.env.STORY_BANK_SALT;
		delete process.env.GITHUB_ACTIONS;
		output = '';
		console.log = (text: string) => {
			output += text;
		};
	});
	afterEach(() => {
		console.log = log;
		const folder = process.cwd();
		process.chdir(project);
		rmSync(folder, { recursive: true });
		Object.assign(process.env, before);
	});

	const hex = (salt: Uint8Array) => Buffer.from(salt).toString('hex');

	test('a salt is made once, said, and the same from then on', async () => {
		const salt = await keptSalt();
		assert.equal(salt.length, 16);
		assert.match(output, /^vault\.salt is new\. Keep it/);
		assert.equal(readFileSync(saltFile, 'utf8'), `${hex(salt)}\n`);
		assert.deepEqual(await keptSalt(), salt);
		assert.doesNotMatch(output, /new.*new/);
	});

	test('a workflow without a salt is stopped, and says what to set', async () => {
		process.env.GITHUB_ACTIONS = 'true';
		await assert.rejects(keptSalt(), /set the variable STORY_BANK_SALT to [0-9a-f]{32}$/);
		assert.equal(existsSync(saltFile), false);
	});

	test('the environment comes before the file, and what is no salt is refused', async () => {
		const given = '000102030405060708090a0b0c0d0e0f';
		writeFileSync(saltFile, 'ff'.repeat(16));
		assert.equal(hex(await keptSalt()), 'ff'.repeat(16));
		process.env.STORY_BANK_SALT = given;
		assert.equal(hex(await keptSalt()), given);
		process.env.STORY_BANK_SALT = 'salt';
		await assert.rejects(keptSalt(), /^Error: STORY_BANK_SALT holds no salt/);
		delete process.env.STORY_BANK_SALT;
		writeFileSync(saltFile, '');
		await assert.rejects(keptSalt(), /^Error: vault\.salt holds no salt/);
	});
});
