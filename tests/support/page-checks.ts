import type { Page } from '@playwright/test';
import { axeFindings, bringAxe, contrastRule, targetRule } from './axe.ts';
import { collisions, type Shortfall, shortfalls } from './legible.ts';
import { expect, test } from './test.ts';

/** A phone, for tests of what is legible. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Whatever the design may break is looked at on one page of each kind, in light and dark, on a phone and a desktop. */
const allWidths = [320, 360, 414, 768, 1024, 1100, 1440, 1920];

/**
 * Declares the test of a page of its kind: axe finds nothing and no width scrolls sideways; text has a contrast of 7:1, 15 px
 * on a desk and 17 on a phone, where targets have 44 px, and there is room for text twice as large. Besides, no page logs an
 * error or asks another host.
 * @param stacked where things stand over others: only axe's contrast sees what is behind a text then
 */
export function checkPage(path: string, { stacked = false } = {}): void {
	test(`/${path}: accessible, legible and nowhere too wide, in light and dark, at eight widths`, async ({
		page,
		to,
	}) => {
		await bringAxe(page);
		await page.goto(to(path));
		await expectNoWider(page, allWidths, path);
		await page.setViewportSize({ width: 360, height: 800 });
		await page.emulateMedia({ colorScheme: 'dark' });
		const without = stacked ? [targetRule] : [targetRule, contrastRule];
		expect.soft(await axeFindings(page, { without }), '360 px').toEqual([]);
		await page.setViewportSize({ width: 1440, height: 800 });
		expect.soft(await axeFindings(page, { without: [contrastRule] }), '1440 px').toEqual([]);
		// A mouse is exact, and a desk is nearer than an arm.
		for (const colorScheme of ['dark', 'light'] as const) {
			await page.emulateMedia({ colorScheme });
			const tooSmall = (await shortfalls(page, 15)).filter(({ what }) => what !== 'target').map(sayShortfall);
			expect.soft(tooSmall, `1440 px, ${colorScheme}`).toEqual([]);
		}
		await page.setViewportSize(phone.viewport);
		await expectLegible(page);
		await expectRoomForLargeText(page);
	});
}

/** Pages in one test: it holds the time of a test on a busy machine, and spares a browser's window for each page. */
const pagesInTest = 8;

/**
 * Declares the tests of pages of whatever a bank holds, by their folder: what its texts may break, as the design is the same on
 * every page of a kind. axe is not asked for the contrast and for the size of targets, of which `shortfalls` asks more.
 */
export function checkPagesOfBank(paths: readonly string[]): void {
	for (const [folder, inFolder] of Map.groupBy(paths, (path) => /^[\w-]+\/(?=.)/.exec(path)?.[0] ?? '')) {
		for (let first = 0; first < inFolder.length; first += pagesInTest) {
			const pages = inFolder.slice(first, first + pagesInTest);
			test(`/${folder}: ${pages.length} pages from the ${first + 1}. are accessible, legible and nowhere too wide`, async ({
				page,
				to,
			}) => {
				await bringAxe(page);
				for (const path of pages) {
					await page.goto(to(path));
					await expectNoWider(page, [1024, 320], path);
					await page.setViewportSize(phone.viewport);
					const findings = await axeFindings(page, { without: [contrastRule, targetRule] });
					expect.soft(findings, path).toEqual([]);
					await expectLegible(page, path);
					await expectRoomForLargeText(page, path);
				}
			});
		}
	}
}

async function expectNoWider(page: Page, widths: readonly number[], path: string): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect.soft(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
	}
}

const sayShortfall = ({ what, is, where, text }: Shortfall) => `${what} ${is}: ${where} “${text}”`;

/** What is on the screen is read at arm's length and pressed with the thumb, in light and dark. */
export async function expectLegible(page: Page, state = ''): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const found = (await shortfalls(page)).map(sayShortfall);
		expect.soft(found, `${state} ${colorScheme}`).toEqual([]);
	}
}

/** With text of twice the size, on a phone as narrow as they come, nothing is lost. Leaves the text so. */
export async function expectRoomForLargeText(page: Page, state = ''): Promise<void> {
	// Chromium lets no page choose the default size of text: the same sizes follow from the root's.
	await page.evaluate(() => {
		const { style } = document.documentElement;
		style.fontSize = '';
		style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
	});
	for (const width of [360, 320]) {
		await page.setViewportSize({ width, height: phone.viewport.height });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect.soft(overflow, `${state} sideways at ${width} px`).toBeLessThanOrEqual(0);
		const found = (await collisions(page)).map((it) => `${it.what}: “${it.text}” by ${it.by}`);
		expect.soft(found, `${state} at ${width} px`).toEqual([]);
	}
}
