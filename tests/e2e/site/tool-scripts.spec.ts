import type { Page, Response } from '@playwright/test';
import { gzipped } from '../../support/built.ts';
import { expect, test } from '../../support/test.ts';

/** What an address loads of script until it is at rest: names, and bytes gzipped. */
async function scriptsAt(page: Page, address: string) {
	const scripts = new Map<string, number>();
	const bodies: Promise<unknown>[] = [];
	const read = (response: Response) => {
		const { pathname } = new URL(response.url());
		if (!pathname.endsWith('.js')) return;
		bodies.push(response.body().then((body) => scripts.set(pathname, gzipped(body))));
	};
	page.on('response', read);
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	// What comes later is of the next page, which cannot be read from here.
	page.off('response', read);
	await Promise.all(bodies);
	return {
		names: [...scripts.keys()].join(' '),
		bytes: [...scripts.values()].reduce((sum, it) => sum + it, 0),
	};
}

/** Kilobytes of a tool that is nothing without its script. The day has its planner with it. */
const most = {
	'practice/': 32,
	'practice/?recall=': 32,
	'practice/?tell=census-pipeline': 32,
	'your-data/': 30,
	'day/': 38,
};

for (const [address, kilobytes] of Object.entries(most)) {
	test(`/${address} loads at most ${kilobytes} KB of gzipped script in all`, async ({ page, to }) => {
		const { bytes } = await scriptsAt(page, to(address));
		expect(bytes).toBeGreaterThan(4 * 1024);
		expect(bytes).toBeLessThanOrEqual(kilobytes * 1024);
	});
}

test('the script of practice is loaded on its page alone', async ({ page, to }) => {
	for (const address of ['', 'matrix/', 'stories/census-pipeline/']) {
		const { names } = await scriptsAt(page, to(address));
		expect
			.soft(names, address)
			.not.toMatch(/recall-drill|tell-drill|practice-start|due-line|recordings|your-data/);
	}
});
