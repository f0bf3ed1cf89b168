import { expect, test } from '../../support/test.ts';
import { Search } from '../pages/search-dialog.ts';

test.use({ site: 'other' });

test('Ask says the opening line, Enter opens the answer, and its clock has its own seconds', {
	tag: '@every-device',
}, async ({ page, to }) => {
	await page.goto(to('search/'));
	const search = new Search(page);
	await search.ask('Tell me about yourself');
	await expect(page.locator('[data-answer="first"] q')).toHaveText('I am the baker who counts the crumbs.');
	await search.box.press('Enter');
	await expect(page).toHaveURL(/\/about\/who-are-you\/$/);
	await expect(page.getByText('Take 30–60 s to say it.')).toBeVisible();
	await page.getByRole('link', { name: 'Tell it against the clock' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
	await page.getByRole('button', { name: 'Start the clock' }).click();
	await expect(page.getByText('Tell the Answer.')).toBeVisible();
});

test('where nothing is written, its page says what to write and where', async ({ page, to }) => {
	await page.goto(to('matrix/'));
	const search = new Search(page);
	await search.open();
	await search.ask('Do you have questions for me?');
	await expect(search.status).toContainText('This asks about you, not about a principle.');
	await search.results.first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would you ask us?');
	const note = page.getByRole('note');
	await expect(note).toContainText('Not written yet. Write what you want to know of the night shift.');
	await expect(note).toContainText('content/about/questions-for-them.mdx');
	await page.getByRole('main').getByRole('link', { name: 'About you' }).click();
	await expect(page.locator('#about').getByRole('link')).toHaveCount(3);
});

test('the one page has a line for each that is written', async ({ page, to }) => {
	await page.goto(to('cheat-sheet/'));
	const sheet = page.getByRole('article', { name: 'The one page' });
	await expect(sheet).toContainText('Who are you? I am the baker who counts the crumbs.');
	await expect(sheet).not.toContainText('What would you ask us?');
});
