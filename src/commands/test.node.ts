import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { installPrograms } from './install-programs.node.ts';
import { command, readOptions } from './options.node.ts';

type RunOptions = Pick<NonNullable<Parameters<typeof runTests>[0]>, 'concurrency' | 'isolation'>;

interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/**
 * `npm test [-- --unit | --slow | --commands | --e2e]`: the unit tests; those that build, spawn or fuzz; the commands as their
 * owner types them; the journeys in the browser over freshly built sites.
 */
export const run = command(async (args) => {
	const only = readOptions(args, {
		unit: { type: 'boolean' },
		slow: { type: 'boolean' },
		commands: { type: 'boolean' },
		e2e: { type: 'boolean' },
	});
	const all = !Object.values(only).some(Boolean);
	const counts: Counts[] = [];
	// In one process: to start one for each file would cost as much as the tests.
	if (all || only.unit) counts.push(await nodeTests('tests/unit/**/*.test.ts', { isolation: 'none' }));
	if (all || only.slow)
		counts.push(await nodeTests('tests/slow/**/*.test.ts', { concurrency: cpus().length }));
	if (all || only.commands || only.e2e) await installPrograms();
	if (all || only.commands)
		counts.push(await nodeTests('tests/commands/**/*.test.ts', { concurrency: cpus().length }));
	if (all || only.e2e) counts.push(await browserTests());
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	console.log(`${passed} passed, ${failed} failed`);
	return failed > 0 || passed === 0 ? 1 : 0;
});

function nodeTests(pattern: string, options: RunOptions): Promise<Counts> {
	const files = globSync(pattern);
	return new Promise((resolve) => {
		let passed = 0;
		let failed = 0;
		const isTest = (event: { details: { type?: string } }) => event.details.type !== 'suite';
		runTests({ files, ...options })
			.on('test:pass', (event) => {
				if (isTest(event)) passed++;
			})
			.on('test:fail', (event) => {
				if (isTest(event)) failed++;
			})
			.on('end', () => resolve({ passed, failed }))
			.compose(spec)
			.pipe(process.stdout, { end: false });
	});
}

/** Playwright in a process of its own; what it counted is read from its report. */
async function browserTests(): Promise<Counts> {
	const report = 'test-results/e2e.json';
	mkdirSync('test-results', { recursive: true });
	rmSync(report, { force: true });
	const code = await new Promise<number>((resolve) => {
		const child = spawn(
			'playwright',
			['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json'],
			{
				stdio: 'inherit',
				env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
			},
		);
		child.on('error', () => resolve(1));
		child.on('close', (exit) => resolve(exit ?? 1));
	});
	const counts = readReport(report);
	// A run that failed before its first test counts as one failure, never as none.
	return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readReport(path: string): Counts {
	try {
		const { stats } = JSON.parse(readFileSync(path, 'utf8'));
		return { passed: Number(stats.expected) + Number(stats.flaky), failed: Number(stats.unexpected) };
	} catch {
		return { passed: 0, failed: 0 };
	}
}
