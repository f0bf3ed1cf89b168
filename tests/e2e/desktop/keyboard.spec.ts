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
