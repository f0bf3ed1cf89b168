import { type LockOrder, parseLockNews } from '../../domain/vault/messages.ts';

/** What is kept, written before this script by the worker that serves it (src/worker/locked/answer.ts). */
declare const LOCK_NOTES: readonly (readonly [string, string])[];

// First script of every page of a locked site. In the place of localStorage, which keeps everything in the clear, the pages
// get one that the worker keeps encrypted. It is read at once, as theirs is.
const notes = new Map(LOCK_NOTES);

function keep(name: string, text: string | null): void {
	if (text === null) notes.delete(name);
	else notes.set(name, text);
	const order: LockOrder = { lock: 'keep', name, text };
	navigator.serviceWorker.controller?.postMessage(order);
}

const methods = {
	getItem: (name: string) => notes.get(name) ?? null,
	setItem: (name: string, text: string) => keep(name, String(text)),
	removeItem: (name: string) => keep(name, null),
	clear: () => {
		for (const name of [...notes.keys()]) keep(name, null);
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
	if (!name.startsWith('story-bank:') || name === 'story-bank:unlock-tries') continue;
	if (!notes.has(name)) keep(name, clear.getItem(name));
	clear.removeItem(name);
}

// Recordings of the voice would lie in a database in the clear: here the pages say that there are none.
Reflect.deleteProperty(window, 'MediaRecorder');

navigator.serviceWorker.addEventListener('message', ({ data }) => {
	const news = parseLockNews(data);
	if (news?.news !== 'kept' || (notes.get(news.name) ?? null) === news.text) return;
	if (news.text === null) notes.delete(news.name);
	else notes.set(news.name, news.text);
	dispatchEvent(new StorageEvent('storage', { key: news.name, newValue: news.text }));
});
