import type { Locator, Page } from '@playwright/test';
import { builtPages, guidePagesOfEachKind } from '../../support/built.ts';
import { phone } from '../../support/page-checks.ts';
import { expect, test } from '../../support/test.ts';
import { Day } from '../pages/day.ts';
import { Practice } from '../pages/practice.ts';

const stories = builtPages('guide').flatMap(({ path }) => (path.startsWith('stories/') ? path : []));
const widths = [1100, 1280, 1920];

const boxOf = async (place: Locator) => {
	const box = await place.boundingBox();
	if (!box) throw new Error('It is not on the page.');
	return { ...box, right: box.x + box.width };
};

/** The left edge of the first letter, in pixels. */
const textLeft = (place: Locator) =>
	place.evaluate((element) => {
		const range = document.createRange();
		range.selectNodeContents(element);
		return Math.round(range.getBoundingClientRect().left);
	});

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test('from 1,100 px a story stands between the list of stories and its place in the matrix', async ({
	page,
	to,
}) => {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(to('stories/census-pipeline/'));
		const list = page.getByRole('navigation', { name: 'Stories', exact: true });
		await expect(list.getByRole('link')).toHaveCount(12);
		await expect(list.getByRole('link', { name: 'Census Pipeline' })).toHaveAttribute('aria-current', 'page');
		await expect(list.getByRole('link', { name: 'Commission RCA · failure' })).toBeVisible();
		await expect(list.getByRole('link', { name: 'Salesforce Migration · to write' })).toBeVisible();
		const [listBox, story, matrix] = await Promise.all([
			boxOf(list),
			boxOf(page.locator('[data-part="action"]')),
			boxOf(page.locator('#principles')),
		]);
		expect(listBox.right, `${width}`).toBeLessThan(story.x);
		expect(story.right, `${width}`).toBeLessThan(matrix.x);
		expect(story.width, `${width}`).toBeGreaterThan(420);
		// Every principle, and what the story is to those that it has to do with.
		await expect(page.locator('#principles').getByRole('listitem')).toHaveCount(16);
		await expect(page.locator('#principles').getByRole('link').first()).toHaveText(/Ownership\s+primary/);
		// What is used of the window.
		expect(matrix.right - listBox.x, `${width}`).toBeGreaterThan(width * 0.85);
	}
	await page.setViewportSize({ width: 1099, height: 800 });
	await expect(page.getByRole('navigation', { name: 'Stories', exact: true })).toBeHidden();
	await expect(page.locator('#principles').getByRole('listitem')).toHaveCount(4);
});

test('every page has the same left edge, no texture and no gradient', async ({ page, to }) => {
	const edges: { path: string; width: number; edge: number }[] = [];
	for (const path of guidePagesOfEachKind()) {
		await page.goto(to(path));
		const pictures = await page
			.locator('body *')
			.evaluateAll(
				(elements) =>
					elements.filter((element) => /gradient|url/.test(getComputedStyle(element).backgroundImage)).length,
			);
		expect.soft(pictures, path).toBe(0);
		if (path === '404.html') continue;
		const list = page.locator('[data-list] a');
		const first = (await list.count()) > 0 ? list.first() : page.getByRole('main').locator('h1').first();
		const places = [first, page.locator('footer p').first(), page.locator('header a span').first()];
		for (const width of [1280, 1920]) {
			await page.setViewportSize({ width, height: 800 });
			for (const edge of await Promise.all(places.map(textLeft))) edges.push({ path, width, edge });
		}
	}
	for (const ofWidth of Map.groupBy(edges, ({ width }) => width).values())
		expect(ofWidth.filter(({ edge }) => Math.abs(edge - (ofWidth[0]?.edge ?? 0)) > 1)).toEqual([]);
});

test('heading, letter and seconds of a part share one baseline', async ({ page, to }) => {
	await page.goto(to('stories/claims-gen-ai/'));
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		const lines = await page.locator('[data-part]').evaluateAll((parts) =>
			parts.map((part) =>
				[...part.querySelectorAll(':scope > [aria-hidden], h2, [data-seconds]')].map((element) => {
					const probe = document.createElement('i');
					probe.style.display = 'inline-block';
					// In the letter's circle a second child would be a second row.
					const range = document.createRange();
					range.selectNodeContents(element);
					const holder = document.createElement('span');
					range.surroundContents(holder);
					holder.append(probe);
					const { bottom } = probe.getBoundingClientRect();
					holder.replaceWith(...[...holder.childNodes].filter((node) => node !== probe));
					return bottom;
				}),
			),
		);
		expect(lines).toHaveLength(4);
		for (const bottoms of lines) {
			expect(bottoms).toHaveLength(3);
			expect(Math.max(...bottoms) - Math.min(...bottoms), `${width}`).toBeLessThanOrEqual(1);
		}
	}
});

test('the opening line leads the story, larger than its title; one bold serif at most', async ({
	page,
	to,
}) => {
	for (const path of stories) {
		await page.goto(to(path));
		const opening = page.locator('header q').first();
		if ((await opening.count()) === 0) continue;
		const title = page.getByRole('heading', { level: 1 });
		const sizeOf = (place: Locator) =>
			place.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
		expect(await sizeOf(opening), path).toBeGreaterThan(1.25 * (await sizeOf(title)));
		expect((await boxOf(opening)).y, path).toBeLessThan((await boxOf(title)).y);
		const boldSerif = await page.locator('h1, h2, h3, q, #questions a, #follow-ups h3').evaluateAll(
			(elements) =>
				elements.filter((element) => {
					const { fontFamily, fontWeight } = getComputedStyle(element);
					return fontFamily.startsWith('ui-serif') && Number(fontWeight) >= 600;
				}).length,
		);
		expect(boldSerif, path).toBe(0);
	}
});

test('figures are a column at the right, tabular, under one rule; words are not set as numbers', async ({
	page,
	to,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const ledger = async (path: string) => {
		await page.goto(to(path));
		return page.locator('article dl dt').evaluateAll((figures) =>
			figures.map((figure) => {
				const { fontVariantNumeric, textAlign } = getComputedStyle(figure);
				const range = document.createRange();
				range.selectNodeContents(figure);
				const list = figure.closest('dl');
				const rules = [...(list?.querySelectorAll('div') ?? []), list].filter(
					(element) => element && Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0,
				);
				return {
					right: Math.round((list?.getBoundingClientRect().right ?? 0) - range.getBoundingClientRect().right),
					tabular: fontVariantNumeric.includes('tabular-nums'),
					align: textAlign,
					rules: rules.length,
				};
			}),
		);
	};
	const numbers = await ledger('stories/claims-gen-ai/');
	expect(numbers).toHaveLength(4);
	for (const figure of numbers) {
		expect(figure).toMatchObject({ tabular: true, align: 'right', rules: 1 });
		expect(Math.abs(figure.right)).toBeLessThanOrEqual(6);
	}
	for (const figure of await ledger('stories/misaligned-metrics/'))
		expect(figure).toMatchObject({ tabular: false, align: 'start', rules: 1 });
});

test('the state of a story is on the edge of its card, in words and in the line', async ({ page, to }) => {
	const day = new Day(page);
	await day.openWithFive(to('day/'));
	for (const name of ['SalesMart Dashboard', 'Commission RCA']) {
		await day.round(1).getByRole('button', { name: 'Told another story' }).click();
		await page.getByRole('dialog', { name: 'Told to Round 1, Ana' }).getByRole('button', { name }).click();
	}
	await page.goto(to());
	await expect(page.locator('article [data-told-made]')).toHaveCount(2);
	const edgeOf = async (name: string) => {
		const card = page.getByRole('article').filter({ hasText: name });
		const edge = await card.evaluate((element) => getComputedStyle(element).borderTopStyle);
		const words = card.locator('[data-edge], p[data-told-made]');
		const [text = ''] = await words.allTextContents();
		if (text !== '') {
			const [box, wordsBox] = await Promise.all([boxOf(card), boxOf(words)]);
			expect(wordsBox.y).toBeLessThan(box.y);
			expect(wordsBox.y + wordsBox.height).toBeGreaterThan(box.y);
		}
		return [edge, text];
	};
	expect(await edgeOf('The census pipeline nobody owned')).toEqual(['solid', '']);
	expect(await edgeOf('Ten reports into one source of truth')).toEqual(['double', 'Told to Round 1, Ana']);
	expect(await edgeOf('My SQL bug that overpaid')).toEqual(['double', 'Failure storyTold to Round 1, Ana']);
	expect(await edgeOf('The metrics I assumed')).toEqual(['dashed', 'Failure story']);
	expect(await edgeOf('A mentoring or team story')).toEqual(['dashed', 'Not written yet']);
});

test.describe('on a phone', () => {
	test.use(phone);

	test('a page is half as long as it was, and no title takes four lines', async ({ page, to }) => {
		for (const [paths, most] of [
			[stories, 3700],
			[[''], 4200],
			[['questions/'], 2650],
		] as const)
			for (const path of paths) {
				await page.goto(to(path));
				expect.soft(await heightOf(page), path).toBeLessThanOrEqual(most);
				const lines = await page.locator('h1, article h3').evaluateAll((titles) =>
					titles.map((title) => {
						const range = document.createRange();
						range.selectNodeContents(title);
						return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
					}),
				);
				expect.soft(Math.max(...lines), path).toBeLessThanOrEqual(3);
			}
	});

	for (const viewport of [
		{ width: 360, height: 400 },
		{ width: 740, height: 360 },
		{ width: 320, height: 400 },
	]) {
		test(`at ${viewport.width}×${viewport.height} the bars give way, and the question stands whole above the button`, async ({
			page,
			to,
		}) => {
			await page.setViewportSize(viewport);
			await page.goto(to('practice/?recall='));
			const practice = new Practice(page);
			await expect(practice.reveal).toBeEnabled();
			const question = await boxOf(page.locator('[data-question]'));
			expect(question.y + question.height).toBeLessThanOrEqual((await boxOf(practice.reveal)).y);
			expect((await boxOf(page.locator('body > header'))).height).toBeLessThanOrEqual(50);
			for (const name of ['Bank', 'Matrix', 'Search', 'Practice', 'Day'])
				await expect(
					page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }),
				).toBeInViewport();
		});
	}
});
