import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../tests/support/browser.ts';
import { buildSites } from '../tests/support/build-sites.ts';
import { serveSite } from '../tests/support/server.ts';

interface Picture {
	readonly file: string;
	readonly path: string;
	readonly context: BrowserContextOptions;
	/** What a person does before the picture is taken. */
	readonly act?: (page: Page) => Promise<void>;
}

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
/** Where they go: `-- --out DIR`. */
const { out: folder } = parseArgs({
	options: { out: { type: 'string', default: 'tests/screenshots' } },
}).values;

const pictures: readonly Picture[] = [
	{ file: 'phone.png', path: '', context: phone },
	{ file: 'story.png', path: 'stories/claims-gen-ai/', context: { ...phone, colorScheme: 'dark' } },
	{
		file: 'ask.png',
		path: 'matrix/',
		context: phone,
		act: async (page) => {
			await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
			await page
				.getByRole('textbox', { name: 'Search the bank' })
				.fill('When did you fix something that was not your job?');
			await page.locator('[data-answer="first"]').waitFor();
		},
	},
	{
		file: 'desktop.png',
		path: 'matrix/',
		context: desktop,
		act: (page) => page.locator('#grid').evaluate((grid) => grid.scrollIntoView()),
	},
	{
		file: 'day.png',
		path: 'day/',
		context: phone,
		act: async (page) => {
			for (const name of ['Ownership', 'Dive Deep'])
				await page.getByText(name, { exact: true }).first().click();
			await page.getByText('Commission RCA').first().scrollIntoViewIfNeeded();
		},
	},
	{
		// The one page as it comes out of the printer, without the margins: 194 × 263 mm.
		file: 'one-page.png',
		path: 'cheat-sheet/',
		context: { viewport: { width: 734, height: 995 }, deviceScaleFactor: 2 },
		act: (page) => page.emulateMedia({ media: 'print' }),
	},
];

// `npm run tool screenshots`: the pictures of the README, of a fresh build.
await buildSites(['guide']);
const server = await serveSite('guide');
const browser = await chromium.launch(launchOptions);
mkdirSync(folder, { recursive: true });
for (const { file, path, context, act } of pictures) {
	const page = await browser.newPage(context);
	await page.goto(server.url + path, { waitUntil: 'networkidle' });
	await act?.(page);
	await page.screenshot({ path: `${folder}/${file}` });
	await page.close();
	console.log(`${folder}/${file}`);
}
await browser.close();
await server.close();
