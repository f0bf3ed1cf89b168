import { builtPages, guidePagesOfEachKind } from '../../support/built.ts';
import { checkCards, paperFormats, printOpenPage } from '../../support/paper.ts';
import { lettersOf } from '../../support/pdf.ts';
import { expect, test } from '../../support/test.ts';
import { Day } from '../pages/day.ts';

/** The most sheets that a page of the guide's bank may take. */
const most: [path: RegExp, sheets: number][] = [
	[/^(matrix|frameworks|cheat-sheet|practice|your-data)\/$/, 1],
	[/^about\/./, 1],
	[/^readiness\/$/, 3],
	[/^cards\/$/, 6],
	[/./, 2],
	[/^$/, 2],
];

test('a page of each kind, and every story, takes few sheets of either paper, none of them blank', async ({
	page,
	to,
}) => {
	test.setTimeout(240_000);
	// Letter is lower, so that whatever takes too many sheets takes them there.
	const onBoth = new Set(guidePagesOfEachKind());
	const stories = builtPages('guide').flatMap(({ path }) => (path.startsWith('stories/') ? path : []));
	for (const path of new Set([...onBoth, ...stories])) {
		await page.goto(to(path));
		for (const format of onBoth.has(path) ? paperFormats : (['Letter'] as const)) {
			const { pages, texts } = await printOpenPage(page, format);
			expect(pages, path).toBeLessThanOrEqual(most.find(([pattern]) => pattern.test(path))?.[1] ?? 0);
			if (path.startsWith('stories/') && pages === 2)
				expect(lettersOf(texts[1] ?? '').length, `the second sheet of ${path}`).toBeGreaterThan(400);
		}
	}
});

test('the day prints as its plan', async ({ page, to }) => {
	await page.goto(to('day/'));
	await new Day(page).setUp(1, ['Ownership'], 'Ana Brown');
	for (const format of paperFormats) {
		const { pages, letters } = await printOpenPage(page, format);
		expect(pages).toBeLessThanOrEqual(2);
		expect(letters).toContain('AnaBrown');
		expect(letters).toContain(lettersOf('Nobody owned census data ingestion'));
		expect(letters).toContain('Round5');
		for (const control of ['Next: Round 2', 'Remove this round', 'Start a new day', 'Keep stories back'])
			expect(letters).not.toContain(lettersOf(control));
	}
});

test('each card has its back behind it, and all of its text', async ({ page, to }) => {
	await page.goto(to('cards/'));
	await checkCards(page);
	await page.getByRole('radio', { name: 'Letter' }).check();
	const { size } = await printOpenPage(page, 'A4');
	expect(size.width).toBeCloseTo(215.9, 0);
});

test('what one wants on paper has a button that prints it', async ({ page, to }) => {
	await page.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	for (const path of ['matrix/', 'day/', 'questions/', 'readiness/', 'stories/census-pipeline/', 'cards/']) {
		await page.goto(to(path));
		await page.getByRole('button', { name: 'Print', exact: true }).click();
		await expect(page.locator('[data-printed]'), path).toBeAttached();
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the tools and the cards print what is of use', async ({ page, to }) => {
		for (const [path, words] of [
			['day/', 'Round 5'],
			['practice/', 'Name the story'],
			['search/', 'By question'],
			['your-data/', 'nothing to back up'],
			['cards/', 'Nobody owned census data ingestion'],
		] as const) {
			await page.goto(to(path));
			const { letters } = await printOpenPage(page, 'A4');
			expect(letters).toContain(lettersOf(words));
		}
	});
});
