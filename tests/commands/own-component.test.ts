import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { decryptBank, readHead, unpackArchive } from '../../src/lock/encryption/locked-bank.ts';
import { deriveBytes } from '../../src/lock/encryption/seal.ts';
import { readPdf } from '../support/pdf.ts';
import { banks, copyProject, npmRun, timeout } from './project.ts';

/** An owner adds a component and writes it into a story: nothing else is changed, and it is in every output. */
const project = copyProject();
const passphrase = 'abandon river candy orbit velvet jungle tape';
const env = {
	STORY_BANK_CONTENT: banks.harbour,
	STORY_BANK_PASSPHRASE: passphrase,
	STORY_BANK_SALT: '0'.repeat(32),
};
const story = join(project, banks.harbour, 'stories/fog-horn.mdx');
const shown = '<em data-aloud="slowly">Sound the horn!</em>';

before(() => {
	writeFileSync(
		join(project, 'src/prose/Aloud.astro'),
		'---\nconst { pace } = Astro.props;\n---\n\n<em data-aloud={pace}><slot /></em>\n',
	);
	appendFileSync(story, '\n## Notes\n\n<Aloud pace="slowly">Sound the horn!</Aloud>\n');
});

const run = async (args: string[], signal: AbortSignal): Promise<string> => {
	const { code, text } = await npmRun(project, args, env, signal);
	assert.equal(code, 0, text);
	return text;
};
const read = (path: string) => readFileSync(join(project, path), 'utf8');

test('a component of one’s own is in the pages of the one file', { timeout }, async ({ signal }) => {
	await run(['export', '--', '--html', 'bank.html'], signal);
	// Its attributes are written without quotes, where HTML needs none.
	assert.ok(read('bank.html').includes(shown.replaceAll('"', '')));
});

test('it is in those of the locked site', { timeout }, async ({ signal }) => {
	await run(['build', '--', '--lock'], signal);
	const encrypted = new Uint8Array(readFileSync(join(project, 'dist/vault.bin')));
	const { cost, salt } = readHead(encrypted);
	const bytes = await deriveBytes(passphrase, cost, salt);
	const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
	const page = unpackArchive(await decryptBank(encrypted, key)).get('stories/fog-horn/');
	assert.ok(new TextDecoder().decode(page?.bytes).includes(shown));
});

test('its words are in the booklet', { timeout }, async ({ signal }) => {
	await run(['pdf', '--', '--booklet'], signal);
	const { texts } = await readPdf(readFileSync(join(project, 'booklet.pdf')));
	assert.match(texts.join(' '), /Sound the horn!/);
});

test('its words are in the JSON and in the guide, and the check knows its name', { timeout }, async ({
	signal,
}) => {
	await run(['export', '--', '--json', 'bank.json', '--markdown', 'guide.md'], signal);
	assert.ok(read('bank.json').includes('data-aloud'));
	assert.ok(read('guide.md').includes('Sound the horn!'));
	writeFileSync(story, readFileSync(story, 'utf8').replaceAll('Aloud', 'Alud'));
	const { code, text } = await npmRun(project, ['check:bank'], env, signal);
	assert.equal(code, 1);
	assert.match(text, /There is no component <Alud>\.\n +→ Did you mean "Aloud"\?/);
});
