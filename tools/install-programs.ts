import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumPlaces, debian, howToGetChromium } from '../src/commands/browser.node.ts';
import { print } from '../src/commands/terminal.node.ts';

/** What a machine has of what the tests use, and how it gets more. */
export interface Machine {
	/** A Chromium that starts. */
	readonly hasChromium: boolean;
	/** `CHROMIUM` names one, and no other takes its place. */
	readonly isChosen: boolean;
	/** Packages of fonts for the letters of the pages that no font here has. */
	readonly fonts: readonly string[];
	readonly hasNginx: boolean;
	/** Its Chromium is Debian's, without the shell that runs the same tests in 0.6 of the time. */
	readonly lacksShell: boolean;
	/** A machine for tests only. Debian starts an nginx that is installed: on somebody's own machine it is left out. */
	readonly isCi: boolean;
	/** What `apt-get` is run by: nobody else for root, `sudo` where it asks for no password. undefined: it cannot be run. */
	readonly aptBy: readonly string[] | undefined;
}

/** Playwright's own download, or packages of the system. */
export type InstallStep = 'download' | readonly string[];

const shellPackage: InstallStep = ['chromium-headless-shell'];

/** What is to be tried next; undefined where all is there, or nothing more can be done. */
export function nextStep(machine: Machine, tried: readonly InstallStep[]): InstallStep | undefined {
	const { hasChromium, isChosen, fonts, hasNginx, lacksShell, isCi, aptBy } = machine;
	const needsChromium = !hasChromium && !isChosen;
	if (needsChromium && !tried.includes('download')) return 'download';
	const packages = [
		...(needsChromium ? ['chromium'] : []),
		...(fonts.length > 0 ? ['fontconfig', ...fonts] : []),
		...(isCi && !hasNginx ? ['nginx-light'] : []),
	];
	const triedPackages = tried.some((step) => step !== 'download' && step !== shellPackage);
	if (!aptBy) return undefined;
	if (packages.length > 0 && !triedPackages) return packages;
	// On its own: where apt knows no such package, it would install none of the others.
	return isCi && lacksShell && !tried.includes(shellPackage) ? shellPackage : undefined;
}

/**
 * Before the tests with a browser: installs what they need and this machine lacks. It says each step, ends each after its
 * time, and never asks for a password. Whatever is missing afterwards, the tests that need it say so.
 */
export async function installPrograms(): Promise<void> {
	const tried: InstallStep[] = [];
	for (;;) {
		const { path, machine } = lookAround();
		// For all that the tests start: the one that was seen to start.
		if (path) process.env.CHROMIUM = path;
		const step = nextStep(machine, tried);
		if (!step) {
			if (!machine.hasChromium) print(`There is no Chromium that starts. ${howToGetChromium}`);
			if (machine.fonts.length > 0)
				print(`Some letters are in no font here: ${machine.fonts.join(', ')} would have them.`);
			return;
		}
		tried.push(step);
		const problem = await (step === 'download' ? download() : installPackages(step, machine.aptBy ?? []));
		if (problem) print(`That did not work: ${problem}`);
	}
}

/** The longest that each may take, in seconds. */
const limits = { start: 30, download: 300, update: 180, install: 900 };

function lookAround(): { path: string | undefined; machine: Machine } {
	const path = chromiumPlaces(chromium.executablePath()).find((place) => existsSync(place) && starts(place));
	const machine = {
		hasChromium: path !== undefined,
		isChosen: Boolean(process.env.CHROMIUM),
		fonts: process.platform === 'linux' ? missingFonts() : [],
		hasNginx: existsSync('/usr/sbin/nginx'),
		lacksShell: path === debian.chromium && !existsSync(debian.shell),
		isCi: Boolean(process.env.CI),
		aptBy: aptBy(),
	};
	return { path, machine };
}

/** A file that is there may lack its libraries, or be the stub of another package. On Windows the question opens a window. */
const starts = (browser: string) => process.platform === 'win32' || succeeds(browser, '--version');

/** A letter of the pages, by its code, and Debian's package of a font that has it. */
const letters = [
	['2192', 'fonts-dejavu'],
	['30c7', 'fonts-vlgothic'],
] as const;

function missingFonts(): string[] {
	return letters.flatMap(([code, font]) => {
		const { stdout } = spawnSync('fc-list', [`:charset=${code}`], { timeout: limits.start * 1000 });
		return stdout?.length > 0 ? [] : [font];
	});
}

function aptBy(): readonly string[] | undefined {
	if (!existsSync('/usr/bin/apt-get')) return undefined;
	if (process.getuid?.() === 0) return [];
	return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

const succeeds = (program: string, ...args: string[]) =>
	spawnSync(program, args, { stdio: 'ignore', timeout: limits.start * 1000 }).status === 0;

function download(): Promise<string | undefined> {
	print(`Asking Playwright for a Chromium, for ${limits.download / 60} minutes at most …`);
	return runWithin(limits.download, 'playwright', ['install', '--no-shell', 'chromium']);
}

async function installPackages(
	packages: readonly string[],
	by: readonly string[],
): Promise<string | undefined> {
	print(`Installing ${packages.join(', ')} with apt-get, for ${limits.install / 60} minutes at most …`);
	const apt = (seconds: number, ...args: string[]) => {
		// `timeout`, because nobody but root may end what sudo has started.
		const words = [...by, 'env', 'DEBIAN_FRONTEND=noninteractive', 'timeout', '-k', '10', `${seconds}`];
		const [program = '', ...rest] = [...words, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=60', ...args];
		return runWithin(seconds + 20, program, rest);
	};
	// Where the lists cannot be had anew, those that are there may do.
	await apt(limits.update, 'update');
	return apt(limits.install, 'install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Runs a program that can ask nothing: it has no input and no terminal. When its time is up, it is ended with all that it
 * started, and not waited for.
 * @returns undefined where it succeeded, else the last that it printed
 */
export function runWithin(
	seconds: number,
	program: string,
	args: readonly string[],
): Promise<string | undefined> {
	return new Promise((resolve) => {
		const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		let text = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (part) => {
				text = `${text}${part}`.slice(-2000);
			});
		const kill = () => {
			try {
				if (child.pid) process.kill(-child.pid, 'SIGTERM');
			} catch {
				// It has ended, or is root's.
			}
		};
		const stop = () => process.exit(130);
		process.once('exit', kill).once('SIGINT', stop).once('SIGTERM', stop);
		const end = (problem: string | undefined) => {
			clearTimeout(timer);
			process.off('exit', kill).off('SIGINT', stop).off('SIGTERM', stop);
			resolve(problem);
		};
		const timer = setTimeout(() => {
			kill();
			child.stdout.destroy();
			child.stderr.destroy();
			child.unref();
			end(`it took more than ${seconds} seconds.`);
		}, seconds * 1000);
		child.on('error', (error) => end(error.message));
		child.on('close', (code) => end(code === 0 ? undefined : lastWords(text)));
	});
}

/** The last lines of an output, without the trace of a program. */
const lastWords = (text: string) =>
	text
		.split('\n')
		.filter((line) => line.trim() && !/^\s+at /.test(line))
		.slice(-3)
		.join('\n');
