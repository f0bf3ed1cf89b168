import { counted } from '../../bank/counts.ts';
import { loadBankData } from '../../bank/tool-data.client.ts';
import { sayBytes } from '../../site/bytes.ts';
import { find, make } from '../../site/dom.client.ts';
import { describeMissing, findMissing } from '../missing.ts';
import { openProgress } from '../progress-store.client.ts';
import type { AnyPart } from '../stored-part.ts';
import { backupName, writeBackup } from './backup-file.ts';
import { handOver } from './hand-over.client.ts';
import { sayErased, sayRecordingsDeleted, saySetAside } from './outcomes.client.ts';
import { packRecordings, type Recordings } from './pack-recordings.client.ts';
import { chooseBackup, type DeviceData, describeProgress } from './restore.client.ts';

/** Shows what is saved on this device, backs it up as a file, restores it, and erases it. */
export abstract class YourData extends HTMLElement {
	/** What the features keep, and the recordings: the page hands them in. */
	protected abstract readonly parts: readonly AnyPart[];
	protected abstract readonly recordings: Recordings;
	#listening: AbortController | undefined;
	/** Ends the open question about a backup. */
	#asking: AbortController | undefined;
	#device: DeviceData | undefined;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const { parts, recordings } = this;
		const store = await openProgress(parts);
		if (signal.aborted) return;
		this.#device = { store, parts, recordings };
		this.addEventListener('click', this.#click, { signal });
		find(this, 'input[type="file"]', HTMLInputElement).addEventListener('change', this.#open, { signal });
		signal.addEventListener('abort', store.subscribe(this.#show));
		await this.#show();
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#asking?.abort();
	}

	#show = async () => {
		if (!this.#device) return;
		const { store, parts } = this.#device;
		const { current, trouble } = store;
		const recordings = await this.recordings.listRecordings();
		const bytes = recordings.reduce((sum, { size }) => sum + size, 0);
		const sounds =
			recordings.length > 0 ? `${counted(recordings.length, 'recording')} (${sayBytes(bytes)})` : '';
		const isUnreadable = trouble?.damaged !== undefined && !trouble.partly;
		const content = describeProgress(current, parts, sounds);
		const [before, nothing] = isUnreadable
			? ['From this visit: ', 'From this visit there is nothing yet']
			: ['', 'Nothing of the interview day or of practice is kept yet'];
		find(this, '[data-counts]', HTMLElement).textContent = `${content ? before + content : nothing}.`;
		find(this, '[data-where]', HTMLElement).textContent =
			trouble || !content ? '' : 'It is kept in this browser.';
		find(this, '[data-trouble-text]', HTMLElement).textContent = trouble?.message ?? '';
		find(this, '[data-damaged]', HTMLElement).hidden =
			trouble?.damaged === undefined && store.aside().length === 0;
		find(this, '[data-set-aside]', HTMLElement).hidden = !isUnreadable;
		find(this, '[data-with-sounds]', HTMLElement).hidden = recordings.length === 0;
		find(this, '[data-sounds]', HTMLElement).textContent = sounds;
		find(this, '[data-delete-sounds]', HTMLElement).hidden = recordings.length === 0;
		await this.#showMissing(this.#device);
	};

	async #showMissing({ store, parts }: DeviceData) {
		const bank = await loadBankData().catch(() => undefined);
		if (!bank) return;
		const missing = findMissing(store.current, parts, bank);
		const list = find(this, '[data-missing]', HTMLElement);
		list.hidden = missing.length === 0;
		list.replaceChildren(...missing.map((mention) => make('li', {}, describeMissing(mention))));
	}

	async #save() {
		if (!this.#device) return;
		const { store, recordings } = this.#device;
		const savedAt = Date.now();
		const isWithSounds = find(this, 'input[name="sounds"]', HTMLInputElement).checked;
		const { packed, unread } = isWithSounds ? await packRecordings(recordings) : { packed: [], unread: 0 };
		const text = writeBackup({ savedAt, progress: store.current, recordings: packed });
		const outcome = await handOver(text, backupName(savedAt));
		if (outcome === 'cancelled') return;
		const how = outcome === 'shared' ? 'Shared' : 'Saved as a file';
		const without = unread > 0 ? ` Not in it: ${counted(unread, 'recording')} that can’t be read.` : '';
		this.#say('save', `${how}: ${backupName(savedAt)}, ${sayBytes(new Blob([text]).size)}.${without}`);
	}

	/** The damaged text as it is, for whoever can mend it. */
	async #saveDamaged() {
		const texts = [...(this.#device?.store.aside() ?? [])];
		const { damaged } = this.#device?.store.trouble ?? {};
		if (damaged !== undefined && !texts.includes(damaged)) texts.push(damaged);
		for (const [i, text] of texts.entries()) {
			await handOver(text, `story-bank-damaged${i > 0 ? `-${i + 1}` : ''}.json`);
		}
	}

	#open = async ({ target }: Event) => {
		if (!(target instanceof HTMLInputElement) || !this.#device) return;
		const [file] = target.files ?? [];
		// The same file can be chosen again.
		target.value = '';
		if (!file) return;
		this.#asking?.abort();
		this.#asking = new AbortController();
		await chooseBackup(this, file, this.#device, (text) => this.#say('restore', text), this.#asking.signal);
		await this.#show();
		// More lines may stand above it now.
		this.#showMessage();
	};

	async #erase() {
		const dialog = find(this, 'dialog', HTMLDialogElement);
		dialog.returnValue = '';
		dialog.showModal();
		await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
		if (dialog.returnValue !== 'erase' || !this.#device) return;
		const recordings = await this.#deleteRecordings();
		const progress = await this.#device.store.erase();
		await this.#show();
		this.#say('erase', sayErased(progress, recordings));
	}

	#click = async ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button || button.closest('dialog')) return;
		if ('save' in button.dataset) await this.#save();
		else if ('saveDamaged' in button.dataset) await this.#saveDamaged();
		else if ('setAside' in button.dataset) {
			const progress = await this.#device?.store.setAside();
			if (progress) this.#say('damaged', saySetAside(progress));
		} else if ('deleteSounds' in button.dataset) {
			const recordings = await this.#deleteRecordings();
			await this.#show();
			this.#say('erase', sayRecordingsDeleted(recordings));
		} else if ('erase' in button.dataset) await this.#erase();
	};

	/** Shows a message under the buttons that were pressed, where the eye is, and nowhere else. */
	#say(about: 'damaged' | 'save' | 'restore' | 'erase', text: string) {
		for (const element of this.querySelectorAll('[data-message]')) element.textContent = '';
		find(this, `[data-message="${about}"]`, HTMLElement).textContent = text;
		this.#showMessage();
	}

	#showMessage() {
		this.querySelector('[data-message]:not(:empty)')?.scrollIntoView({ block: 'nearest' });
	}

	#deleteRecordings = () =>
		this.recordings.deleteAllRecordings().then(
			() => 'deleted' as const,
			() => 'not-deleted' as const,
		);
}
