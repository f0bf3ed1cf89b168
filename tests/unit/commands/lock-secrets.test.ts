import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
	choosePassphrase,
	judge,
	keptSalt,
	makePassphrase,
	saltFile,
} from '../../../src/commands/lock-secrets.node.ts';

const findWeakness = judge();

for (const weak of [
	'',
	'password',
	'Summer2026!',
	'qwertyuiop',
	'correct horse',
	'aaaaaaaaaaaaaaaaaaaaaaaa',
	'story bank',
	'Correct-Horse-Battery-Staple!',
	'to be or not to be that is the question',
	'ｐａｓｓｗｏｒｄｐａｓｓ',
	'pass   word   \u00a0 pass',
	'I love my wife Anna and kids',
	'i like going to the beach in summer',
]) {
	test(`"${weak}" is too easy to guess, and the reason is said`, () => {
		assert.match(
			findWeakness(weak) ?? '',
			/^It would be found in some 10\^\d+ guesses, in \w[\w ]+; it takes 10\^14, which is centuries\. \S/,
		);
	});
}

test('what is known of the owner makes a passphrase no stronger', () => {
	const words = 'Marigold Fenwick Quillon 2026';
	assert.equal(findWeakness(words), undefined);
	assert.match(judge(['The bank of Marigold Fenwick', 'Quillon'])(words) ?? '', /^It would be found/);
});

test('the reason names what makes it weak', () => {
	assert.match(findWeakness('password') ?? '', /in seconds; .* heavily used/);
	assert.match(findWeakness('Correct-horse battery staple') ?? '', /It is a famous one/);
	assert.match(findWeakness('qwertyuiop') ?? '', /used password|keyboard|row of keys/i);
});

/** What a build says of a passphrase from the environment. */
async function choose(given: string, workflow?: string): Promise<string> {
	const before = { ...process.env };
	process.env.STORY_BANK_PASSPHRASE = given;
	if (workflow === undefined) delete process.env.GITHUB_ACTIONS;
	else process.env.GITHUB_ACTIONS = workflow;
	try {
		return await choosePassphrase().catch((error: Error) => error.message);
	} finally {
		assert.equal(process.env.STORY_BANK_PASSPHRASE, undefined, 'It is not left for other programs.');
		Object.assign(process.env, before);
	}
}

test('a weak one is refused and a good one offered, but not in the log of a workflow', async () => {
	const offered = (await choose('password')).match(
		/^This passphrase is too weak\.[\s\S]*just now: ([a-z ]+)$/,
	)?.[1];
	assert.equal(findWeakness(offered ?? ''), undefined);
	assert.match(await choose('password', 'true'), /too weak[\s\S]*this log is no place for it\.$/);
	assert.equal(
		await choose('abandon river candy orbit velvet jungle tape'),
		'abandon river candy orbit velvet jungle tape',
	);
});

test('a passphrase made by chance is good, has seven words, and is another one each time', () => {
	const made = Array.from({ length: 20 }, makePassphrase);
	assert.equal(new Set(made).size, 20);
	for (const passphrase of made.slice(0, 5)) {
		assert.match(passphrase, /^[a-z]{3,8}( [a-z]{3,8}){6}$/);
		assert.equal(findWeakness(passphrase), undefined);
	}
});

test('a long passphrase is judged at once', () => {
	assert.equal(findWeakness('x7 Qp) zebra '.repeat(2000)), undefined);
});

const project = resolve('.');
const before = { ...process.env };
let output = '';
const { log } = console;

describe('the salt, in an empty folder', () => {
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
