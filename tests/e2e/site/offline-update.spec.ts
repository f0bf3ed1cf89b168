import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sayBytes } from '../../../src/site/bytes.ts';
import { runOverBank } from '../../support/command.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { expect, expectSaved, stateOf, storedSize, test } from '../../support/offline.ts';

const content = 'test-results/offline/content';
const second = 'test-results/offline/second';

// One after the other: the second version is built once.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
	rmSync('test-results/offline', { recursive: true, force: true });
	cpSync(guideBank, content, { recursive: true });
	const story = `${content}/stories/census-pipeline.mdx`;
	writeFileSync(
		story,
		readFileSync(story, 'utf8').replace(/^hook:.*$/m, 'hook: A hook of the second version'),
	);
	runOverBank(content, ['build', '--out', second]);
});

test('a new version is offered, and taken in every tab when the reader agrees', async ({
	page,
	context,
	host,
}) => {
	const other = await context.newPage();
	const hook = 'A hook of the second version';
	const offer = page.getByText('A new version is ready.');
	await page.goto(host.to('stories/census-pipeline/'));
	await expectSaved(page);
	await other.goto(host.to('stories/census-pipeline/'));
	await page.evaluate(() => localStorage.setItem('story-bank:theme', 'dark'));
	await expect(offer).toBeHidden();
	await host.start(second);

	// Offered, not forced: the old version stays whole until then.
	await page.reload();
	await expect(offer).toBeVisible();
	await expectSaved(page);
	await expect(page.getByText(hook)).toHaveCount(0);
	// Of some 170 files, those that the new hook is in were fetched, and no others.
	expect(new Set(host.asked).size).toBeLessThan(80);
	await page.reload();
	await expect(offer).toBeVisible();
	await expect(page.getByText(hook)).toHaveCount(0);

	await other.evaluate(() => Object.assign(window, { old: true }));
	await page.getByRole('button', { name: 'Update' }).click();
	await expect(page.getByText(hook).first()).toBeVisible();
	await expect(other.getByText(hook).first()).toBeVisible();
	await expect(offer).toBeHidden();
	expect(await page.evaluate(() => localStorage.getItem('story-bank:theme'))).toBe('dark');

	await host.offline(context);
	await page.goto(host.to('stories/census-pipeline/'));
	await expect(page.getByText(hook).first()).toBeVisible();
	await expectSaved(page);
	// Nothing is left of the first version.
	expect(await storedTwice(page)).toEqual([]);
	await expect(stateOf(page)).toContainText(`Works offline (${sayBytes(await storedSize(page))}, saved `);
});

test('an update waits for what is under way in any tab, says for what, and loses nothing', async ({
	page,
	context,
	host,
}) => {
	const other = await context.newPage();
	await page.goto(host.to());
	await expectSaved(page);
	const hold = async (path: string) => {
		await other.goto(host.to(path));
		await other.evaluate(() => Object.assign(window, { old: true }));
	};
	// While the page is loaded anew it cannot be asked.
	const isOld = () => other.evaluate(() => 'old' in window).catch(() => true);
	await hold('practice/?tell=census-pipeline');
	await other.getByRole('button', { name: 'Start the clock' }).click();
	await host.start(second);
	await page.reload();
	const offer = page.locator('[data-offer]');
	await offer.getByRole('button', { name: 'Update' }).click();
	await expect(offer).toHaveText(
		/The new version comes once you have finished a telling, in this tab or another\./,
	);
	await expect(offer.getByRole('button', { name: 'Update' })).toBeHidden();
	expect(await isOld()).toBe(true);
	await expect(other.getByRole('button', { name: 'Pause' })).toBeVisible();

	// A note that is begun meanwhile is waited for as well.
	const third = await context.newPage();
	await third.goto(host.to('day/'));
	const name = third.getByLabel('Name', { exact: true }).first();
	await name.fill('Ana');
	const next = other.locator('[data-press="next"]');
	while (await next.isVisible()) await next.click();
	await expect(offer).toHaveText(/finished something that you write/);
	await expect(other.locator('[data-stage="done"]')).toBeVisible();
	await name.blur();
	await expect(offer).toBeHidden();
	await expect.poll(isOld).toBe(false);
	await third.reload();
	await expect(third.getByText('Ana').first()).toBeVisible();
	const stored = await page.evaluate(() => localStorage.getItem('story-bank:progress') ?? '');
	expect(JSON.parse(stored).tellings).toHaveLength(1);
});

/** The addresses of which two versions are on the device. */
const storedTwice = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const paths = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
		return paths.filter((path, at) => paths.indexOf(path) !== at);
	});

test('put off, the offer stays at the foot of the page', async ({ page, host }) => {
	const bar = page.locator('[data-offer][data-bar]');
	await page.goto(host.to());
	await expectSaved(page);
	await host.start(second);
	await page.reload();
	await expect(bar).toBeVisible();
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(bar).toHaveCount(0);
	await page.goto(host.to('matrix/'));
	await expect(page.getByRole('button', { name: 'Update' })).toBeVisible();
	await expect(bar).toHaveCount(0);
});
