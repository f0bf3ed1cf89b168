import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { tools } from '../../tools/tools.ts';
import { benchmarks, commands, elsewhere, otherTools, testCommands, testTools } from './every-command.ts';
import { banks, copyProject, npmRun, start, timeout } from './project.ts';

const project = copyProject();
writeFileSync(
	join(project, 'questions.json'),
	JSON.stringify([{ text: 'When were you wrong?', principles: ['odd-loaf'] }]),
);

test('there is a test for every command and every tool', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	assert.deepEqual(Object.keys(scripts).toSorted(), Object.keys({ ...commands, ...elsewhere }).toSorted());
	assert.deepEqual(
		Object.keys(tools).toSorted(),
		[...Object.keys({ ...benchmarks, ...otherTools }), 'test:browsers'].toSorted(),
	);
});

testTools(otherTools, project);
testCommands(commands, project);

test('npm run tool lists the tools', { timeout }, async ({ signal }) => {
	const { code, text } = await npmRun(project, ['tool'], {}, signal);
	assert.equal(code, 0, text);
	for (const name of Object.keys(tools)) assert.match(text, new RegExp(`^${name} +\\S`, 'm'));
	const wrong = await npmRun(project, ['tool', 'hammer'], {}, signal);
	assert.equal(wrong.code, 1);
	assert.match(wrong.text, /There is no tool "hammer"/);
});

test('npm run tool test:browsers says which browsers it skipped', { timeout }, async ({ signal }) => {
	const { code, text } = await start(
		project,
		process.execPath,
		['src/commands/run.mjs', 'exec', 'tools/run.ts', 'test:browsers'],
		{ PATH: '', STORY_BANK_CONTENT: banks.bakery },
		signal,
	).ended;
	assert.equal(code, 0, text);
	assert.match(text, /Firefox skipped: .*WebKit.* skipped: .*0 passed, 0 failed, 2 skipped/s);
});
