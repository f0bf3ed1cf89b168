import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { copyProject, start, timeout } from './project.ts';

const project = copyProject();
const section = /## One test\n([\s\S]*?)\n## /.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
const [unit = '', journey = ''] = [...section.matchAll(/^npm test (\S+)/gm)].map(([, file]) => file ?? '');

const npmTest = (args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal) =>
	start(project, 'npm', ['test', '--silent', ...args], { NODE_TEST_CONTEXT: undefined, ...env }, signal)
		.ended;

test('the command of CONTRIBUTING runs the tests of one file, and of them one by its name', {
	timeout,
}, async ({ signal }) => {
	const all = await npmTest([unit], {}, signal);
	assert.equal(all.code, 0, all.text);
	const passed = Number(/(\d+) passed, 0 failed\n$/.exec(all.text)?.[1]);
	assert.ok(passed > 1, all.text);
	const one = await npmTest([unit, '--', '--name', 'a script'], {}, signal);
	assert.equal(one.code, 0, one.text);
	assert.ok(Number(/(\d+) passed, 0 failed\n$/.exec(one.text)?.[1]) < passed, one.text);
});

test('the same command hands a journey to the browser', { timeout }, async ({ signal }) => {
	// No journey has this name: what is seen is that they were looked for, without a build.
	const { code, text } = await npmTest(
		[journey, '--', '--name', 'no such name'],
		{ SITES_BUILT: '1' },
		signal,
	);
	assert.equal(code, 1);
	assert.match(text, /No tests found/);
});

test('a file that is not there is said', { timeout }, async ({ signal }) => {
	const { code, text } = await npmTest(['tests/unit/none.test.ts'], {}, signal);
	assert.equal(code, 1);
	assert.match(text, /There is no file of tests tests\/unit\/none\.test\.ts\./);
});
