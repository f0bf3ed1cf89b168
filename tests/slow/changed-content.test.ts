import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { swap } from '../support/bank.ts';
import { eightPrinciplesBank } from '../support/fixture-banks.ts';
import { newFolder } from '../support/terminal.ts';

/*
 * Clones of the project whose `content/` holds another bank, in which no file is as it was: a test that opens it turns red, as
 * it might when its owner edits, renames or deletes an entry. Its tests stay green, whatever `content/` holds. Those run
 * here that could open it, but for a few of the slow ones: what no run shows, `named-banks.test.ts` reads.
 */

test('another bank in the place of content/ leaves the tests green', async (t) => {
	const project = await cloneProject(t);
	const { passed, failed, printed } = await runTests(project, filesToRun());
	assert.equal(failed, 0, (printed.match(/^ *not ok [\s\S]*?^ *\.\.\.$/gm) ?? [printed]).join('\n'));
	assert.ok(passed > 300, `${passed} passed.`);
});

test('a mistake in content/ turns one test red, and it says what to do', async (t) => {
	const project = await cloneProject(t);
	const settings = join(project, 'content/bank.yaml');
	await writeFile(settings, swap('pace: ', 'pase: ')(await readFile(settings, 'utf8')));
	const { failed, printed } = await runTests(project, ['tests/unit/own-bank.test.ts']);
	assert.equal(failed, 1);
	assert.match(printed, /content\/bank\.yaml\n.*"pase"/);
});

/** Of what the tests read, by its name in the folder of the project. The packages are linked. */
const folders = ['.github', '.vscode', 'public', 'src', 'tests', 'tools'];

/** A copy of the project whose `content/` holds another bank. It is gone when the test is over. */
async function cloneProject(t: TestContext): Promise<string> {
	const clone = newFolder(t);
	const entries = await readdir('.', { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
	for (const name of [...folders, ...files]) await cp(name, join(clone, name), { recursive: true });
	await symlink(resolve('node_modules'), join(clone, 'node_modules'));
	await cp(eightPrinciplesBank, join(clone, 'content'), { recursive: true });
	return clone;
}

/** Those that work on many banks of their own, and the tests of this file. */
const leftOut = new Set([
	'tests/slow/changed-content.test.ts',
	'tests/slow/bank/schema/new-field.test.ts',
	'tests/slow/commands/editor-schemas.test.ts',
	'tests/slow/commands/pdf.test.ts',
	'tests/slow/commands/publish-check.test.ts',
	'tests/slow/commands/serve.test.ts',
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
