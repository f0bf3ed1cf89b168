import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { swap } from '../support/bank.ts';
import { eightPrinciplesBank, guideBank } from '../support/fixture-banks.ts';
import { newFolder } from '../support/terminal.ts';

/*
 * What the owner of a bank does, done in clones of the project: its tests stay green, whatever `content/` holds. Those run
 * here that could open it, but for a few of the slow ones: what no run shows, `named-banks.test.ts` reads.
 */

test('stories edited, renamed and deleted in content/ leave the tests green', async (t) => {
	const project = await cloneProject(t, guideBank);
	const content = join(project, 'content');
	// As /readiness/ advises.
	await edit(content, 'stories/census-pipeline.mdx', swap('status: ready', 'status: ready\nwhen: "2023"'));
	await edit(content, 'stories/claims-gen-ai.mdx', swap('$150k', '$151k'));
	await edit(content, 'bank.yaml', (text) => text.replace(/^title: .*/m, 'title: Another title'));
	await renameEntry(content, 'stories/commission-rca.mdx', 'the-overpayment');
	await renameEntry(content, 'principles/frugality.mdx', 'thrift');
	await rename(join(content, 'phrasings/frugality.txt'), join(content, 'phrasings/thrift.txt'));
	for (const path of ['questions/root-cause.mdx', 'phrasings/ownership.txt']) await rm(join(content, path));
	await expectGreen(project);
});

test('another bank in the place of content/ leaves the tests green', async (t) => {
	await expectGreen(await cloneProject(t, eightPrinciplesBank));
});

test('a mistake in content/ turns one test red, and it says what to do', async (t) => {
	const project = await cloneProject(t, eightPrinciplesBank);
	await edit(join(project, 'content'), 'bank.yaml', swap('pace: ', 'pase: '));
	const { failed, printed } = await runTests(project, ['tests/unit/own-bank.test.ts']);
	assert.equal(failed, 1);
	assert.match(printed, /content\/bank\.yaml\n.*"pase"/);
});

/** Of what the tests read, by its name in the folder of the project. The packages are linked. */
const folders = ['.github', '.vscode', 'public', 'src', 'tests', 'tools'];

/** A copy of the project whose `content/` holds another bank. It is gone when the test is over. */
async function cloneProject(t: TestContext, bank: string): Promise<string> {
	const clone = newFolder(t);
	const entries = await readdir('.', { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
	for (const name of [...folders, ...files]) await cp(name, join(clone, name), { recursive: true });
	await symlink(resolve('node_modules'), join(clone, 'node_modules'));
	await cp(bank, join(clone, 'content'), { recursive: true });
	return clone;
}

async function edit(folder: string, path: string, change: (text: string) => string): Promise<void> {
	const place = join(folder, path);
	const before = await readFile(place, 'utf8');
	const after = change(before);
	assert.notEqual(after, before, path);
	await writeFile(place, after);
}

/** Gives an entry another id, in every file that names it. */
async function renameEntry(folder: string, path: string, id: string): Promise<void> {
	const before = basename(path, '.mdx');
	await rename(join(folder, path), join(folder, dirname(path), `${id}.mdx`));
	for (const name of await readdir(folder, { recursive: true })) {
		if (extname(name) !== '.mdx') continue;
		const text = await readFile(join(folder, name), 'utf8');
		await writeFile(
			join(folder, name),
			text.replaceAll(new RegExp(`(?<![\\w-])${before}(?![\\w-])`, 'g'), id),
		);
	}
}

/** Runs the tests of a clone, those in the browser apart, that could open its `content/`, and the check of what is in there. */
async function expectGreen(project: string): Promise<void> {
	const { passed, failed, printed } = await runTests(project, filesToRun());
	assert.equal(failed, 0, (printed.match(/^ *not ok [\s\S]*?^ *\.\.\.$/gm) ?? [printed]).join('\n'));
	assert.ok(passed > 300, `${passed} passed.`);
}

/** Those that work on many banks of their own, and the tests of this file. */
const leftOut = new Set([
	'tests/slow/changed-content.test.ts',
	'tests/slow/commands/editor-schemas.test.ts',
	'tests/slow/commands/pdf.test.ts',
	'tests/slow/commands/publish-check.test.ts',
	'tests/slow/commands/mine.test.ts',
	'tests/slow/guide/fuzz.test.ts',
	'tests/slow/guide/round-trip.test.ts',
	'tests/slow/hostile.test.ts',
	'tests/slow/linear.test.ts',
	'tests/slow/reading/stories/last-changed.test.ts',
	'tests/slow/support/generator.test.ts',
	'tests/unit/bank/broken-banks.test.ts',
	'tests/unit/search/ask/accuracy.test.ts',
	'tests/unit/paper/estimate.test.ts',
]);

/** Those that lead to the folder which a command takes by default, or that run a command. The others open no bank. */
function filesToRun(): string[] {
	const opensBank = (path: string) =>
		['src/bank/read/content-folder.node.ts', 'tests/support/command.ts'].includes(path);
	return globSync('tests/{unit,slow}/**/*.test.ts').filter(
		(path) => !leftOut.has(path) && (path.endsWith('readme.test.ts') || importedBy(path).some(opensBank)),
	);
}

/** The files of the project that a file leads to, itself among them. */
function importedBy(file: string): string[] {
	const files = new Set([file]);
	for (const path of files) {
		if (!existsSync(path)) continue; // An import in a program that a test writes.
		for (const [, source = ''] of readFileSync(path, 'utf8').matchAll(
			/\b(?:from|import)\s*\(?'(\.[^']+\.ts)'/g,
		))
			files.add(join(dirname(path), source));
	}
	return [...files];
}

/** Runs files of tests as `npm test` does, in a project that has no bank but its own `content/`. */
function runTests(project: string, files: readonly string[]) {
	const { NODE_TEST_CONTEXT: _ours, STORY_BANK_CONTENT: _owners, ...env } = process.env;
	return new Promise<{ passed: number; failed: number; printed: string }>((done) => {
		execFile(
			process.execPath,
			['--test', '--test-isolation', 'none', '--test-reporter', 'tap', ...files],
			{ cwd: project, env, maxBuffer: 2 ** 26 },
			(_error, printed) => {
				const count = (name: string) =>
					Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(printed)?.[1] ?? Number.NaN);
				done({ passed: count('pass'), failed: count('fail'), printed });
			},
		);
	});
}
