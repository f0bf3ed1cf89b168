import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { run } from '../../../src/commands/pdf.node.ts';
import { soundBank } from '../../support/fixture-banks.ts';

const folder = await mkdtemp(join(tmpdir(), 'pdf-command-'));
test.after(() => rm(folder, { recursive: true, force: true }));
await writeFile(join(folder, 'letter-to-mum.pdf'), '%PDF-1.7\nDear mum\n');
await writeFile(join(folder, 'notes.txt'), 'mine');
await writeFile(join(folder, 'ours.pdf'), `%PDF-1.7\n${'\u00ff'.repeat(2000)}\n%story-bank\n`, 'latin1');
await mkdir(join(folder, 'papers'));

const inFolder = (name: string) => join(folder, name);
const refusals: { args: string[]; says: RegExp; env?: Record<string, string> }[] = [
	{ args: ['--paper', 'a5'], says: /^There is no paper "a5"\. The papers are a4 and letter/ },
	{ args: ['--papier', 'a4'], says: /Unknown option '--papier'/ },
	{ args: ['--paper'], says: /'--paper <value>' argument missing/ },
	{ args: ['extra'], says: /Unexpected argument 'extra'/ },
	{ args: ['--booklet', '--redacted'], says: /^Only the one page can be redacted: leave out --booklet/ },
	{ args: ['--cards', '--redacted'], says: /^Only the one page can be redacted: leave out --cards/ },
	{ args: ['--cards', '--booklet'], says: /^Print one of --booklet and --cards at a time/ },
	{ args: ['--out', inFolder('nowhere/x.pdf')], says: /nowhere" is not a folder\. Make it first/ },
	{ args: ['--out', inFolder('papers')], says: /papers" is a folder\. Name a file in it/ },
	{
		args: ['--out', inFolder('letter-to-mum.pdf')],
		says: /exists already, and this command did not make it/,
	},
	{ args: ['--out', inFolder('notes.txt')], says: /exists already, and this command did not make it/ },
	{
		args: ['--out', inFolder('new.pdf')],
		says: /^Printing needs a Chromium, and none was found\. Install one .*CHROMIUM.*\nOr print from your own browser/s,
		env: { CHROMIUM: '/nowhere/chromium' },
	},
	{
		// What this command made may be overwritten: it goes on to the next thing that is missing.
		args: ['--out', inFolder('ours.pdf')],
		says: /^Printing needs a Chromium/,
		env: { CHROMIUM: '/nowhere/chromium' },
	},
	{
		args: ['--out', inFolder('new.pdf')],
		says: /^The bank has \d problems in \d files/,
		env: { STORY_BANK_CONTENT: inFolder('papers') },
	},
];

for (const { args, says, env } of refusals) {
	test(`pdf ${args.join(' ').replaceAll(folder, '…')} ${env ? Object.keys(env) : ''} is refused and writes nothing`, async () => {
		const before = (await readdir(folder)).sort();
		const { code, error } = await pdf(args, env);
		assert.equal(code, 1);
		assert.match(error, says);
		assert.doesNotMatch(error, /\n\s+at /, 'a trace is no message');
		assert.deepEqual((await readdir(folder)).sort(), before);
		assert.equal(await readFile(inFolder('letter-to-mum.pdf'), 'utf8'), '%PDF-1.7\nDear mum\n');
	});
}

/** Runs the command in this process, with what it prints as wrong. */
async function pdf(
	args: string[],
	env: Record<string, string> = {},
): Promise<{ code: number; error: string }> {
	const print = test.mock.method(console, 'error', () => {});
	const before = { ...process.env };
	try {
		Object.assign(process.env, { STORY_BANK_CONTENT: soundBank, ...env });
		const code = await run(args);
		return { code, error: print.mock.calls.map((call) => call.arguments.join(' ')).join('\n') };
	} finally {
		process.env = before;
		print.mock.restore();
	}
}
