import { expect, expectSaved, test } from '../../support/offline.ts';
import { Search } from '../pages/search-dialog.ts';

test('one visit to a story, and the whole bank opens in airplane mode', async ({ page, context, host }) => {
	await page.goto(host.to('stories/census-pipeline/'));
	await expectSaved(page);
	await host.offline(context);

	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/census pipeline nobody owned/);
	await page.getByRole('link', { name: 'Matrix' }).first().click();
	await expect(page).toHaveURL(host.to('matrix/'));

	const search = new Search(page);
	await search.open();
	await search.ask('backbone');
	await expect(search.results.first()).toContainText('Have Backbone; Disagree and Commit');
	await page.goto(host.to('search/?q=SQL&outcome=Failure&utm_source=mail'));
	await expect(search.facet('outcome')).toHaveValue('Failure');
	await expect(search.results.first()).toContainText('My SQL bug');
	await search.results.first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectSaved(page);
});
