import { test as base, expect } from '@playwright/test';
import { serveSite, type TestServer } from './server.ts';
import type { SiteName } from './sites.ts';

/** What Chromium says of its own accord where a page is too slow for the transition that it was to come with. */
export const skippedTransition = /Transition was (skipped|aborted)/;

interface Fixtures {
	/** Fails the test where a page logs an error or asks another origin for anything. */
	watched: undefined;
	/** The address of a page of the site: `to('stories/census-pipeline/')`. */
	to: (path?: string) => string;
}

interface WorkerFixtures {
	site: SiteName;
	server: TestServer;
}

/** Playwright's test over a built site. `test.use({ site: 'subpath' })` chooses another one. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	site: ['guide', { option: true, scope: 'worker' }],
	server: [
		async ({ site }, use) => {
			const server = await serveSite(site);
			await use(server);
			await server.close();
		},
		{ scope: 'worker' },
	],
	to: async ({ server }, use) => {
		await use((path = '') => server.url + path);
	},
	watched: [
		async ({ page, server }, use) => {
			const complaints: string[] = [];
			page.on('console', (message) => {
				// The page for unknown addresses comes with the status that says so.
				const isExpected = message.location().url.endsWith('/404.html');
				if (message.type() === 'error' && !isExpected) complaints.push(`console: ${message.text()}`);
			});
			page.on('pageerror', ({ message }) => {
				if (!skippedTransition.test(message)) complaints.push(`page error: ${message}`);
			});
			page.on('request', (request) => {
				const { origin, protocol } = new URL(request.url());
				if (origin !== new URL(server.url).origin && protocol.startsWith('http'))
					complaints.push(`outside: ${request.url()}`);
			});
			await use(undefined);
			expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
