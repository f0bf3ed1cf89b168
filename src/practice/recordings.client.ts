import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { keptDatabase } from '../site/base.ts';

/** The one door to recordings. */
const shelf = (): RecordingShelf => window.sealedRecordings ?? openShelf;

/** @throws DOMException where the browser stores nothing, or has no room left */
export async function addRecording(
	about: Omit<RecordingAbout, 'size'>,
	sound: ArrayBuffer,
): Promise<RecordingAbout> {
	const whole = { ...about, size: sound.byteLength };
	await shelf().put(whole, sound);
	return whole;
}

/** All recordings, or those of a story, oldest first. Empty where the browser can't store any. */
export async function listRecordings(story?: string): Promise<readonly RecordingAbout[]> {
	const all = await shelf()
		.list()
		.catch(() => []);
	return all
		.filter((recordingAbout) => story === undefined || recordingAbout.story === story)
		.sort((a, b) => a.at - b.at);
}

export async function loadSound(about: Omit<RecordingAbout, 'size'>): Promise<Blob | undefined> {
	const sound = await shelf().sound(about);
	return sound && new Blob([sound], { type: about.type });
}

export const deleteRecording = (name: RecordingName): Promise<void> => shelf().drop(name);

export const deleteAllRecordings = (): Promise<void> => shelf().clear();

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** Recordings as an open site keeps them: in a database, as they are. */
export const openShelf: RecordingShelf = {
	put: (about, sound) =>
		write((abouts, sounds) => [abouts.put(about), sounds.put(sound, [about.story, about.at])]),
	list: async () => (await open()).getAll('about'),
	sound: async ({ story, at }) => (await open()).get('sound', [story, at]),
	drop: ({ story, at }) =>
		write((abouts, sounds) => [abouts.delete([story, at]), sounds.delete([story, at])]),
	clear: () => write((abouts, sounds) => [abouts.clear(), sounds.clear()]),
};

function open(): Promise<IDBPDatabase<Schema>> {
	opening ??= openDB<Schema>(keptDatabase, 1, {
		upgrade: (db) => {
			db.createObjectStore('about', { keyPath: ['story', 'at'] });
			db.createObjectStore('sound');
		},
		// Another tab wants to change or erase it.
		blocking: () => void close(),
		terminated: () => {
			opening = undefined;
		},
	}).catch((error: unknown) => {
		opening = undefined;
		throw error;
	});
	return opening;
}

async function close() {
	const db = await opening;
	opening = undefined;
	db?.close();
}

/** Both stores change, or neither. */
async function write(
	change: (abouts: Store<'about'>, sounds: Store<'sound'>) => Promise<unknown>[],
): Promise<void> {
	const writing = (await open()).transaction(['about', 'sound'], 'readwrite');
	await Promise.all([...change(writing.objectStore('about'), writing.objectStore('sound')), writing.done]);
}

type Store<Name extends 'about' | 'sound'> = IDBPObjectStore<Schema, ['about', 'sound'], Name, 'readwrite'>;

interface Schema extends DBSchema {
	about: { key: [string, number]; value: RecordingAbout };
	/** Apart, so that a list of them does not read them all. Bytes and not a Blob: some browsers lose those. */
	sound: { key: [string, number]; value: ArrayBuffer };
}

/** A recording without its sound. With its story, the time names it, and its telling. */
export interface RecordingAbout {
	readonly story: string;
	/** When it was finished: milliseconds since 1970. */
	readonly at: number;
	/** Milliseconds it lasts. */
	readonly took: number;
	/** `audio/webm;codecs=opus`, `audio/mp4`, … */
	readonly type: string;
	/** Bytes. */
	readonly size: number;
}

export type RecordingName = Pick<RecordingAbout, 'story' | 'at'>;

/** Where recordings are stored. Every method rejects with a DOMException where the browser stores nothing or is full. */
export interface RecordingShelf {
	/** In the place of one of the same name. */
	readonly put: (about: RecordingAbout, sound: ArrayBuffer) => Promise<void>;
	readonly list: () => Promise<readonly RecordingAbout[]>;
	readonly sound: (name: RecordingName) => Promise<ArrayBuffer | undefined>;
	readonly drop: (name: RecordingName) => Promise<void>;
	readonly clear: () => Promise<void>;
}

declare global {
	interface Window {
		/** What a locked site keeps them in, encrypted (src/lock/sealed-shelf.client.ts); there before any other script. */
		readonly sealedRecordings?: RecordingShelf;
	}
}
