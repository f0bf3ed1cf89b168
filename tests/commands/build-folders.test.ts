import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { banks, copyProject, npmRun, start, timeout } from './project.ts';

const project = copyProject();
/** Its path begins with the project's: Astro takes it for a folder inside. */
const beside = `${project}-site`;
const out = '../bank-site';
const harbour = {
	STORY_BANK_CONTENT: banks.harbour,
	STORY_BANK_PASSPHRASE: 'abandon river candy orbit velvet jungle tape',
	STORY_BANK_SALT: '0'.repeat(32),
};
const workFolder = join(project, '.astro/builds');
const startPage = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

test('two builds at once, of two banks, into dist/ and a folder beside the project', { timeout }, async ({
	signal,
}) => {
	const bakery = { STORY_BANK_CONTENT: banks.bakery, PORT: '4611' };
	const server = start(project, process.execPath, ['src/commands/run.mjs', 'start'], bakery, signal);
	try {
		const { code, text } = await npmRun(project, ['build', '--', '--out', out], harbour, signal);
		assert.equal(code, 0, text);
		assert.match(startPage(beside), /The harbour bank/);
		assert.ok(existsSync(join(beside, 'stories/fog-horn/index.html')));

		const [address] = (await server.prints(/http:\/\/localhost:\d+\/\n/)).split('\n');
		const response = await fetch(String(address));
		assert.match(await response.text(), /The Proving Basket/);
	} finally {
		server.kill('SIGTERM');
	}
	await server.ended;
	assert.match(startPage(join(project, 'dist')), /The Proving Basket/);
	assert.deepEqual(readdirSync(workFolder), []);
});

test('a second build into the folder beside the project, with --lock, for a folder of its host', {
	timeout,
}, async ({ signal }) => {
	const options = ['--out', out, '--base', '/folder/', '--lock'];
	const locked = await npmRun(project, ['build', '--', ...options], harbour, signal);
	assert.equal(locked.code, 0, locked.text);
	assert.match(startPage(beside), /"\/folder\/icon\.svg"/);
	const check = await npmRun(project, ['publish:check', '--', '--out', out], {}, signal);
	assert.equal(check.code, 0, check.text);
	assert.match(check.text, /is LOCKED/);
	assert.deepEqual(readdirSync(workFolder), []);
});

test('a build that fails, or is interrupted, leaves the earlier site in place and nothing else', {
	timeout,
}, async ({ signal }) => {
	const files = () => readdirSync(beside).map((name) => [name, readFileSync(join(beside, name), 'utf8')]);
	const before = files();
	mkdirSync(workFolder, { recursive: true });
	const stopped = start(
		project,
		process.execPath,
		['src/commands/run.mjs', 'build', '--out', out],
		harbour,
		signal,
	);
	for await (const { filename } of watch(workFolder))
		if (filename?.startsWith(`${stopped.processId}-`)) break;
	stopped.kill('SIGTERM');
	assert.equal((await stopped.ended).code, 130);
	assert.deepEqual(readdirSync(workFolder), []);
	assert.deepEqual(files(), before);

	writeFileSync(join(project, 'src/pages/broken.astro'), "---\nthrow new Error('broken on purpose');\n---\n");
	const failed = await npmRun(project, ['build', '--', '--out', out], harbour, signal);
	assert.equal(failed.code, 1);
	assert.match(failed.text, /broken on purpose/);
	assert.deepEqual(readdirSync(workFolder), []);
	assert.deepEqual(files(), before);
});
