import type { Page } from '@playwright/test';
import { expect, expectSaved, stateOf, test } from '../../support/offline.ts';

/** Damages the stored entries of the copy, each in the next of these ways. Returns how many. */
function damage(page: Page, ways: readonly ('delete' | 'truncate' | 'empty' | 'leave')[]) {
	return page.evaluate(async (ways) => {
		const [name = ''] = await caches.keys();
		const cache = await caches.open(name);
		const hurt = async (key: Request, at: number) => {
			const way = ways[at % ways.length];
			const kept = await cache.match(key);
			if (!kept || way === 'leave') return 0;
			const bytes = await kept.arrayBuffer();
			const rest = way === 'empty' ? '' : bytes.slice(0, bytes.byteLength / 2);
			if (way === 'delete') await cache.delete(key);
			else await cache.put(key, new Response(rest, { headers: kept.headers }));
			return 1;
		};
		const hurts = await Promise.all((await cache.keys()).map(hurt));
		return hurts.filter((it) => it === 1).length;
	}, ways);
}

test('a copy with every entry damaged shows the page all the same, and mends itself', async ({
	page,
	context,
	host,
}) => {
	await page.goto(host.to('matrix/'));
	await expectSaved(page);
	expect(await damage(page, ['delete', 'truncate', 'empty'])).toBeGreaterThan(100);
	// The day's thorough look is due again.
	await page.evaluate(() => localStorage.removeItem('story-bank:offline-checked'));
	await page.goto(host.to('frameworks/'));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectSaved(page);
	await host.offline(context);
	for (const path of ['stories/claims-gen-ai/', 'questions/root-cause/', 'principles/ownership/']) {
		await page.goto(host.to(path));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await expectSaved(page);
});

test('a few lost entries are missed at the next page, without waiting for the thorough look', async ({
	page,
	host,
}) => {
	await page.goto(host.to('matrix/'));
	await expectSaved(page);
	const leave = Array.from({ length: 8 }, () => 'leave' as const);
	const lost = await damage(page, ['delete', ...leave]);
	host.asked = [];
	await page.goto(host.to('frameworks/'));
	await expectSaved(page);
	expect(lost).toBeGreaterThan(10);
	expect(host.asked.length).toBeGreaterThanOrEqual(lost - 3);
});

test('a damaged page without a network says so instead of the browser’s error', async ({
	page,
	context,
	host,
}) => {
	await page.goto(host.to('matrix/'));
	await expectSaved(page);
	await host.offline(context);
	await damage(page, ['truncate']);
	await page.goto(host.to('stories/claims-gen-ai/'));
	await expect(page.getByText('The saved copy of this page is damaged')).toBeVisible();
});

test('an interrupted first save says so, and goes on where it stopped', async ({ page, host }) => {
	host.delay = 25;
	await page.goto(host.to());
	await expect(stateOf(page)).toHaveText(/^Saving [3-9]\d of \d+ …$/);
	await host.stop();
	await expect(stateOf(page)).toHaveText(/^Not offline yet: \d+ of \d+ files saved\. The rest/);
	const [, saved, total] = /(\d+) of (\d+)/.exec((await stateOf(page).textContent()) ?? '') ?? [];
	host.delay = 0;
	await host.start();
	await page.reload();
	await expectSaved(page);
	// What was saved is not fetched again; the page itself and its scripts may be.
	expect(Number(saved)).toBeGreaterThan(25);
	expect(host.asked.length).toBeLessThan(Number(total) - Number(saved) + 20);
});

test('a full device is survived and said, and once there is room the copy is finished', async ({
	page,
	context,
	host,
}) => {
	const devtools = await context.newCDPSession(page);
	const { origin } = new URL(host.to());
	await page.goto(host.to('search/'));
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 150_000 });
	await expect(stateOf(page)).toHaveText(/^Not offline yet: no room on the device\. \d+ of \d+ files saved/);
	await page.goto(host.to('matrix/'));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	await page.reload();
	await expectSaved(page);
});

test('where the browser keeps no copy the page says why', async ({ page, host }) => {
	await page.addInitScript(() => {
		navigator.serviceWorker.register = () => Promise.reject(new DOMException('Blocked', 'SecurityError'));
	});
	await page.goto(host.to());
	await expect(stateOf(page)).toHaveText(/^No offline copy: this browser’s settings/);
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	});
	await page.goto(host.to());
	await expect(stateOf(page)).toHaveText(/^No offline copy: this browser, or its private window/);
});
