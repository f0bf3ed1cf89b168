import type { BrowserContext, Page } from '@playwright/test';
import { serveFolder, type TestServer } from './server.ts';
import { type SiteName, siteFolder, sites } from './sites.ts';
import { test as base, expect, skippedTransition } from './test.ts';

/** A host that can be stopped, slowed down, and given a new version of the site, all at one address. */
export class Host {
	readonly #site: SiteName;
	#server: TestServer | undefined;
	#port = 0;
	/** Milliseconds before each answer. */
	delay = 0;
	/** The path of each request since the last start. */
	asked: string[] = [];

	constructor(site: SiteName) {
		this.#site = site;
	}

	/** Serves a folder, in place of the one served so far. */
	async start(folder: string = siteFolder(this.#site)): Promise<void> {
		await this.stop();
		this.asked = [];
		this.#server = await serveFolder(folder, sites[this.#site].base, {
			port: this.#port,
			compressed: true,
			before: async (path) => {
				this.asked.push(path);
				// As a slow network is.
				if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
			},
		});
		this.#port = Number(new URL(this.#server.url).port);
	}

	/** Bytes sent since the last start, compressed as most hosts do. */
	sentBytes = (): number => this.#server?.sentBytes() ?? 0;

	async stop(): Promise<void> {
		await this.#server?.close();
		this.#server = undefined;
	}

	/** Stops, and takes the network from a browser as airplane mode does. */
	async offline(context: BrowserContext): Promise<void> {
		await this.stop();
		await context.setOffline(true);
	}

	to = (path = ''): string => `http://localhost:${this.#port}${sites[this.#site].base}${path}`;
}

/** The words at the foot of the page. */
export const stateOf = (page: Page) => page.locator('offline-state [data-state]');

/** Waits until the page says that the whole copy is there: a second or two, more where the machine is busy. */
export const expectSaved = (page: Page) =>
	expect(stateOf(page)).toHaveText(/^Works offline \([\d.]+ [KM]B(?:, saved \d+ \w+ \d{4})?\)$/, {
		timeout: 40_000,
	});

/** The bytes that the site keeps of the device's storage for its copies. */
export const storedSize = (page: Page): Promise<number> =>
	page.evaluate(async () => {
		let bytes = 0;
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const response of await cache.matchAll()) bytes += (await response.arrayBuffer()).byteLength;
		}
		return bytes;
	});

/** Playwright's test with a host of its own, and with the worker that the other tests keep out. */
export const test = base.extend<{ hosted: SiteName; host: Host }>({
	hosted: ['guide', { option: true }],
	serviceWorkers: 'allow',
	host: async ({ hosted }, use) => {
		const host = new Host(hosted);
		await host.start();
		await use(host);
		await host.stop();
	},
	// As in every test, but for what a browser says of its own accord where there is no page or no network.
	watched: async ({ page }, use) => {
		const expected = /status of (404|503)|bad HTTP response code|net::ERR_|Failed to update a ServiceWorker/;
		const complaints: string[] = [];
		const note = (text: string) => {
			if (!expected.test(text) && !skippedTransition.test(text)) complaints.push(text);
		};
		page.on('pageerror', ({ message }) => note(message));
		page.on('console', (message) => message.type() === 'error' && note(message.text()));
		await use(undefined);
		expect(complaints).toEqual([]);
	},
});

export { expect };
