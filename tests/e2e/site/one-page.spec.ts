import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { lettersOf } from '../../support/pdf.ts';
import { expect, test } from '../../support/test.ts';
import { OnePage } from '../pages/one-page.ts';

const { bank } = await loadBank(guideBank);
if (!bank) throw new Error('The bank of the guide is not sound.');
const { stories, principles } = bank;

for (const width of [320, 360, 768, 1440]) {
	test(`the whole page shows at ${width} px, and the page does not scroll sideways`, async ({ page, to }) => {
		await page.setViewportSize({ width, height: 740 });
		await page.goto(to('cheat-sheet/'));
		const one = new OnePage(page);
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(await overflow()).toBeLessThanOrEqual(0);
		const inside = () => one.scroller.evaluate((it) => it.scrollWidth - it.clientWidth);
		expect(await inside()).toBeLessThanOrEqual(0);
		const ratio = await one.scroller.locator('> *').evaluate((it) => it.clientHeight / it.clientWidth);
		expect(ratio).toBeCloseTo(297 / 210, 1);

		await one.zoom('Full size').check();
		expect(await overflow()).toBeLessThanOrEqual(0);
		if (width < 700) expect(await inside()).toBeGreaterThan(0);
	});
}

for (const paper of ['A4', 'Letter'] as const) {
	test(`Ctrl P gives one side of ${paper} with every name, principle and number`, async ({ page, to }) => {
		await page.goto(to('cheat-sheet/'));
		const one = new OnePage(page);
		await one.paper(paper).check();
		await one.zoom(paper === 'A4' ? 'Whole page' : 'Full size').check();
		const pdf = await one.print();
		expect(pdf.pages).toBe(1);
		expect(pdf.size.width).toBeCloseTo(paper === 'A4' ? 210 : 215.9, 0);
		expect(pdf.size.height).toBeCloseTo(paper === 'A4' ? 297 : 279.4, 0);
		expect(pdf.leastSize).toBeGreaterThanOrEqual(7);
		const wanted = [
			...stories.flatMap((it) => [it.short, it.results[0]?.figure ?? '']),
			...principles.map((it) => it.short),
			'Humility',
			'60–90 s',
			'Customer Impact',
		];
		for (const it of wanted) expect(pdf.letters).toContain(lettersOf(it));
	});
}

test('what is chosen stays chosen, and the page is set again for it', async ({ page, to }) => {
	await page.goto(to('cheat-sheet/'));
	const one = new OnePage(page);
	const [first] = stories;
	if (!first) throw new Error('The bank has no story.');
	await expect(one.article.getByText(first.hook.slice(0, 20))).toBeVisible();
	await one.choice('Cues').uncheck();
	await one.choice('Frameworks').uncheck();
	await one.unfoldStories();
	await one.choice(first.short).uncheck();
	await one.paper('Letter').check();
	const chosen = await one.status.textContent();

	await page.reload();
	await expect(one.status).toHaveText(chosen ?? '');
	await expect(one.paper('Letter')).toBeChecked();
	await expect(one.choice('Cues')).not.toBeChecked();
	const pdf = await one.print();
	expect(pdf.letters).not.toContain('Humility');
	expect(pdf.letters).not.toContain(lettersOf(first.hook.slice(0, 20)));
	// Gone from the list, still beside its principle.
	expect(pdf.letters.split(lettersOf(first.short)).length - 1).toBe(
		principles.filter((it) => it.primary.story === first || it.backup.story === first).length,
	);
});

test('the redacted page holds no sum of money', async ({ page, to }) => {
	await page.goto(to('cheat-sheet/'));
	const one = new OnePage(page);
	expect((await one.print()).texts.join('')).toMatch(/\$\d/);
	await one.choice(/Redacted/).check();
	const pdf = await one.print();
	expect(pdf.pages).toBe(1);
	expect(pdf.texts.join('')).not.toMatch(/[$€£]/);
	expect(pdf.letters).toContain(lettersOf('Census Pipeline'));
});

test('choices that cannot be read are as if nothing had been chosen', async ({ page, to }) => {
	await page.addInitScript(() => localStorage.setItem('story-bank:cheat-sheet', '{"version":1,"off":7'));
	await page.goto(to('cheat-sheet/'));
	await expect(new OnePage(page).status).toContainText('Nothing left out');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the page is whole, and what needs script is not there', async ({ page, to }) => {
		await page.goto(to('cheat-sheet/'));
		const one = new OnePage(page);
		await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
		await expect(one.article).toBeVisible();
		const pdf = await one.print();
		expect(pdf.pages).toBe(1);
		expect(pdf.leastSize).toBeGreaterThanOrEqual(7);
		for (const { short } of stories) expect(pdf.letters).toContain(lettersOf(short));
	});
});
