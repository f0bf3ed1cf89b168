import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import {
	chromiumArguments,
	debian,
	findChromium,
	howToGetChromium,
} from '../../src/commands/browser.node.ts';

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) {
	throw new Error(`There is no Chromium. "npm test" installs one where it can. ${howToGetChromium}`);
}

/** A whole Chromium, for what its headless shell has not: a microphone, and a profile with settings on the disk. */
export const wholeBrowser: LaunchOptions = { executablePath, args: [...chromiumArguments] };

/** Debian's headless shell where it is beside Debian's Chromium: it draws no window, and takes 0.6 of the time. */
export const launchOptions: LaunchOptions =
	executablePath === debian.chromium && existsSync(debian.shell)
		? { ...wholeBrowser, executablePath: debian.shell }
		: wholeBrowser;

/** For `test.use`: a microphone that beeps, and is allowed. */
export const fakeMicrophone: { permissions: string[]; launchOptions: LaunchOptions } = {
	permissions: ['microphone'],
	launchOptions: {
		...wholeBrowser,
		args: [
			...chromiumArguments,
			'--use-fake-device-for-media-stream',
			'--autoplay-policy=no-user-gesture-required',
		],
	},
};
