import { html, nothing } from 'lit-html';
import type { Saved } from '../progress-store.client.ts';
import type { Backup } from './backup-file.ts';

/** What the page shows. */
export interface YourDataState {
	/** How much is kept, or that nothing is. */
	readonly counts: string;
	readonly isKept: boolean;
	readonly trouble: string;
	/** There is a text that can't be read; unless it can be in part, it can be set aside. */
	readonly isDamaged: boolean;
	readonly isUnreadable: boolean;
	/** What the bank no longer has. */
	readonly missing: readonly string[];
	/** `2 recordings (1.2 MB)`; empty where there are none. */
	readonly sounds: string;
	/** The backup that was opened, and what it holds. */
	readonly opened: { readonly backup: Backup; readonly message: string } | undefined;
	/** What was done, under the buttons that were pressed, where the eye is. */
	readonly done: { readonly place: Place; readonly message: string } | undefined;
}

/** Before it is known what is kept. */
export const firstData: YourDataState = {
	counts: 'Counting what is kept here.',
	isKept: true,
	trouble: '',
	isDamaged: false,
	isUnreadable: false,
	missing: [],
	sounds: '',
	opened: undefined,
	done: undefined,
};

export type Place = 'damaged' | 'save' | 'restore' | 'erase';

const look =
	'inline-flex min-h-12 cursor-pointer items-center justify-center rounded-[0.9rem] border-[1.5px] px-4.5 py-1.5 max-sm:w-full';
const plain = `${look} border-ink bg-card font-[650]`;
const main = `${look} border-ink bg-ink font-[650] text-paper`;
const quiet = `${look} border-transparent underline`;
const buttons = 'mt-3 flex flex-wrap gap-2';

/** What is kept on this device: back it up, restore it, erase it. */
export const yourDataView = (data: YourDataState) => html`
	<p data-counts>${data.counts}</p>
	<p class="text-soft" data-where>${data.isKept ? 'It is kept in this browser.' : ''}</p>
	<div
		class="not-empty:mt-3 not-empty:rounded-card not-empty:border-[1.5px] not-empty:border-fail not-empty:px-3.5 not-empty:py-3"
		role="status"
		data-trouble-text
	>${data.trouble}</div>
	${data.isDamaged ? damaged(data) : nothing}
	${
		data.missing.length > 0
			? html`<ul class="mt-3 text-soft">
				${data.missing.map((sentence) => html`<li>${sentence}</li>`)}
			</ul>`
			: nothing
	}
	${done(data, 'damaged')}
	<div class="lg:grid lg:grid-cols-3 lg:gap-x-10">
		${section('save', 'Back up', saving(data))} ${section('restore', 'Restore', restoring(data))}
		${section('erase', 'Erase', erasing(data))}
	</div>
	${eraseDialog}
`;

/** As `Section.astro` has it. */
const section = (id: string, title: string, content: unknown) => html`<section id=${id} class="mt-6">
	<h2 class="border-b pb-1">${title}</h2>
	<div class="mt-2">${content}</div>
</section>`;

const done = ({ done }: YourDataState, place: Place) => html`<p
	class="not-empty:mt-3.5 not-empty:rounded-card not-empty:bg-mark not-empty:px-3.5 not-empty:py-3 not-empty:font-[650]"
	role="status"
	data-message=${place}
>${done?.place === place ? done.message : ''}</p>`;

const button = (press: string, label: string, classes = plain) =>
	html`<button type="button" class=${classes} data-press=${press}>${label}</button>`;

const damaged = ({ isUnreadable }: YourDataState) => html`<div class="mt-3">
	<p>
		The text that can’t be read is still here. Save it as a file before you go on: someone may be able to repair it.
	</p>
	<div class=${buttons}>
		${button('save-damaged', 'Save the damaged text')}
		${isUnreadable ? button('set-aside', 'Set it aside and go on') : nothing}
	</div>
</div>`;

const saving = (data: YourDataState) => html`
	<p>One file with the interview day, the practice and your choices. Keep it where you keep your documents.</p>
	${
		data.sounds
			? html`<label class="flex min-h-11 items-center gap-2.5">
				<input type="checkbox" class="size-[1.35rem] accent-accent" name="sounds" />
				<span>With ${data.sounds}</span>
			</label>`
			: nothing
	}
	<div class=${buttons}>${button('save', 'Save a backup', main)}</div>
	${done(data, 'save')}
`;

const restoring = (data: YourDataState) => html`
	<p>From a backup of this or another device. You see what is in it before anything changes.</p>
	<label
		class="mt-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${plain}"
		data-screen
	>
		<input type="file" accept=".json,application/json,text/plain" class="sr-only" />
		Choose a backup
	</label>
	${
		data.opened
			? html`<div class="mt-3.5 rounded-card bg-mark px-4 py-3.5" data-backup role="group" aria-label="The backup">
				<p>${data.opened.message}</p>
				<div class=${buttons}>
					${button('add', 'Add it to what is here')} ${button('replace', 'Replace what is here')}
					${button('leave', 'Leave it', quiet)}
				</div>
			</div>`
			: nothing
	}
	${done(data, 'restore')}
`;

const erasing = (data: YourDataState) => html`
	<p>For a device that is not yours, or to start again. The stories are part of the site and stay.</p>
	<div class=${buttons}>
		${data.sounds ? button('delete-sounds', 'Delete all recordings') : nothing} ${button('erase', 'Erase everything')}
	</div>
	${done(data, 'erase')}
`;

const eraseDialog = html`<dialog
	class="m-auto max-w-[min(28rem,100vw-2rem)] rounded-card border-[1.5px] border-ink bg-paper p-5 text-ink backdrop:bg-[rgb(0_0_0/0.5)]"
	aria-labelledby="erase-title"
>
	<form method="dialog">
		<h2 id="erase-title">Erase everything?</h2>
		<p class="mt-2.5">
			The interview day, the practice, your choices and all recordings on this device. A backup file you saved is not
			touched. This can’t be undone.
		</p>
		<div class=${buttons}>
			<button type="submit" class=${plain} value="keep">Keep it</button>
			<button type="submit" class=${main} value="erase">Erase</button>
		</div>
	</form>
</dialog>`;

/** What became of erasing everything, with what is still on the device. */
export function sayErased(progress: Saved, areRecordingsDeleted: boolean): string {
	if (progress === 'kept')
		return areRecordingsDeleted
			? 'Everything is erased.'
			: 'The interview day, the practice and your choices are erased. The recordings could not be deleted and remain on this device.';
	return areRecordingsDeleted
		? 'The recordings are deleted. The interview day, the practice and your choices are erased for this visit only. This browser did not let the site delete them, so they come back.'
		: 'The data is erased for this visit only. This browser did not let the site delete anything, so it comes back.';
}

export const sayRecordingsDeleted = (areDeleted: boolean): string =>
	areDeleted
		? 'All recordings are deleted.'
		: 'The recordings could not be deleted and remain on this device.';

export const saySetAside = (progress: Saved): string =>
	progress === 'kept'
		? 'The damaged text is set aside. From now on everything is kept again.'
		: 'The damaged text could not be set aside. It stays where it is, and nothing new is kept. Save it as a file.';
