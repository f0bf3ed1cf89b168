import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Page } from 'playwright-core';
import type { Paper } from '../bank/schema/settings.ts';
import { withBuild } from '../site/with-build.node.ts';
import { chromiumArguments, findChromium, howToGetChromium } from './browser.node.ts';
import { UsageError } from './options.node.ts';

interface PrintOptions {
	readonly paper: Paper;
	readonly booklet: boolean;
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
	// Loaded here: a machine without it can still run every other command.
	const { chromium } = await import('playwright-core');
	const executablePath = findChromium(chromium.executablePath());
	if (!executablePath) {
		throw new UsageError(
			`Printing needs a Chromium, and none was found. ${howToGetChromium}\nOr print from your own browser: npm start, then Ctrl P on /cheat-sheet/.`,
		);
	}
	const integrations = options.booklet ? [bookletPage] : [];
	return withBuild({ base: '/', logLevel: 'error', integrations }, async (folder) => {
		const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
		try {
			const context = await browser.newContext({ serviceWorkers: 'block' });
			await context.route('**/*', (route) => {
				const file = fileIn(folder, route.request().url());
				return file ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
			});
			const page = await context.newPage();
			return options.booklet ? await printBooklet(page, options) : await printOnePage(page, options);
		} finally {
			await browser.close();
		}
	});
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

/** The booklet sets each leaf on a page by script. Those too long for one are printed alone first, to count their pages. */
async function printBooklet(page: Page, { paper }: PrintOptions): Promise<Printed> {
	await page.goto(`${origin}/booklet/`);
	const booklet = page.locator('story-booklet[data-set]');
	await booklet.waitFor();
	await page.locator('html').evaluate((html, name) => html.setAttribute('data-paper', name), paper);
	for (const leaf of await page.locator('[data-leaf][data-long]').all()) {
		await booklet.evaluate((element) => element.toggleAttribute('data-only', true));
		await leaf.evaluate((element) => element.toggleAttribute('data-alone', true));
		const pages = countPages(await page.pdf({ preferCSSPageSize: true }));
		await leaf.evaluate((element, count) => {
			element.removeAttribute('data-alone');
			element.setAttribute('data-pages', String(count));
		}, pages);
	}
	await booklet.evaluate((element) => {
		element.removeAttribute('data-only');
		element.dispatchEvent(new Event('number'));
	});
	const bytes = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
	return { bytes, summary: (await booklet.getAttribute('data-set')) ?? '' };
}

/** Chromium writes the objects of pages as plain text, each with its type. */
function countPages(pdf: Uint8Array): number {
	return (
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 1
	);
}

/** The booklet is made for paper alone, so the site does not carry its page. */
const bookletPage: AstroIntegration = {
	name: 'booklet-page',
	hooks: {
		'astro:config:setup': ({ injectRoute }) => {
			const entrypoint = fileURLToPath(new URL('../pages/_booklet.astro', import.meta.url));
			injectRoute({ pattern: '/booklet', entrypoint });
		},
	},
};

function fileIn(folder: string, url: string): string | undefined {
	const { origin: from, pathname } = new URL(url);
	if (from !== origin) return undefined;
	const path = join(folder, normalize(decodeURIComponent(pathname)));
	return [path, join(path, 'index.html')].find((text) => existsSync(text) && statSync(text).isFile());
}
