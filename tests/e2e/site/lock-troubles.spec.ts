import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devices } from '@playwright/test';
import { expect, lockBuilt, lockedFolder, passphrase, test } from '../../support/locked.ts';
import { expectSaved } from '../../support/offline.ts';
import { resultsFolder } from '../../support/sites.ts';

test.use({ ...devices['Pixel 7'] });

const story = 'stories/census-pipeline/';

test('where there is no service worker or no https, the page says so and what to do', async ({
	page,
	host,
	unlock,
}) => {
	await page.addInitScript(() => {
		const { hash } = location;
		if (hash === '#no-worker') Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		if (hash === '#insecure') Object.defineProperty(window, 'isSecureContext', { value: false });
		if (hash === '#old') Reflect.deleteProperty(window, 'DecompressionStream');
		if (hash === '#private')
			navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
	});
	for (const [hash, words] of [
		['no-worker', /private window, runs no service worker/],
		['insecure', /at an https address only/],
		['old', /browser is too old/],
		['private', /private window, runs no service worker/],
	] as const) {
		await page.goto('about:blank');
		await page.goto(`${host.to()}#${hash}`);
		await expect(unlock.status).toHaveText(words);
		await expect(unlock.field).toBeHidden();
	}
});

test('a damaged locked bank is refused with a message, and a mended one opens', async ({
	page,
	host,
	unlock,
}) => {
	const damaged = `${resultsFolder}/locked/damaged-${test.info().parallelIndex}`;
	rmSync(damaged, { recursive: true, force: true });
	cpSync(lockedFolder, damaged, { recursive: true });
	const bytes = readFileSync(`${damaged}/vault.bin`);
	bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
	writeFileSync(`${damaged}/vault.bin`, bytes);
	await host.start(damaged);
	await page.goto(host.to(story));
	await expect(unlock.status).toHaveText(/^The locked bank is damaged/);
	await host.start(lockedFolder);
	await page.reload();
	await unlock.with(passphrase);
	await expect(unlock.lock).toBeVisible();
});

test('a host that lacks the locked bank or the worker is told from one out of reach', async ({
	page,
	host,
	unlock,
}) => {
	const partial = `${resultsFolder}/locked/partial-${test.info().parallelIndex}`;
	for (const missing of ['vault.bin', 'sw.js']) {
		rmSync(partial, { recursive: true, force: true });
		cpSync(lockedFolder, partial, { recursive: true });
		rmSync(`${partial}/${missing}`);
		await host.start(partial);
		await page.goto(host.to(story));
		await expect(unlock.status).toHaveText(/^The host answers, but has no locked bank/);
	}
});

test('a device without room says that nothing more is kept, and what was noted stands for the visit', async ({
	page,
	context,
	host,
	unlock,
}) => {
	await unlock.at(host.to(story));
	const [worker] = context.serviceWorkers();
	// As a full device does: the quota that the browser can be told holds for a database only after a while.
	await worker?.evaluate(() => {
		const real = { add: IDBObjectStore.prototype.add, put: IDBObjectStore.prototype.put };
		const full = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		Object.assign(IDBObjectStore.prototype, { add: full, put: full });
		Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, real) });
	});
	await page.evaluate(() => localStorage.setItem('story-bank:note', 'x'.repeat(100)));
	await expect(
		page.getByRole('alert').filter({ hasText: 'Nothing more can be saved on this device' }),
	).toBeVisible();
	const again = () =>
		page.evaluate(() => {
			try {
				localStorage.setItem('story-bank:other', 'y');
				return 'kept';
			} catch (error) {
				return error instanceof DOMException ? error.name : String(error);
			}
		});
	expect(await again()).toBe('QuotaExceededError');
	expect(await page.evaluate(() => localStorage.getItem('story-bank:note')?.length)).toBe(100);
	await worker?.evaluate(() => Reflect.get(globalThis, 'makeRoom')());
	await expect.poll(again).toBe('kept');
	await page.reload();
	expect(await page.evaluate(() => localStorage.getItem('story-bank:other'))).toBe('y');
});

test.describe('a new version', () => {
	const hook = 'A hook of the second version';
	const other = 'tundra maple quiz hollow banner drift ozone';
	let second = '';
	let third = '';

	test.describe.configure({ mode: 'default' });
	test.beforeAll(async () => {
		const instead = [/A bottleneck no team owned[^<"]*/g, hook] as const;
		second = await lockBuilt('second', { instead });
		third = await lockBuilt('third', { instead, passphrase: other });
	});

	for (const stay of [true, false]) {
		test(`is offered and taken without the passphrase, ${stay ? 'staying unlocked' : 'for the visit'}`, async ({
			page,
			host,
			unlock,
		}) => {
			await unlock.at(host.to(story), { stay });
			await expectSaved(page);
			await host.start(second);
			await page.reload();
			await expect(page.getByText('A new version is ready.')).toBeVisible();
			await expect(page.getByText(hook)).toHaveCount(0);
			await page.getByRole('button', { name: 'Update' }).click();
			await expect(page.getByText(hook).first()).toBeVisible();
		});
	}

	test('that comes while the passphrase is typed neither takes what is typed nor leaves it unanswered', async ({
		page,
		host,
		unlock,
	}) => {
		await unlock.at(host.to(story));
		await expectSaved(page);
		await unlock.lock.click();
		await expect(unlock.field).toBeVisible();
		await unlock.field.fill(passphrase);
		await host.start(second);
		const taken = page.evaluate(
			() =>
				new Promise((done) =>
					navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
				),
		);
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await page.getByRole('button', { name: 'Unlock' }).click();
		await taken.catch(() => undefined);
		await expect(unlock.lock).toBeVisible({ timeout: 30_000 });
	});

	test('under another passphrase wants that one', async ({ page, host, unlock }) => {
		await unlock.at(host.to(story), { stay: true });
		await expectSaved(page);
		await host.start(third);
		await page.reload();
		await page.getByRole('button', { name: 'Update' }).click();
		await unlock.with(other);
		await expect(page.getByText(hook).first()).toBeVisible();
	});
});
