import { counted } from '../../bank/counts.ts';
import { sayBytes } from '../../site/bytes.ts';
import { find } from '../../site/dom.client.ts';
import type { ProgressStore, Saved } from '../progress-store.client.ts';
import type { Progress } from '../shape.ts';
import type { AnyPart } from '../stored-part.ts';
import { addBackup, type Backup, readBackup, replaceByBackup } from './backup-file.ts';
import { type Recordings, unpackRecordings } from './pack-recordings.client.ts';

/** What the data page works with. */
export interface DeviceData {
	readonly store: ProgressStore;
	readonly parts: readonly AnyPart[];
	readonly recordings: Recordings;
}

/**
 * How much of each thing there is: `5 rounds, 3 stories told, 2 recordings (1.2 MB)`. A day that nobody set up does not
 * count. Empty where there is nothing.
 */
export const describeProgress = (progress: Progress, parts: readonly AnyPart[], recordings: string): string =>
	[...parts.flatMap((part) => part.describe(progress)), recordings].filter(Boolean).join(', ');

/** A file larger than this, in bytes, is no backup: weeks of recordings stay below it. */
const largest = 500_000_000;

/**
 * Says what a file holds and asks what to do with it. Nothing changes before the answer. After the signal an answer
 * no longer counts.
 */
export async function chooseBackup(
	root: HTMLElement,
	file: File,
	device: DeviceData,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<void> {
	const place = find(root, '[data-backup]', HTMLElement);
	place.hidden = true;
	if (file.size > largest)
		return say(`This file is too large for a backup (${sayBytes(file.size)}). Nothing was changed.`);
	const text = await file.text().catch(() => '');
	if (signal.aborted) return;
	const read = readBackup(text, device.parts);
	if (!read.ok) return say(read.message);
	const { backup, notes } = read;
	const when = new Date(backup.savedAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
	const { length } = backup.recordings;
	const content = describeProgress(
		backup.progress,
		device.parts,
		length > 0 ? counted(length, 'recording') : '',
	);
	find(place, '[data-content]', HTMLElement).textContent =
		`Saved on ${when}: ${content || 'nothing of the interview day or of practice'}. ${notes.join(' ')}`;
	place.hidden = false;
	say('');
	place.scrollIntoView({ block: 'nearest' });
	const choice = await nextPress(place, signal);
	// Another file was chosen meanwhile, and its question stands here now.
	if (signal.aborted) return;
	place.hidden = true;
	if (choice === 'replace') say(await replaceAll(device, backup));
	else if (choice === 'add') say(await addAll(device, backup));
	else say('Nothing was changed.');
}

/** The choice that the person makes; undefined when the signal comes first. */
async function nextPress(place: HTMLElement, signal: AbortSignal): Promise<string | undefined> {
	const answered = new AbortController();
	const listening = { signal: AbortSignal.any([signal, answered.signal]) };
	find(place, 'button', HTMLButtonElement).focus();
	return new Promise((resolve) => {
		const press = ({ target }: Event) => {
			const button = target instanceof Element ? target.closest<HTMLElement>('[data-choice]') : null;
			if (!button) return;
			answered.abort();
			resolve(button.dataset.choice);
		};
		place.addEventListener('click', press, listening);
		signal.addEventListener('abort', () => resolve(undefined), { signal: answered.signal });
	});
}

async function replaceAll(device: DeviceData, backup: Backup): Promise<string> {
	await setDamagedAside(device.store);
	const saved = await device.store.change((current) => replaceByBackup(current, backup));
	return ['Restored.', ...(await restoreRecordings(device, saved, backup))].join(' ');
}

async function addAll(device: DeviceData, backup: Backup): Promise<string> {
	const { store, parts } = device;
	await setDamagedAside(store);
	const { messages } = addBackup(store.current, backup, parts);
	const saved = await store.change((current) => addBackup(current, backup, parts).progress);
	const first = messages.length > 0 ? messages : ['Everything in the backup is here already.'];
	return [...first, ...(await restoreRecordings(device, saved, backup))].join(' ');
}

/** A text that can't be read is moved aside, not written over. */
async function setDamagedAside(store: ProgressStore): Promise<void> {
	if (store.trouble?.kind === 'corrupt' && !store.trouble.partly) await store.setAside();
}

/** Puts the recordings on the device. @returns sentences about what could not be stored */
async function restoreRecordings(
	{ store, recordings }: DeviceData,
	saved: Saved,
	backup: Backup,
): Promise<readonly string[]> {
	const lost = await unpackRecordings(recordings, backup.recordings);
	return [
		...(saved === 'visit' ? [store.trouble?.message ?? ''] : []),
		...(lost > 0 ? [`There was no room for ${counted(lost, 'recording')}.`] : []),
	];
}
