import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markerOf, privateWords, shorten, wholeText } from '../../../src/paper/redactable-text.ts';
import { soundWith } from '../../support/bank.ts';

const bank = await soundWith({});
const shown = (text: string, mark = markerOf(bank)) =>
	mark(text)
		.map((piece) => (piece.hidden ? '▬' : piece.text))
		.join('');

const money: [text: string, redacted: string][] = [
	['$1M', '▬'],
	['$150k a year', '▬ a year'],
	['over $800k', 'over ▬'],
	['€1.5 million saved', '▬ saved'],
	['$1–2M a month', '▬ a month'],
	['$1M to $2M', '▬'],
	['2,000 USD', '▬'],
	['USD 40k', '▬'],
	['20 million dollars', '▬'],
	['a 5-dollar part', 'a ▬ part'],
	['CHF 1’200.50', '▬'],
	['₹3 lakh', '▬'],
	['US$30', '▬'],
	['300 €', '▬'],
	['30 → 3 min', '30 → 3 min'],
	['90% → 95%', '90% → 95%'],
	['top-3', 'top-3'],
	['200k rows', '200k rows'],
	['0 in 8 months', '0 in 8 months'],
	['5 pounders', '5 pounders'],
];
for (const [text, redacted] of money) {
	test(`"${text}" is redacted to "${redacted}"`, () => assert.equal(shown(text), redacted));
}

test('words that a text marks as private are hidden wherever they stand, in any case and whole', async () => {
	const marked = await soundWith({ 'stories/fog-horn.mdx': privately });
	assert.deepEqual(privateWords(marked), ['Acme & Sons (UK)', 'Acme']);
	const mark = markerOf(marked);
	assert.equal(shown('Moved ACME & sons  (UK) to Acme’s cloud', mark), 'Moved ▬ to ▬’s cloud');
	assert.equal(shown('Acmeist poems', mark), 'Acmeist poems');
});

test('a text is cut between letters as they are seen, and half of what is hidden stays hidden', () => {
	const cut = (text: string, most: number) => shorten(markerOf(bank)(text), most);
	assert.equal(wholeText(cut('👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀', 2)), '👩‍🚀👩‍🚀…');
	assert.equal(wholeText(cut('a little over', 10)), 'a little over');
	assert.deepEqual(cut('Paid $150,000 to them', 8), [
		{ text: 'Paid ', hidden: false },
		{ text: '$15', hidden: true },
		{ text: '…', hidden: false },
	]);
});

test('nothing is lost or doubled when words are told apart', () => {
	const text = 'Paid $15k, then $20k, to 3 people';
	assert.equal(wholeText(markerOf(bank)(text)), text);
});

/** Marks words of a company in the result, one of them in bold. */
function privately(text: string): string {
	return text.replace(
		'## Result\n',
		'## Result\n\nFor <Private>Acme **& Sons** (UK)</Private> and <Private>Acme</Private>.\n',
	);
}
