import { counted } from '../../bank/counts.ts';
import { loadBankData } from '../../bank/tool-data.client.ts';
import { deleteAllRecordings, listRecordings } from '../../practice/recordings/recordings.client.ts';
import { sayBytes } from '../../site/bytes.ts';
import { find, make } from '../../site/dom.client.ts';
import { backupName, writeBackup } from '../backup.ts';
import { describeMissing, findMissing } from '../missing.ts';
import { openProgress, type ProgressStore } from '../store.client.ts';
import { handOver } from './hand-over.client.ts';
import { sayHeld } from './held.client.ts';
import { sayDropped, sayErased, saySetAside } from './outcomes.client.ts';
import { chooseBackup } from './restore.client.ts';
import { packRecordings } from './sounds.client.ts';

/** What is kept on this device: said, saved as a file, brought back from one, erased. */
class DataRoom extends HTMLElement {
	#listening: AbortController | undefined;
	/** Ends the question that is open about a backup. */
	#asking: AbortController | undefined;
	#store: ProgressStore | undefined;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.#store = await openProgress();
		if (signal.aborted) return;
		this.addEventListener('click', this.#click, { signal });
		find(this, 'input[type="file"]', HTMLInputElement).addEventListener('change', this.#open, { signal });
		signal.addEventListener('abort', this.#store.subscribe(this.#show));
		await this.#show();
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#asking?.abort();
	}

	#show = async () => {
		if (!this.#store) return;
		const { current, trouble } = this.#store;
		const recordings = await listRecordings();
		const bytes = recordings.reduce((sum, { size }) => sum + size, 0);
		const sounds =
			recordings.length > 0 ? `${counted(recordings.length, 'recording')} (${sayBytes(bytes)})` : '';
		const unread = trouble?.damaged !== undefined && !trouble.partly;
		const held = sayHeld(current, sounds);
		const [what, nothing] = unread
			? ['Of this visit: ', 'Of this visit there is nothing yet']
			: ['', 'Nothing of the interview day or of practice is kept yet'];
		find(this, '[data-counts]', HTMLElement).textContent = `${held ? `${what}${held}` : nothing}.`;
		find(this, '[data-kept]', HTMLElement).textContent =
			trouble || !held ? '' : 'It is kept in this browser.';
		find(this, '[data-trouble-text]', HTMLElement).textContent = trouble?.message ?? '';
		const aside = this.#store.aside();
		find(this, '[data-damaged]', HTMLElement).hidden = trouble?.damaged === undefined && aside.length === 0;
		find(this, '[data-set-aside]', HTMLElement).hidden = !unread;
		find(this, '[data-with-sounds]', HTMLElement).hidden = recordings.length === 0;
		find(this, '[data-sounds]', HTMLElement).textContent = sounds;
		find(this, '[data-drop-sounds]', HTMLElement).hidden = recordings.length === 0;
		await this.#showMissing();
	};

	async #showMissing() {
		const bank = await loadBankData().catch(() => undefined);
		if (!bank || !this.#store) return;
		const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
		const missing = findMissing(this.#store.current, {
			stories: ids(bank.stories),
			principles: ids(bank.principles),
			questions: ids(bank.questions),
		});
		const list = find(this, '[data-missing]', HTMLElement);
		list.hidden = missing.length === 0;
		list.replaceChildren(...missing.map((missing) => make('li', {}, describeMissing(missing))));
	}

	async #save() {
		if (!this.#store) return;
		const savedAt = Date.now();
		const take = find(this, 'input[name="sounds"]', HTMLInputElement).checked;
		const { packed, unread } = take ? await packRecordings() : { packed: [], unread: 0 };
		const text = writeBackup({ savedAt, progress: this.#store.current, recordings: packed });
		const outcome = await handOver(text, backupName(savedAt));
		if (outcome === 'cancelled') return;
		const how = outcome === 'shared' ? 'Handed over' : 'Saved as a file';
		const without = unread > 0 ? ` Not in it: ${counted(unread, 'recording')} that can’t be read.` : '';
		this.#say('save', `${how}: ${backupName(savedAt)}, ${sayBytes(new Blob([text]).size)}.${without}`);
	}

	/** The damaged text as it is, for whoever can mend it. */
	async #saveDamaged() {
		const texts = [...(this.#store?.aside() ?? [])];
		const { damaged } = this.#store?.trouble ?? {};
		if (damaged !== undefined && !texts.includes(damaged)) texts.push(damaged);
		for (const [i, text] of texts.entries()) {
			await handOver(text, `story-bank-damaged${i > 0 ? `-${i + 1}` : ''}.json`);
		}
	}

	#open = async ({ target }: Event) => {
		if (!(target instanceof HTMLInputElement) || !this.#store) return;
		const [file] = target.files ?? [];
		// The same file can be chosen again.
		target.value = '';
		if (!file) return;
		this.#asking?.abort();
		this.#asking = new AbortController();
		await chooseBackup(this, file, this.#store, (text) => this.#say('restore', text), this.#asking.signal);
		await this.#show();
		// What is kept now may fill more lines above it.
		this.#bringSaid();
	};

	async #erase() {
		const dialog = find(this, 'dialog', HTMLDialogElement);
		dialog.returnValue = '';
		dialog.showModal();
		await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
		if (dialog.returnValue !== 'erase' || !this.#store) return;
		const recordings = await dropRecordings();
		const progress = await this.#store.erase();
		await this.#show();
		this.#say('erase', sayErased(progress, recordings));
	}

	#click = async ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button || button.closest('dialog')) return;
		if ('save' in button.dataset) await this.#save();
		else if ('saveDamaged' in button.dataset) await this.#saveDamaged();
		else if ('setAside' in button.dataset) {
			const progress = await this.#store?.setAside();
			if (progress) this.#say('damaged', saySetAside(progress));
		} else if ('dropSounds' in button.dataset) {
			const recordings = await dropRecordings();
			await this.#show();
			this.#say('erase', sayDropped(recordings));
		} else if ('erase' in button.dataset) await this.#erase();
	};

	/** Says it under the buttons that were pressed, where the eye is, and nowhere else. */
	#say(about: 'damaged' | 'save' | 'restore' | 'erase', text: string) {
		for (const element of this.querySelectorAll('[data-said]')) element.textContent = '';
		find(this, `[data-said="${about}"]`, HTMLElement).textContent = text;
		this.#bringSaid();
	}

	#bringSaid() {
		this.querySelector('[data-said]:not(:empty)')?.scrollIntoView({ block: 'nearest' });
	}
}

const dropRecordings = () =>
	deleteAllRecordings().then(
		() => 'deleted' as const,
		() => 'not-deleted' as const,
	);

customElements.define('data-room', DataRoom);
