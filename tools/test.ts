import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { decodeUtf8, readRegularFile } from '../src/bank/read/regular-file.node.ts';
import { command, readArguments, UsageError } from '../src/commands/options.node.ts';
import { print } from '../src/commands/terminal.node.ts';
import { needsProcess } from '../tests/support/needs-process.ts';
import { installPrograms } from './install-programs.ts';

type RunOptions = Pick<NonNullable<Parameters<typeof runTests>[0]>, 'testNamePatterns'>;

interface Counts {
	readonly passed: number;
	readonly failed: number;
}

const isTestFile = /\.(?:test|spec)\.ts$/;
const isJourney = (file: string) => file.endsWith('.spec.ts');

/**
 * `npm test [-- --unit | --slow | --commands | --e2e]`: the unit tests; those that build, spawn or fuzz; the journeys in the
 * browser over freshly built sites; the commands as their owner types them. `npm test FILE … [-- --name TEXT]`: the tests of
 * these files, of them those that have the text in their names.
 */
const run = command(async (args) => {
	const { options, words: files } = readArguments(
		args,
		{
			unit: { type: 'boolean' },
			slow: { type: 'boolean' },
			commands: { type: 'boolean' },
			e2e: { type: 'boolean' },
			name: { type: 'string' },
		},
		'Use: npm test [FILE …] [-- --unit] [-- --slow] [-- --commands] [-- --e2e] [-- --name TEXT]',
	);
	const { name, ...only } = options;
	const missing = files.find((file) => !isTestFile.test(file) || !existsSync(file));
	if (missing !== undefined) throw new UsageError(`There is no file of tests ${missing}.`);
	const all = files.length === 0 && !Object.values(only).some(Boolean);
	const tests = files.filter((file) => !isJourney(file));
	const journeys = files.filter(isJourney);
	const counts: Counts[] = [];
	// Hundreds of processes load the same modules: a twelfth of the unit tests' time was compiling them anew.
	process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compile');
	if (tests.length > 0) counts.push(await nodeTests(tests, name ? { testNamePatterns: [name] } : {}));
	// At once, as the unit tests that are in one process leave the other processors idle.
	const unit = ['tests/unit-in-one.ts', ...globSync('tests/unit/**/*.test.ts').filter(needsProcess)];
	const slow = globSync('tests/slow/**/*.test.ts');
	if (all) counts.push(await nodeTests([...unit, ...slow]));
	if (only.unit) counts.push(await nodeTests(unit));
	if (only.slow) counts.push(await nodeTests(slow));
	if (all || only.commands || only.e2e || journeys.length > 0) await installPrograms();
	if (all || only.e2e || journeys.length > 0)
		counts.push(await browserTests(name ? [...journeys, '--grep', name] : journeys));
	// The tools that look at a site take the one that the journeys built.
	if (all) process.env.SITES_BUILT = '1';
	if (all || only.commands) counts.push(await nodeTests(globSync('tests/commands/**/*.test.ts')));
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	print(`${passed} passed, ${failed} failed`);
	return failed > 0 || passed === 0 ? 1 : 0;
});

function nodeTests(files: string[], options: RunOptions = {}): Promise<Counts> {
	return new Promise((done) => {
		let passed = 0;
		let failed = 0;
		const isTest = (event: { details: { type?: string } }) => event.details.type !== 'suite';
		runTests({ files, concurrency: cpus().length, ...options })
			.on('test:pass', (event) => {
				if (isTest(event)) passed++;
			})
			.on('test:fail', (event) => {
				if (isTest(event)) failed++;
			})
			.on('end', () => done({ passed, failed }))
			.compose(spec)
			.pipe(process.stdout, { end: false });
	});
}

/** Playwright in a process of its own; what it counted is read from its report. */
async function browserTests(filters: readonly string[]): Promise<Counts> {
	const report = 'test-results/e2e.json';
	mkdirSync('test-results', { recursive: true });
	rmSync(report, { force: true });
	const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json', ...filters];
	const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
	const { status } = spawnSync('playwright', args, { stdio: 'inherit', env });
	const counts = await readReport(report);
	// A run that failed before its first test counts as one failure, never as none.
	return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function readReport(path: string): Promise<Counts> {
	try {
		const { stats } = JSON.parse(decodeUtf8(await readRegularFile(path)));
		return { passed: Number(stats.expected) + Number(stats.flaky), failed: Number(stats.unexpected) };
	} catch {
		return { passed: 0, failed: 0 };
	}
}

process.exitCode = await run(process.argv.slice(2));
