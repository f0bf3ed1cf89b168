import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { searchData } from '../../../src/search/search-data.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { becomePage } from '../../support/page.ts';

becomePage(
	'/stories/',
	`<dialog open><search-panel data-place="dialog" hidden>
		<form role="search"><textarea name="q"></textarea><select name="kind"><option value="">Kind</option></select></form>
		<p role="status" data-status></p>
		<ol data-results></ol>
	</search-panel></dialog>`,
);
const { SearchPanel } = await import('../../../src/search/panel.client.ts');

before(async () => {
	const { bank } = await loadBank(guideBank);
	assert.ok(bank);
	const names = JSON.stringify(searchData(bank, []));
	// No model and no index: the names alone.
	globalThis.fetch = async (address) =>
		String(address).endsWith('/search.json') ? new Response(names) : new Response('', { status: 404 });
	customElements.define('search-panel', SearchPanel);
	await until(() => results().length > 0);
});

const panel = () => document.querySelector('search-panel') ?? assert.fail('There is no panel.');
const box = () => panel().querySelector('textarea') ?? assert.fail('There is no box.');
const results = () => [...panel().querySelectorAll<HTMLAnchorElement>('[data-results] a')];
const status = () => panel().querySelector('[data-status]')?.textContent ?? '';
const press = (key: string, target: Element = box()) =>
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

async function type(words: string): Promise<void> {
	box().value = words;
	box().dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits, in turns of the event loop, until something holds. The runner ends a test that never gets there. */
async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

test('before a word is typed it offers every principle', async () => {
	await type('');
	assert.equal(status(), '');
	assert.ok(results().length >= 16);
});

test('a name is found at once, before any index is there', async () => {
	await type('earn trust');
	assert.match(results()[0]?.textContent ?? '', /Earn Trust/);
	assert.equal(status(), '1 result');
});

test('without the index it says so, and keeps what it found', async () => {
	await type('earn trust');
	await until(() => status().startsWith('The search index did not load'));
	assert.match(results()[0]?.textContent ?? '', /Earn Trust/);
	assert.ok(results().some((link) => link.pathname === '/questions/'));
});

test('the arrow keys go from the box through the results and back', async () => {
	await type('earn trust');
	box().focus();
	press('ArrowDown');
	assert.equal(document.activeElement, results()[0]);
	press('ArrowUp', results()[0]);
	assert.equal(document.activeElement, box());
});

test('Enter opens the best result, and Escape closes the dialog', async () => {
	await type('earn trust');
	let opened = '';
	panel().addEventListener('click', (event) => {
		event.preventDefault();
		if (event.target instanceof Element) opened = event.target.closest('a')?.pathname ?? '';
	});
	panel()
		.querySelector('form')
		?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
	assert.match(opened, /^\/(principles|stories)\//);
	press('Escape');
	assert.equal(document.querySelector('dialog')?.open, false);
});
