import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { pagePaths } from '../../../src/site/page-paths.ts';
import { fixedPaths } from '../../../src/site/page-table.ts';
import { runOverBank } from '../../support/command.ts';
import { hostileNames, writeOnePageBank } from '../../support/one-page-banks.ts';
import { checkCards, printOpenPage } from '../../support/paper.ts';
import { lettersOf, readPdf } from '../../support/pdf.ts';
import { resultsFolder } from '../../support/sites.ts';
import { OnePage } from '../pages/one-page.ts';

/** A site of a synthetic bank, built for this spec alone and answered from its folder. */
const origin = 'http://one-page.invalid';

/** Of other sizes `tests/unit/paper/estimate.test.ts` says that they fit. */
const stories = 80;

test(`${stories} hostile stories stand on one page of either paper, none lost`, async ({ browser }) => {
	test.setTimeout(180_000);
	const content = `${resultsFolder}/one-page/bank`;
	const site = `${resultsFolder}/one-page/site`;
	await writeOnePageBank(content, stories, true);
	const { bank } = await loadBank(content);
	if (!bank) throw new Error('The synthetic bank is not sound.');
	runOverBank(content, ['build', '--base', '/', '--out', site], { stdio: 'ignore' });
	const names = bank.stories.map((it) => it.short);
	expect(names).toHaveLength(stories);
	expect(names).toEqual(expect.arrayContaining([...hostileNames]));
	const printable = await namesWithFont(await browser.newPage(), names);
	expect(printable).toEqual(expect.arrayContaining(names.filter((it) => /^\p{ASCII}+$/u.test(it))));
	for (const it of names.filter((name) => !printable.includes(name)))
		test.info().annotations.push({ type: 'no font here', description: it });

	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ javaScriptEnabled, serviceWorkers: 'block' });
		const page = await context.newPage();
		await serve(page, site);
		await page.goto(`${origin}/cheat-sheet/`);
		const one = new OnePage(page);
		// Without script the paper is the bank's.
		for (const paper of javaScriptEnabled ? (['A4', 'Letter'] as const) : ['A4' as const]) {
			if (javaScriptEnabled) await one.paper(paper).check();
			const pdf = await one.print();
			expect(pdf.pages).toBe(1);
			expect(pdf.leastSize).toBeGreaterThanOrEqual(6.99);
			for (const it of printable) expect(holds(pdf.letters, it), it).toBe(true);
			for (const { short } of bank.principles) expect(pdf.letters).toContain(lettersOf(short));
			const text = (await one.article.textContent()) ?? '';
			for (const it of names) expect(lettersOf(text)).toContain(lettersOf(it));
			expect(text).not.toContain('do not fit');
		}
		expect(await clipped(page)).toEqual([]);
		if (javaScriptEnabled) await printOthers(page);
		await context.close();
	}
});

/** Of the other pages no sheet is blank, and no card is cut. */
async function printOthers(page: Page) {
	const first = await page
		.goto(`${origin}/`)
		.then(() => page.locator('a[href^="/stories/"]').first().getAttribute('href'));
	for (const path of [...fixedPaths, first ?? '']) {
		await page.goto(origin + path);
		await printOpenPage(page, 'Letter');
		if (path === pagePaths.cards) await checkCards(page);
	}
}

async function serve(page: Page, folder: string) {
	await page.route('**/*', (route) => {
		const path = join(folder, new URL(route.request().url()).pathname);
		const file = [path, join(path, 'index.html')].find((it) => existsSync(it) && statSync(it).isFile());
		return file ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
	});
}

/**
 * The names that this browser can print on a bare sheet each. Where no font of the machine has a letter, Chromium
 * prints a box that some readers take for nothing: of such a name only what stands on the page can be checked.
 */
async function namesWithFont(page: Page, names: readonly string[]): Promise<readonly string[]> {
	await page.setContent(
		'<style>p { font-family: system-ui, sans-serif; overflow-wrap: anywhere; break-after: page }</style>',
	);
	await page.locator('body').evaluate((body, names) => {
		for (const name of names) body.appendChild(document.createElement('p')).append(name);
	}, names);
	const { texts } = await readPdf(await page.pdf());
	await page.close();
	return names.filter((name, sheet) => holds(lettersOf(texts[sheet] ?? ''), name));
}

/**
 * Whether a name is among the letters of a PDF. Those of one from right to left stand together, in an order that depends on
 * the font: they are read by where they were drawn, and some overlap.
 */
function holds(letters: string, name: string): boolean {
	const wanted = lettersOf(name);
	if (!/[\u0590-\u08ff]/.test(name)) return letters.includes(wanted);
	const sorted = (text: string) => [...text].sort().join('');
	const all = sorted(wanted);
	for (let at = 0; at + wanted.length <= letters.length; at++)
		if (sorted(letters.slice(at, at + wanted.length)) === all) return true;
	return false;
}

/** What stands outside the box of the page, where it would be cut off. */
async function clipped(page: Page): Promise<string[]> {
	return page.locator('[data-one-page]').evaluate((onePage) => {
		const box = onePage.getBoundingClientRect();
		return [...onePage.querySelectorAll('*')]
			.filter((it) => it.getClientRects().length > 0 && !it.closest('.sr-only'))
			.filter((it) => {
				const { right, bottom, left, top } = it.getBoundingClientRect();
				return right > box.right + 1 || bottom > box.bottom + 1 || left < box.left - 1 || top < box.top - 1;
			})
			.map((it) => it.outerHTML.slice(0, 120));
	});
}
