import { counted } from '../../bank/counts.ts';
import { sayBytes } from '../../site/bytes.ts';
import { find } from '../../site/dom.client.ts';
import { type Backup, mergeBackup, readBackup, restore } from '../backup.ts';
import { countProgress, describeCounts } from '../shape.ts';
import type { ProgressStore, Saved } from '../store.client.ts';
import { unpackRecordings } from './sounds.client.ts';

/** A file larger than this, in bytes, is no backup: weeks of recordings stay below it. */
const largest = 500_000_000;

/**
 * Says what a file holds and asks what to do with it. Nothing changes before the answer, and nothing at all when the
 * signal comes first.
 */
export async function chooseBackup(
	root: HTMLElement,
	file: File,
	store: ProgressStore,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<void> {
	const place = find(root, '[data-found]', HTMLElement);
	place.hidden = true;
	if (file.size > largest)
		return say(`This file is too large for a backup (${sayBytes(file.size)}). Nothing was changed.`);
	const text = await file.text().catch(() => '');
	if (signal.aborted) return;
	const read = readBackup(text);
	if (!read.ok) return say(read.message);
	const { backup, notes } = read;
	const when = new Date(backup.savedAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
	const sounds = backup.recordings.length > 0 ? `, ${counted(backup.recordings.length, 'recording')}` : '';
	find(place, '[data-holds]', HTMLElement).textContent =
		`Saved on ${when}: ${describeCounts(countProgress(backup.progress))}${sounds}. ${notes.join(' ')}`;
	place.hidden = false;
	say('');
	place.scrollIntoView({ block: 'nearest' });
	const choice = await nextPress(place, signal);
	// Another file was chosen: the place is that one's now.
	if (signal.aborted) return;
	place.hidden = true;
	if (choice === 'replace') say(await replaceAll(store, backup));
	else if (choice === 'add') say(await addAll(store, backup));
	else say('Nothing was changed.');
}

/** The choice that is made in a place; undefined when the signal comes first. */
async function nextPress(place: HTMLElement, signal: AbortSignal): Promise<string | undefined> {
	const answered = new AbortController();
	const listening = { signal: AbortSignal.any([signal, answered.signal]) };
	find(place, 'button', HTMLButtonElement).focus();
	return new Promise((resolve) => {
		const press = ({ target }: Event) => {
			const button = target instanceof Element ? target.closest<HTMLElement>('[data-choice]') : null;
			if (!button) return;
			answered.abort();
			resolve(button.dataset['choice']);
		};
		place.addEventListener('click', press, listening);
		signal.addEventListener('abort', () => resolve(undefined), { signal: answered.signal });
	});
}

async function replaceAll(store: ProgressStore, backup: Backup): Promise<string> {
	// What can't be read keeps its place: it is moved aside, not written over.
	if (store.trouble?.kind === 'corrupt' && !store.trouble.partly) await store.setAside();
	const saved = await store.change((current) => restore(current, backup));
	return `Restored. ${await sayRest(store, saved, backup)}`;
}

async function addAll(store: ProgressStore, backup: Backup): Promise<string> {
	if (store.trouble?.kind === 'corrupt' && !store.trouble.partly) await store.setAside();
	const before = mergeBackup(store.current, backup);
	const saved = await store.change((current) => mergeBackup(current, backup).progress);
	const day = before.loop === 'kept' ? 'The interview day here is kept.' : 'The interview day is the file’s.';
	return `Added: ${counted(before.cards, 'question')} practised and ${counted(before.tellings, 'telling')}. ${day} ${await sayRest(store, saved, backup)}`;
}

async function sayRest(store: ProgressStore, saved: Saved, { recordings }: Backup): Promise<string> {
	const lost = await unpackRecordings(recordings);
	return [
		...(saved === 'visit' ? [store.trouble?.message ?? ''] : []),
		...(lost > 0 ? [`There was no room for ${counted(lost, 'recording')}.`] : []),
	].join(' ');
}
