import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './support/browser.ts';
import { resultsFolder } from './support/sites.ts';

const everyDevice = /@every-device/;

/**
 * A journey is told on a phone, as most readers have it. It is told on a desktop as well where the width or
 * the keyboard may change how it ends: it has the tag `@every-device`. What sets its own width has not. What is in `desktop/` and `site/` is told once. All in Chromium; the sites are built once, before the first.
 */
export default defineConfig({
	testDir: './e2e',
	outputDir: resolve(resultsFolder, 'e2e'),
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	forbidOnly: Boolean(process.env.CI),
	globalSetup: './support/build-sites.ts',
	use: { launchOptions, serviceWorkers: 'block', trace: 'on-first-retry' },
	expect: { timeout: 10_000 },
	// On a machine shared with others a page may be late; what fails twice is broken.
	retries: process.env.CI ? 1 : 0,
	projects: [
		{ name: 'pixel', use: { ...devices['Pixel 7'] }, testMatch: /journeys\/.*\.spec\.ts/ },
		{
			name: 'desktop',
			use: { ...devices['Desktop Chrome'] },
			grep: [/(desktop|site)\/[\w-]+\.spec\.ts/, everyDevice],
		},
	],
});
