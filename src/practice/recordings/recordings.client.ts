import type { RecordingAbout, RecordingName, RecordingShelf } from './open-shelf.client.ts';
import { openShelf } from './open-shelf.client.ts';

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
