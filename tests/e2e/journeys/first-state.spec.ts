import type { Page } from '@playwright/test';
import { axeFindings } from '../../support/axe.ts';
import { expect, test } from '../../support/test.ts';
import { Day } from '../pages/day.ts';

/** Each tool: its address, its module, what it shows at once, what is out of use until its module is there, and its own state. */
const tools = [
	{
		address: 'day/',
		module: /interview-day\.client/,
		heading: 'Interview day',
		field: ['checkbox', 'Dive Deep'],
		link: 'Find a story for a question',
	},
	{
		address: 'practice/',
		module: /practice-start-view/,
		heading: 'Practice',
		field: ['combobox', 'Questions about'],
		link: 'Start: 10 questions',
	},
	{
		address: 'practice/?recall=',
		module: /recall-drill/,
		heading: 'Recall',
		field: ['button', 'Show the story'],
		link: 'Practice',
	},
	{
		address: 'practice/?tell=census-pipeline',
		module: /tell-drill/,
		heading: 'Your story comes in a moment',
		field: ['button', 'Start the clock'],
		link: 'Practice',
	},
	{
		address: 'your-data/',
		module: /_your-data/,
		heading: 'Your data',
		field: ['button', 'Save a backup'],
		link: 'Practice',
	},
] as const;

/** Holds a module back until it is let go. */
async function hold(page: Page, module: RegExp): Promise<() => void> {
	let letGo = () => {};
	const isFree = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await page.route(
		(url) => url.pathname.endsWith('.js') && module.test(url.pathname),
		async (route) => {
			await isFree;
			await route.continue();
		},
	);
	return letGo;
}

/** Sums up how far the page's parts move, from now on. */
const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		Object.assign(window, { shifted: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') });
		}).observe({ type: 'layout-shift', buffered: true });
	});

for (const { address, module, heading, field, link } of tools) {
	test(`/${address} is never blank, and nothing jumps when its script takes over`, async ({ page, to }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await watchShifts(page);
		const letGo = await hold(page, module);
		await page.goto(to(address), { waitUntil: 'commit' });
		const control = page.getByRole(field[0], { name: field[1], exact: true }).first();
		await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
		await expect(page.getByRole('link', { name: link }).first()).toBeVisible();
		await expect(control).toBeVisible();
		await expect(control).toBeDisabled();
		// The footer begins under the bar of the phone.
		const footer = await page.getByRole('contentinfo').boundingBox();
		expect(footer?.y).toBeGreaterThan(740 - 60);
		expect(await axeFindings(page)).toEqual([]);
		const before = await page.screenshot();
		expect(before.byteLength).toBeGreaterThan(8000);
		letGo();
		await expect(control).toBeEnabled();
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.05);
	});
}

test('what moves least: the controls of a new day and of practice stay where they were', async ({
	page,
	to,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const [address, module, role, name] of [
		['day/', /interview-day\.client/, 'checkbox', 'Dive Deep'],
		['practice/', /practice-start-view/, 'link', 'Start: 10 questions'],
		['practice/?recall=', /recall-drill/, 'button', 'Show the story'],
		['your-data/', /_your-data/, 'button', 'Save a backup'],
	] as const) {
		const letGo = await hold(page, module);
		await page.goto(to(address), { waitUntil: 'commit' });
		const control = page.getByRole(role, { name, exact: true }).first();
		await expect(control).toBeVisible();
		const before = await control.boundingBox();
		letGo();
		await page.waitForLoadState('networkidle');
		await expect(control).toBeEnabled();
		expect.soft(await control.boundingBox(), address).toEqual(before);
	}
});

test('who has set a day up never sees a new one', async ({ page, to }) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	await day.setUp(1, ['Dive Deep'], 'Ana');
	const letGo = await hold(page, /interview-day\.client/);
	await page.reload({ waitUntil: 'commit' });
	await expect(page.getByText('Your day is being opened.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'the one page' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Rounds' })).toBeHidden();
	letGo();
	await expect(day.probe(1, 'Dive Deep')).toBeVisible();
});

test('a tool whose module does not come says so', async ({ page, to }) => {
	page.removeAllListeners('console');
	for (const { address, module } of tools) {
		await page.route(
			(url) => url.pathname.endsWith('.js') && module.test(url.pathname),
			(route) => route.abort(),
		);
		await page.goto(to(address));
		await expect.soft(page.getByRole('alert'), address).toContainText('did not load');
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a tool is not on the page: what serves instead is', async ({ page, to }) => {
		for (const { address } of tools) {
			await page.goto(to(address));
			await expect(page.locator('[data-without-script]').first()).toBeVisible();
			await expect(page.locator('main [data-with-script]').filter({ visible: true })).toHaveCount(0);
		}
	});
});
