import { counted } from '../../bank/counts.ts';
import { sayBytes } from '../../site/bytes.ts';
import type { ProgressStore, Saved } from '../progress-store.client.ts';
import type { AnyPart, Progress } from '../stored-part.ts';
import { addBackup, type Backup, type PackedRecording, readBackup } from './backup-file.ts';

/** What the data page works with. */
export interface DeviceData {
	readonly store: ProgressStore;
	readonly parts: readonly AnyPart[];
	readonly recordings: Recordings;
}

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

/**
 * How much of each thing there is: `5 rounds, 3 stories told, 2 recordings (1.2 MB)`. A day that nobody set up does not
 * count. Empty where there is nothing.
 */
export const describeProgress = (progress: Progress, parts: readonly AnyPart[], recordings: string): string =>
	[...parts.flatMap((part) => part.describe(progress)), recordings].filter(Boolean).join(', ');

/** A file larger than this, in bytes, is no backup: weeks of recordings stay below it. */
const largest = 500_000_000;

/** What a file holds and what of it can't be restored, with the backup in it; or only why it can't be restored at all. */
export async function openBackup(
	file: File,
	{ store, parts }: DeviceData,
): Promise<{ readonly message: string; readonly backup?: Backup }> {
	if (file.size > largest)
		return { message: `This file is too large for a backup (${sayBytes(file.size)}). Nothing was changed.` };
	const read = readBackup(await file.text().catch(() => ''), parts);
	if (!read.ok) return read;
	const { backup, notes } = read;
	const when = new Date(backup.savedAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
	const { length } = backup.recordings;
	const recordings = length > 0 ? counted(length, 'recording') : '';
	const content = describeProgress(backup.progress, parts, recordings);
	const here = describeProgress(store.current, parts, '');
	const { lost } = addBackup(store.current, backup, parts);
	const message = [
		`Saved on ${when}: ${content || 'nothing of the interview day or of practice'}.`,
		...notes,
		...(await lackOfRoom(backup)),
		...(lost.length > 0 ? [`If you add it: ${lost.join(' ')}`] : []),
		...(here ? [`If you replace what is here, this is gone: ${here}.`] : []),
	].join(' ');
	return { message, backup };
}

/** Says that the recordings take more room than the device has, where it tells. */
async function lackOfRoom({ recordings }: Backup): Promise<string[]> {
	const size = recordings.reduce((sum, { data }) => sum + (data.length * 3) / 4, 0);
	const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
	const { quota = Infinity, usage = 0 } = estimate ?? {};
	if (size <= quota - usage) return [];
	return [
		`The recordings take ${sayBytes(size)}, and there is room for ${sayBytes(Math.max(0, quota - usage))}.`,
	];
}

/** Puts the backup in place of what is here. @returns what was done */
export async function replaceAll(device: DeviceData, backup: Backup): Promise<string> {
	await device.store.setAside();
	const saved = await device.store.change(() => backup.progress);
	return ['Restored.', ...(await restoreRecordings(device, saved, backup))].join(' ');
}

/** Adds the backup to what is here. @returns what was done */
export async function addAll(device: DeviceData, backup: Backup): Promise<string> {
	const { store, parts } = device;
	await store.setAside();
	const { messages, lost } = addBackup(store.current, backup, parts);
	const saved = await store.change((current) => addBackup(current, backup, parts).progress);
	const sentences = [...messages, ...lost];
	const first = sentences.length > 0 ? sentences : ['Everything in the backup is here already.'];
	return [...first, ...(await restoreRecordings(device, saved, backup))].join(' ');
}

/** Puts the recordings on the device. @returns sentences about what could not be stored */
async function restoreRecordings(
	{ store, recordings }: DeviceData,
	saved: Saved,
	backup: Backup,
): Promise<readonly string[]> {
	let lost = 0;
	for (const { data, ...recording } of backup.recordings) {
		try {
			const sound = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
			await recordings.addRecording(recording, sound.buffer);
		} catch {
			lost++;
		}
	}
	return [
		...(saved === 'visit' ? [store.trouble?.message ?? ''] : []),
		...(lost > 0 ? [`There was no room for ${counted(lost, 'recording')}.`] : []),
	];
}

/** Every recording on the device, as it travels in a backup, and how many can't be read and are left out. */
export async function packRecordings({ listRecordings, loadSound }: Recordings) {
	const packed: PackedRecording[] = [];
	let unread = 0;
	for (const { story, at, took, type } of await listRecordings()) {
		const sound = await loadSound({ story, at, took, type }).catch(() => undefined);
		if (sound)
			packed.push({ story, at, took, type, data: toBase64(new Uint8Array(await sound.arrayBuffer())) });
		else unread++;
	}
	return { packed, unread };
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
