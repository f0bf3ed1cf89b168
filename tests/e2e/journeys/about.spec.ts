import { expect, test } from '../../support/test.ts';
import { Search } from '../pages/search-dialog.ts';

test.describe('a bank that says nothing about its owner yet', () => {
	test('a question about the owner leads to its page, which says what to write and where', {
		tag: '@every-device',
	}, async ({ page, to }) => {
		await page.goto(to('matrix/'));
		const search = new Search(page);
		await search.open();
		await search.ask('Why do you want to work at Stripe?');
		const first = search.results.first();
		await expect(first).toHaveText('Why do you want to work here?About you: not written yet');
		await expect(search.status).toContainText('This asks about you, not about a principle.');
		await expect(page.locator('[data-answer]')).toHaveCount(0);
		await first.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why do you want to work here?');
		const note = page.getByRole('note');
		await expect(note).toContainText('Not written yet. Write what draws you to this company');
		await expect(note).toContainText('content/about/why-here.mdx');
		await page.getByRole('link', { name: 'About you' }).click();
		await expect(page.locator('#about').getByRole('link')).toHaveCount(5);
	});

	test('a weakness is looked for there first, then among the principles', async ({ page, to }) => {
		await page.goto(to(`search/?q=${encodeURIComponent('What is your greatest weakness?')}`));
		await expect(new Search(page).results.first()).toContainText('What is your greatest weakness?');
		await expect(page.locator('[data-answer]').first()).toBeVisible();
	});
});

test.describe('a bank that has the answers', () => {
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

	test('the one page has a line for each that is written', async ({ page, to }) => {
		await page.goto(to('cheat-sheet/'));
		const sheet = page.getByRole('article', { name: 'The one page' });
		await expect(sheet).toContainText('Who are you? I am the baker who counts the crumbs.');
		await expect(sheet).not.toContainText('What would you ask us?');
	});
});
