import { resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './support/browser.ts';
import { resultsFolder } from './support/sites.ts';

/** Phones and a desktop, all in Chromium. Sites are built once, by the set-up project, and served by each worker. */
export default defineConfig({
	testDir: './e2e',
	outputDir: resolve(resultsFolder, 'e2e'),
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	forbidOnly: Boolean(process.env['CI']),
	globalSetup: './support/build-sites.ts',
	use: { launchOptions, serviceWorkers: 'block', trace: 'on-first-retry' },
	expect: { timeout: 10_000 },
	// On a machine shared with others a page may be late; what fails twice is broken.
	retries: process.env['CI'] ? 1 : 0,
	projects: [
		{ name: 'pixel', use: { ...devices['Pixel 7'] }, testMatch: /journeys\/.*\.spec\.ts/ },
		{
			name: 'iphone',
			use: { ...devices['iPhone 15'], browserName: 'chromium' },
			testMatch: /journeys\/.*\.spec\.ts/,
		},
		{
			name: 'desktop',
			use: { ...devices['Desktop Chrome'] },
			testMatch: /(journeys|desktop|site)\/.*\.spec\.ts/,
		},
	],
});
