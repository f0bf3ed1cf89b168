import { expect, test } from '../../support/test.ts';
import { Search } from '../pages/search-dialog.ts';

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('reading, matrix and questions need none, and search says what to do instead', async ({
		page,
		to,
	}) => {
		await page.goto(to());
		await page.getByRole('link', { name: 'Frugality' }).click();
		await page.getByRole('link', { name: 'Nine seconds, with no extra hardware' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nine seconds, with no extra hardware');
		await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
		await expect(page.getByText('Search needs JavaScript, which is off here.')).toBeVisible();
		await expect(page.locator('search-panel').first()).toBeHidden();
		await page.getByRole('link', { name: /Walk me through a complex problem/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('root cause analysis');
		await expect(page.locator('theme-switch')).toBeHidden();
	});

	test('folded answers open', async ({ page, to }) => {
		await page.goto(to('stories/census-pipeline/'));
		await page.locator('#follow-ups summary').first().click();
		await expect(page.locator('#follow-ups details[open]')).toHaveCount(1);
	});
});

test('without the search index, search says so and offers the lists', async ({ page, to }) => {
	await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
	page.removeAllListeners('console');
	await page.goto(to('search/?q=anything'));
	const search = new Search(page);
	await expect(search.status).toContainText('The search index did not load');
	await search.results.filter({ hasText: 'By question' }).click();
	await expect(page).toHaveURL(/\/questions\/$/);
});

test('an unknown address gets a page that leads on', async ({ page, to }) => {
	page.removeAllListeners('console');
	const response = await page.goto(to('stories/renamed/'));
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not in the bank');
	await page.getByRole('link', { name: /^Dive Deep/ }).click();
	await expect(page).toHaveURL(/\/principles\/dive-deep\/$/);
});

test('with storage blocked, the colours can still be chosen', async ({ page, to }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await page.goto(to());
	await page.getByRole('button', { name: 'Menu' }).click();
	await page.getByTitle('Dark').click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
