import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { benchmarks, elsewhere, testEach, tools } from './every-command.ts';
import { banks, copyProject, start, timeout } from './project.ts';

const project = copyProject();
writeFileSync(
	join(project, 'questions.json'),
	JSON.stringify([{ text: 'When were you wrong?', principles: ['odd-loaf'] }]),
);

test('there is a test for every command', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	assert.deepEqual(
		Object.keys(scripts).toSorted(),
		Object.keys({ ...benchmarks, ...tools, ...elsewhere }).toSorted(),
	);
});

testEach(tools, project);

test('npm run test:browsers says which browsers it skipped', { timeout }, async ({ signal }) => {
	const { code, text } = await start(
		project,
		process.execPath,
		['src/commands/run.mjs', 'exec', 'tests/browsers/run.ts'],
		{ PATH: '', STORY_BANK_CONTENT: banks.bakery },
		signal,
	).ended;
	assert.equal(code, 0, text);
	assert.match(text, /Firefox skipped: .*WebKit.* skipped: .*0 passed, 0 failed, 2 skipped/s);
});
