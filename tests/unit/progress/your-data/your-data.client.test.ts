import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { becomePage, until } from '../../../support/page.ts';
import { serveSmallBank } from '../../../support/small-bank.ts';

becomePage('/your-data/', '');
serveSmallBank();
const { newLoop, tell } = await import('../../../../src/day/plan/state.ts');
const { loopPart } = await import('../../../../src/day/loop-part.ts');
const { openProgress } = await import('../../../../src/progress/index.client.ts');
const { writeBackup } = await import('../../../../src/progress/your-data/backup-file.ts');
const { YourData } = await import('../../../../src/progress/your-data/your-data.client.ts');
const store = await openProgress([loopPart]);
customElements.define(
	'your-data',
	class extends YourData {
		protected readonly parts = [loopPart];
		protected readonly recordings = {
			listRecordings: async () => [{ story: 'only', at: 1, took: 1000, type: 'audio/mp4', size: 2000 }],
			loadSound: async () => undefined,
			addRecording: async () => undefined,
			deleteAllRecordings: async () => {},
		};
	},
);

const element = (selector: string) =>
	document.querySelector<HTMLElement>(selector) ?? assert.fail(`There is no ${selector}.`);
const text = (selector: string) => element(selector).textContent ?? '';
const toldStories = () => loopPart.read(store.current).told.map(({ story }) => story);
const tellStory = (story: string) => loopPart.edit(() => tell(newLoop(2), story, 'round-1'));

beforeEach(async () => {
	await store.erase();
	await store.change(tellStory('only'));
	document.body.innerHTML = '<your-data></your-data>';
	await until(() => document.querySelector('your-data [data-counts]') !== null);
});

/** Chooses a backup file in which the other story is told. */
async function choose(): Promise<void> {
	const backup = writeBackup({ savedAt: 0, progress: tellStory('other')(store.current), recordings: [] });
	const input = element('input[type="file"]');
	Object.defineProperty(input, 'files', { value: [new File([backup], 'story-bank.json')] });
	input.dispatchEvent(new Event('change', { bubbles: true }));
	await until(() => document.querySelector('[data-backup]') !== null);
}

test('it counts what is saved on the device', () => {
	assert.equal(text('[data-counts]'), '2 rounds, 1 story told, 1 recording (2 KB).');
	assert.equal(text('[data-where]'), 'It is kept in this browser.');
});

test('a restore says what is in the file and changes nothing until it is answered', async () => {
	await choose();
	assert.match(text('[data-backup] p'), /^Saved on 1 January 1970: 2 rounds, 1 story told\./);
	assert.deepEqual(toldStories(), ['only']);
	element('[data-press="replace"]').click();
	await until(() => text('[data-message="restore"]') !== '');
	assert.equal(text('[data-message="restore"]'), 'Restored.');
	assert.deepEqual(toldStories(), ['other']);
});

test('a backup that is left changes nothing', async () => {
	await choose();
	element('[data-press="leave"]').click();
	await until(() => text('[data-message="restore"]') !== '');
	assert.equal(text('[data-message="restore"]'), 'Nothing was changed.');
	assert.deepEqual(toldStories(), ['only']);
});
