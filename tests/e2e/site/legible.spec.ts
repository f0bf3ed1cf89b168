import { collisions, shortfalls } from '../../support/legible.ts';
import { expectLegible, expectRoomForLargeText, phone } from '../../support/page-checks.ts';
import { expect, test } from '../../support/test.ts';
import { Day } from '../pages/day.ts';
import { Practice } from '../pages/practice.ts';
import { Search } from '../pages/search-dialog.ts';

test.use(phone);

test('the first screen of a phone holds every principle, clear of the bar', async ({ page, to }) => {
	await page.goto(to());
	const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
	const principles = page.getByRole('region', { name: 'By principle' }).getByRole('link');
	await expect(principles).toHaveCount(16);
	const last = await principles.last().boundingBox();
	expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('the five labels of the bar fit the narrowest phone whole', async ({ page, to }) => {
	await page.setViewportSize({ width: 320, height: 568 });
	for (const path of ['', 'matrix/', 'search/', 'practice/', 'day/']) {
		await page.goto(to(path));
		expect.soft(await shortfalls(page), path).toEqual([]);
		expect.soft(await collisions(page), path).toEqual([]);
	}
});

test('the search with a long question and its answers', async ({ page, to }) => {
	const search = new Search(page);
	await page.goto(to());
	await search.open();
	const low = (await search.box.boundingBox())?.height ?? 0;
	await search.ask(
		'Tell me about a time when you strongly disagreed with your manager about a decision, and what happened next',
	);
	await expect(search.results.first()).toBeVisible();
	expect((await search.box.boundingBox())?.height).toBeGreaterThan(2 * low);
	expect(await search.box.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(1);
	await expectLegible(page);
	await expectRoomForLargeText(page);
	await search.box.press('Enter');
	await expect(page).toHaveURL(/\/stories\/[\w-]+\/$/);
});

test('the interview day: its plan, what to tell instead, between two rounds, and the marks elsewhere', async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	await day.round(1).getByRole('checkbox', { name: /^Told/ }).first().check();
	await expectLegible(page, 'plan');
	await day.round(1).getByRole('button', { name: 'Told another story' }).click();
	await expectLegible(page, 'another story');
	await page.keyboard.press('Escape');
	await page.goto(to('day/#next'));
	await expect(day.next).toBeVisible();
	await expectLegible(page, 'next');
	await expectRoomForLargeText(page, 'next');
	await page.keyboard.press('Escape');
	await expectRoomForLargeText(page, 'plan');
	for (const path of ['', 'matrix/', 'principles/customer-obsession/', 'questions/worked-backwards/']) {
		await page.setViewportSize(phone.viewport);
		await page.goto(to(path));
		await expect(page.locator('[data-told-made]').first()).toBeAttached();
		await expectLegible(page, path);
		await expectRoomForLargeText(page, path);
	}
});

test('the recall drill: asked, told and over', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.goto(to('practice/?recall='));
	await expect(practice.reveal).toBeVisible();
	await expectLegible(page, 'asked');
	await practice.reveal.click();
	await expectLegible(page, 'told');
	await expectRoomForLargeText(page, 'told');
	await practice.grade('Again').click();
	await expectRoomForLargeText(page, 'asked');
	for (let i = 0; i < 10; i++) await practice.answerWith('Good');
	await expect(page.getByRole('link', { name: 'Done' })).toBeVisible();
	await expectLegible(page, 'over');
	await expectRoomForLargeText(page, 'over');
});

test('the clock: before, during and after a telling', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.clock.install();
	await page.goto(to('practice/?tell=claims-gen-ai'));
	await expect(practice.startClock).toBeVisible();
	await expectLegible(page, 'before');
	await practice.startClock.click();
	await expect(practice.next).toBeVisible();
	await expectLegible(page, 'during');
	await practice.next.click();
	await practice.next.click();
	await practice.next.click();
	await expect(practice.summary).toBeVisible();
	await practice.button('Tell it again').click();
	await practice.tell(25, 80, 30);
	await expectLegible(page, 'after');
	await expectRoomForLargeText(page, 'after');
	await practice.button('Tell it again').click();
	await practice.startClock.click();
	await expectRoomForLargeText(page, 'during');
});
