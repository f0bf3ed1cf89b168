import type { Page } from '@playwright/test';
import { axeFindings, contrastRule } from '../../support/axe.ts';
import { expect, test } from '../../support/test.ts';
import { Practice } from '../pages/practice.ts';

const savedProgress = (page: Page) =>
	page.evaluate(() => JSON.parse(localStorage.getItem('story-bank:progress') ?? 'null'));

test('the start page says what waits, and leads to practice', async ({ page, to }) => {
	await page.goto(to());
	await page.getByRole('link', { name: '16 questions to practise' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible();
	await expect(new Practice(page).due).toHaveText('16 new');
	await expect(page.getByText('stay on this device. Back up or erase them')).toBeVisible();
});

test('a drill of ten: asked, revealed, graded, summed up, and kept', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	const practice = new Practice(page);
	await page.goto(to('practice/'));
	await expect(practice.start).toHaveText('Start: 10 questions');
	await practice.start.click();
	await expect(practice.count).toHaveText('1 of 10');
	await expect(practice.question).toContainText('worked backwards');
	await expect(page.locator('recall-drill')).not.toContainText('Customer Obsession');
	await practice.reveal.click();
	await expect(practice.answer).toContainText('SalesMart Dashboard');
	await expect(practice.answer).toContainText('Executives were stitching 10 reports');
	await expect(practice.answer).toContainText('Customer Obsession');
	await expect(practice.answer).toContainText('Sales & Underwriting AI Tool');
	await practice.grade('Again').click();
	// What did not come to mind comes back at the end, and the drill stays one of ten.
	await expect(practice.count).toHaveText('2 of 10 + 1 again');
	for (let i = 0; i < 9; i++) await practice.answerWith('Good');
	await expect(practice.count).toHaveText('1 again');
	await practice.answerWith('Good');
	await expect(page.getByRole('heading', { name: '9 of 10 named at once' })).toBeVisible();
	await expect(page.getByText('11 answers kept. 6 questions to practise.')).toBeVisible();
	await expect(page.getByRole('link', { name: /worked backwards/ })).toBeVisible();
	await expect(practice.button('Start: 6 questions')).toBeVisible();
	await page.getByRole('link', { name: 'Done' }).click();
	await expect(practice.due).toHaveText('6 new, 10 later');
	await expect(practice.start).toHaveText('Start: 6 questions');
	await practice.start.click();
	await expect(practice.count).toHaveText('1 of 6');
	expect(Object.keys((await savedProgress(page)).cards)).toHaveLength(10);
});

test('the seconds run down calmly, and late is not lost', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.clock.install({ time: new Date('2026-11-23T09:00:00') });
	await page.clock.pauseAt(new Date('2026-11-23T09:10:00'));
	await page.goto(to('practice/?recall='));
	// The build has drawn ten seconds as well: they run once the script has taken over.
	await expect(practice.reveal).toBeEnabled();
	await expect(practice.secondsLeft).toHaveText('10');
	await page.clock.runFor(4000);
	await expect(practice.secondsLeft).toHaveText('6');
	await page.clock.runFor(20_000);
	await expect(practice.secondsLeft).toHaveText('0');
	await expect(page.getByText('10 seconds are over. Say any story, then look.')).toBeVisible();
	await practice.answerWith('Easy');
	await expect(practice.count).toHaveText('2 of 10');
	await expect(practice.secondsLeft).toHaveText('10');
});

test('by keyboard: space reveals, 1 to 4 grade', { tag: '@every-device' }, async ({ page, to }) => {
	const practice = new Practice(page);
	await page.goto(to('practice/?recall='));
	// Keys count from when the script has taken over.
	await expect(practice.reveal).toBeEnabled();
	for (const [i, key] of ['2', '3', '4'].entries()) {
		await expect(practice.count).toHaveText(`${i + 1} of 10`);
		await page.keyboard.press(key);
		await expect(practice.count, 'no grade before the answer').toHaveText(`${i + 1} of 10`);
		await page.keyboard.press('Space');
		await expect(practice.answer).toBeFocused();
		await page.keyboard.press(key);
	}
	await expect(practice.count).toHaveText('4 of 10');
	await expect(practice.question).toBeFocused();
});

test('one principle alone; a reload takes the drill up again', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.goto(to('practice/'));
	await practice.about.selectOption('Dive Deep');
	await expect(practice.due).toHaveText('1 new');
	await expect(practice.start).toHaveText('Start: 1 question');
	await practice.start.click();
	await expect(practice.question).toContainText('root cause');
	await page.goto(to('practice/?recall='));
	await practice.answerWith('Good');
	await practice.answerWith('Good');
	await expect(practice.count).toHaveText('3 of 10');
	await page.reload();
	await expect(practice.count).toHaveText('3 of 10');
	await page.goto(to('practice/'));
	await practice.goOn.click();
	await expect(practice.count).toHaveText('3 of 10');
	await practice.button('End').click();
	await expect(page.getByRole('heading', { name: '2 of 2 named at once' })).toBeVisible();
	await page.goto(to('practice/'));
	await expect(practice.due).toBeVisible();
	await expect(practice.goOn).toBeHidden();
});

test('a telling in time: the clock goes through S and T, A, R, and the summary keeps to the budget', {
	tag: '@every-device',
}, async ({ page, to }) => {
	const practice = new Practice(page);
	await page.clock.install({ time: new Date('2026-11-23T09:00:00') });
	await page.goto(to('stories/census-pipeline/'));
	await page.getByRole('link', { name: 'Tell it against the clock' }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'The census pipeline nobody owned' }),
	).toBeVisible();
	await page.clock.pauseAt(new Date('2026-11-23T09:10:00'));
	await practice.startClock.click();
	await expect(practice.state).toHaveText('Tell the Situation and Task.');
	await page.clock.runFor(12_000);
	await expect(practice.time).toHaveText('0:12');
	await page.clock.runFor(9_000);
	await expect(practice.state).toHaveText('Enough told. Go on to Action when you are ready.');
	await page.clock.runFor(11_000);
	await expect(practice.state).toHaveText('Time for Action.');
	await expect(page.getByText('0:02 over · 0:32 in all')).toBeVisible();
	await expect(page.locator('[data-clock]').getByText('20–30 s')).toHaveCount(1);
	await practice.next.click();
	await page.clock.runFor(30_000);
	await practice.button('Pause').click();
	await page.clock.runFor(300_000);
	await expect(practice.time).toHaveText('0:30');
	await practice.button('Go on').click();
	await page.clock.runFor(40_000);
	await expect(practice.time).toHaveText('1:10');
	await practice.next.click();
	await page.clock.runFor(25_000);
	await practice.next.click();
	await expect(page.getByRole('heading', { name: '2:07, within' })).toBeVisible();
	const rows = practice.summary.getByRole('row');
	await expect(rows.nth(1)).toContainText(/Situation and Task.*0:20–0:30.*0:32.*0:02 over/s);
	await expect(rows.nth(2)).toContainText(/Action.*1:10.*within/s);
	await expect(rows.nth(3)).toContainText(/Result.*0:25.*0:05 short/s);
	await expect(practice.plot).toHaveAccessibleName(/2:07\. Budget 1:50 to 2:30/);

	await practice.button('Tell it again').click();
	await practice.tell(25, 70, 31);
	await expect(page.getByRole('heading', { name: 'Told 2 times' })).toBeVisible();
	await practice.button('Don’t keep this one').click();
	await expect(page.getByRole('heading', { name: 'Told 1 time' })).toBeVisible();
	await page.getByRole('link', { name: 'Practice' }).last().click();
	await expect(practice.story('Census Pipeline')).toContainText('2:07');
	expect((await savedProgress(page)).tellings).toHaveLength(1);
});

test('a phase left too early is taken up again, and its time runs on', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.clock.install({ time: new Date('2026-11-23T09:00:00') });
	await page.goto(to('practice/?tell=census-pipeline'));
	await expect(practice.startClock).toBeVisible();
	await page.clock.pauseAt(new Date('2026-11-23T09:10:00'));
	await practice.startClock.click();
	await expect(practice.button('Back')).toBeDisabled();
	await page.clock.runFor(5_000);
	await practice.next.click();
	await expect(practice.state).toHaveText('Tell the Action.');
	await page.clock.runFor(2_000);
	await practice.button('Back').click();
	await expect(practice.state).toHaveText('Tell the Situation and Task.');
	await expect(practice.next).toBeFocused();
	await page.clock.runFor(20_000);
	await expect(practice.time).toHaveText('0:25');
	await practice.next.click();
	await page.clock.runFor(70_000);
	await expect(practice.time).toHaveText('1:12');
	await practice.next.click();
	await page.clock.runFor(30_000);
	await practice.next.click();
	await expect(page.getByRole('heading', { name: '2:07, within' })).toBeVisible();
});

test('whether to record is seen whole before the clock starts, on the screen of a phone', async ({
	page,
	to,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const practice = new Practice(page);
	const bank = await page.request.get(to('bank.json'));
	const { stories }: { stories: { id: string; ready: boolean }[] } = await bank.json();
	for (const { id } of stories.filter(({ ready }) => ready)) {
		await page.goto(to(`practice/?tell=${id}`));
		await expect(practice.startClock).toBeEnabled();
		const top = (await practice.startClock.boundingBox())?.y ?? 0;
		const box = await page.getByText('Record my voice').boundingBox();
		expect.soft((box?.y ?? 999) + (box?.height ?? 0), id).toBeLessThanOrEqual(top);
	}
});

test('signals are chosen once: sound, vibration and screen can each be off', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.addInitScript(() => {
		Object.assign(window, { shakes: 0 });
		Object.defineProperty(navigator, 'vibrate', {
			value: () => Object.assign(window, { shakes: Number(Reflect.get(window, 'shakes')) + 1 }),
		});
	});
	const shakes = () => page.evaluate(() => Number(Reflect.get(window, 'shakes')));
	await page.clock.install();
	await page.goto(to('practice/?tell=commission-rca'));
	await practice.startClock.click();
	await page.clock.runFor(21_000);
	await expect(page.locator('[data-clock][data-limit="min"]')).toBeVisible();
	expect(await shakes()).toBe(1);
	await page.reload();
	for (const name of ['Sound', 'Vibration', 'On the screen']) await practice.setting(name).uncheck();
	await page.reload();
	for (const name of ['Sound', 'Vibration', 'On the screen'])
		await expect(practice.setting(name)).not.toBeChecked();
	await practice.startClock.click();
	await page.clock.runFor(21_000);
	await expect(practice.state).toContainText('Enough told');
	await expect(page.locator('[data-clock][data-limit]')).toHaveCount(0);
	expect(await shakes()).toBe(0);
});

test('a story that is planned, renamed or not named leads on', async ({ page, to }) => {
	for (const [id, words] of [
		['mentoring-story', 'is not written yet'],
		['renamed', 'The bank has no story “renamed”'],
		['', 'Choose one under Practice.'],
	] as const) {
		await page.goto(to(`practice/?tell=${id}`));
		await expect(page.getByText(words)).toBeVisible();
	}
	await page.getByRole('link', { name: 'Practice' }).last().click();
	await expect(new Practice(page).story('Census Pipeline')).toBeVisible();
});

test('two tabs keep what each has done', async ({ page, context, to }) => {
	const other = await context.newPage();
	await page.goto(to('practice/?recall='));
	await other.goto(to('practice/?recall='));
	const [here, there] = [new Practice(page), new Practice(other)];
	await here.answerWith('Good');
	await expect(here.count).toHaveText('2 of 10');
	await there.answerWith('Easy');
	await there.answerWith('Good');
	await expect(there.count).toHaveText('3 of 10');
	await here.answerWith('Good');
	await here.answerWith('Good');
	await expect(here.count).toHaveText('4 of 10');
	await other.goto(to('practice/'));
	await expect(there.due).toHaveText('13 new, 3 later');
	await here.answerWith('Good');
	// Said in the other tab without a reload.
	await expect(there.due).toHaveText('12 new, 4 later');
});

/** What axe finds, and whether the narrowest phone scrolls sideways. `legible.spec.ts` measures the contrast of these stages. */
async function check(page: Page, stage: string) {
	await page.setViewportSize({ width: 320, height: 640 });
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect.soft(overflow, stage).toBeLessThanOrEqual(0);
	expect.soft(await axeFindings(page, { without: [contrastRule] }), stage).toEqual([]);
}

test('every stage of a drill is clean for axe, and fits 320 px', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.goto(to('practice/?recall='));
	await expect(practice.reveal).toBeVisible();
	await check(page, 'asked');
	await practice.reveal.click();
	await check(page, 'told');
	await practice.grade('Again').click();
	await practice.button('End').click();
	await check(page, 'over');
});

test('every stage of a telling is clean for axe, and fits 320 px', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.clock.install();
	await page.goto(to('practice/?tell=census-pipeline'));
	await expect(practice.startClock).toBeVisible();
	await check(page, 'ready');
	await practice.startClock.click();
	await check(page, 'run');
	await page.clock.runFor(31_000);
	await check(page, 'over the limit');
	for (let i = 0; i < 3; i++) await practice.next.click();
	await expect(practice.plot).toBeVisible();
	await check(page, 'done');
	await page.goto(to('practice/?tell=renamed'));
	await expect(page.getByText('The bank has no story')).toBeVisible();
	await check(page, 'none');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the questions have folded answers, and the seconds are a table', async ({ page, to }) => {
		await page.goto(to('practice/'));
		await expect(page.locator('details')).toHaveCount(16);
		await page.getByText('worked backwards').click();
		await expect(page.getByRole('link', { name: 'SalesMart Dashboard' }).first()).toBeVisible();
		await expect(page.getByRole('row', { name: /In all 110–150 s/ })).toBeVisible();
		await expect(page.locator('practice-start, recall-drill, tell-drill').first()).toBeHidden();
	});
});
