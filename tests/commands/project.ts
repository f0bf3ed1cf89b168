import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after } from 'node:test';

/** Not copied: what is large, and what git leaves out. */
const leftOut = new Set([
	'node_modules',
	'.git',
	'my-bank',
	'.astro',
	'dist',
	'test-results',
	'playwright-report',
]);

/**
 * A copy of the project with the same dependencies, in a folder that has nothing else in it and is gone after the tests of
 * its file: commands may write where they like, and a test may break it.
 */
export function copyProject(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'story-bank-commands-')));
	after(() => rmSync(folder, { recursive: true, force: true }));
	const project = join(folder, 'bank');
	mkdirSync(project);
	cpSync('.', project, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
	symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
	return project;
}

/** Of the copy, so that a command may write there. */
export const banks = {
	harbour: 'tests/fixtures/banks/sound',
	bakery: 'tests/fixtures/banks/eight-principles',
} as const;

interface Ended {
	readonly code: number | null;
	/** All that it printed. */
	readonly text: string;
}

interface Running {
	readonly processId: number | undefined;
	readonly kill: (signal: NodeJS.Signals) => void;
	/** What it prints first that matches. @throws where it ends without it, with all that it printed */
	readonly prints: (wanted: RegExp) => Promise<string>;
	readonly ended: Promise<Ended>;
}

/** Long enough for each on a busy machine, in milliseconds. What takes longer hangs. */
export const timeout = 180_000;

/**
 * Starts a program in a project.
 * @param env on top of this process's variables
 * @param signal the test's own: it ends the program with the test
 */
export function start(
	project: string,
	program: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	signal: AbortSignal,
): Running {
	const child = spawn(program, args, {
		cwd: project,
		env: { ...process.env, NO_COLOR: '1', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		signal,
	});
	let text = '';
	const ended = new Promise<Ended>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, text }));
	});
	// A test that has failed waits for it no more.
	ended.catch(() => {});
	const prints = (wanted: RegExp) =>
		new Promise<string>((resolve, reject) => {
			const look = () => {
				const match = wanted.exec(text);
				if (match) resolve(match[0]);
			};
			for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
			ended.then(() => reject(new Error(`It ended without ${wanted}:\n${text}`)), reject);
			look();
		});
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
	return { processId: child.pid, kill: (signal) => child.kill(signal), prints, ended };
}

/** `npm run NAME -- …` in a project, as its owner types it. */
export const npmRun = (
	project: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	signal: AbortSignal,
): Promise<Ended> => start(project, 'npm', ['run', '--silent', ...args], env, signal).ended;
