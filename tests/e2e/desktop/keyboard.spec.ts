import { expect, test } from '../../support/test.ts';
import { Search } from '../pages/search-dialog.ts';

test('search and go to a story without a pointer', async ({ page, to }) => {
	await page.goto(to());
	const search = new Search(page);
	await page.keyboard.press('/');
	await expect(search.box).toBeFocused();
	await page.keyboard.type('dbt');
	await expect(search.results.first()).toContainText('Ten reports');
	await page.keyboard.press('ArrowDown');
	await expect(search.results.first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(search.box).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.keyboard.press('Control+k');
	await expect(search.box).toBeFocused();
	await expect(search.box).toHaveValue('dbt');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/stories\/salesmart-dashboard\//);
});

test('the keyboard stays within the open search, over a dialog too, and is where it was after Esc', async ({
	page,
	to,
}) => {
	await page.goto(to('matrix/'));
	const link = page.getByRole('main').getByRole('link').first();
	await link.focus();
	await page.keyboard.press('/');
	const { box } = new Search(page);
	await expect(box).toBeFocused();
	for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Shift+Tab');
	await expect(page.locator('main, header, footer').locator(':focus')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(link).toBeFocused();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Control+k');
	await page.keyboard.type('HBDC');
	await expect(box).toHaveValue('HBDC');
});

test('the first stop of the keyboard leads past the header', async ({ page, to }) => {
	await page.goto(to('stories/census-pipeline/'));
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'To the text' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('a slash typed into a box stays a slash', async ({ page, to }) => {
	await page.goto(to('search/'));
	const { box } = new Search(page);
	await box.focus();
	await page.keyboard.type('a/b');
	await expect(box).toHaveValue('a/b');
});

test('arrow keys, J and K go from story to story, as the links below it do', async ({ page, to }) => {
	const at = async (id: string) => {
		await expect(page).toHaveURL(new RegExp(`/stories/${id}/$`));
		await expect(page.locator('a[aria-keyshortcuts]').first()).toBeVisible();
	};
	await page.goto(to('stories/census-pipeline/'));
	await at('census-pipeline');
	await page.keyboard.press('ArrowLeft');
	await at('census-pipeline');
	await page.keyboard.press('ArrowRight');
	await at('salesmart-dashboard');
	await page.keyboard.press('j');
	await at('claims-gen-ai');
	await page.keyboard.press('k');
	await at('salesmart-dashboard');
	await page.keyboard.press('ArrowLeft');
	await at('census-pipeline');
	const around = page.getByRole('navigation', { name: 'Stories before and after' });
	await around.getByRole('link', { name: 'SalesMart Dashboard' }).click();
	await at('salesmart-dashboard');
	await around.getByRole('link', { name: 'Census Pipeline' }).click();
	await at('census-pipeline');
	await expect(around.getByRole('link')).toHaveCount(1);
});

test('in the search the same keys are letters and the arrows of its box', async ({ page, to }) => {
	await page.goto(to('stories/census-pipeline/'));
	await page.keyboard.press('/');
	const { box } = new Search(page);
	await expect(box).toBeFocused();
	await page.keyboard.type('jk');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowRight');
	await expect(box).toHaveValue('jk');
	await expect(page).toHaveURL(/\/stories\/census-pipeline\/$/);
	await page.keyboard.press('Escape');
	await expect(box).toBeHidden();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText(
		'The story before, the next one; also K and J',
	);
	await page.keyboard.press('j');
	await expect(page).toHaveURL(/\/stories\/census-pipeline\/$/);
});
