import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { counted } from '../bank/counts.ts';
import type { Paper } from '../bank/schema/settings.ts';
import { extraPage, withBuild } from '../site/with-build.node.ts';
import { chromiumArguments, findChromium, howToGetChromium } from './browser.node.ts';
import { UsageError } from './options.node.ts';

interface PrintOptions {
	readonly paper: Paper;
	readonly form: 'one-page' | 'booklet' | 'cards';
	readonly redacted: boolean;
}

interface Printed {
	readonly bytes: Uint8Array;
	/** What the page says of itself: its size, and what it left out. */
	readonly summary: string;
}

/** An address that no network knows: every request to it is answered from the build. */
const origin = 'http://story-bank.invalid';

/**
 * Prints a fresh build of the bank, so that the paper never shows an older one.
 * @throws UsageError where there is no browser to print with
 */
export async function printBank(options: PrintOptions): Promise<Printed> {
	// Before the build, which takes longer.
	await findPrinter();
	// The booklet is made for paper alone, so the site does not carry its page.
	const integrations = options.form === 'booklet' ? [extraPage('/booklet', '_booklet.astro')] : [];
	return withBuild({ base: '/', logLevel: 'error', integrations }, (site) => printSite(site, options));
}

/** Prints a built site; the booklet is in a site that `printBank` builds alone. */
export async function printSite(site: string, options: PrintOptions): Promise<Printed> {
	const { chromium, executablePath } = await findPrinter();
	const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
	try {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await context.route('**/*', (route) => {
			const file = fileIn(site, route.request().url());
			return file ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
		});
		const page = await context.newPage();
		return await forms[options.form](page, options);
	} finally {
		await browser.close();
	}
}

/** @throws UsageError where there is no browser */
async function findPrinter() {
	// Loaded here: a machine without it can still run every other command.
	const { chromium } = await import('playwright-core');
	const executablePath = findChromium(chromium.executablePath());
	if (!executablePath) {
		throw new UsageError(
			`Printing needs a Chromium, and none was found. ${howToGetChromium}\nOr print from your own browser: npm start, then Ctrl P on /cheat-sheet/.`,
		);
	}
	return { chromium, executablePath };
}

/** Chooses on the page what a reader would choose there, and prints it as a reader would. */
async function printOnePage(page: Page, { paper, redacted }: PrintOptions): Promise<Printed> {
	await page.goto(`${origin}/cheat-sheet/`);
	await page.locator('[data-one-page][data-fitted]').waitFor();
	await page.locator(`one-page-choices input[name="paper"][value="${paper}"]`).check();
	if (redacted) await page.locator('one-page-choices input[name="redacted"]').check();
	const summary = (await page.locator('one-page-choices [role="status"]').textContent()) ?? '';
	return { bytes: await page.pdf({ preferCSSPageSize: true }), summary };
}

/** Printed twice: the first says on which page each entry begins, for the contents. */
async function printBooklet(page: Page, { paper }: PrintOptions): Promise<Printed> {
	const settings = { preferCSSPageSize: true, outline: true, tagged: true };
	await page.goto(`${origin}/booklet/`);
	await page.locator('html').evaluate((html, name) => html.setAttribute('data-paper', name), paper);
	const { pageOf, count } = readPages(await page.pdf(settings));
	await page.locator('[data-page-of]').evaluateAll((elements, numbers) => {
		for (const element of elements)
			element.textContent = String(numbers[element.getAttribute('data-page-of') ?? ''] ?? '');
	}, pageOf);
	return { bytes: await page.pdf(settings), summary: `${count} pages.` };
}

/** On which page each target of a link is. Chromium writes pages, in order, and targets as plain text. */
function readPages(pdf: Uint8Array): { pageOf: Record<string, number>; count: number } {
	const text = Buffer.from(pdf).toString('latin1');
	const pages = [...text.matchAll(/^(\d+) 0 obj\s*<<\s*\/Type\s*\/Page\b/gm)].map(([, id]) => Number(id));
	const inOrder = pages.toSorted((a, b) => a - b);
	const targets = [...text.matchAll(/\/([a-z]+-\d+) \[(\d+) 0 R \/XYZ/g)];
	const pageOf = Object.fromEntries(
		targets.map(([, target, id]) => [target, inOrder.indexOf(Number(id)) + 1]),
	);
	return { pageOf, count: pages.length };
}

async function printCards(page: Page, { paper }: PrintOptions): Promise<Printed> {
	await page.goto(`${origin}/cards/`);
	await page.locator(`input[name="paper"][value="${paper}"]`).check();
	const sheets = (await page.locator('[data-sheet]').count()) / 2;
	return {
		bytes: await page.pdf({ preferCSSPageSize: true }),
		summary: `${counted(sheets, 'sheet')}: print on both sides, turned on the long edge, without scaling.`,
	};
}

const forms = { 'one-page': printOnePage, booklet: printBooklet, cards: printCards } as const;

function fileIn(folder: string, url: string): string | undefined {
	const { origin: from, pathname } = new URL(url);
	if (from !== origin) return undefined;
	const path = join(folder, normalize(decodeURIComponent(pathname)));
	return [path, join(path, 'index.html')].find((text) => existsSync(text) && statSync(text).isFile());
}
