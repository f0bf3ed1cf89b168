import { deleteDB, type IDBPDatabase } from 'idb';
import { scope } from '../offline/index.worker.ts';
import { withDatabase } from './database.ts';
import type { Bytes } from './encryption/head.ts';
import { unwrapKey, type WrappedKey } from './encryption/on-device.ts';

/** What the device keeps of an unlocking: its id, and the key where the reader said to stay unlocked. */
export interface Unlocking {
	readonly id: string;
	readonly key?: CryptoKey | undefined;
}

const name = `story-bank:lock:${new URL(scope).pathname}`;
const shelf = 'unlocking';
const cacheName = `story-bank:key:${new URL(scope).pathname}`;
const sealedAt = new URL('?kept=key', scope).href;

/** Undefined where the site is locked. */
export async function readUnlocking(): Promise<Unlocking | undefined> {
	const saved: unknown = await withShelf((db) => db.get(shelf, 0));
	if (typeof saved !== 'object' || saved === null || !('id' in saved) || typeof saved.id !== 'string')
		return undefined;
	const wrapper = 'wrapper' in saved && saved.wrapper instanceof CryptoKey ? saved.wrapper : undefined;
	const sealed = wrapper && (await readSealed());
	return { id: saved.id, key: sealed && (await unwrapKey({ wrapper, sealed })) };
}

/** @param key for a device that stays unlocked */
export async function keepUnlocking(id: string, key?: WrappedKey): Promise<void> {
	if (key) await (await caches.open(cacheName)).put(sealedAt, new Response(key.sealed));
	await withShelf((db) => db.put(shelf, key ? { id, wrapper: key.wrapper } : { id }, 0));
}

/** Takes the key off the device: first the half that is gone from its files at once. */
export async function forgetUnlocking(): Promise<void> {
	try {
		await (await caches.open(cacheName)).delete(sealedAt);
		await caches.delete(cacheName);
	} finally {
		await withShelf((db) => db.clear(shelf));
		// Waits for whoever else has it open: nobody waits for that.
		void deleteDB(name).catch(() => undefined);
	}
}

async function readSealed(): Promise<Bytes | undefined> {
	const response = await (await caches.open(cacheName)).match(sealedAt);
	return response && new Uint8Array(await response.arrayBuffer());
}

const withShelf = <T>(use: (database: IDBPDatabase) => Promise<T>): Promise<T> =>
	withDatabase(name, (created) => created.createObjectStore(shelf), use);
