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
	document.body.innerHTML = `<your-data hidden>
		<p data-counts></p><p data-where></p><div data-trouble-text></div>
		<div data-damaged hidden><button data-set-aside hidden></button></div>
		<ul data-missing hidden></ul>
		<label data-with-sounds hidden><input type="checkbox" name="sounds"><span data-sounds></span></label>
		<p data-message="restore"></p><input type="file">
		<div data-backup hidden><p data-content></p><button data-choice="add"></button>
			<button data-choice="replace"></button><button data-choice="none"></button></div>
		<button data-delete-sounds hidden></button>
	</your-data>`;
	await until(() => !element('your-data').hidden);
});

/** Chooses a backup file in which the other story is told. */
async function choose(): Promise<void> {
	const backup = writeBackup({ savedAt: 0, progress: tellStory('other')(store.current), recordings: [] });
	const input = element('input[type="file"]');
	Object.defineProperty(input, 'files', { value: [new File([backup], 'story-bank.json')] });
	input.dispatchEvent(new Event('change', { bubbles: true }));
	await until(() => !element('[data-backup]').hidden);
}

test('it counts what is saved on the device', () => {
	assert.equal(text('[data-counts]'), '2 rounds, 1 story told, 1 recording (2 KB).');
	assert.equal(text('[data-where]'), 'It is kept in this browser.');
});

test('a restore says what is in the file and changes nothing until it is answered', async () => {
	await choose();
	assert.match(text('[data-content]'), /^Saved on 1 January 1970: 2 rounds, 1 story told\./);
	assert.deepEqual(toldStories(), ['only']);
	element('[data-choice="replace"]').click();
	await until(() => text('[data-message="restore"]') !== '');
	assert.equal(text('[data-message="restore"]'), 'Restored.');
	assert.deepEqual(toldStories(), ['other']);
});

test('a backup that is left changes nothing', async () => {
	await choose();
	element('[data-choice="none"]').click();
	await until(() => text('[data-message="restore"]') !== '');
	assert.equal(text('[data-message="restore"]'), 'Nothing was changed.');
	assert.deepEqual(toldStories(), ['only']);
});
