import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { becomePage, until } from '../../support/page.ts';
import { serveSmallBank } from '../../support/small-bank.ts';

becomePage('/day/', '');
serveSmallBank();
const { InterviewDay } = await import('../../../src/day/interview-day.client.ts');
const { loopPart } = await import('../../../src/day/loop-part.ts');
const { openProgress } = await import('../../../src/progress/index.client.ts');
customElements.define('interview-day', InterviewDay);
const store = await openProgress([loopPart]);

const element = (selector: string) =>
	document.querySelector<HTMLElement>(selector) ?? assert.fail(`There is no ${selector}.`);
const part = (name: string) => element(`[data-part="${name}"]`);
const text = (name: string) => part(name).textContent ?? '';
const button = (round: string, act: string) => element(`article[data-round="${round}"] [data-act="${act}"]`);
/** The stories of the plan, by round, with how each is to be told. */
const plan = () =>
	[...document.querySelectorAll<HTMLElement>('article li[data-key]')].map(
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
	document.body.innerHTML = `<interview-day hidden>
		<p data-trouble></p><ul data-part="missing"></ul>
		<p data-part="start"></p><a data-part="turn"><small data-part="next-says"></small><b data-part="next-name"></b></a>
		<h2 data-part="rounds-title" tabindex="-1"></h2><button data-part="fewer"></button><b data-part="count"></b>
		<div data-part="rounds"></div>
		<section data-part="afterwards"><div data-part="heard"><h2 id="afterwards"></h2><div data-part="summary"></div></div></section>
		<p data-part="status"></p>
		<div data-part="bar" hidden><p data-part="said"></p><button data-act="undo">Undo</button></div>
		<dialog data-part="next"><div data-part="next-view"></div></dialog>
		<dialog data-part="choose"><h2></h2><ul></ul></dialog>
	</interview-day>`;
	await until(() => plan().length === 2);
});

async function tellOther(round: string, story: string): Promise<void> {
	button(round, 'other').click();
	const dialog = part('choose');
	assert.ok(dialog instanceof HTMLDialogElement && dialog.open);
	dialog.close(story);
	await until(() => !part('bar').hidden);
}

test('the only story for a principle is kept for the round that asks for it', () => {
	assert.deepEqual(plan(), ['Other Story fresh', 'Only Story fresh']);
	assert.match(text('rounds'), /Only Story kept for Round 2/);
});

test('a story told otherwise than planned changes the plan, and undo brings the plan back', async () => {
	await tellOther('one', 'only');
	assert.deepEqual(plan(), ['Only Story told', 'Only Story again']);
	assert.match(text('said'), /^Told Only Story to Round 1\./);
	element('[data-act="undo"]').click();
	await until(() => part('bar').hidden === true);
	assert.deepEqual(plan(), ['Other Story fresh', 'Only Story fresh']);
	assert.match(text('status'), /^Taken back\./);
});

test('a tick is stored with the principle that the story was told for', async () => {
	const tick = element('article[data-round="one"] input[data-act="tick"]');
	assert.ok(tick instanceof HTMLInputElement);
	tick.checked = true;
	tick.dispatchEvent(new Event('change', { bubbles: true }));
	await until(() => !part('bar').hidden);
	assert.deepEqual(loopPart.read(store.current).told, [{ story: 'other', round: 'one', principle: 'own' }]);
	assert.deepEqual(plan(), ['Other Story told', 'Only Story fresh']);
});

test('a round that is over leads to the next one, and the last to the summary', async () => {
	button('one', 'over').click();
	await until(() => location.hash === '#next');
	assert.match(text('next-view'), /^Round 2.*Dive Deep.*Only Story/);
	assert.equal(text('next-name'), 'Round 2');
	button('two', 'over').click();
	await until(() => location.hash === '#afterwards');
	assert.match(text('next-view'), /^Every round is over/);
	assert.match(text('summary'), /Never told.*Only Story, Other Story/);
});
