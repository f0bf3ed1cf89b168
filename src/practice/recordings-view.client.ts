import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { counted } from '../bank/counts.ts';
import { sayBytes } from '../site/bytes.ts';
import { paths } from '../site/paths.ts';
import { clockTime } from './practice-words.ts';
import type { RecordingAbout } from './recordings.client.ts';

/** A story's recordings on the screen. */
export interface RecordingsState {
	/** Oldest first; undefined: there were none when the story was opened, and nothing is said of it. */
	readonly list: readonly RecordingAbout[] | undefined;
	/** The address of each sound that is open, by its time; empty where it is not readable. */
	readonly sounds: Readonly<Record<number, string>>;
	/** The story's text beside a sound. */
	readonly text: readonly WrittenPart[];
	/** What could not be done. */
	readonly message: string;
}

const button = 'min-h-11 min-w-11 px-2 underline';

/** Recordings, latest first: each can be played beside the story's text, and deleted. */
export function recordingsView({ list, sounds, text, message }: RecordingsState, heading: string) {
	if (!list) return nothing;
	const bytes = list.reduce((sum, { size }) => sum + size, 0);
	const title =
		list.length > 0 ? `${counted(list.length, 'recording')}, ${sayBytes(bytes)}` : 'No recordings';
	return html`<section>
		<h2 class=${heading} data-recordings tabindex="-1">${title}</h2>
		<ul>
			${repeat(
				[...list].reverse(),
				({ at }) => at,
				(recording) => recordingLine(recording, sounds[recording.at]),
			)}
		</ul>
		<p role="status">${message}</p>
		${
			text.length > 0
				? html`<div class="mt-3 rounded-card border border-line bg-card px-4 py-3 font-serif" data-words>
					${text.map(
						({ name, paragraphs }) => html`<h3 class="mt-3 text-[1rem] first:mt-0">${name}</h3>
							${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`,
					)}
				</div>`
				: nothing
		}
	</section>`;
}

function recordingLine({ at, took }: RecordingAbout, sound: string | undefined) {
	const when = new Date(at).toLocaleString('en-GB', {
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
	});
	const play = `Play the recording of ${when}`;
	return html`<li class="grid grid-cols-[1fr_auto_auto] items-center border-b border-line tabular-nums" data-at=${at}>
		<span>${when} · ${clockTime(took)}</span>
		${
			sound === undefined
				? html`<button type="button" class=${button} data-play=${at} aria-label=${play}>Play</button>`
				: html`<span>${sound === '' ? 'not readable' : ''}</span>`
		}
		<button type="button" class=${button} data-delete=${at} aria-label="Delete the recording of ${when}">Delete</button>
		${sound ? html`<audio class="col-span-full my-1.5 w-full" controls src=${sound} aria-label=${play}></audio>` : nothing}
	</li>`;
}

/** A part of a story as its page has it. */
interface WrittenPart {
	readonly name: string;
	readonly paragraphs: readonly string[];
}

/** The written story, read from its own page, so that no other file has to hold it. Empty where it does not load. */
export async function loadStoryText(id: string): Promise<readonly WrittenPart[]> {
	try {
		const response = await fetch(paths.story(id));
		if (!response.ok) return [];
		// Its styles are not needed here, and the policy of this page would complain about them.
		const html = (await response.text()).replace(/<style\b[\s\S]*?<\/style>/g, '');
		const page = new DOMParser().parseFromString(html, 'text/html');
		return [...page.querySelectorAll('[data-part]')].map((part) => ({
			name: part.querySelector('h2')?.textContent?.trim() ?? '',
			paragraphs: [...part.querySelectorAll('[data-part-text] :is(p, li)')].map(
				(element) => element.textContent?.trim() ?? '',
			),
		}));
	} catch {
		return [];
	}
}
