import { deleteDB, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import {
	openShelf,
	type RecordingAbout,
	type RecordingName,
	type RecordingShelf,
} from '../practice/index.client.ts';
import { keptDatabase, keptName } from '../site/base.ts';
import { parser } from '../site/parser.ts';
import { askWorker } from './ask-worker.client.ts';
import { withDatabase } from './database.ts';
import type { Bytes } from './encryption/seal.ts';
import { parseBytes } from './messages.ts';

const kinds = ['about', 'sound'] as const;
type Kind = (typeof kinds)[number];
/** Each under a name by chance: no story and no time shows. */
type Schema = Record<Kind, { key: string; value: Bytes }>;
const databaseName = keptName('sealed-recordings');

/**
 * Recordings as a locked site keeps them: encrypted by the worker, which has the key. What another passphrase encrypted is
 * not listed, and comes back with it.
 */
export const sealedShelf: RecordingShelf = {
	put: async (about, sound) => {
		const id = (await find(about)) ?? crypto.randomUUID();
		await write(id, {
			about: await seal('about', id, new TextEncoder().encode(JSON.stringify(about))),
			sound: await seal('sound', id, new Uint8Array(sound)),
		});
	},
	list: async () => {
		await brought;
		return [...(await readAbouts()).values()];
	},
	sound: async (name) => {
		const id = await find(name);
		if (id === undefined) return undefined;
		const sealed = await withStores((db) => db.get('sound', id));
		return sealed && (await unseal('sound', id, sealed))?.buffer;
	},
	drop: async (name) => {
		const id = await find(name);
		if (id !== undefined) await write(id);
	},
	clear: async () => {
		await Promise.all([deleteDB(databaseName), deleteDB(keptDatabase)]);
	},
};

const brought = bringClearOnes().catch(() => undefined);

/** What this address kept in the clear while its bank was open comes along, encrypted. What can't be stays where it is. */
async function bringClearOnes(): Promise<void> {
	const there = await indexedDB.databases();
	if (!there.some(({ name }) => name === keptDatabase)) return;
	await navigator.locks.request(databaseName, async () => {
		for (const about of await openShelf.list()) {
			const sound = await openShelf.sound(about);
			if (sound) await sealedShelf.put(about, sound);
			await openShelf.drop(about);
		}
		await deleteDB(keptDatabase);
	});
}

async function find({ story, at }: RecordingName): Promise<string | undefined> {
	for (const [id, about] of await readAbouts()) if (about.story === story && about.at === at) return id;
	return undefined;
}

async function readAbouts(): Promise<ReadonlyMap<string, RecordingAbout>> {
	const [ids, sealed] = await withStores((db) => Promise.all([db.getAllKeys('about'), db.getAll('about')]));
	const abouts = new Map<string, RecordingAbout>();
	for (const [i, id] of ids.entries()) {
		const bytes = sealed[i];
		const opened = bytes && (await unseal('about', id, bytes));
		const about = parseAbout(opened && new TextDecoder().decode(opened));
		if (about) abouts.set(id, about);
	}
	return abouts;
}

const parseAbout = parser(
	v.pipe(
		v.string(),
		v.parseJson(),
		v.object({ story: v.string(), at: v.number(), took: v.number(), type: v.string(), size: v.number() }),
	),
);

const isLockedNow = () => new DOMException('The bank is locked.', 'InvalidStateError');

/** @throws DOMException where the site is locked by now */
async function seal(kind: Kind, id: string, bytes: Bytes): Promise<Bytes> {
	const sealed = parseBytes(await askWorker(() => ({ lock: 'seal', name: nameOf(kind, id), bytes })));
	if (!sealed) throw isLockedNow();
	return sealed;
}

/** Undefined where another passphrase sealed it. @throws DOMException where the site is locked by now */
async function unseal(kind: Kind, id: string, bytes: Bytes): Promise<Bytes | undefined> {
	const answer = await askWorker(() => ({ lock: 'open', name: nameOf(kind, id), bytes }));
	if (answer === undefined) throw isLockedNow();
	return parseBytes(answer);
}

const nameOf = (kind: Kind, id: string) => `recording ${kind} ${id}`;

/** Both stores change, or neither. @param sealed left out where the recording goes */
const write = (id: string, sealed?: Readonly<Record<Kind, Bytes>>): Promise<void> =>
	withStores(async (db) => {
		const writing = db.transaction(kinds, 'readwrite');
		const changes = kinds.map((kind) => {
			const store = writing.objectStore(kind);
			return sealed ? store.put(sealed[kind], id) : store.delete(id);
		});
		await Promise.all([...changes, writing.done]);
	});

const withStores = <T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
	withDatabase(databaseName, (created) => kinds.map((kind) => created.createObjectStore(kind)), use);
