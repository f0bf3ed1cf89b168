import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('Enter tells the first story shown also where the principle is only likely', async ({ page, to }) => {
	await page.goto(to(`search/?q=${encodeURIComponent('tell me about a time you failed')}`));
	const search = new Search(page);
	await expect(search.status).toContainText(/^Perhaps Earn Trust, .+ told with a failure/);
	await expect(page.locator('[data-answer] [data-tell] > b')).toHaveText([
		'Commission RCA',
		'The Misaligned Metrics',
	]);
	await search.box.press('Enter');
	await expect(page).toHaveURL(/\/stories\/commission-rca\/$/);
});

test('a story that the day’s plan keeps for a round is said to be kept, and the free one comes first', {
	tag: '@every-device',
}, async ({ page, to }) => {
	const day = new Day(page);
	await page.goto(to('day/'));
	await day.setUpFive();
	await expect(day.round(3)).toContainText('Census Pipeline kept for Round 2');
	const search = new Search(page);
	await search.open();
	await search.ask(question);
	const first = page.locator('[data-answer="first"]');
	await expect(first.locator('[data-tell] > b')).not.toHaveText('Census Pipeline');
	await search.ask('Census Pipeline');
	await expect(search.results.first()).toContainText('Kept for Round 2 (Backbone)');
	await search.ask('When did you disagree with your manager?');
	await expect(first.locator('[data-tell]')).toContainText('Planned for Round 2');
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

for (const typed of ['ownreship', 'stakehlder disagreed with me', 'custmer needs first']) {
	test(`a slip of the finger does not matter: ${typed}`, async ({ page, to }) => {
		await page.goto(to(`search/?q=${encodeURIComponent(typed)}`));
		await expect(page.locator('[data-answer]').first()).toBeVisible();
	});
}

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
	await page.goto(to('search/?q=why+do+you+want+to+work+at+amazon'));
	const search = new Search(page);
	await expect(search.status).toContainText('This asks about you, not about a principle');
	await expect(page.locator('[data-answer]')).toHaveCount(0);
	await expect(search.results.filter({ hasText: 'By question' })).toHaveCount(1);
});

test('what the search loads before its first answer is at most 45 KB gzipped', () => {
	const files = builtFiles('guide').filter((file) =>
		/^(search\.json|ask\.bin|_astro\/(define-panel|SearchDialog|preload)[^/]*\.js)$/.test(file),
	);
	expect(files.length).toBe(5);
	const bytes = files.map((file) => gzipped(readFileSync(join(siteFolder('guide'), file))));
	expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45 * 1024);
});
