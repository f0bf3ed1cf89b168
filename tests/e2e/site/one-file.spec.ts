import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { axeFindings, contrastRule } from '../../support/axe.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { shortfalls } from '../../support/legible.ts';
import { lettersOf, readPdf } from '../../support/pdf.ts';
import { oneFile } from '../../support/sites.ts';
import { OneFile } from '../pages/one-file.ts';

const { bank } = await loadBank(guideBank);
if (!bank) throw new Error('The bank of the guide is not sound.');
const { stories, principles, questions, about } = bank;

/** A test with the file open on a phone that has no network. It fails where the file asks for anything. */
const test = base.extend<{ file: OneFile }>({
	file: async ({ page, context }, use) => {
		const complaints: string[] = [];
		page.on('console', (it) => complaints.push(`console: ${it.text()}`));
		page.on('pageerror', (it) => complaints.push(`page error: ${it.message}`));
		page.on('request', (it) => {
			if (!it.isNavigationRequest() && !it.url().startsWith('data:')) complaints.push(`asked: ${it.url()}`);
		});
		await context.setOffline(true);
		await page.setViewportSize({ width: 360, height: 740 });
		const file = new OneFile(page, pathToFileURL(oneFile).href);
		await file.open();
		await use(file);
		expect(complaints).toEqual([]);
	},
});

test('it is one file of at most 500 KB under a strict policy, and needs nothing beside it', () => {
	const html = readFileSync(oneFile, 'utf8').replaceAll('&#x27;', "'");
	expect(Buffer.byteLength(html)).toBeLessThanOrEqual(500_000);
	expect(html).toMatch(/content-security-policy.{0,20}default-src 'none'/);
	expect(html).not.toContain("'unsafe-inline'");
	expect(html).not.toMatch(/\s(?:src|srcset|style)=/);
	expect(html).not.toMatch(/<link\b(?![^>]*href="?data:)/);
	expect(html).not.toMatch(/@import|url\((?!["']?data:)/);
	expect(html).toContain('noindex');
	expect(existsSync(`${oneFile}.part`)).toBe(false);
});

test('every story, principle and question, what is asked about the owner, the matrix, the frameworks and the one page are in it', async ({
	file,
}) => {
	const places = await file.places();
	const wanted = [
		...stories.map((it) => `#stories/${it.id}/`),
		...principles.map((it) => `#principles/${it.id}/`),
		...questions.map((it) => `#questions/${it.id}/`),
		...about.map((it) => `#about/${it.id}/`),
		...['#home/', '#matrix/', '#questions/', '#frameworks/', '#cheat-sheet/', '#search/'],
	];
	expect([...places].sort()).toEqual(wanted.sort());
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		test('one taps from the start to a principle to its story, and comes back by the back button', async ({
			file,
			page,
		}) => {
			await expect(file.heading).toHaveText('What did they ask?');
			await file.link('Ownership').click();
			await expect(file.heading).toHaveText('Ownership');
			await file.link('The census pipeline nobody owned').click();
			await expect(file.heading).toHaveText('The census pipeline nobody owned');
			await expect(page.getByText('I built the prototype that changed that.').first()).toBeVisible();
			await page.goBack();
			await expect(file.heading).toHaveText('Ownership');
			await page.goBack();
			await expect(file.heading).toHaveText('What did they ask?');
			await page.goForward();
			await expect(file.heading).toHaveText('Ownership');
			await file.inBar('Matrix').click();
			await expect(file.heading).toHaveText('Which story for which principle');
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		});

		test('a page begins at its top, and a part of a story is shown where it begins', async ({
			file,
			page,
		}) => {
			await page.mouse.wheel(0, 2000);
			await file.link('The census pipeline nobody owned').click();
			await expect(file.heading).toBeInViewport();
			await file.open('#stories/census-pipeline/action');
			await expect(page.getByRole('heading', { name: 'Action' })).toBeInViewport();
			await expect(file.heading).toHaveText('The census pipeline nobody owned');
		});

		test('no page is wider than a phone of 320 or 360 px', async ({ file, page }) => {
			test.setTimeout(120_000);
			const places = await file.places();
			for (const width of [320, 360]) {
				await page.setViewportSize({ width, height: 740 });
				for (const place of places) {
					await page.goto(file.address + place);
					expect.soft(await file.overflow(), `${place} at ${width} px`).toBeLessThanOrEqual(0);
				}
			}
		});
	});
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the search says what it needs, and offers every principle and question instead', async ({
		file,
		page,
	}) => {
		await file.inBar('Search').click();
		await expect(page.getByText('Search needs JavaScript')).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'Search the bank' })).toBeHidden();
		await file.link(questions[0]?.title ?? '').click();
		await expect(file.heading).toHaveText(questions[0]?.title ?? '');
	});
});

const cases: [typed: string, first: RegExp][] = [
	['HBDC', /Have Backbone/],
	['backbone', /Have Backbone/],
	['commission rca', /\$15k|commission/i],
	['$1M', /census pipeline nobody owned/],
	['Snowflake', /Snowflake/],
	['payroll', /census pipeline nobody owned/],
	['tell me about a time you disagreed with your manager', /Have Backbone/],
];
for (const [typed, first] of cases) {
	test(`the search finds “${typed}”`, async ({ file }) => {
		await file.search(typed);
		await expect(file.results.first()).toContainText(first);
	});
}

test('a question as heard leads to the story to tell by Enter, and back to the same results', async ({
	file,
	page,
}) => {
	await file.search('tell me about a time you disagreed with your manager');
	await expect(page.getByRole('status')).toContainText('Sounds like Have Backbone');
	await page.keyboard.press('Enter');
	await expect(file.heading).toHaveText('The census pipeline nobody owned');
	await expect(page).toHaveTitle(/The census pipeline nobody owned/);
	await page.goBack();
	await expect(file.results.first()).toContainText('Census Pipeline');
});

test('a skill of a story searches for it, and a search without result says so', async ({ file, page }) => {
	await file.open('#stories/census-pipeline/');
	await page.getByRole('link', { name: 'Snowflake' }).click();
	await expect(page.getByRole('textbox', { name: 'Search the bank' })).toHaveValue('Snowflake');
	await expect(file.results.first()).toContainText('Snowflake');
	await page.getByRole('textbox', { name: 'Search the bank' }).fill('zzzzqq');
	await expect(page.getByRole('status')).toContainText('Nothing found');
	await page.keyboard.press('Escape');
	await page.locator('body').press('/');
	await expect(page.getByRole('textbox', { name: 'Search the bank' })).toBeFocused();
});

test('axe finds nothing on any kind of page, and every text has its contrast, in light and dark', async ({
	file,
	page,
}) => {
	// Where the bar at the foot happens to cover half a link, axe takes the link for too small.
	await page.setViewportSize({ width: 360, height: 800 });
	const entries = ['#stories/census-pipeline/', '#principles/ownership/', '#questions/disagreed/'];
	const pages = ['', '#questions/', '#matrix/', '#frameworks/', '#cheat-sheet/', '#search/'];
	for (const place of [...pages, ...entries]) {
		await file.open(place);
		await file.leaveOnlyShown();
		expect.soft(await axeFindings(page, { without: [contrastRule] }), place).toEqual([]);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const faint = (await shortfalls(page)).filter(({ what }) => what === 'contrast');
			expect.soft(faint, `${place} ${colorScheme}`).toEqual([]);
		}
	}
});

test('from the start page it prints whole: every story’s title and opening line, each story on a page of its own', async ({
	file,
	page,
}) => {
	await file.open();
	const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
	for (const { title, opening } of stories) {
		expect.soft(pdf.letters).toContain(lettersOf(title));
		expect.soft(pdf.letters).toContain(lettersOf(opening ?? ''));
	}
	for (const { title } of questions) expect.soft(pdf.letters).toContain(lettersOf(title));
	expect(pdf.pages).toBeGreaterThan(stories.length);
});

test('another page prints alone, and the one page on one side', async ({ file, page }) => {
	await file.open('#stories/census-pipeline/');
	const story = await readPdf(await page.pdf({ preferCSSPageSize: true }));
	expect(story.letters).toContain(lettersOf('The census pipeline nobody owned'));
	expect(story.letters).not.toContain(lettersOf(stories.at(-1)?.title ?? ''));
	expect(story.pages).toBeLessThanOrEqual(3);
	await file.open('#cheat-sheet/');
	const sheet = await readPdf(await page.pdf({ preferCSSPageSize: true }));
	expect(sheet.pages).toBe(1);
	for (const { short } of stories) expect.soft(sheet.letters).toContain(lettersOf(short));
});
