import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Debian's Chromium where it is, else Playwright's own, which is installed where it is missing. */
function findChromium(): string {
	const wanted = process.env['CHROMIUM'];
	const known = [
		wanted,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		chromium.executablePath(),
	];
	const found = () => known.find((path) => path && existsSync(path));
	const there = found();
	if (there) return there;
	try {
		execFileSync('playwright', ['install', 'chromium'], { stdio: 'inherit' });
	} catch {
		// Said below, with what to do.
	}
	const installed = found();
	if (installed) return installed;
	throw new Error(
		'The tests need a Chromium, and none could be installed. Install one ("apt-get install chromium" on Debian), or set CHROMIUM to the path of yours.',
	);
}

export const launchOptions: LaunchOptions = {
	executablePath: findChromium(),
	args: [
		// Chromium refuses to start its sandbox as root.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
	],
};
