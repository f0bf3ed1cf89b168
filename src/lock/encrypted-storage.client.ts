import { isKeptName, keptName } from '../site/base.ts';
import { askWorker } from './ask-worker.client.ts';
import { parseLockNews } from './messages.ts';
import { sealedShelf } from './sealed-shelf.client.ts';

/** What is kept, written before this script by the worker that serves it (src/lock/answer-locked.worker.ts). */
declare const LOCK_NOTES: readonly (readonly [string, string])[];

// First script of every page of a locked site. In the place of localStorage, which keeps everything in the clear, the pages
// get one that the worker keeps encrypted. It is read at once, as theirs is. So are recordings of the voice kept.
const notes = new Map(LOCK_NOTES);

/** Whether the device had no room for what was kept last. */
let full = false;

/** What a name stands for goes to the worker. @returns whether it is on the device by then */
async function keep(name: string, text: string | null): Promise<boolean> {
	if (text === null) notes.delete(name);
	else notes.set(name, text);
	// What it stands for by then, where it is asked again: an earlier text must not come after a later one.
	const answer = await askWorker(() => ({ lock: 'keep', name, text: notes.get(name) ?? null }));
	full = answer === 'unkept';
	if (full) sayUnkept();
	return answer === 'kept';
}

const methods = {
	getItem: (name: string) => notes.get(name) ?? null,
	setItem: (name: string, text: string) => {
		void keep(name, String(text));
		// As localStorage does: who writes says it in its own words.
		if (full) throw new DOMException('There is no room on the device.', 'QuotaExceededError');
	},
	removeItem: (name: string) => void keep(name, null),
	clear: () => {
		for (const name of [...notes.keys()]) void keep(name, null);
	},
	key: (i: number) => [...notes.keys()][i] ?? null,
};

/** With its names as properties, as `Object.keys(localStorage)` has them. */
const storage = new Proxy(methods, {
	get: (_, name) => (name === 'length' ? notes.size : Reflect.get(methods, name)),
	ownKeys: () => [...notes.keys()],
	getOwnPropertyDescriptor: (_, name) => {
		const value = typeof name === 'string' ? notes.get(name) : undefined;
		return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: true };
	},
});
const clear = window.localStorage;
Object.defineProperty(window, 'localStorage', { value: storage, configurable: true });

// What this address kept in the clear while its bank was open comes along, all but the unlock page's own count.
for (const name of Object.keys(clear)) {
	if (!isKeptName(name) || name === keptName('unlock-tries')) continue;
	const text = clear.getItem(name);
	const there = notes.has(name) ? Promise.resolve(true) : keep(name, text);
	void there.then((isSaved) => isSaved && clear.removeItem(name));
}

Object.defineProperty(window, 'sealedRecordings', { value: sealedShelf });

navigator.serviceWorker.addEventListener('message', ({ data }) => {
	const news = parseLockNews(data);
	if (news?.news !== 'kept' || (notes.get(news.name) ?? null) === news.text) return;
	if (news.text === null) notes.delete(news.name);
	else notes.set(news.name, news.text);
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
