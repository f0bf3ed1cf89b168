import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

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

interface Schema extends DBSchema {
	about: { key: [string, number]; value: RecordingAbout };
	/** Apart, so that a list of them does not read them all. Bytes and not a Blob: some browsers lose those. */
	sound: { key: [string, number]; value: ArrayBuffer };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The one door to recordings. @throws DOMException where the browser keeps none, or has no room left */
function open(): Promise<IDBPDatabase<Schema>> {
	opening ??= openDB<Schema>('story-bank', 1, {
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

export async function addRecording(
	about: Omit<RecordingAbout, 'size'>,
	sound: ArrayBuffer,
): Promise<RecordingAbout> {
	const db = await open();
	const whole = { ...about, size: sound.byteLength };
	const change = db.transaction(['about', 'sound'], 'readwrite');
	await Promise.all([
		change.objectStore('about').put(whole),
		change.objectStore('sound').put(sound, [about.story, about.at]),
		change.done,
	]);
	return whole;
}

/** All of them, or those of a story, oldest first; none where the browser keeps none. */
export async function listRecordings(story?: string): Promise<readonly RecordingAbout[]> {
	try {
		const db = await open();
		const all = await db.getAll('about');
		return all.filter((it) => story === undefined || it.story === story).sort((a, b) => a.at - b.at);
	} catch {
		return [];
	}
}

export async function loadSound({ story, at, type }: RecordingAbout): Promise<Blob | undefined> {
	const db = await open();
	const sound = await db.get('sound', [story, at]);
	return sound && new Blob([sound], { type });
}

export async function deleteRecording({ story, at }: Pick<RecordingAbout, 'story' | 'at'>): Promise<void> {
	const db = await open();
	const change = db.transaction(['about', 'sound'], 'readwrite');
	await Promise.all([
		change.objectStore('about').delete([story, at]),
		change.objectStore('sound').delete([story, at]),
		change.done,
	]);
}

export async function deleteAllRecordings(): Promise<void> {
	const db = await open();
	const change = db.transaction(['about', 'sound'], 'readwrite');
	await Promise.all([change.objectStore('about').clear(), change.objectStore('sound').clear(), change.done]);
}
