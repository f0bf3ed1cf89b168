import { expect, test } from '../../support/test.ts';
import { Search } from '../pages/search-dialog.ts';

/** No two that follow each other find the same page. */
const finds: [words: string, first: RegExp][] = [
	['HBDC', /Have Backbone; Disagree and Commit/],
	['dbt', /SalesMart|Ten reports/],
	['backbone', /Have Backbone; Disagree and Commit/],
	['$150k', /claims check/],
	['disagree', /Have Backbone; Disagree and Commit/],
	['90%', /claims check/],
	['Bedrock', /case prep/],
	['Census Pipeline', /census pipeline nobody owned/],
];

test('a nickname, a word of a name or for it, a skill, a figure and a short name find their page first', async ({
	page,
	to,
}) => {
	await page.goto(to('matrix/'));
	const search = new Search(page);
	await search.open();
	await expect(search.box).toBeFocused();
	for (const [words, first] of finds) {
		await search.ask(words);
		await expect(search.results.first(), words).toContainText(first);
		await expect(search.status).toContainText(/\d+ results?/);
	}
	await search.results.first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/census pipeline nobody owned/);
});

test('facets combine, with counts, and the address keeps them', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	await page.goto(to('search/'));
	const search = new Search(page);
	await search.narrow();
	await search.facet('outcome').selectOption({ label: 'Failure (2)' });
	await expect(search.results).toHaveCount(2);
	await search.facet('principle').selectOption('Ownership');
	await expect(search.results).toHaveCount(1);
	await expect(search.results.first()).toContainText('My SQL bug');
	await page.reload();
	await expect(search.facet('principle')).toHaveValue('Ownership');
	await expect(search.results).toHaveCount(1);

	// Out of sight they still count, and it is seen.
	await search.narrow();
	await expect(search.facet('principle')).toBeHidden();
	await expect(page.getByRole('main').locator('[data-narrow][data-chosen]')).toHaveAccessibleName(
		'Narrow the results, now to Ownership, Failure',
	);
	await search.ask('asdfgh');
	await expect(search.status).toContainText('among what is chosen (Ownership, Failure)');
});

test('a shared link searches at once, and the back button comes back to the results', {
	tag: '@every-device',
}, async ({ page, to }) => {
	await page.goto(to());
	await page.goto(to('search/?q=snowflake'));
	const search = new Search(page);
	await expect(search.box).toHaveValue('snowflake');
	await expect(search.results.first()).toBeVisible();
	await search.ask('dbt');
	await expect(page).toHaveURL(/q=dbt/);
	await search.results.first().click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Search');
	await page.goBack();
	await expect(search.box).toHaveValue('dbt');
	await expect(search.results.first()).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(to());
});

test('a result says its kind and number, marks the words, and leads to the section', {
	tag: '@every-device',
}, async ({ page, to }) => {
	await page.goto(to('search/?q=mirrored'));
	const result = new Search(page).results.filter({ hasText: 'The census pipeline' });
	await expect(result).toContainText('Story');
	await expect(result).toContainText('$1M');
	await expect(result.locator('mark').first()).toHaveText('mirrored');
	await expect(result).toHaveAttribute('href', /#action$/);
});

test('nothing found: it says so and offers the principles', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	await page.goto(to('matrix/'));
	const search = new Search(page);
	await search.open();
	await search.ask('zzyzx');
	await expect(search.status).toContainText('Nothing found for “zzyzx”');
	await search.results.filter({ hasText: 'By principle' }).click();
	await expect(page.getByRole('region', { name: 'By principle' }).getByRole('link').first()).toBeInViewport();
});

test('the beginning of a word is not taken for the word', async ({ page, to }) => {
	await page.goto(to('search/?q=asdfgh'));
	const search = new Search(page);
	await expect(search.status).toContainText('Nothing found for “asdfgh”');
	await expect(search.results).toHaveText([/^By principle/, 'By question', 'The matrix']);
	await expect(page.locator('search-panel mark')).toHaveCount(0);
});

test('hostile words are words', async ({ page, to }) => {
	for (const words of ['<img src=x onerror=alert(1)>', '"\\%', 'a'.repeat(2000), '🙂 مرحبا {}']) {
		await page.goto(to(`search/?q=${encodeURIComponent(words)}`));
		await expect(new Search(page).status).not.toHaveText('');
		await expect(page.locator('search-panel img')).toHaveCount(0);
	}
});

for (const place of ['search/', 'matrix/'])
	test(`${place}: the files that answer at once are asked for once`, async ({ page, to }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(to(place));
		const search = new Search(page);
		if (place !== 'search/') await search.open();
		await search.ask('deadline');
		await expect(search.status).toContainText(/\d+ results?/);
		for (const file of ['/search.json', '/ask.bin', '/story-texts.json'])
			expect(
				asked.filter((path) => path === file),
				file,
			).toHaveLength(1);
	});
