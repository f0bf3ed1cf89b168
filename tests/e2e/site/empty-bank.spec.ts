import { checkPagesOfBank, phone } from '../../support/page-checks.ts';
import { expect, test } from '../../support/test.ts';

// A bank without a story, as `npm run mine` makes it.
test.use({ site: 'empty', ...phone });

test('the first screen says what to do first, in commands that can be typed', async ({ page, to }) => {
	await page.goto(to());
	const steps = page.getByRole('region', { name: 'No story is written yet: begin here' });
	await expect(steps).toBeInViewport({ ratio: 1 });
	await expect(steps.getByRole('listitem')).toHaveCount(3);
	await expect(steps).toContainText('npm run mine -- NOTES.md');
	await expect(steps).toContainText('npm run new -- story "Its title"');
	await steps.getByRole('link', { name: 'Readiness' }).click();
	await expect(page.getByRole('heading', { name: 'How ready is the bank?' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('0 of 16 principles have a written story to tell first');
});

for (const [path, says] of [
	['practice/', 'there is nothing to tell'],
	['practice/?recall', 'there is nothing to tell'],
	['practice/?tell', 'there is nothing to tell'],
	['day/', 'there is nothing to plan'],
	['search/', 'the search finds principles and questions only'],
	['matrix/', 'every place is open'],
	['cheat-sheet/', 'the sheet has no story on it'],
] as const)
	test(`/${path} says that no story is written, and leads to what to do first`, async ({ page, to }) => {
		await page.goto(to(path));
		const note = page.getByRole('note').filter({ hasText: 'No story is written yet' });
		await expect(note).toContainText(says);
		await expect(note).toBeInViewport();
		await note.getByRole('link', { name: 'See what to do first' }).click();
		await expect(page.getByRole('region', { name: 'begin here' })).toBeInViewport();
	});

test('a question as heard finds its principle, its gap and the question', async ({ page, to }) => {
	await page.goto(to('search/?q=tell+me+about+a+mistake'));
	const results = page.getByRole('main').getByRole('list').first();
	await expect(results).toContainText('Earn Trust');
	await expect(results).toContainText('No story chosen yet');
});

checkPagesOfBank(['', 'practice/', 'day/', 'search/', 'matrix/', 'cheat-sheet/', 'readiness/']);
