import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { run as importGuide } from '../../../src/commands/import.node.ts';
import { run as makeNew } from '../../../src/commands/new.node.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

const small = fileURLToPath(new URL('../../fixtures/guides/small.md', import.meta.url));

test('a new story, question, principle and question about the owner are valid as they stand', async (t) => {
	const content = join(newFolder(t), 'content');
	await runCommand(t, importGuide, [small], content);
	for (const args of [
		['story', 'The night: "we" lost power'],
		['question', 'Tell me about a time you said no', '--principle', 'keep-it-plain'],
		['principle', 'Ask, Then Act'],
		['about', 'Why this ward?'],
	]) {
		const { code, out, err } = await runCommand(t, makeNew, args, content);
		assert.equal(code, 0, err);
		assert.match(out, /valid as it stands/);
	}
	assert.deepEqual((await loadBank(content)).problems, []);
	const story = readFileSync(join(content, 'stories', 'the-night-we-lost-power.mdx'), 'utf8');
	for (const heading of ['Situation', 'Task', 'Action', 'Result'])
		assert.match(story, new RegExp(`## ${heading}\\n\\n\\w`));
	assert.match(readFileSync(join(content, 'principles', 'ask-then-act.mdx'), 'utf8'), /order: 4/);
	assert.match(readFileSync(join(content, 'about', 'why-this-ward.mdx'), 'utf8'), /order: 1\ngap: Write/);
	assert.ok(readdirSync(join(content, 'questions')).includes('said-no.mdx'));
});

test('nothing is made twice, and a wrong word is named with the nearest right one', async (t) => {
	const content = join(newFolder(t), 'content');
	await runCommand(t, importGuide, [small], content);
	const before = readdirSync(join(content, 'stories'));
	const cases: [args: string[], says: RegExp][] = [
		[['story', 'rota tool'], /There is a story of this name already: stories\/rota-tool\.mdx/],
		[['question', 'When did you listen to a patient?'], /This question is in the bank already/],
		[['principle', 'keep it plain'], /There is a principle of this name already/],
		[['question', 'New?', '--principle', 'keep-it-plan'], /Did you mean "keep-it-plain"\?/],
		[['story'], /Say what to make, and its name/],
		[['poem', 'Ode'], /Say what to make, and its name/],
		[['story', 'x', '--open'], /Unknown option '--open'/],
	];
	for (const [args, says] of cases) {
		const { code, err } = await runCommand(t, makeNew, args, content);
		assert.equal(code, 1);
		assert.match(err, says);
	}
	assert.deepEqual(readdirSync(join(content, 'stories')), before);
});
