import { test as base, expect } from '@playwright/test';
import { serveSite, type TestServer } from './server.ts';
import type { SiteName } from './sites.ts';

/** What Chromium says of its own accord where a page is too slow for the transition that it was to come with. */
export const skippedTransition = /Transition was (skipped|aborted)/;

interface Fixtures {
	site: SiteName;
	server: TestServer;
	/** Fails the test where a page logs an error or asks another origin for anything. */
	watched: undefined;
	/** The address of a page of the site: `to('stories/census-pipeline/')`. */
	to: (path?: string) => string;
}

interface WorkerFixtures {
	/** The host of a site, started when it is first asked for: tests of other sites need no other browser. */
	serverOf: (site: SiteName) => Promise<TestServer>;
}

/** Playwright's test over a built site. `test.use({ site: 'subpath' })` chooses another one. */
export const test = base.extend<Fixtures, WorkerFixtures>({
	serverOf: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture wants from a pattern.
		async ({}, use) => {
			const servers = new Map<SiteName, Promise<TestServer>>();
			await use((site) => {
				const server = servers.get(site) ?? serveSite(site);
				servers.set(site, server);
				return server;
			});
			for (const server of servers.values()) await server.then(({ close }) => close());
		},
		{ scope: 'worker' },
	],
	site: ['guide', { option: true }],
	server: async ({ serverOf, site }, use) => use(await serverOf(site)),
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
