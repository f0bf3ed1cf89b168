import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { becomePage, until } from '../../support/page.ts';
import { serveSmallBank } from '../../support/small-bank.ts';

becomePage('/practice/?tell=only', '');
serveSmallBank();
const { tellingsPart } = await import('../../../src/practice/tellings-part.ts');
const { openProgress } = await import('../../../src/progress/index.client.ts');
const { TellDrill } = await import('../../../src/practice/tell-drill.client.ts');
customElements.define('tell-drill', TellDrill);
const store = await openProgress([tellingsPart]);
mock.timers.enable({ apis: ['Date', 'setInterval'], now: 1_000_000 });

const element = (selector: string) =>
	document.querySelector<HTMLElement>(selector) ?? assert.fail(`There is no ${selector}.`);
const text = (selector: string) => element(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const took = () => tellingsPart.read(store.current).map(({ phases }) => phases.map((phase) => phase.took));

/** Opens the drill of the address and starts its clock. */
async function start(): Promise<void> {
	document.body.innerHTML = '<tell-drill></tell-drill>';
	await until(() => element('tell-drill').dataset.stage === 'ready');
	element('[data-press="start"]').click();
	await until(() => element('tell-drill').dataset.stage === 'run');
}

beforeEach(async () => {
	await store.erase();
});

test('the clock runs through the phases, and the telling is saved with its times', async () => {
	await start();
	assert.equal(text('[data-state]'), 'Tell the Situation.');
	mock.timers.tick(12_000);
	assert.equal(text('[role="timer"]'), '0:12');
	assert.equal(text('[data-state]'), 'Enough told. Go on to Action when you are ready.');
	element('[data-press="next"]').click();
	assert.equal(text('[data-name]'), 'Action');
	mock.timers.tick(30_000);
	assert.equal(text('[data-of]'), '0:42 in all');
	element('[data-press="next"]').click();
	await until(() => took().length > 0);
	assert.deepEqual(took(), [[12_000, 30_000]]);
	assert.equal(text('h2'), '0:42, 0:28 short');
});

test('a pause stops the clock', async () => {
	await start();
	mock.timers.tick(5000);
	element('[data-press="pause"]').click();
	mock.timers.tick(60_000);
	assert.equal(text('[role="timer"]'), '0:05');
	assert.equal(text('[data-of]'), 'paused');
	element('[data-press="pause"]').click();
	mock.timers.tick(2000);
	assert.equal(text('[role="timer"]'), '0:07');
});

test('a telling can be taken out of the history', async () => {
	await start();
	mock.timers.tick(12_000);
	element('[data-press="next"]').click();
	mock.timers.tick(1000);
	element('[data-press="next"]').click();
	await until(() => took().length > 0);
	element('[data-press="forget"]').click();
	await until(() => element('tell-drill').dataset.stage === 'ready');
	assert.deepEqual(took(), []);
});

test('an answer about the owner is told in its own seconds', async () => {
	history.replaceState({}, '', '/practice/?tell=about-why-here');
	await start();
	assert.equal(text('[data-state]'), 'Tell the Answer.');
	mock.timers.tick(41_000);
	assert.equal(text('[data-of]'), '0:01 over · 0:41 in all');
	element('[data-press="next"]').click();
	await until(() => took().length > 0);
	assert.equal(tellingsPart.read(store.current)[0]?.story, 'about-why-here');
	assert.equal(text('h2'), '0:41, 0:01 over');
});
