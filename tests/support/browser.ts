import { execFileSync } from 'node:child_process';
import { chromium, type LaunchOptions } from '@playwright/test';
import { chromiumArguments, findChromium, howToGetChromium } from '../../src/cli/browser.ts';

/** The machine's Chromium, else Playwright's own, which is installed where it is missing. */
function chromiumOrInstall(): string {
	const there = findChromium(chromium.executablePath());
	if (there) return there;
	try {
		execFileSync('playwright', ['install', 'chromium'], { stdio: 'inherit' });
	} catch {
		// Said below, with what to do.
	}
	const installed = findChromium(chromium.executablePath());
	if (installed) return installed;
	throw new Error(`The tests need a Chromium, and none could be installed. ${howToGetChromium}`);
}

export const launchOptions: LaunchOptions = {
	executablePath: chromiumOrInstall(),
	args: [...chromiumArguments],
};

/** For `test.use`: a microphone that beeps, and is allowed. */
export const fakeMicrophone: { permissions: string[]; launchOptions: LaunchOptions } = {
	permissions: ['microphone'],
	launchOptions: {
		...launchOptions,
		args: [
			...chromiumArguments,
			'--use-fake-device-for-media-stream',
			'--autoplay-policy=no-user-gesture-required',
		],
	},
};
