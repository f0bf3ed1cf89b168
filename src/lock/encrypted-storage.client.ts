import { isKeptName, keptName } from '../site/base.ts';
import { askWorker } from './ask-worker.client.ts';
import { parseLockNews } from './messages.ts';
import { sealedShelf } from './sealed-shelf.client.ts';

/** What is kept, written before this script by the worker that serves it (src/lock/lock.worker.ts). */
declare const LOCK_NOTES: readonly (readonly [string, string])[];

// First script of every page of a locked site. In the place of localStorage, which keeps everything in the clear, the pages
// get one that the worker keeps encrypted. It is read at once, as theirs is. So are recordings of the voice kept.

/** Whether the device had no room for what was kept last. */
let full = false;

const methods = {
	getItem: (name: string) => textOf(name),
	setItem: (name: string, text: string) => {
		void keep(name, String(text));
		// As localStorage does: who writes says it in its own words.
		if (full) throw new DOMException('There is no room on the device.', 'QuotaExceededError');
	},
	removeItem: (name: string) => void keep(name, null),
};

/** What is kept, with its names as properties, as `Object.keys(localStorage)` has them. */
const storage: Record<string, string> = Object.assign(Object.create(methods), Object.fromEntries(LOCK_NOTES));

const textOf = (name: string): string | null =>
	(Object.hasOwn(storage, name) ? storage[name] : undefined) ?? null;

function note(name: string, text: string | null): void {
	if (text === null) delete storage[name];
	else storage[name] = text;
}

/** What a name stands for goes to the worker. @returns whether it is on the device by then */
async function keep(name: string, text: string | null): Promise<boolean> {
	note(name, text);
	// What it stands for by then, where it is asked again: an earlier text must not come after a later one.
	const answer = await askWorker(() => ({ lock: 'keep', name, text: textOf(name) }));
	full = answer === 'unkept';
	if (full) sayUnkept();
	return answer === 'kept';
}

const clear = window.localStorage;
Object.defineProperty(window, 'localStorage', { value: storage, configurable: true });

// What this address kept in the clear while its bank was open comes along, all but the unlock page's own count.
for (const name of Object.keys(clear)) {
	if (!isKeptName(name) || name === keptName('unlock-tries')) continue;
	const text = clear.getItem(name);
	const there = textOf(name) === null ? keep(name, text) : Promise.resolve(true);
	void there.then((isSaved) => isSaved && clear.removeItem(name));
}

Object.defineProperty(window, 'sealedRecordings', { value: sealedShelf });

navigator.serviceWorker.addEventListener('message', ({ data }) => {
	const news = parseLockNews(data);
	if (news?.news !== 'kept' || textOf(news.name) === news.text) return;
	note(news.name, news.text);
	dispatchEvent(new StorageEvent('storage', { key: news.name, newValue: news.text }));
});

/** Says once, at the top of the page, that nothing more is saved on the device. */
function sayUnkept(): void {
	if (document.querySelector('[data-unkept]')) return;
	const notice = document.createElement('p');
	notice.dataset.unkept = '';
	notice.role = 'alert';
	notice.textContent =
		'Nothing more can be saved on this device: what you note from now on is lost when you leave. Save a backup, then free some space and load the page again.';
	(document.querySelector('main') ?? document.body).prepend(notice);
}
