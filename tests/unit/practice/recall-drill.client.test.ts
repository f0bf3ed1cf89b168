import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { becomePage, until } from '../../support/page.ts';
import { serveSmallBank } from '../../support/small-bank.ts';

becomePage('/practice/?recall=', '');
serveSmallBank();
const { cardsPart } = await import('../../../src/practice/cards-part.ts');
const { openProgress } = await import('../../../src/progress/index.client.ts');
const { RecallDrill } = await import('../../../src/practice/recall-drill.client.ts');
customElements.define('recall-drill', RecallDrill);
const store = await openProgress([cardsPart]);

const element = (selector: string) =>
	document.querySelector<HTMLElement>(selector) ?? assert.fail(`There is no ${selector}.`);
const text = (selector: string) => element(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const isShown = (selector: string) => document.querySelector(selector) !== null;
const press = (key: string) =>
	document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

/** Opens the drill as the page has it, and waits for its first question. */
async function open(search: string): Promise<void> {
	history.replaceState(null, '', search);
	document.body.innerHTML = '<recall-drill></recall-drill>';
	await until(() => isShown('[data-question]'));
}

beforeEach(async () => {
	await store.erase();
});

test('the story is hidden until it is shown, and a grade leads to the next question', async () => {
	await open('?recall=');
	assert.equal(text('[data-question]'), 'When did you own it?');
	press('3');
	assert.deepEqual(cardsPart.read(store.current), {}, 'a grade before the story is shown counts for nothing');
	assert.ok(!isShown('[data-answer]'));
	press(' ');
	assert.ok(isShown('[data-answer]'));
	assert.match(text('[data-answer] article'), /^Other Story/);
	press('3');
	assert.equal(text('[data-question]'), 'When did you dig?');
	assert.ok(!isShown('[data-answer]'));
	assert.deepEqual(Object.keys(cardsPart.read(store.current)), ['about-own']);
});

test('a question that did not come to mind is asked again, and the summary counts first answers', async () => {
	await open('?recall=');
	for (const grade of ['again', 'good', 'good']) {
		element('[data-reveal]').click();
		element(`[data-grade="${grade}"]`).click();
	}
	await until(() => isShown('[data-over]') && text('[data-over]') !== 'The drill is over');
	assert.equal(text('[data-over]'), '1 of 2 named at once');
	assert.match(text('[data-soon]'), /^3 answers kept\./);
	assert.match(text('[data-missed]'), /When did you own it\?/);
});

test('an unfinished drill goes on at the question where it was left', async () => {
	await open('?recall=');
	element('[data-reveal]').click();
	element('[data-grade="good"]').click();
	document.body.innerHTML = '';
	await open('?recall=&go-on');
	assert.equal(text('[data-question]'), 'When did you dig?');
	assert.equal(text('[data-count]'), '2 of 2');
});
