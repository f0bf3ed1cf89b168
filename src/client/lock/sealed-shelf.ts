import { type DBSchema, deleteDB, openDB } from 'idb';
import type { Bytes } from '../../domain/vault/head.ts';
import { parseBytes } from '../../domain/vault/messages.ts';
import { keptName } from '../../paths.ts';
import { openShelf, openShelfName } from '../practice/open-shelf.ts';
import type { RecordingAbout, RecordingName, RecordingShelf } from '../practice/recording.ts';
import { askAgain } from './ask-worker.ts';

/** Under names by chance: no story and no time shows. */
interface Schema extends DBSchema {
	about: { key: string; value: Bytes };
	sound: { key: string; value: Bytes };
}

const databaseName = keptName('sealed-recordings');

/**
 * Recordings as a locked site keeps them: encrypted by the worker, which has the key. What another passphrase encrypted is
 * not listed, and comes back with it.
 */
export const sealedShelf: RecordingShelf = {
	put: async (about, sound) => {
		const id = (await find(about)) ?? crypto.randomUUID();
		const sealedAbout = await seal('about', id, new TextEncoder().encode(JSON.stringify(about)));
		const sealedSound = await seal('sound', id, new Uint8Array(sound));
		await withDatabase(async (db) => {
			const writing = db.transaction(['about', 'sound'], 'readwrite');
			await Promise.all([
				writing.objectStore('about').put(sealedAbout, id),
				writing.objectStore('sound').put(sealedSound, id),
				writing.done,
			]);
		});
	},
	list: async () => {
		await brought;
		return [...(await readAbouts()).values()];
	},
	sound: async (name) => {
		const id = await find(name);
		if (id === undefined) return undefined;
		const sealed = await withDatabase((db) => db.get('sound', id));
		return sealed && (await unseal('sound', id, sealed))?.buffer;
	},
	drop: async (name) => {
		const id = await find(name);
		if (id === undefined) return;
		await withDatabase(async (db) => {
			const writing = db.transaction(['about', 'sound'], 'readwrite');
			await Promise.all([
				writing.objectStore('about').delete(id),
				writing.objectStore('sound').delete(id),
				writing.done,
			]);
		});
	},
	clear: () => deleteDB(databaseName),
};

const brought = bringOpenOnes().catch(() => undefined);

/** What this address kept in the clear while its bank was open comes along, encrypted. What can't be stays where it is. */
async function bringOpenOnes(): Promise<void> {
	const there = await indexedDB.databases();
	if (!there.some(({ name }) => name === openShelfName)) return;
	await navigator.locks.request(databaseName, async () => {
		for (const about of await openShelf.list()) {
			const sound = await openShelf.sound(about);
			if (sound) await sealedShelf.put(about, sound);
			await openShelf.drop(about);
		}
		await deleteDB(openShelfName);
	});
}

async function find({ story, at }: RecordingName): Promise<string | undefined> {
	for (const [id, about] of await readAbouts()) if (about.story === story && about.at === at) return id;
	return undefined;
}

async function readAbouts(): Promise<ReadonlyMap<string, RecordingAbout>> {
	const [ids, sealed] = await withDatabase((db) => Promise.all([db.getAllKeys('about'), db.getAll('about')]));
	const abouts = new Map<string, RecordingAbout>();
	for (const [i, id] of ids.entries()) {
		const bytes = sealed[i];
		const about = bytes && parseAbout(await unseal('about', id, bytes));
		if (about) abouts.set(id, about);
	}
	return abouts;
}

function parseAbout(bytes: Bytes | undefined): RecordingAbout | undefined {
	if (!bytes) return undefined;
	const { story, at, took, type, size } = Object(JSON.parse(new TextDecoder().decode(bytes)));
	const numbers = [at, took, size].every((it) => typeof it === 'number');
	return typeof story === 'string' && typeof type === 'string' && numbers
		? { story, at, took, type, size }
		: undefined;
}

/** @throws DOMException where the site is locked by now */
async function seal(kind: keyof Schema, id: string, bytes: Bytes): Promise<Bytes> {
	const sealed = parseBytes(await askAgain(() => ({ lock: 'seal', name: nameOf(kind, id), bytes })));
	if (!sealed) throw new DOMException('The bank is locked.', 'InvalidStateError');
	return sealed;
}

const unseal = async (kind: keyof Schema, id: string, bytes: Bytes): Promise<Bytes | undefined> =>
	parseBytes(await askAgain(() => ({ lock: 'open', name: nameOf(kind, id), bytes })));

const nameOf = (kind: keyof Schema, id: string) => `recording ${kind} ${id}`;

async function withDatabase<T>(
	use: (db: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<T>,
): Promise<T> {
	const db = await openDB<Schema>(databaseName, 1, {
		upgrade: (it) => {
			it.createObjectStore('about');
			it.createObjectStore('sound');
		},
	});
	try {
		return await use(db);
	} finally {
		db.close();
	}
}
