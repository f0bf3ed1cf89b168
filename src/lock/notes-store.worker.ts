import type { IDBPDatabase } from 'idb';
import { scope } from '../offline/index.worker.ts';
import { withDatabase } from './database.ts';
import type { Bytes } from './encryption/head.ts';
import { openNotes, sealNotes } from './encryption/on-device.ts';

// What the reader chooses and notes (the pages' localStorage), encrypted with the key of the locked bank.
const name = `story-bank:notes:${new URL(scope).pathname}`;
const shelf = 'notes';

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
	const sealed = await withShelf((db) => db.getAll(shelf));
	for (const record of sealed) {
		const notes = record instanceof Uint8Array ? await openNotes(new Uint8Array(record), key) : undefined;
		if (notes) return notes;
	}
	return new Map();
}

async function save(key: CryptoKey, notes: ReadonlyMap<string, string>): Promise<void> {
	const sealed: Bytes = await sealNotes(notes, key);
	await withShelf(async (db) => {
		for (const place of await db.getAllKeys(shelf)) {
			const record: unknown = await db.get(shelf, place);
			if (record instanceof Uint8Array && (await openNotes(new Uint8Array(record), key)))
				return db.put(shelf, sealed, place);
		}
		return db.add(shelf, sealed);
	});
}

const withShelf = <T>(use: (database: IDBPDatabase) => Promise<T>): Promise<T> =>
	withDatabase(name, (created) => created.createObjectStore(shelf, { autoIncrement: true }), use);
