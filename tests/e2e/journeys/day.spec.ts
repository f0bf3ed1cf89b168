import { axeFindings } from '../../support/axe.ts';
import { expect, test } from '../../support/test.ts';
import { Day } from '../pages/day.ts';
import { Search } from '../pages/search-dialog.ts';

test('a loop of five is set up, and its plan is there at once', async ({ page, to }) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	await expect(day.rounds).toHaveCount(5);
	await day.setUpFive();
	await expect(day.round(2)).toContainText('Wolfgang');
	await expect(day.round(2)).toContainText('Bar raiser');
	await expect(day.round(4)).toContainText('Not known what they ask.');
	await expect(day.round(3)).toContainText('Census Pipeline kept for Round 2');
	const plan = await day.plan();
	expect(plan.map((stories) => stories.length)).toEqual([2, 2, 2, 0, 2]);
	expect(new Set(plan.flat()).size).toBe(8);
	await expect(day.probe(1, 'Dive Deep')).toContainText(/Primary|Backup|Lists this principle/);

	await page.reload();
	await expect(day.rounds).toHaveCount(5);
	await expect.poll(() => day.plan()).toEqual(plan);
	await page.getByRole('button', { name: 'One round more' }).click();
	await expect(day.rounds).toHaveCount(6);
	await page.getByRole('button', { name: 'One round fewer' }).click();
	await expect(day.rounds).toHaveCount(5);
});

test('the first taps on a new day move nothing under the thumb', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	const chip = day.round(1).getByRole('checkbox', { name: 'Dive Deep', exact: true });
	const kind = day.round(1).getByLabel('Kind');
	const places = () =>
		Promise.all(
			[chip, kind].map((control) =>
				control.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY)),
			),
		);
	await expect(chip).toBeEnabled();
	const before = await places();
	await chip.check();
	await expect(page.getByRole('link', { name: /Between rounds/ })).toBeVisible();
	await kind.selectOption('hiring manager');
	await expect(day.round(1).locator('li[data-state]')).toHaveCount(1);
	expect(await places()).toEqual(before);
});

test('the chips of a round stand in even columns, and a round is over only once the day has begun', {
	tag: '@every-device',
}, async ({ page, to }) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	const over = day.round(1).getByRole('button', { name: /^Round over/ });
	const hint = day.round(1).getByText('Leave empty if not known');
	await expect(hint).toBeVisible();
	await expect(over).toHaveCount(0);
	const widths = () =>
		day
			.round(1)
			.locator('[data-chips] label')
			.evaluateAll((all) => all.map((chip) => Math.round(chip.getBoundingClientRect().width)));
	const before = await widths();
	expect(new Set(before).size).toBe(1);
	await day.round(1).getByRole('checkbox', { name: 'Dive Deep', exact: true }).check();
	await expect(over).toBeVisible();
	await expect(hint).toBeHidden();
	expect(await widths()).toEqual(before);
});

test('on a wide screen an open round takes the row', async ({ page, to }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	const day = new Day(page);
	await page.goto(to('day/'));
	const widthOf = async (number: number) => (await day.round(number).boundingBox())?.width ?? 0;
	await expect(day.round(1).getByLabel('Name')).toBeEnabled();
	expect(await widthOf(1)).toBeGreaterThan(1.8 * (await widthOf(2)));
	await day.round(2).getByRole('button', { name: 'Set up Round 2' }).click();
	await expect.poll(() => widthOf(2)).toBeGreaterThan(1.8 * (await widthOf(3)));
	expect(await widthOf(1)).toBe(await widthOf(2));
});

test('with text twice as large nothing overflows a phone', async ({ page, to }) => {
	await page.setViewportSize({ width: 360, height: 720 });
	const day = new Day(page);
	await page.goto(to('day/'));
	// Chromium lets no page choose the default size of text: the same sizes follow from the root's.
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	await day.setUp(1, ['Dive Deep', 'Earn Trust'], 'Ana');
	await day.round(1).getByRole('button', { name: 'Change Round 1' }).click();
	const wide = await page.locator('interview-day *').evaluateAll((all) =>
		all
			.filter((element) => {
				const most = element.closest('article')?.getBoundingClientRect().right ?? innerWidth;
				return element.checkVisibility() && element.getBoundingClientRect().right > most;
			})
			.map((element) => element.outerHTML.slice(0, 80)),
	);
	expect(wide).toEqual([]);
	const more = await page.getByRole('button', { name: 'One round more' }).boundingBox();
	expect((more?.x ?? 0) + (more?.width ?? 0)).toBeLessThanOrEqual(360);
});

test('a principle that no story answers for is said, with why; a story told twice comes with another angle', async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	await day.setUp(1, ['Success and Scale', 'Ownership', 'Bias for Action']);
	await expect(day.probe(1, 'Success and Scale')).toContainText('No story');
	await expect(day.probe(1, 'Success and Scale')).toContainText(/Still to be written: Security\/Compliance/);
	await day.setUp(2, ['Ownership', 'Bias for Action', 'Think Big']);
	await day.setUp(3, ['Ownership', 'Bias for Action', 'Think Big']);
	await day.setUp(4, ['Ownership', 'Bias for Action', 'Think Big']);
	await expect(
		page.getByText(/Told again: Round \d.* hears it\. (Bring out:|Lead with)/).first(),
	).toBeVisible();
});

test('a tick plans the rest again, says so, and can be taken back', async ({ page, to }) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	const before = await day.plan();
	const [, , [planned = ''] = []] = before;

	await day
		.round(1)
		.getByRole('button', { name: /^Round over/ })
		.waitFor();
	await day
		.round(1)
		.getByRole('button', { name: /^Told another/ })
		.click();
	await page
		.getByRole('dialog', { name: /^Told to Round 1/ })
		.getByRole('button', { name: planned })
		.click();
	const why = new RegExp(`now .* instead of ${planned}, which was told to Round 1\\.`);
	await expect(day.bar).toContainText(new RegExp(`Told ${planned} to Round 1, Ana\\.\\s*Round`));
	await expect(page.getByRole('status').filter({ hasText: why })).toHaveCount(1);
	await expect.poll(() => day.plan()).not.toEqual(before);

	await day.bar.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('status').filter({ hasText: /Taken back\.\s*Round/ })).toHaveCount(1);
	await expect(day.bar).toBeHidden();
	await expect.poll(() => day.plan()).toEqual(before);

	const [first = ''] = before[0] ?? [];
	const size = () =>
		day.tick(1, first).evaluate((tick) => {
			const { width = 0, height = 0 } =
				tick.closest('li')?.querySelector('label')?.getBoundingClientRect() ?? {};
			return [width, height];
		});
	const unticked = await size();
	await day.tick(1, first).check();
	await expect(day.bar).toContainText(`Told ${first} to Round 1, Ana.`);
	expect(await size()).toEqual(unticked);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	const fresh = await page.getByRole('button', { name: 'Start a new day' }).boundingBox();
	const bar = await day.bar.boundingBox();
	expect((fresh?.y ?? 0) + (fresh?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
	await page.reload();
	await expect(day.tick(1, first)).toBeChecked();
	await day.tick(1, first).uncheck();
	await expect(day.bar).toContainText(`${first} is no longer ticked for Round 1, Ana.`);
	await expect.poll(() => day.plan()).toEqual(before);
});

test('between rounds there is what comes next, large, and nothing else', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	const [[first = ''] = []] = await day.plan();
	await day.tick(1, first).check();
	await day
		.round(1)
		.getByRole('button', { name: /^Round over/ })
		.click();

	await expect(day.next).toBeVisible();
	await expect(page).toHaveURL(/#next$/);
	await expect(day.next.getByRole('heading', { level: 2 })).toHaveText('Round 2 Wolfgang');
	await expect(day.next).toContainText('Bar raiser');
	await expect(day.next).toContainText('Have Backbone; Disagree and Commit');
	const [, [next = ''] = []] = await day.plan();
	expect(next).not.toBe('');
	await expect(day.next).toContainText(next);
	await expect(day.next.locator('q').first()).toContainText(/\w+ \w+ \w+/);
	await expect(day.next.getByRole('listitem').filter({ hasText: first })).toContainText('Round 1');
	await expect(day.next.getByRole('link')).toHaveCount(0);
	await expect(day.next.getByRole('button')).toHaveCount(1);
	const isCovered = await page.evaluate(() =>
		Boolean(document.elementFromPoint(innerWidth / 2, innerHeight - 10)?.closest('#next')),
	);
	expect(isCovered).toBe(true);
	const sizes = await day.next
		.locator('h2, h3, p, q, b, li span')
		.evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);

	await page.reload();
	await expect(day.next).toBeVisible();
	expect(await axeFindings(page, { within: '#next' })).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(day.next).toBeHidden();
	await expect(page).toHaveURL(to('day/'));
	await page.getByRole('link', { name: /Between rounds/ }).click();
	await expect(day.next).toBeVisible();
	await page.goBack();
	await expect(day.next).toBeHidden();
	await expect(page).toHaveURL(to('day/'));

	await day.tick(2, next).check();
	await page.getByRole('link', { name: /Between rounds/ }).click();
	await day.next.getByRole('button', { name: 'Round 2 is over' }).click();
	await expect(day.next.getByRole('heading', { level: 2 })).toHaveText('Round 3 ');
	await expect(day.next.getByRole('heading', { level: 2 })).toBeFocused();
});

for (const height of [740, 400]) {
	test(`when a round is over, the next one is in view on a phone ${height} px high, then what comes afterwards`, async ({
		page,
		to,
	}) => {
		await page.setViewportSize({ width: 360, height });
		const day = new Day(page);
		await day.openWithFive(to('day/'));
		const over = (number: number) => day.round(number).getByRole('button', { name: /^Round over/ });
		const head = (number: number) => day.round(number).getByRole('heading', { level: 3 });
		const isInView = async (number: number) => {
			await expect(head(number)).toBeFocused();
			await expect(head(number)).toBeInViewport({ ratio: 1 });
			const bar = await day.bar.boundingBox();
			const box = await head(number).boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
		};
		await over(1).click();
		await expect(day.next.getByRole('heading', { level: 2 })).toBeFocused();
		await expect(day.next.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
		await page.goBack();
		await isInView(2);
		await over(2).click();
		await day.next.getByRole('button', { name: 'Back to the plan' }).click();
		await isInView(3);
		const [, , [story = ''] = []] = await day.plan();
		await day.tick(3, story).check();
		await page.getByRole('link', { name: /Between rounds/ }).click();
		await day.next.getByRole('button', { name: 'Round 3 is over' }).click();
		await expect(day.next.getByRole('heading', { level: 2 })).toContainText('Round 4');
		await page.keyboard.press('Escape');
		await isInView(4);
		await over(4).click();
		await expect(day.next.getByRole('heading', { level: 2 })).toBeFocused();
		await page.keyboard.press('Escape');
		await over(5).click();
		await expect(day.next).toBeHidden();
		await expect(page.getByRole('heading', { name: 'Afterwards' })).toBeFocused();
		await expect(page.getByRole('heading', { name: 'Afterwards' })).toBeInViewport({ ratio: 1 });
	});
}

test('a new plan says what changed and why until the next change, and covers neither what was pressed nor the change', async ({
	page,
	to,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const day = new Day(page);
	await page.goto(to('day/'));
	await day.setUp(1, ['Ownership']);
	await day.setUp(2, ['Dive Deep']);
	const [[first = ''] = []] = await day.plan();
	// Round 3 takes the story of Round 1, by asking for what else it is the first for.
	await day.round(3).getByRole('checkbox', { name: 'Backbone', exact: true }).check();
	await expect(day.bar.getByRole('status')).toContainText(
		new RegExp(
			`Round 1, Ownership: now .* instead of ${first}, which is now planned for Backbone in Round 3\\.`,
		),
	);
	const bar = await day.bar.boundingBox();
	const chip = await day.round(3).locator('label', { hasText: 'Backbone' }).boundingBox();
	expect((chip?.y ?? 999) + (chip?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
	expect(chip?.y).toBeGreaterThanOrEqual(0);
	expect(await axeFindings(page)).toEqual([]);
	await day.round(3).getByLabel('Name').fill('Priya');
	await expect(day.bar).toBeHidden();
	await day.round(3).getByRole('checkbox', { name: 'Backbone', exact: true }).uncheck();
	await expect(day.bar).toContainText(`now ${first} instead of`);
	await expect(day.bar).toContainText('because Round 3 does not ask for Backbone any more.');
	await day.bar.getByRole('button', { name: 'Undo' }).click();
	await expect(day.round(3).getByRole('checkbox', { name: 'Backbone', exact: true })).toBeChecked();
});

test('rounds that are not set up cost the others nothing, unless the person keeps stories back', async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	await day.setUp(1, ['Ownership']);
	const keepBack = page.getByRole('checkbox', { name: /Keep stories back/ });
	await expect(keepBack).not.toBeChecked();
	await expect(day.probe(1, 'Ownership')).toContainText('Primary');
	await expect(page.getByText('kept for a round that is not set up')).toHaveCount(0);
	const plan = await day.plan();
	await keepBack.check();
	await expect(day.bar).toContainText('Stories are kept back for rounds that are not set up.');
	await page.reload();
	await expect(keepBack).toBeChecked();
	await keepBack.uncheck();
	await expect(day.bar).toContainText('No story is kept back.');
	await expect.poll(() => day.plan()).toEqual(plan);
});

test('a figure stands with what it counts, and a failure is called one, wherever a story is offered', async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	await day.setUp(1, ['Dive Deep']);
	await day
		.round(1)
		.getByRole('button', { name: /^Told another/ })
		.click();
	const dialog = page.getByRole('dialog', { name: /^Told to Round 1/ });
	const misaligned = dialog.getByRole('button', { name: 'The Misaligned Metrics' });
	await expect(misaligned).toContainText(/Failure\s*months of rework.*\(estimated\)/s);
	await dialog.getByRole('button', { name: 'Close without ticking' }).click();
	await expect(day.probe(1, 'Dive Deep')).toContainText('overpaid by my bug');
	await expect(day.probe(1, 'Dive Deep')).toContainText('Failure');

	await page.getByRole('link', { name: /Between rounds/ }).click();
	await expect(day.next.getByRole('listitem').filter({ hasText: 'Commission RCA' })).toContainText(
		/Failure\s*\$15k\s*overpaid by my bug, corrected before the payroll run/,
	);
	await page.setViewportSize({ width: 360, height: 640 });
	const overflow = await day.next.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
	expect(overflow).toBeLessThanOrEqual(0);
});

test('a question heard is searched, its story ticked as told, and the plan follows', async ({ page, to }) => {
	const day = new Day(page);
	const search = new Search(page);
	const first = page.locator('dialog[open] [data-answer="first"]');
	const message = page.locator('[data-told-status]');
	await page.goto(to('day/'));
	await day.setUp(1, ['Dive Deep'], 'Ana');
	await day.setUp(2, ['Ownership', 'Think Big']);
	// The plan's own story for Ownership is offered first; the other is for Think Big.
	const [, [name = '', planned = ''] = []] = await day.plan();

	await page.getByRole('link', { name: 'Find a story for a question' }).click();
	await expect(search.box).toBeFocused();
	await search.ask('Tell me about a time you took ownership of a problem that was not your job');
	await expect(first.locator('[data-tell] b')).toHaveText(name);
	await first.getByRole('button', { name: `Told to Round 1, Ana: ${name}` }).click();
	await expect(message).toContainText(`Told ${name} to Round 1, Ana.`);
	await expect(first.locator('[data-tell] b')).not.toHaveText(name);
	await page.getByRole('button', { name: 'Close the search' }).click();
	await expect(day.tick(1, name)).toBeChecked();

	await page.getByRole('link', { name: 'Find a story for a question' }).click();
	await message.getByRole('button', { name: 'Undo' }).click();
	await expect(message).toContainText(`${name} is no longer ticked.`);
	await search.ask(planned);
	await expect(message).toHaveText('');
	await page.locator('dialog[open]').getByRole('button', { name: `Told to Round 1, Ana: ` }).first().click();
	await expect(search.results.filter({ hasText: planned }).first()).toContainText('Told to Round 1, Ana');
	await page.getByRole('button', { name: 'Close the search' }).click();
	await expect(day.tick(1, planned)).toBeChecked();
	await expect(day.tick(1, name)).toHaveCount(0);
	await expect(day.tick(2, planned)).toHaveCount(0);
});

test('what is told is marked on cards, in the matrix and on the story’s page, which say what to tell instead', async ({
	page,
	to,
}) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	await day
		.round(1)
		.getByRole('button', { name: /^Told another/ })
		.click();
	await page
		.getByRole('dialog', { name: /^Told to/ })
		.getByRole('button', { name: 'Census Pipeline' })
		.click();
	await expect(day.bar).toContainText('Told Census Pipeline');

	await page.goto(to());
	const card = page.getByRole('article').filter({ hasText: 'The census pipeline nobody owned' });
	await expect(card).toContainText('Told to Round 1, Ana');
	await page.goto(to('matrix/'));
	const row = page.getByRole('row', { name: /Ownership/ }).first();
	// It stands under the principle, not in the place of the primary.
	await expect(row.getByRole('rowheader').getByRole('link', { name: /Best left/ })).toHaveText(
		/Best left\s*Claims Gen-AI Solution/,
	);
	await expect(row.getByRole('link', { name: /Census Pipeline/ })).toContainText('Told to Round 1, Ana');
	await page.goto(to('principles/ownership/'));
	await expect(page.getByRole('link', { name: /Best left\s*Claims Gen-AI/ })).toBeVisible();
	await page.goto(to('stories/census-pipeline/'));
	const note = page.getByRole('note').filter({ hasText: 'Told to Round 1, Ana. Instead:' });
	await expect(note.getByRole('link', { name: /Ownership.*Claims Gen-AI Solution/ })).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
});

test('afterwards there is a summary to copy, with notes; a new loop asks first and can be taken back', async ({
	page,
	to,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	const [[first = ''] = []] = await day.plan();
	await day.tick(1, first).check();
	await day.round(1).getByRole('button', { name: /^Note/ }).click();
	await page.keyboard.type('Asked twice about the client.');
	// The note is kept once its field is left; the page is drawn anew then.
	await page.keyboard.press('Tab');
	await page.getByRole('button', { name: 'Copy as text' }).click();
	await expect(page.getByText('Copied.').first()).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain(`Round 1, Ana (hiring manager)\n- ${first} (`);
	expect(text).toContain('Note: Asked twice about the client.');
	expect(text).toMatch(/Never told\n- /);

	await page.getByRole('button', { name: 'Start a new day' }).click();
	const asked = page.getByRole('dialog', { name: 'Start a new day?' });
	await expect(asked).toContainText('This clears 5 rounds, 1 story told and 1 note.');
	await asked.getByRole('button', { name: 'Keep this one' }).click();
	await expect(day.tick(1, first)).toBeChecked();
	await page.getByRole('button', { name: 'Start a new day' }).click();
	await asked.getByRole('button', { name: 'Clear and start' }).click();
	await expect(day.round(1)).not.toContainText('Ana');
	await day.bar.getByRole('button', { name: 'Undo' }).click();
	await expect(day.tick(1, first)).toBeChecked();
	await expect(day.round(1).getByLabel('Note')).toHaveValue('Asked twice about the client.');
});

test('before anything is told there is nothing to sum up; after the last round the summary is what comes next', async ({
	page,
	to,
}) => {
	const day = new Day(page);
	const summary = page.getByRole('heading', { name: 'Afterwards' });
	await page.goto(to('day/'));
	for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One round fewer' }).click();
	await day.setUp(1, ['Dive Deep']);
	await expect(page.getByRole('button', { name: 'Start a new day' })).toBeVisible();
	await expect(summary).toBeHidden();
	await day.tick(1, 'Commission RCA').check();
	await expect(summary).toBeVisible();
	await page.getByRole('button', { name: 'Round over: Round 1, and show what comes next' }).click();
	await expect(day.next.getByRole('heading', { level: 2 })).toHaveText('Round 2 ');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Round over: Round 2, and show what comes next' }).click();
	await expect(day.next).toBeHidden();
	await expect(page).toHaveURL(/#afterwards$/);
	await expect(summary).toBeInViewport();
	await expect(page.getByRole('link', { name: 'Every round is over: Who heard what' })).toBeVisible();
	await expect(page.getByRole('link', { name: /Between rounds/ })).toHaveCount(0);
});

test('two tabs follow each other', async ({ page, to, context }) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	const [[first = ''] = []] = await day.plan();
	const other = await context.newPage();
	await other.goto(to('stories/census-pipeline/'));
	await day.tick(1, first).check();
	const second = new Day(other);
	await other.goto(to('day/'));
	await expect(second.tick(1, first)).toBeChecked();
	await second.tick(1, first).uncheck();
	await expect(day.tick(1, first)).not.toBeChecked();
});

test('the whole loop works by keyboard alone', { tag: '@every-device' }, async ({ page, to }) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	const chip = day.round(1).getByRole('checkbox', { name: 'Dive Deep', exact: true });
	await expect(chip).toBeEnabled();
	await chip.focus();
	await page.keyboard.press('Space');
	await expect(chip).toBeChecked();
	await expect(chip).toBeFocused();
	await day.round(1).getByLabel('Name').focus();
	await page.keyboard.type('Ana');
	await page.keyboard.press('Enter');
	await expect(day.round(2).getByRole('button', { name: 'Close Round 2' })).toBeFocused();
	const tick = day.round(1).getByRole('checkbox', { name: /^Told / });
	await tick.focus();
	await page.keyboard.press('Space');
	await expect(tick).toBeChecked();
	await expect(tick).toBeFocused();
});

test('axe finds nothing on a day that is under way', { tag: '@every-device' }, async ({ page, to }) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	const [[first = ''] = []] = await day.plan();
	await day.tick(1, first).check();
	await day.round(2).getByRole('button', { name: 'Change Round 2' }).click();
	expect(await axeFindings(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(overflow).toBeLessThanOrEqual(0);
});
