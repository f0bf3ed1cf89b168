import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { becomePage, until } from '../../support/page.ts';
import { serveSmallBank } from '../../support/small-bank.ts';

becomePage('/day/', '');
serveSmallBank();
const { InterviewDay } = await import('../../../src/day/interview-day.client.ts');
const { loopPart } = await import('../../../src/day/loop-part.ts');
const { isSame } = await import('../../../src/progress/index.ts');
const { openProgress } = await import('../../../src/progress/index.client.ts');
customElements.define('interview-day', InterviewDay);
const store = await openProgress([loopPart]);

const element = (selector: string) =>
	document.querySelector<HTMLElement>(selector) ?? assert.fail(`There is no ${selector}.`);
const text = (selector: string) => element(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** The message about the last step, beside Undo; undefined while there is none. */
const bar = () => document.querySelector('#message[data-shown]');
const button = (round: string, act: string) => element(`article[data-round="${round}"] [data-act="${act}"]`);
/** The stories of the plan, by round, with how each is to be told. */
const plan = () =>
	[...document.querySelectorAll<HTMLElement>('article li[data-state]')].map(
		(probe) => `${probe.querySelector('a b')?.textContent} ${probe.dataset.state}`,
	);

/** Two rounds: the first asks for Ownership, the second for Dive Deep, which only one story answers. */
beforeEach(async () => {
	location.hash = '';
	await store.erase();
	await store.change(
		loopPart.edit(() => ({
			rounds: [
				{ id: 'one', principles: ['own'] },
				{ id: 'two', principles: ['dive'] },
			],
			told: [],
		})),
	);
	document.body.innerHTML = '<interview-day></interview-day>';
	await until(() => document.querySelector('#choose') !== null);
});

async function tellOther(round: string, story: string): Promise<void> {
	button(round, 'other').click();
	const dialog = element('#choose');
	assert.ok(dialog instanceof HTMLDialogElement && dialog.open);
	dialog.close(story);
	await until(() => bar() !== null);
}

test('the only story for a principle is kept for the round that asks for it', () => {
	assert.deepEqual(plan(), ['Other Story fresh', 'Only Story fresh']);
	assert.match(text('#rounds'), /Only Story kept for Round 2/);
});

test('a story told otherwise than planned changes the plan, and undo brings the plan back', async () => {
	await tellOther('one', 'only');
	assert.deepEqual(plan(), ['Only Story told', 'Only Story again']);
	assert.match(
		text('#message [role="status"]'),
		/^Told Only Story to Round 1\. Round 2, .*: Only Story is told again, because Round 1 hears it first/,
	);
	element('[data-act="undo"]').click();
	await until(() => bar() === null);
	assert.deepEqual(plan(), ['Other Story fresh', 'Only Story fresh']);
	assert.match(text('#message.sr-only [role="status"]'), /^Taken back\./);
});

test('a round that is removed is put back where it was, with what it was told', async () => {
	await tellOther('one', 'only');
	const before = loopPart.read(store.current);
	button('one', 'edit').click();
	button('one', 'remove').click();
	await until(() => loopPart.read(store.current).rounds.length === 1);
	await until(() => text('#message [role="status"]').startsWith('Round 1 removed with 1 story told.'));
	element('[data-act="undo"]').click();
	await until(() => bar() === null);
	assert.ok(isSame(loopPart.read(store.current), before));
});

test('what another tab has changed meanwhile is not taken back with a step', async () => {
	await tellOther('one', 'only');
	// Written by the other tab so late that this one has not been told.
	const stored = localStorage.getItem('story-bank:progress') ?? '';
	localStorage.setItem('story-bank:progress', stored.replace('"id":"two"', '"id":"two","name":"Ana"'));
	element('[data-act="undo"]').click();
	await until(() => bar() === null);
	const { rounds, told } = loopPart.read(store.current);
	assert.deepEqual([rounds[1]?.name, told.length], ['Ana', 1]);
	assert.match(text('#message.sr-only [role="status"]'), /^The day has changed in another tab/);
});

test('a tick is stored with the principle that the story was told for', async () => {
	const tick = element('article[data-round="one"] input[data-act="tick"]');
	assert.ok(tick instanceof HTMLInputElement);
	tick.checked = true;
	tick.dispatchEvent(new Event('change', { bubbles: true }));
	await until(() => bar() !== null);
	assert.deepEqual(loopPart.read(store.current).told, [{ story: 'other', round: 'one', principle: 'own' }]);
	assert.deepEqual(plan(), ['Other Story told', 'Only Story fresh']);
});

test('a round that is over leads to the next one, and the last to the summary', async () => {
	button('one', 'over').click();
	await until(() => location.hash === '#next');
	assert.match(text('#next-view'), /^Round 2.*Dive Deep.*Only Story/);
	assert.equal(text('a[href="#next"] b'), 'Round 2');
	button('two', 'over').click();
	await until(() => location.hash === '#afterwards');
	assert.match(text('#next-view'), /^Every round is over/);
	assert.match(text('#summary'), /Never told.*Only Story, Other Story/);
});
