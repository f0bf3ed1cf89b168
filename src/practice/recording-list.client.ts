import { counted } from '../bank/counts.ts';
import { sayBytes } from '../site/bytes.ts';
import { make } from '../site/dom.client.ts';
import { clockTime } from './practice-words.ts';
import type { RecordingAbout } from './recordings/recording.client.ts';
import { deleteRecording, loadSound } from './recordings/recordings.client.ts';
import { loadStoryText } from './story-text.client.ts';

/** A story's recordings, latest first: each can be played beside the story's text, and deleted. */
export async function recordingList(
	story: string,
	recordings: readonly RecordingAbout[],
): Promise<HTMLElement> {
	const words = make('div', { 'data-words': '', hidden: '' });
	const list = make(
		'ul',
		{},
		...[...recordings].reverse().map((recording) => recordingItem(recording, words)),
	);
	const heading = make('h2', { tabindex: '-1' }, sayCount(recordings));
	const status = make('p', { role: 'status' });
	const left = new Set(recordings);
	return make('section', { 'data-recordings': '' }, heading, list, status, words);

	function recordingItem(about: RecordingAbout, words: HTMLElement): HTMLLIElement {
		const when = new Date(about.at).toLocaleString('en-GB', {
			day: 'numeric',
			month: 'short',
			hour: '2-digit',
			minute: '2-digit',
		});
		const play = make('button', { type: 'button', 'aria-label': `Play the recording of ${when}` }, 'Play');
		const drop = make(
			'button',
			{ type: 'button', 'aria-label': `Delete the recording of ${when}` },
			'Delete',
		);
		const listItem = make('li', {}, make('span', {}, `${when} · ${clockTime(about.took)}`), play, drop);
		play.addEventListener('click', () => void open(listItem, play, about, words));
		drop.addEventListener('click', async () => {
			try {
				await deleteRecording(about);
			} catch {
				status.textContent = 'It could not be deleted: it remains on this device.';
				return;
			}
			left.delete(about);
			heading.textContent = sayCount([...left]);
			heading.focus();
			listItem.remove();
			if (left.size === 0) list.remove();
		});
		return listItem;
	}

	async function open(listItem: HTMLElement, play: HTMLElement, about: RecordingAbout, words: HTMLElement) {
		const sound = await loadSound(about).catch(() => undefined);
		if (!sound) {
			play.replaceWith('not readable');
			return;
		}
		const url = URL.createObjectURL(sound);
		const audio = make('audio', { controls: '', src: url, 'aria-label': play.ariaLabel ?? 'Recording' });
		listItem.append(audio);
		play.remove();
		audio.focus();
		void audio.play().catch(() => {});
		await showWords(words);
	}

	async function showWords(words: HTMLElement) {
		if (!words.hidden) return;
		const parts = await loadStoryText(story);
		words.hidden = parts.length === 0;
		words.replaceChildren(
			...parts.flatMap(({ name, paragraphs }) => [
				make('h3', {}, name),
				...paragraphs.map((paragraph) => make('p', {}, paragraph)),
			]),
		);
	}
}

function sayCount(recordings: readonly RecordingAbout[]): string {
	if (recordings.length === 0) return 'No recordings';
	const bytes = recordings.reduce((sum, { size }) => sum + size, 0);
	return `${counted(recordings.length, 'recording')}, ${sayBytes(bytes)}`;
}
