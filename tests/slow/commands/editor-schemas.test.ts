import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { editorSchema, wireEditor } from '../../../src/commands/editor-schemas.node.ts';
import { soundBank } from '../../support/fixture-banks.ts';
import { LanguageServer } from '../../support/language-server.ts';

test('the schema that VS Code reads for bank.yaml is that of the collection: else run npm run schemas', async () => {
	const file = await readFile('.vscode/schemas/settings.schema.json', 'utf8');
	assert.equal(file, editorSchema('settings'));
});

test('a schema says of each field what its description says', () => {
	const schema = editorSchema('stories');
	assert.match(schema, /"description": "When it happened, as said aloud: `spring 2024`\."/);
	assert.match(editorSchema('settings'), /"description": "Your speaking pace in words a minute/);
});

test('the settings of VS Code lead to files that exist', async () => {
	const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
	assert.equal(settings['astro.content-intellisense'], true);
	for (const file of Object.keys(settings['yaml.schemas'])) await readFile(file);
});

test('the Astro extension completes and checks the front matter of a story in MDX', {
	timeout: 60_000,
}, async () => {
	const root = await mkdtemp(join(tmpdir(), 'editor-'));
	const content = join(root, 'content');
	await cp(soundBank, content, { recursive: true });
	await writeFile(join(root, 'package.json'), '{}');
	await symlink(resolve('node_modules'), join(root, 'node_modules'));
	await wireEditor({ root, content });
	const server = await LanguageServer.start(root);
	try {
		const file = join(content, 'stories/fog-horn.mdx');
		const text = (await readFile(file, 'utf8'))
			.replace('outcome: success', 'outcome: sucess')
			.replace('principles:', 'colour: red\nprinciples:')
			.replace('\n---\n\n## Situation', '\nsk\n---\n\n## Situation');
		const uri = server.open(file, text);
		const position = { line: text.split('\n').indexOf('sk'), character: 2 };
		const completion = await server.ask('textDocument/completion', { textDocument: { uri }, position });
		const labels = itemsOf(completion).map((suggestion) => suggestion.label);
		for (const field of ['skills', 'when', 'project', 'accepted']) assert.ok(labels.includes(field), field);

		const faults = itemsOf(await server.ask('textDocument/diagnostic', { textDocument: { uri } }));
		const messages = faults.map((fault) => fault.message);
		assert.ok(messages.includes('Property colour is not allowed.'));
		assert.ok(messages.includes('Value is not accepted. Valid values: "success", "failure".'));

		for (const sound of [
			'stories/late-ferry',
			'principles/keep-watch',
			'questions/saw-it-coming',
			'frameworks/star',
		]) {
			const path = join(content, `${sound}.mdx`);
			const open = server.open(path, await readFile(path, 'utf8'));
			const diagnostics = await server.ask('textDocument/diagnostic', { textDocument: { uri: open } });
			assert.deepEqual(itemsOf(diagnostics), [], sound);
		}
	} finally {
		await server.stop();
		await rm(root, { recursive: true });
	}
});

interface Item {
	readonly label?: string;
	readonly message?: string;
}

function itemsOf(answer: unknown): readonly Item[] {
	assert.ok(
		typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items),
	);
	return answer.items;
}
