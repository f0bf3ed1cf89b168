import { addRecording, listRecordings, loadSound } from '../../practice/recordings/recordings.client.ts';
import type { Recording } from '../backup.ts';
import { fromBase64, toBase64 } from './base64.client.ts';

/** Every recording on the device, as it travels in a backup, and how many can't be read and are left out. */
export async function packRecordings(): Promise<{ packed: readonly Recording[]; unread: number }> {
	const packed: Recording[] = [];
	let unread = 0;
	for (const about of await listRecordings()) {
		const sound = await loadSound(about).catch(() => undefined);
		if (!sound) {
			unread++;
			continue;
		}
		const { story, at, took, type } = about;
		const data = toBase64(new Uint8Array(await sound.arrayBuffer()));
		packed.push({ story, at, took, type, data });
	}
	return { packed, unread };
}

/** Puts a backup's recordings on the device; one that is there already is replaced by itself. @returns how many there was no room for */
export async function unpackRecordings(recordings: readonly Recording[]): Promise<number> {
	let lost = 0;
	for (const { data, ...about } of recordings) {
		try {
			await addRecording(about, fromBase64(data).buffer);
		} catch {
			lost++;
		}
	}
	return lost;
}
