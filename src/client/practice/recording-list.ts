import { sayBytes } from '../../domain/bytes.ts';
import { counted } from '../../domain/counts.ts';
import { clockTime } from '../../domain/practice/words.ts';
import { make } from '../dom.ts';
import type { RecordingAbout } from './recording.ts';
import { deleteRecording, loadSound } from './recordings.ts';
import { loadStoryText } from './story-text.ts';

/** A story's recordings, latest first: each can be played beside the story's text, and deleted. */
export async function recordingList(
	story: string,
	recordings: readonly RecordingAbout[],
): Promise<HTMLElement> {
	const bytes = recordings.reduce((sum, { size }) => sum + size, 0);
	const words = make('div', { 'data-words': '', hidden: '' });
	const list = make('ul', {}, ...[...recordings].reverse().map((it) => recordingItem(it, words)));
	return make(
		'section',
		{ 'data-recordings': '' },
		make('h2', {}, `${counted(recordings.length, 'recording')}, ${sayBytes(bytes)}`),
		list,
		words,
	);

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
		const item = make('li', {}, make('span', {}, `${when} · ${clockTime(about.took)}`), play, drop);
		play.addEventListener('click', () => void open(item, play, about, words));
		drop.addEventListener('click', async () => {
			await deleteRecording(about);
			const next = item.nextElementSibling ?? item.previousElementSibling;
			item.remove();
			if (next) next.querySelector('button')?.focus();
			else list.parentElement?.remove();
		});
		return item;
	}

	async function open(item: HTMLElement, play: HTMLElement, about: RecordingAbout, words: HTMLElement) {
		const sound = await loadSound(about).catch(() => undefined);
		if (!sound) {
			play.replaceWith('not readable');
			return;
		}
		const url = URL.createObjectURL(sound);
		const audio = make('audio', { controls: '', src: url });
		item.append(audio);
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
				...paragraphs.map((it) => make('p', {}, it)),
			]),
		);
	}
}
