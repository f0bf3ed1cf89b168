import { expect, test } from '../../support/test.ts';

test('from the start page to a story’s opening line in two taps', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	await page.goto(to());
	await page.getByRole('link', { name: 'Backbone' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Have Backbone; Disagree and Commit');
	const primary = page.getByRole('article').getByRole('article').first();
	await expect(primary).toContainText('Nobody owned census data ingestion');
	await primary.getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The census pipeline nobody owned');
	await expect(page.getByText('Nobody owned census data ingestion')).toBeInViewport();
});

test('from a question to the story it suggests, and back to the question', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	await page.goto(to('questions/'));
	await page.getByRole('link', { name: /made a mistake or a bad judgment call/ }).click();
	await expect(page.getByText('Bring out My logic bug, how I owned it')).toBeVisible();
	await expect(page.getByText('Humility')).toBeVisible();
	await page.getByRole('link', { name: 'My SQL bug that overpaid commissions by $15k' }).click();
	await expect(page.getByText('Failure story').first()).toBeVisible();
	await page.getByRole('link', { name: /made a mistake or a bad judgment call/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('made a mistake');
});

test('from a story to each principle that leads to it, and back', async ({ page, to }) => {
	await page.goto(to('stories/claims-gen-ai/'));
	const shows = page.locator('#principles').getByRole('link');
	const names = await shows.allInnerTexts();
	expect(names.length).toBeGreaterThanOrEqual(5);
	for (const i of names.keys()) {
		await shows.nth(i).click();
		await expect(page).toHaveURL(/\/principles\//);
		await page
			.getByRole('main')
			.getByRole('link', { name: /claims check|Claims Gen-AI/i })
			.first()
			.click();
		await expect(page).toHaveURL(/\/stories\/claims-gen-ai\/$/);
	}
});

test('a story says how long each part takes against its budget', async ({ page, to }) => {
	await page.goto(to('stories/census-pipeline/'));
	await expect(page.locator('[data-part="action"]')).toContainText(/\d+ s of 60–90 s · expand/);
	await expect(page.locator('[data-part="situation"]')).toContainText(/\d+ s/);
	await expect(page.locator('[data-part="task"]')).toContainText(/\d+ s · with S: \d+ s of 20–30 s/);
	await expect(
		page.getByText(/read aloud at 140 words a minute\. Take 110–150 s: say the rest/),
	).toBeVisible();
});

test('a planned story shows the gap, its prompt and its file', async ({ page, to }) => {
	await page.goto(to('principles/hire-and-develop-the-best/'));
	await page.getByRole('link', { name: 'The Salesforce migration' }).click();
	await expect(page.getByRole('note')).toContainText('Not written yet.');
	await expect(page.getByRole('note')).toContainText('Who grew because of you in the Salesforce migration');
	await expect(page.getByRole('note')).toContainText('content/stories/salesforce-migration.mdx');
});

test('where the bank contradicts itself, the page says so', async ({ page, to }) => {
	await page.goto(to('principles/dive-deep/'));
	await expect(page.getByRole('note')).toContainText(
		/As backup, the matrix names Data Quality Framework; the question .* names Power BI Latency Fix/,
	);
	await page.goto(to('stories/salesmart-dashboard/'));
	await expect(page.getByRole('note')).toContainText(
		/This story is backup for Hire and Develop the Best, which is not in\s+its own list of principles/,
	);
});

test('a gap is shown as a gap, with what to do about it', async ({ page, to }) => {
	await page.goto(to('principles/frugality/'));
	await expect(page.getByText('Gap. Could be improved')).toBeVisible();
	await expect(page.getByText('content/principles/frugality.mdx')).toBeVisible();
});

test('the matrix leads from each principle to its stories', { tag: '@every-device' }, async ({
	page,
	to,
}) => {
	await page.goto(to('matrix/'));
	const row = page.getByRole('row', { name: /Think Big/ }).first();
	await expect(row.getByRole('link', { name: /Census Pipeline/ })).toBeVisible();
	await row.getByRole('link', { name: /Sales & Underwriting AI Tool/ }).click();
	await expect(page).toHaveURL(/\/stories\/sales-underwriting-ai\/$/);
});

test('a figure that was not measured says so wherever a story is named', async ({ page, to }) => {
	const unsure = /The Misaligned Metrics\s*months of rework prevented · estimated/;
	await page.goto(to('matrix/'));
	await expect(
		page
			.getByRole('row', { name: /^Are Right, A Lot/ })
			.getByRole('link')
			.last(),
	).toHaveText(unsure);
	await page.goto(to('stories/salesmart-dashboard/'));
	await expect(page.locator('#instead').getByRole('link', { name: /The Misaligned Metrics/ })).toContainText(
		/The Misaligned Metrics\s*Are Right, A Lot\s*months of rework prevented · estimated/,
	);
});

test('the chosen colours stay on the next page', { tag: '@every-device' }, async ({ page, to }) => {
	await page.goto(to());
	await page.getByRole('button', { name: 'Menu' }).click();
	await page.getByTitle('Dark').click();
	await page.goto(to('matrix/'));
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await page.getByTitle('As the device').click();
	await page.reload();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

test('all stories are narrowed and put in order, and Back from one brings the same list', async ({
	page,
	to,
}) => {
	await page.goto(to());
	await page.getByRole('link', { name: 'Filter and sort' }).click();
	const lines = page.locator('[data-listed] a');
	await expect(page.getByLabel('Which stories')).toBeEnabled();
	await expect(lines).toHaveCount(12);
	await page.getByLabel('Which stories').selectOption('Failures');
	await expect(page.locator('story-list').getByRole('status')).toHaveText('2 of 12 stories');
	await lines.first().click();
	await expect(page).toHaveURL(/\/stories\/commission-rca\//);
	await page.goBack();
	await expect(page.getByLabel('Which stories')).toHaveValue('failure');
	await expect(lines).toHaveCount(2);
	await page.getByLabel('Which stories').selectOption('All stories');
	await page.getByLabel('Order').selectOption('Strongest first');
	await page.getByLabel('Words in the story').fill('power bi');
	await expect(lines).toHaveText([/Power BI Version Control/, /Power BI Latency Fix/]);
	await page.getByLabel('Words in the story').fill('nothing like it');
	await expect(page.getByText('No story fits all of that. Choose less.')).toBeVisible();
});

test('a story is copied as text, and says when it was changed and last told', async ({
	page,
	to,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(to('stories/census-pipeline/'));
	await expect(page.getByText(/Last changed \d+ \w+ \d{4}/)).toBeVisible();
	await expect(page.locator('[data-last-told]')).toBeHidden();
	await page.getByRole('button', { name: 'Copy' }).click();
	await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/^The census pipeline nobody owned\n\n“Nobody owned census data ingestion/);
	expect(copied).toContain('RESULT\n');
	await page.evaluate(() => {
		const phases = [{ name: 'All', took: 112_000, min: 110, max: 150 }];
		const tellings = [{ story: 'census-pipeline', at: Date.UTC(2026, 10, 20, 12), phases }];
		localStorage.setItem('story-bank:progress', JSON.stringify({ version: 1, tellings }));
	});
	await page.reload();
	await expect(page.locator('[data-last-told]')).toHaveText('Last told 20 Nov: 1:52, within');
});
