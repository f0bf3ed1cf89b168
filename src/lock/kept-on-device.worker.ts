import { deleteDB, type IDBPDatabase } from 'idb';
import { scope } from '../offline/index.worker.ts';
import { withDatabase } from './database.ts';
import { type Bytes, openNotes, sealNotes, unwrapKey, type WrappedKey } from './encryption/seal.ts';

const unlockingDatabase = `story-bank:lock:${new URL(scope).pathname}`;
const unlockingShelf = 'unlocking';
const cacheName = `story-bank:key:${new URL(scope).pathname}`;
const sealedAt = new URL('?kept=key', scope).href;

/**
 * What the device keeps of an unlocking: its id, and the key where the reader said to stay unlocked. Undefined where the site
 * is locked.
 */
export async function readUnlocking() {
	const saved: unknown = await withUnlocking((db) => db.get(unlockingShelf, 0));
	if (typeof saved !== 'object' || saved === null || !('id' in saved) || typeof saved.id !== 'string')
		return undefined;
	const wrapper = 'wrapper' in saved && saved.wrapper instanceof CryptoKey ? saved.wrapper : undefined;
	const sealed = wrapper && (await readSealed());
	return { id: saved.id, key: sealed && (await unwrapKey({ wrapper, sealed })) };
}

/** @param key for a device that stays unlocked */
export async function keepUnlocking(id: string, key?: WrappedKey): Promise<void> {
	if (key) await (await caches.open(cacheName)).put(sealedAt, new Response(key.sealed));
	await withUnlocking((db) => db.put(unlockingShelf, key ? { id, wrapper: key.wrapper } : { id }, 0));
}

/** Takes the key off the device: first the half that is gone from its files at once. */
export async function forgetUnlocking(): Promise<void> {
	try {
		await (await caches.open(cacheName)).delete(sealedAt);
		await caches.delete(cacheName);
	} finally {
		await withUnlocking((db) => db.clear(unlockingShelf));
		// Waits for whoever else has it open: nobody waits for that.
		void deleteDB(unlockingDatabase).catch(() => undefined);
	}
}

async function readSealed(): Promise<Bytes | undefined> {
	const response = await (await caches.open(cacheName)).match(sealedAt);
	return response && new Uint8Array(await response.arrayBuffer());
}

const withUnlocking = <T>(use: (database: IDBPDatabase) => Promise<T>): Promise<T> =>
	withDatabase(unlockingDatabase, (created) => created.createObjectStore(unlockingShelf), use);

// What the reader chooses and notes (the pages' localStorage), encrypted with the key of the locked bank.
const notesDatabase = `story-bank:notes:${new URL(scope).pathname}`;
const notesShelf = 'notes';

let read: { key: CryptoKey; notes: Promise<Map<string, string>> } | undefined;
let writing: Promise<unknown> = Promise.resolve();

/** All that is kept, by name. What another passphrase encrypted is set aside, and comes back with it. */
export function readNotes(key: CryptoKey): Promise<Map<string, string>> {
	if (read?.key !== key) read = { key, notes: load(key) };
	return read.notes;
}

/** Keeps a text under a name; null takes it away. */
export async function writeNote(key: CryptoKey, note: string, text: string | null): Promise<void> {
	const notes = await readNotes(key);
	if (text === null) notes.delete(note);
	else notes.set(note, text);
	// One after the other, each with all that is known by then.
	writing = writing.catch(() => undefined).then(() => save(key, notes));
	await writing;
}

/** From memory only: on the device they stay, encrypted. */
export function forgetNotes(): void {
	read = undefined;
}

async function load(key: CryptoKey): Promise<Map<string, string>> {
	const sealed = await withNotes((db) => db.getAll(notesShelf));
	for (const record of sealed) {
		const notes = record instanceof Uint8Array ? await openNotes(new Uint8Array(record), key) : undefined;
		if (notes) return notes;
	}
	return new Map();
}

async function save(key: CryptoKey, notes: ReadonlyMap<string, string>): Promise<void> {
	const sealed: Bytes = await sealNotes(notes, key);
	await withNotes(async (db) => {
		for (const place of await db.getAllKeys(notesShelf)) {
			const record: unknown = await db.get(notesShelf, place);
			if (record instanceof Uint8Array && (await openNotes(new Uint8Array(record), key)))
				return db.put(notesShelf, sealed, place);
		}
		return db.add(notesShelf, sealed);
	});
}

const withNotes = <T>(use: (database: IDBPDatabase) => Promise<T>): Promise<T> =>
	withDatabase(
		notesDatabase,
		(created) => created.createObjectStore(notesShelf, { autoIncrement: true }),
		use,
	);
