import { devices, type Page, type Request } from '@playwright/test';
import { expect, keptText, lockButton, passphrase, test } from '../../support/locked.ts';
import { expectSaved } from '../../support/offline.ts';
import { Search } from '../pages/search-dialog.ts';

test.use({ ...devices['Pixel 7'] });

const story = 'stories/census-pipeline/';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const storyTitle = /census pipeline nobody owned/;

/** As a phone does with a worker that had nothing to do for half a minute: not while a page is being loaded. */
async function stopWorker(page: Page): Promise<void> {
	if (page.url() !== 'about:blank' && !(await page.getByRole('textbox', { name: 'Passphrase' }).isVisible()))
		await lockButton(page).waitFor();
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('ServiceWorker.enable');
	await devtools.send('ServiceWorker.stopAllWorkers');
	await devtools.detach();
}

test('a deep link, the passphrase, and the story that was asked for; then everything, offline', async ({
	page,
	context,
	host,
	unlock,
}) => {
	await unlock.at(host.to(story));
	await expect(heading(page)).toHaveText(storyTitle);
	await expect(page).toHaveURL(host.to(story));
	await expectSaved(page);
	await host.offline(context);

	await page.reload();
	await expect(heading(page)).toHaveText(storyTitle);
	await page.getByRole('link', { name: 'Matrix' }).first().click();
	await expect(page).toHaveURL(host.to('matrix/'));
	const search = new Search(page);
	await search.open();
	await search.ask('backbone');
	await expect(search.results.first()).toContainText('Have Backbone; Disagree and Commit');
	await page.goto(host.to('search/?q=SQL&outcome=Failure'));
	await expect(search.results.first()).toContainText('My SQL bug');
	for (const path of [
		'cheat-sheet/',
		'practice/',
		'day/',
		'principles/dive-deep',
		'frameworks/',
		'readiness/',
	]) {
		await page.goto(host.to(path));
		await expect(heading(page)).toBeVisible();
	}
	const missing = await page.goto(host.to('stories/none/'));
	expect(missing?.status()).toBe(404);
	await expect(heading(page)).toHaveText('This page is not in the bank');
});

test('for the visit only, the key survives a stopped worker, links, reloads and hard reloads, and ends with the visit', async ({
	page,
	context,
	host,
	unlock,
}) => {
	await unlock.at(host.to(story));
	await expect(heading(page)).toHaveText(storyTitle);
	await stopWorker(page);
	await page.getByRole('link', { name: 'Matrix' }).first().click();
	await expect(page).toHaveURL(host.to('matrix/'));
	await expect(heading(page)).not.toHaveText('This bank is locked');
	await stopWorker(page);
	await page.reload();
	await expect(unlock.lock).toBeVisible();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Page.reload', { ignoreCache: true });
	await expect(unlock.lock).toBeVisible();

	await page.goto('about:blank');
	await stopWorker(page);
	await page.goto(host.to(story));
	await expect(unlock.heading).toBeVisible();
});

test('told to stay unlocked, it is open at the next visit, and the key cannot be read', async ({
	page,
	host,
	unlock,
}) => {
	await unlock.at(host.to(story), { stay: true });
	await expect(heading(page)).toHaveText(storyTitle);
	await page.goto('about:blank');
	await stopWorker(page);
	await page.goto(host.to('matrix/'));
	await expect(unlock.lock).toBeVisible();
	const kept = await keptText(page);
	expect([kept.includes('SHUT KEY'), kept.includes('EXTRACTABLE KEY')]).toEqual([true, false]);
});

test('a wrong passphrase is refused in plain words, and after three there is a pause', async ({
	page,
	host,
	unlock,
}) => {
	await page.goto(host.to());
	for (let i = 0; i < 3; i++) {
		await unlock.with('not this one');
		await expect(unlock.status).toHaveText(/^That is not the passphrase/);
		if (i < 2) await expect(unlock.status).not.toHaveText(/pause/);
	}
	await expect(unlock.status).toHaveText(/you have to wait \d s/);
	await page.reload();
	await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled({ timeout: 10_000 });
	await unlock.with(`  ${passphrase.replace(' ', '  ')} `);
	await expect(unlock.lock).toBeVisible();
});

test('"Lock" locks every tab, and neither the back button nor a page kept for it shows anything', async ({
	page,
	context,
	host,
	unlock,
}) => {
	await unlock.at(host.to(story), { stay: true });
	await expect(heading(page)).toHaveText(storyTitle);
	await page.getByRole('link', { name: 'Matrix' }).first().click();
	await expect(page).toHaveURL(host.to('matrix/'));
	const other = await context.newPage();
	await other.goto(host.to(story));
	await expect(heading(other)).toHaveText(storyTitle);

	await unlock.lock.click();
	for (const tab of [page, other]) {
		await expect(heading(tab)).toHaveText('This bank is locked');
		await expect(tab).toHaveURL(host.to());
	}
	await page.goBack();
	await expect(unlock.heading).toBeVisible();
	await expect(page.getByText(storyTitle)).toHaveCount(0);
	await stopWorker(page);
	await page.goto(host.to(story));
	await expect(unlock.heading).toBeVisible();

	// And one passphrase opens every tab again.
	await unlock.with(passphrase);
	await expect(heading(page)).toHaveText(storyTitle);
	await expect(lockButton(other)).toBeVisible();
});

test('a page that is loading while another tab locks is locked as well, and asks the host for none of its files', async ({
	page,
	context,
	host,
	unlock,
}) => {
	const other = await context.newPage();
	const isScript = (request: Request) => request.url().includes('/_astro/');
	/** How far the page is when the other tab locks. */
	const stages: (() => Promise<unknown>)[] = [
		() => other.waitForEvent('request'),
		() => other.waitForEvent('framenavigated'),
		() => other.waitForEvent('request', isScript),
		() => other.waitForEvent('load'),
	];
	for (const reached of stages) {
		await unlock.at(host.to('matrix/'));
		// This page itself has all of its files by then.
		await expectSaved(page);
		host.asked = [];
		const stage = reached();
		const loading = other.goto(host.to(story), { waitUntil: 'commit' }).catch(() => undefined);
		await stage;
		// In the background a page is drawn seldom, and a button is pressed once it stands still.
		await page.bringToFront();
		await unlock.lock.click();
		await loading;
		await expect(heading(other)).toHaveText('This bank is locked');
		expect(host.asked.filter((path) => path.includes('_astro') || path.includes('lock'))).toEqual([]);
		await other.goto('about:blank');
	}
});

test('every answer of the worker has the headers of a private site, and no title names an entry', async ({
	page,
	host,
	unlock,
}) => {
	await unlock.at(host.to(story));
	for (const path of [story, 'lock.js', 'search.json', 'none/']) {
		const headers = await page.evaluate(
			async (url) => Object.fromEntries((await fetch(url)).headers),
			host.to(path),
		);
		expect(headers, path).toMatchObject({
			'cache-control': 'no-store',
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'cross-origin-opener-policy': 'same-origin',
		});
	}
	await expect(page).toHaveTitle('A story · Story Bank');
	await page.goto(host.to('principles/dive-deep/'));
	await expect(page).toHaveTitle('A principle · Story Bank');
});

test('"Lock" during an unlocking has the last word', async ({ page, host, unlock }) => {
	await unlock.at(host.to(story));
	await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ lock: 'lock' }));
	await expect(unlock.field).toBeVisible();
	await page.evaluate(() => {
		const send = ServiceWorker.prototype.postMessage;
		ServiceWorker.prototype.postMessage = function (this: ServiceWorker, order: unknown, ports?: unknown) {
			Reflect.apply(send, this, [order, ports]);
			const isUnlock = typeof order === 'object' && order !== null && Reflect.get(order, 'lock') === 'unlock';
			if (isUnlock) Reflect.apply(send, this, [{ lock: 'lock' }]);
		};
	});
	await unlock.with(passphrase, { stay: true });
	await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
	await page.reload();
	await expect(unlock.field).toBeVisible();
});

test('what the bank holds and what is noted in it are in no storage in the clear, and the notes come back', async ({
	page,
	context,
	host,
	unlock,
}) => {
	await page.goto(host.to(story));
	// As an open bank at this address would have left it.
	await page.evaluate(() => localStorage.setItem('story-bank:earlier', 'told Marigold before'));
	await unlock.with(passphrase, { stay: true });
	await expect(heading(page)).toHaveText(storyTitle);
	await expectSaved(page);
	const search = new Search(page);
	await search.open();
	await search.ask('backbone');
	await expect(search.results.first()).toBeVisible();
	const other = await context.newPage();
	await other.goto(host.to('day/'));
	await page.evaluate(() => localStorage.setItem('story-bank:told', 'census-pipeline to Marigold'));
	const note = (tab: Page) => tab.evaluate(() => localStorage.getItem('story-bank:told'));
	await expect.poll(() => note(other)).toBe('census-pipeline to Marigold');
	await page.reload();
	expect(await note(page)).toBe('census-pipeline to Marigold');

	await unlock.lock.click();
	await expect(unlock.field).toBeVisible();
	// From the unlock page, which has the browser's own storage.
	const kept = await keptText(page);
	expect(kept.length).toBeGreaterThan(300_000);
	const telling = ['census', 'Backbone', 'premium', '<article', 'Marigold', 'told'];
	expect(telling.filter((it) => kept.includes(it))).toEqual([]);
	await unlock.with(passphrase);
	await expect(unlock.lock).toBeVisible();
	expect(await page.evaluate(() => localStorage.getItem('story-bank:earlier'))).toBe('told Marigold before');
	expect(await note(page)).toBe('census-pipeline to Marigold');
});

test.describe('in a folder of its host', () => {
	test.use({ hosted: 'subpath' });

	test('beside the folder the unlock page leads into it', async ({ page, host, unlock }) => {
		for (const beside of [host.to().slice(0, -1), new URL('/elsewhere/', host.to()).href]) {
			await page.goto(beside);
			await expect(page).toHaveURL(host.to());
			await expect(unlock.field).toBeVisible();
		}
	});

	test('a deep link unlocks, and "Lock" leads to the folder', async ({ page, host, unlock }) => {
		await unlock.at(host.to(story));
		await expect(heading(page)).toHaveText(storyTitle);
		await page.goto(host.to('stories/census-pipeline'));
		await expect(page).toHaveURL(host.to(story));
		await unlock.lock.click();
		await expect(unlock.heading).toBeVisible();
		await expect(page).toHaveURL(host.to());
	});
});
