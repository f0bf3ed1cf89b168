import { deleteDB, openDB } from 'idb';
import { scope } from '../site.ts';

/** What the device keeps of an unlocking: its id, and the key where the reader said to stay unlocked. */
export interface Unlocking {
	readonly id: string;
	readonly key?: CryptoKey | undefined;
}

const name = `story-bank:lock:${new URL(scope).pathname}`;
const shelf = 'unlocking';

/** Undefined where the site is locked. */
export async function readUnlocking(): Promise<Unlocking | undefined> {
	return withShelf(async (db): Promise<Unlocking | undefined> => {
		const kept: unknown = await db.get(shelf, 0);
		if (typeof kept !== 'object' || kept === null || !('id' in kept) || typeof kept.id !== 'string')
			return undefined;
		const key = 'key' in kept && kept.key instanceof CryptoKey ? kept.key : undefined;
		return { id: kept.id, key };
	});
}

export const keepUnlocking = (unlocking: Unlocking): Promise<unknown> =>
	withShelf((db) => db.put(shelf, unlocking, 0));

/** Takes the key off the device, and what keys were in before with it. */
export const forgetUnlocking = async (): Promise<void> => {
	await withShelf((db) => db.clear(shelf));
	await deleteDB(name);
};

type Shelf = Awaited<ReturnType<typeof openDB>>;

async function withShelf<T>(use: (db: Shelf) => Promise<T>): Promise<T> {
	const db = await openDB(name, 1, { upgrade: (it) => void it.createObjectStore(shelf) });
	try {
		return await use(db);
	} finally {
		db.close();
	}
}
