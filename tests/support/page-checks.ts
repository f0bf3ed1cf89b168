import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { collisions, shortfalls } from './legible.ts';
import { expect, test } from './test.ts';

/** A phone, for tests of `checkLegible`. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const widths = [320, 360, 414, 768, 1024, 1440];

/** Declares the test of a page, whatever it holds. Beside what its name says, no page logs an error or asks another host. */
export function checkPage(path: string): void {
	test(`/${path}: axe finds nothing, in light and dark, on a phone and a desktop; no width scrolls sideways`, async ({
		page,
		to,
	}) => {
		await open(page, to(path));
		await expectAccessible(page);
	});
}

/** Declares the test of a page on a phone, whatever it holds. */
export function checkLegible(path: string): void {
	test(`/${path} on a phone: text of 17 px, contrast of 7:1, targets of 44 px; room for text twice as large`, async ({
		page,
		to,
	}) => {
		await open(page, to(path));
		await expectLegible(page);
		await expectRoomForLargeText(page);
	});
}

/** Declares both tests as one: the page is opened once, on a phone. */
export function checkPageOnPhone(path: string): void {
	test(`/${path}: axe finds nothing, no width scrolls sideways; legible on a phone, also with text twice as large`, async ({
		page,
		to,
	}) => {
		await open(page, to(path));
		await expectAccessible(page);
		await page.setViewportSize(phone.viewport);
		await expectLegible(page);
		await expectRoomForLargeText(page);
	});
}

async function open(page: Page, address: string): Promise<void> {
	// The page for unknown addresses comes with the status that says so.
	if (address.endsWith('404.html')) page.removeAllListeners('console');
	await page.goto(address);
}

async function expectAccessible(page: Page): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect.soft(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
	}
	for (const [width, colorScheme] of [
		[360, 'dark'],
		[1440, 'light'],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		expect.soft(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([]);
	}
}

/** What is on the screen is read at arm's length and pressed with the thumb, in light and dark. */
export async function expectLegible(page: Page, state = ''): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const found = (await shortfalls(page)).map((it) => `${it.what} ${it.is}: ${it.where} “${it.text}”`);
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
