import { counted } from '../../bank/counts.ts';
import { loadBankData } from '../../bank/tool-data.client.ts';
import { sayBytes } from '../../site/bytes.ts';
import { draw } from '../../site/draw.client.ts';
import { currentTime } from '../../site/now.ts';
import { sayMissing } from '../missing.ts';
import { openProgress } from '../progress-store.client.ts';
import type { AnyPart } from '../stored-part.ts';
import { backupName, writeBackup } from './backup-file.ts';
import {
	addAll,
	type DeviceData,
	describeProgress,
	openBackup,
	packRecordings,
	type Recordings,
	replaceAll,
} from './device-data.client.ts';
import {
	firstData,
	type Place,
	sayErased,
	sayRecordingsDeleted,
	saySetAside,
	type YourDataState,
	yourDataView,
} from './your-data-view.client.ts';

/** Shows what is saved on this device, backs it up as a file, restores it, and erases it. */
export abstract class YourData extends HTMLElement {
	/** What the features keep, and the recordings: the page hands them in. */
	protected abstract readonly parts: readonly AnyPart[];
	protected abstract readonly recordings: Recordings;
	#listening: AbortController | undefined;
	#device: DeviceData | undefined;
	/** How many backups were opened: one that was opened before another no longer counts. */
	#openings = 0;
	#state = firstData;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const { parts, recordings } = this;
		const store = await openProgress(parts);
		if (signal.aborted) return;
		this.#device = { store, parts, recordings };
		this.addEventListener('click', this.#click, { signal });
		this.addEventListener('change', this.#open, { signal });
		signal.addEventListener('abort', store.subscribe(this.#show));
		await this.#show();
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#set(change: Partial<YourDataState>) {
		this.#state = { ...this.#state, ...change };
		draw(yourDataView(this.#state), this);
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
		this.#set({
			counts: `${content ? before + content : nothing}.`,
			isKept: !trouble && content !== '',
			trouble: trouble?.message ?? '',
			isDamaged: trouble?.damaged !== undefined || store.aside().length > 0,
			isUnreadable,
			sounds,
		});
		const bank = await loadBankData().catch(() => undefined);
		if (bank) this.#set({ missing: sayMissing(store.current, parts, bank) });
	};

	async #save({ store, recordings }: DeviceData) {
		const savedAt = currentTime();
		const isWithSounds = this.querySelector<HTMLInputElement>('input[name="sounds"]')?.checked;
		const { packed, unread } = isWithSounds ? await packRecordings(recordings) : { packed: [], unread: 0 };
		const text = writeBackup({ savedAt, progress: store.current, recordings: packed });
		const outcome = await handOver(text, backupName(savedAt));
		if (outcome === 'cancelled') return;
		const how = outcome === 'shared' ? 'Shared' : 'Saved as a file';
		const without = unread > 0 ? ` Not in it: ${counted(unread, 'recording')} that can’t be read.` : '';
		this.#say('save', `${how}: ${backupName(savedAt)}, ${sayBytes(new Blob([text]).size)}.${without}`);
	}

	/** The damaged text as it is, for whoever can mend it. */
	async #saveDamaged({ store }: DeviceData) {
		const texts = [...store.aside()];
		const { damaged } = store.trouble ?? {};
		if (damaged !== undefined && !texts.includes(damaged)) texts.push(damaged);
		for (const [i, text] of texts.entries()) {
			await handOver(text, `story-bank-damaged${i > 0 ? `-${i + 1}` : ''}.json`);
		}
	}

	/** Says what a file holds and asks what to do with it. Nothing changes before the answer. */
	#open = async ({ target }: Event) => {
		if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !this.#device) return;
		const [file] = target.files ?? [];
		// The same file can be chosen again.
		target.value = '';
		if (!file) return;
		const opening = ++this.#openings;
		this.#set({ opened: undefined });
		const { message, backup } = await openBackup(file, this.#device);
		if (opening !== this.#openings) return;
		if (!backup) return this.#say('restore', message);
		this.#set({ opened: { backup, message }, done: undefined });
		const place = this.querySelector('[data-backup]');
		place?.scrollIntoView({ block: 'nearest' });
		place?.querySelector('button')?.focus();
	};

	async #answer(device: DeviceData, choice: 'add' | 'replace' | 'leave') {
		const { opened } = this.#state;
		if (!opened) return;
		this.#set({ opened: undefined });
		const act = { add: addAll, replace: replaceAll, leave: async () => 'Nothing was changed.' };
		const message = await act[choice](device, opened.backup);
		await this.#show();
		this.#say('restore', message);
	}

	async #erase({ store }: DeviceData) {
		const dialog = this.querySelector('dialog');
		if (!dialog) return;
		dialog.returnValue = '';
		dialog.showModal();
		await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
		if (dialog.returnValue !== 'erase') return;
		const recordings = await this.#deleteRecordings();
		const progress = await store.erase();
		await this.#show();
		this.#say('erase', sayErased(progress, recordings));
	}

	#click = ({ target }: Event) => {
		const press = target instanceof Element && target.closest('button')?.dataset.press;
		const device = this.#device;
		if (!press || !device) return;
		const presses: Readonly<Record<string, () => Promise<void>>> = {
			save: () => this.#save(device),
			'save-damaged': () => this.#saveDamaged(device),
			'set-aside': async () => this.#say('damaged', saySetAside(await device.store.setAside())),
			'delete-sounds': async () => {
				const recordings = await this.#deleteRecordings();
				await this.#show();
				this.#say('erase', sayRecordingsDeleted(recordings));
			},
			erase: () => this.#erase(device),
			add: () => this.#answer(device, 'add'),
			replace: () => this.#answer(device, 'replace'),
			leave: () => this.#answer(device, 'leave'),
		};
		void presses[press]?.();
	};

	/** Shows a message under the buttons that were pressed, and nowhere else. */
	#say(place: Place, message: string) {
		this.#set({ done: { place, message } });
		this.querySelector('[data-message]:not(:empty)')?.scrollIntoView({ block: 'nearest' });
	}

	#deleteRecordings = (): Promise<boolean> =>
		this.recordings.deleteAllRecordings().then(
			() => true,
			() => false,
		);
}

/** Gives the person a file: by the share sheet where the device has one for it, else as a download. */
async function handOver(text: string, name: string): Promise<'shared' | 'saved' | 'cancelled'> {
	const file = new File([text], name, { type: 'application/json' });
	// On a desktop people expect a download, not a share sheet.
	if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] })) {
		try {
			await navigator.share({ files: [file], title: name });
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
			// Some browsers say that they can share such a file, and then fail.
		}
	}
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads it later.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return 'saved';
}
