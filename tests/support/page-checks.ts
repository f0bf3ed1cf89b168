import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { collisions, type Shortfall, shortfalls } from './legible.ts';
import { expect, test } from './test.ts';

/** A phone, for tests of what is legible. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** How much of a page is looked at. */
interface Look {
	/** Pixels. */
	readonly widths: readonly number[];
	/** Where axe looks, besides a phone in dark. */
	readonly onDesktop: boolean;
	readonly colorSchemes: readonly ('light' | 'dark')[];
}

/** Whatever the design may break, of one page of each kind. */
const thorough: Look = {
	widths: [320, 360, 414, 768, 1024, 1100, 1440, 1920],
	onDesktop: true,
	colorSchemes: ['light', 'dark'],
};

/** Whatever the texts of a bank may break: the design is the same on every page of a kind. */
const brief: Look = { widths: [320, 1024], onDesktop: false, colorSchemes: ['light'] };

/** Declares the test of a page of its kind, in light and dark, on a phone and a desktop. */
export const checkPage = (path: string): void =>
	declare(path, thorough, 'in light and dark, at eight widths');

/** Declares the test of a page of whatever a bank holds. */
export const checkPageOfBank = (path: string): void => declare(path, brief, 'with the texts of this bank');

/**
 * axe finds nothing and no width scrolls sideways; text has a contrast of 7:1, 15 px on a desk and 17 on a phone, where targets have 44 px, and
 * there is room for text twice as large. Besides, no page logs an error or asks another host.
 */
function declare(path: string, look: Look, how: string): void {
	test(`/${path}: accessible, legible and nowhere too wide, ${how}`, async ({ page, to }) => {
		await open(page, to(path));
		await expectAccessible(page, look);
		await page.setViewportSize(phone.viewport);
		await expectLegible(page, '', look.colorSchemes);
		await expectRoomForLargeText(page);
	});
}

async function open(page: Page, address: string): Promise<void> {
	// The page for unknown addresses comes with the status that says so.
	if (address.endsWith('404.html')) page.removeAllListeners('console');
	await page.goto(address);
}

async function expectAccessible(page: Page, { widths, onDesktop }: Look): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect.soft(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
	}
	const desktop = [
		[1440, 'light'],
		[1440, 'dark'],
	] as const;
	for (const [width, colorScheme] of [[360, 'dark'] as const, ...(onDesktop ? desktop : [])]) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		expect.soft(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([]);
		// A mouse is exact, and a desk is nearer than an arm.
		const onDesk = width === 1440 ? await shortfalls(page, 15) : [];
		const tooSmall = onDesk.filter(({ what }) => what !== 'target').map(sayShortfall);
		expect.soft(tooSmall, `${width} px, ${colorScheme}`).toEqual([]);
	}
}

const sayShortfall = ({ what, is, where, text }: Shortfall) => `${what} ${is}: ${where} “${text}”`;

/** What is on the screen is read at arm's length and pressed with the thumb, in light and dark. */
export async function expectLegible(
	page: Page,
	state = '',
	colorSchemes: Look['colorSchemes'] = thorough.colorSchemes,
): Promise<void> {
	for (const colorScheme of colorSchemes) {
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
