import { devices, type Page } from '@playwright/test';
import { fakeMicrophone } from '../../support/browser.ts';
import { expect, keptText, passphrase, test } from '../../support/locked.ts';
import { Practice } from '../pages/practice.ts';

test.use({ ...devices['Pixel 7'], ...fakeMicrophone });

const address = 'practice/?tell=census-pipeline';
const count = (page: Page) => page.getByRole('heading', { name: /^\d+ recordings?, / });

test('a recording is kept encrypted, comes back with the passphrase, is played and deleted', async ({
	page,
	host,
	unlock,
}) => {
	await unlock.at(host.to(address));
	const practice = new Practice(page);
	await practice.setting('Record my voice').check();
	await practice.startClock.click();
	for (let i = 0; i < 3; i++) {
		await expect(practice.time).toContainText('0:01');
		await practice.next.click();
	}
	await expect(count(page)).toHaveText(/^1 recording, /);

	await unlock.lock.click();
	await expect(unlock.heading).toBeVisible();
	const kept = await keptText(page);
	expect(kept.includes('sealed-recordings')).toBe(true);
	// The head of a WebM, and what tells of the story.
	const telling = ['\x1aE\xdf\xa3', 'audio/webm', 'opus', 'census', '"took"'];
	expect(telling.filter((it) => kept.includes(it))).toEqual([]);

	await unlock.at(host.to(address));
	await page.getByRole('button', { name: /^Play the recording of/ }).click();
	await expect
		.poll(() =>
			page
				.locator('audio')
				.evaluate((it) => it instanceof HTMLAudioElement && it.readyState > 1 && !it.error),
		)
		.toBe(true);
	await page.getByRole('button', { name: /^Delete the recording of/ }).click();
	await expect(count(page)).toBeHidden();
	await page.reload();
	await expect(practice.startClock).toBeVisible();
	await expect(count(page)).toBeHidden();
});

test('what an open bank at this address recorded comes along, and nothing of it stays in the clear', async ({
	page,
	host,
	unlock,
}) => {
	await page.goto(host.to(address));
	await expect(unlock.field).toBeVisible();
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const asked = indexedDB.open('story-bank', 1);
				asked.onupgradeneeded = () => {
					asked.result.createObjectStore('about', { keyPath: ['story', 'at'] });
					asked.result.createObjectStore('sound');
				};
				asked.onsuccess = () => {
					const db = asked.result;
					const writing = db.transaction(['about', 'sound'], 'readwrite');
					const about = { story: 'census-pipeline', at: 1_790_000_000_000, took: 61_000, size: 8 };
					writing.objectStore('about').put({ ...about, type: 'audio/webm' });
					const sound = new TextEncoder().encode('Marigold').buffer;
					writing.objectStore('sound').put(sound, ['census-pipeline', about.at]);
					writing.oncomplete = () => {
						db.close();
						resolve();
					};
				};
			}),
	);
	expect((await keptText(page)).includes('Marigold')).toBe(true);
	await unlock.with(passphrase);
	await expect(count(page)).toHaveText(/^1 recording, /);
	await expect(page.getByText('1:01').first()).toBeVisible();
	const kept = await keptText(page);
	expect(['Marigold', 'census'].filter((it) => kept.includes(it))).toEqual([]);
	expect(await page.evaluate(async () => (await indexedDB.databases()).map((it) => it.name))).not.toContain(
		'story-bank',
	);
});
