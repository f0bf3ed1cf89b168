import { mkdirSync, readFileSync } from 'node:fs';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { runOverBank } from '../../support/command.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { lettersOf, readPdf } from '../../support/pdf.ts';
import { resultsFolder } from '../../support/sites.ts';
import { expect, test } from '../../support/test.ts';
import { OnePage } from '../pages/one-page.ts';

const folder = `${resultsFolder}/pdf`;
mkdirSync(folder, { recursive: true });

const { bank } = await loadBank(guideBank);
if (!bank) throw new Error('The bank of the guide is not sound.');

test('npm run pdf gives the sheet that Ctrl P gives, and may replace its own', async ({ page, to }) => {
	test.setTimeout(180_000);
	const out = `${folder}/one-page.pdf`;
	for (const paper of ['a4', 'letter'])
		expect(run('--paper', paper, '--out', out)).toContain('One page, set at');
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

test('the booklet has each story on the page that its contents name', async () => {
	test.setTimeout(180_000);
	const out = `${folder}/booklet.pdf`;
	run('--booklet', '--out', out);
	const { pages, texts, leastSize } = await readPdf(readFileSync(out));
	const [contents = '', ...leaves] = texts;
	expect(pages).toBe(1 + bank.stories.length + bank.principles.length + 1);
	expect(leastSize).toBeGreaterThanOrEqual(7);
	for (const [i, story] of bank.stories.entries()) {
		expect(lettersOf(leaves[i] ?? '')).toContain(lettersOf(story.title));
		expect(lettersOf(leaves[i] ?? '')).toMatch(new RegExp(`^${i + 2}\\D`));
		expect(lettersOf(contents)).toContain(`${lettersOf(story.short)}${i + 2}`);
	}
});

const run = (...args: string[]) => runOverBank(guideBank, ['pdf', ...args]);
