import { chromium, type LaunchOptions } from '@playwright/test';
import { chromiumArguments, findChromium, howToGetChromium } from '../../src/commands/browser.node.ts';

const executablePath = findChromium(chromium.executablePath());
if (!executablePath) {
	throw new Error(`There is no Chromium. "npm test" installs one where it can. ${howToGetChromium}`);
}

export const launchOptions: LaunchOptions = { executablePath, args: [...chromiumArguments] };

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
