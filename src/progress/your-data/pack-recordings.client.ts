import type { PackedRecording } from './backup-file.ts';

type Recording = Omit<PackedRecording, 'data'>;

/** The recordings on the device, as this page needs them. */
export interface Recordings {
	/** Oldest first, each with its size in bytes. Empty where the browser can't store any. */
	readonly listRecordings: () => Promise<readonly (Recording & { readonly size: number })[]>;
	readonly loadSound: (recording: Recording) => Promise<Blob | undefined>;
	/** Replaces one of the same story and time. @throws DOMException where there is no room */
	readonly addRecording: (recording: Recording, sound: ArrayBuffer) => Promise<unknown>;
	readonly deleteAllRecordings: () => Promise<void>;
}

/** Every recording on the device, as it travels in a backup, and how many can't be read and are left out. */
export async function packRecordings({ listRecordings, loadSound }: Recordings): Promise<{
	packed: readonly PackedRecording[];
	unread: number;
}> {
	const packed: PackedRecording[] = [];
	let unread = 0;
	for (const recording of await listRecordings()) {
		const sound = await loadSound(recording).catch(() => undefined);
		if (!sound) {
			unread++;
			continue;
		}
		const { story, at, took, type } = recording;
		const data = toBase64(new Uint8Array(await sound.arrayBuffer()));
		packed.push({ story, at, took, type, data });
	}
	return { packed, unread };
}

/** Puts the recordings of a backup on the device. @returns how many could not be stored */
export async function unpackRecordings(
	{ addRecording }: Recordings,
	packed: readonly PackedRecording[],
): Promise<number> {
	let lost = 0;
	for (const { data, ...recording } of packed) {
		try {
			await addRecording(recording, fromBase64(data).buffer);
		} catch {
			lost++;
		}
	}
	return lost;
}

/** Bytes as Base64. They are taken in parts: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
	let text = '';
	const partLength = 0x8000;
	for (let at = 0; at < bytes.length; at += partLength) {
		text += String.fromCharCode(...bytes.subarray(at, at + partLength));
	}
	return btoa(text);
}

/** @throws DOMException where the text is no Base64 */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
