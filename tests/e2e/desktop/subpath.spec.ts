import { expect, test } from '../../support/test.ts';
import { Search } from '../pages/search-dialog.ts';

test.use({ site: 'subpath' });

test('in a folder of its host, links, search, icons and the missing page work', async ({
	page,
	to,
	request,
}) => {
	await page.goto(to());
	for (const rel of ['icon', 'manifest', 'apple-touch-icon']) {
		const href = await page.locator(`link[rel="${rel}"]`).getAttribute('href');
		expect(href).toMatch(/^\/story-bank\//);
		expect((await request.get(new URL(href ?? '', to()).href)).ok()).toBe(true);
	}
	await page.getByRole('link', { name: /^Dive Deep/ }).click();
	await expect(page).toHaveURL(to('principles/dive-deep/'));
	const search = new Search(page);
	await search.open();
	await search.ask('mirrored');
	await search.results.filter({ hasText: 'The census pipeline' }).click();
	await expect(page).toHaveURL(/\/story-bank\/stories\/census-pipeline\/#action$/);
});
