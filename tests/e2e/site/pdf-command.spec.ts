import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { printSite } from '../../../src/commands/print.node.ts';
import { runOverBank } from '../../support/command.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { lettersOf, readPdf } from '../../support/pdf.ts';
import { resultsFolder, siteFolder } from '../../support/sites.ts';
import { expect, test } from '../../support/test.ts';
import { OnePage } from '../pages/one-page.ts';

const folder = `${resultsFolder}/pdf`;
mkdirSync(folder, { recursive: true });

const { bank } = await loadBank(guideBank);
if (!bank) throw new Error('The bank of the guide is not sound.');

test('npm run pdf gives the sheet that Ctrl P gives, and may replace its own', async ({ page, to }) => {
	test.setTimeout(180_000);
	const out = `${folder}/one-page.pdf`;
	// What the command made before ends with this line.
	writeFileSync(out, '%PDF-1.7\n%story-bank\n');
	expect(run('--paper', 'letter', '--out', out)).toContain('One page, set at');
	const made = await readPdf(readFileSync(out));

	await page.goto(to('cheat-sheet/'));
	const one = new OnePage(page);
	await one.paper('Letter').check();
	const printed = await one.print();
	expect(made.pages).toBe(1);
	expect(made.letters).toBe(printed.letters);
	expect(made.size).toEqual(printed.size);
	expect(made.leastSize).toBeCloseTo(printed.leastSize, 2);
});

test('the booklet is dense, and each entry is on the page that its contents name', async () => {
	test.setTimeout(180_000);
	// Letter is the lower paper. On A4 `tests/commands/own-component.test.ts` prints one.
	const out = `${folder}/booklet.pdf`;
	run('--booklet', '--paper', 'letter', '--out', out);
	const { pages, texts, leastSize } = await readPdf(readFileSync(out));
	const letters = texts.map(lettersOf);
	expect(pages).toBeLessThanOrEqual(16);
	expect(leastSize).toBeGreaterThanOrEqual(8);
	const full = Math.max(...letters.map((text) => text.length));
	for (const text of letters.slice(0, -1)) expect(text.length).toBeGreaterThan(full / 2);
	const entries = [
		...bank.stories.map(({ short, title }) => ({ name: short, title })),
		...bank.principles.map(({ name }) => ({ name, title: name })),
		...bank.about.map(({ question }) => ({ name: question, title: question })),
	];
	for (const { name, title } of entries) {
		const number = new RegExp(`${lettersOf(name)}(\\d{1,2})`).exec(letters[0] ?? '')?.[1];
		expect(letters[Number(number) - 1], `${name} on ${number}`).toContain(lettersOf(title));
	}
});

test('the flash cards are fronts and backs in turn, on the paper that is asked for', async () => {
	const { bytes, summary } = await printSite(siteFolder('guide'), {
		form: 'cards',
		paper: 'letter',
		redacted: false,
	});
	expect(summary).toContain('3 sheets: print on both sides');
	const { pages, size, letters } = await readPdf(bytes);
	expect(pages).toBe(6);
	expect(size.width).toBeCloseTo(215.9, 0);
	for (const { title } of bank.questions) expect(letters).toContain(lettersOf(title));
	for (const { question } of bank.about) expect(letters).toContain(lettersOf(question));
});

const run = (...args: string[]) => runOverBank(guideBank, ['pdf', ...args]);
