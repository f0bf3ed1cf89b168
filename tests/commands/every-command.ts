import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { resultsFolder } from '../support/sites.ts';
import { banks, npmRun, timeout } from './project.ts';

/** How a command is run, briefly, and what it says when it has. */
export interface Command {
	readonly args: readonly string[];
	readonly prints: RegExp;
	/** Files that it leaves. */
	readonly writes?: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
}

export type Commands = Readonly<Record<string, Command>>;

/** Tools that measure. */
export const benchmarks: Commands = {
	'bench:ask': { args: ['--quick'], prints: /wordings[^\n]*\n +\d+ .*slowest lookup [\d.]+ ms/s },
	'bench:day': { args: ['--quick'], prints: /'no projects' +│ +[\d.]+ +│ +[\d.]+/ },
	'bench:build': { args: ['--quick'], prints: /The guide's bank: \d+ pages in [\d.]+ s\..*│ 12 +│ \d+ +│/s },
	'bench:lock': { args: ['--quick'], prints: /'× 1' │ \d+ +│ \d+ +│ \d+ +│ [\d.]+ +│ [\d.]+/ },
};

/** The guide's site that the journeys were told on, where they have been; else it is built. */
const guideSite = { SITES_BUILT: process.env.SITES_BUILT, TEST_RESULTS: resolve(resultsFolder) };

/** In this order: the pictures are of the site that the search was measured on. */
export const otherTools: Commands = {
	'bench:search': {
		args: ['--quick'],
		prints: /key to card: median \d+ ms.*tap, type, see: median \d+ ms/s,
		env: guideSite,
	},
	screenshots: {
		args: ['--out', 'pictures'],
		prints: /pictures\/one-page\.png/,
		writes: ['pictures/phone.png', 'pictures/ask.png', 'pictures/one-page.png'],
		env: { ...guideSite, SITES_BUILT: '1' },
	},
	icons: { args: ['--out', 'pictures'], prints: /icon-192\.png/, writes: ['pictures/icon-192.png'] },
	lockfile: { args: [], prints: /package-lock\.json lacks no platform/ },
	'score:ask': { args: ['questions.json'], prints: /1 questions?/ },
	fuzz: { args: ['20'], prints: /\n0 findings\n/ },
};

/** In this order: the new story comes last. */
export const commands: Commands = {
	schemas: { args: [], prints: /^Wrote /m, writes: ['.vscode/schemas/settings.schema.json'] },
	readiness: { args: [], prints: /^\d+% ready/m },
	'check:bank': { args: [], prints: /^Bank: .*\nThe bank is sound: 8 stories/ },
	import: { args: ['tests/fixtures/guides/small.md', '--out', 'imported'], prints: /imported/ },
	new: { args: ['story', 'A new one'], prints: /Made .*a-new-one\.mdx/ },
	export: { args: ['--json', 'bank.json'], prints: /bank\.json/, writes: ['bank.json'] },
	fix: { args: [], prints: /Checked \d+ files/ },
};

/** Commands that other tests run, or that run the tests. */
export const elsewhere: Readonly<Record<string, string>> = {
	start: 'tests/commands/build-folders.test.ts',
	mine: 'tests/commands/mine.test.ts',
	build: 'tests/commands/build-folders.test.ts',
	'publish:check': 'tests/commands/build-folders.test.ts',
	dev: 'tests/e2e/site/dev.spec.ts',
	pdf: 'tests/e2e/site/pdf-command.spec.ts',
	phone: 'tests/unit/commands/phone.test.ts',
	test: '.ci/run',
	check: '.ci/run',
	'check:types': '.ci/run',
	'check:lint': '.ci/run',
	tool: 'tests/commands/tools.test.ts',
};

/** A test for each command, one after the other in the same project. */
export function testCommands(commands: Commands, project: string): void {
	for (const [name, command] of Object.entries(commands)) testRun([name], command, project);
}

/** The same for tools. */
export function testTools(tools: Commands, project: string): void {
	for (const [name, command] of Object.entries(tools)) testRun(['tool', name], command, project);
}

function testRun(words: readonly string[], command: Command, project: string): void {
	const { args, prints, writes = [], env } = command;
	test(`npm run ${words.join(' ')} runs, and says what it should`, { timeout }, async ({ signal }) => {
		const variables = {
			STORY_BANK_CONTENT: banks.bakery,
			SITES_BUILT: undefined,
			...env,
		};
		const { code, text } = await npmRun(project, [...words, '--', ...args], variables, signal);
		assert.equal(code, 0, text);
		assert.match(text, prints);
		for (const file of writes) assert.ok(statSync(join(project, file)).size > 0, file);
	});
}
