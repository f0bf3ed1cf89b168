import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFindings } from '../../support/axe.ts';
import { builtFiles, gzipped } from '../../support/built.ts';
import { siteFolder } from '../../support/sites.ts';
import { expect, test } from '../../support/test.ts';
import { Day } from '../pages/day.ts';
import { Search } from '../pages/search-dialog.ts';

const question = 'When did you fix something that was not your job?';

test('a question as heard leads to a story’s opening line in two taps', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	await page.goto(to('matrix/'));
	const search = new Search(page);
	await search.open();
	await search.ask(question);
	const answer = page.locator('[data-answer="first"]');
	await expect(answer).toContainText('Ownership');
	await expect(answer).toContainText('Nobody owned census data ingestion');
	await expect(answer).toContainText('$1M');
	await expect(answer).toContainText('Backup');
	await expect(search.status).toContainText(/^Sounds like Ownership, .+ or .+\./);
	await answer.locator('[data-tell]').click();
	await expect(page.getByText('Nobody owned census data ingestion')).toBeInViewport();
});

test('a question as heard, by the keyboard alone: Enter tells the best story', {
	tag: '@every-device',
}, async ({ page, to }) => {
	await page.goto(to());
	await page.keyboard.press('Control+k');
	await page.keyboard.type(question);
	await expect(page.locator('[data-answer="first"]')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/stories\/census-pipeline\/$/);
});

test('a failure to which all likely principles lead is the answer, and Enter tells it', async ({
	page,
	to,
}) => {
	await page.goto(to(`search/?q=${encodeURIComponent('tell me about a time you failed')}`));
	const search = new Search(page);
	await expect(search.status).toContainText(/^Sounds like Earn Trust, .+ told with a failure/);
	await expect(page.locator('[data-answer] [data-tell] > b')).toHaveText([
		'Commission RCA',
		'The Misaligned Metrics',
	]);
	await expect(page.locator('[data-answer="first"] b').first()).toHaveText('Commission RCA');
	await search.box.press('Enter');
	await expect(page).toHaveURL(/\/stories\/commission-rca\/$/);
});

test('where the principle is only likely Enter tells the first story, and a small screen shows it with its backup', async ({
	page,
	to,
}) => {
	await page.setViewportSize({ width: 360, height: 400 });
	await page.goto(to('matrix/'));
	const search = new Search(page);
	await search.open();
	await search.ask('Tell me about a conflict with a coworker');
	await expect(search.status).toContainText('Perhaps Have Backbone; Disagree and Commit');
	const first = page.locator('dialog [data-answer]').first();
	await expect(first.locator('[data-figure]')).toBeInViewport({ ratio: 1 });
	await expect(first.getByText('No backup: Could be improved.')).toBeInViewport({ ratio: 1 });
	await search.box.press('Enter');
	await expect(page).toHaveURL(/\/stories\/census-pipeline\/$/);
});

test('during the day the best story leads, and says for what it is planned and what to tell there', {
	tag: '@every-device',
}, async ({ page, to }) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	await expect(day.round(3)).toContainText('Census Pipeline kept for Round 2');
	const search = new Search(page);
	await search.open();
	await search.ask(question);
	const first = page.locator('[data-answer="first"]');
	await expect(first.locator('[data-tell] > b')).toHaveText('Census Pipeline');
	await expect(first).toContainText(
		'Census Pipeline is planned for Backbone in Round 2; there: no other story.',
	);
	await search.ask('When did you disagree with your manager?');
	await expect(first.locator('[data-tell] > b')).toHaveText('Census Pipeline');
});

test('a principle without a backup says so, and an estimate among the backups is called one', async ({
	page,
	to,
}) => {
	await page.goto(to(`search/?q=${encodeURIComponent('When did you disagree with your manager?')}`));
	await expect(page.locator('[data-answer="first"]')).toContainText('No backup: Could be improved.');
	await page.goto(to('search/?q=earn+trust'));
	await expect(page.locator('[data-backup]').first()).toContainText('estimated');
});

test('the full text follows below the answer, for a whole question too', async ({ page, to }) => {
	await page.goto(to(`search/?q=${encodeURIComponent('How did you load the payroll file into Snowflake?')}`));
	const search = new Search(page);
	await expect(search.status).toContainText(/results? below/);
	await expect(search.results.filter({ has: page.locator('mark') }).first()).toBeVisible();
});

test('a slip of the finger does not matter', async ({ page, to }) => {
	const search = new Search(page);
	for (const typed of ['ownreship', 'stakehlder disagreed with me', 'custmer needs first']) {
		await page.goto(to(`search/?q=${encodeURIComponent(typed)}`));
		await expect(search.status, typed).not.toHaveText('');
		await expect(page.locator('[data-answer]').first(), typed).toBeVisible();
	}
});

test('where no principle stands out, it says so', async ({ page, to }) => {
	await page.goto(to(`search/?q=${encodeURIComponent('Können Sie mir bitte sagen, wie spät es ist?')}`));
	const search = new Search(page);
	await expect(search.status).toContainText('No principle stands out');
	await expect(page.locator('[data-answer]')).toHaveCount(0);
	for (const list of [/^By principle/, 'By question', 'The matrix'])
		await expect(search.results.filter({ hasText: list })).toHaveCount(1);
});

test('what every interview asks is said to ask for no principle, with the lists below', async ({
	page,
	to,
}) => {
	await page.goto(to('search/?q=why+should+we+hire+you'));
	const search = new Search(page);
	await expect(search.status).toContainText('This asks about you, not about a principle');
	await expect(page.locator('[data-answer]')).toHaveCount(0);
	await expect(search.results.filter({ hasText: 'By question' })).toHaveCount(1);
});

test('a question about the owner leads to its place, also where it is not written yet', async ({
	page,
	to,
}) => {
	await page.goto(to(`search/?q=${encodeURIComponent('Why do you want to work at Stripe?')}`));
	const search = new Search(page);
	await expect(search.results.first()).toHaveText('Why do you want to work here?Not written yet');
	await expect(page.locator('[data-answer]')).toHaveCount(0);
	await search.ask('What is your greatest weakness?');
	await expect(search.results.first()).toContainText('What is your greatest weakness?');
	await expect(page.locator('[data-answer]').first()).toBeVisible();
});

test('what the search loads before its first answer is at most 45 KB gzipped', () => {
	const files = builtFiles('guide').filter((file) =>
		/^(search\.json|ask\.bin|_astro\/(define-panel|SearchDialog)[^/]*\.js)$/.test(file),
	);
	expect(files.length).toBe(4);
	const bytes = files.map((file) => gzipped(readFileSync(join(siteFolder('guide'), file))));
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45 * 1024);
});

test('a phrase from one’s own story finds it first, with the sentence; the guess is in view below', async ({
	page,
	to,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(to());
	const search = new Search(page);
	await search.open();
	await search.ask('load time');
	await expect(search.results.first()).toHaveAttribute('href', /\/stories\/power-bi-latency\/$/);
	await expect(search.results.first().locator('mark')).toHaveText(['load', 'time']);
	await expect(page.locator('dialog [data-answer]').first()).toBeInViewport();
	await search.box.press('Enter');
	await expect(page).toHaveURL(/\/stories\/power-bi-latency\/$/);
});

for (const [width, height] of [
	[360, 400],
	[320, 480],
	[740, 360],
] as const) {
	test(`at ${width} × ${height} the opening line, the number, the backup and "Told" are in view under the box`, async ({
		page,
		to,
	}) => {
		const day = new Day(page);
		await page.setViewportSize({ width: 360, height: 740 });
		await day.openWithFive(to('day/'));
		await page.setViewportSize({ width, height });
		await page.goto(to());
		const search = new Search(page);
		await search.open();
		await search.ask('When did you disagree with your manager?');
		const answer = page.locator('dialog [data-answer="first"]');
		const opening = answer.locator('q');
		await expect(opening).toBeInViewport({ ratio: 1 });
		const sizes = await answer.evaluate((card) =>
			[...card.querySelectorAll('*')].map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
		);
		const size = await opening.evaluate((part) => Number.parseFloat(getComputedStyle(part).fontSize));
		expect(size).toBeGreaterThanOrEqual(22);
		expect(size).toBe(Math.max(...sizes));
		await expect(answer.locator('[data-tell] [data-figure]')).toBeInViewport({ ratio: 1 });
		await expect(answer.locator('[data-backup] b, [data-no-backup]').first()).toBeInViewport();
		await expect(answer.getByRole('button', { name: /^Told to/ })).toBeInViewport();
	});
}

test('Back from a story brings the question, its answers and the place back, in the dialog and on the page', async ({
	page,
	to,
}) => {
	const search = new Search(page);
	await page.goto(to('matrix/'));
	await search.open();
	await search.ask(question);
	const last = search.results.nth(12);
	await last.scrollIntoViewIfNeeded();
	const dialog = page.locator('dialog#search');
	const top = await dialog.evaluate((element) => element.scrollTop);
	expect(top).toBeGreaterThan(0);
	await last.click();
	await expect(page).not.toHaveURL(/matrix/);
	await page.goBack();
	await expect(search.box).toHaveValue(question);
	await expect(page.locator('dialog [data-answer="first"]')).toContainText('Ownership');
	await expect.poll(() => dialog.evaluate((element) => element.scrollTop)).toBe(top);
	// Once it is closed, Back does not open it again.
	await page.keyboard.press('Escape');
	await page.reload();
	await expect(dialog).toBeHidden();
});

test('the last five questions stand under the empty box, can be asked again, and be forgotten', async ({
	page,
	to,
}) => {
	const search = new Search(page);
	await page.goto(to());
	await page.evaluate(
		(before) => localStorage.setItem('story-bank:asked', before),
		JSON.stringify(['load time', 'Snowflake', 'payroll', 'HBDC', 'one SQL']),
	);
	await search.open();
	await search.ask(question);
	await search.results.first().click();
	await page.waitForURL(/\/(?:stories|principles|questions)\//);
	await page.goto(to());
	await search.open();
	const asked = page.locator('dialog').getByRole('button', { name: /^Asked before/ });
	await expect(asked).toHaveCount(5);
	await expect(asked.first()).toContainText(question);
	await expect(asked.last()).toContainText('HBDC');
	await asked.first().click();
	await expect(search.box).toHaveValue(question);
	await expect(page.locator('dialog [data-answer="first"]')).toContainText('Ownership');
	await search.ask('');
	await page.locator('dialog').getByRole('button', { name: 'Forget these questions' }).click();
	await expect(asked).toHaveCount(0);
	await page.reload();
	await search.open();
	await expect(search.results.first()).toBeVisible();
	await expect(asked).toHaveCount(0);
});

test('? shows the keys, and not while typing', async ({ page, to }) => {
	await page.goto(to());
	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Keys' });
	await expect(keys).toContainText('Open the story to tell');
	expect(await axeFindings(page, { within: '#keys' })).toEqual([]);
	await keys.getByRole('button', { name: 'Close' }).click();
	await expect(keys).toBeHidden();
	const search = new Search(page);
	await search.open();
	await search.box.press('?');
	await expect(keys).toBeHidden();
});
