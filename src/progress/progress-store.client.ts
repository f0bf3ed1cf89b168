import { keptName } from '../site/base.ts';
import { clearDevice, readDevice, watchDevice, writeDevice } from '../site/storage.client.ts';
import { type Refusal, readStored, toStored } from './parse.ts';
import { type AnyPart, emptyProgress, type Progress, settingsPart } from './stored-part.ts';

/** Everything the tools keep on this device, as one page sees it. */
export type ProgressStore = Readonly<Omit<DeviceProgress, 'use'>>;

/** `visit`: it is gone with this page; `trouble` says why. */
export type Saved = 'kept' | 'visit';

const name = 'progress';
let opened: DeviceProgress | undefined;

/** The store of this page: the same one for all who ask, with the parts of each of them. */
export async function openProgress(parts: readonly AnyPart[]): Promise<ProgressStore> {
	opened ??= new DeviceProgress();
	opened.use(parts);
	return opened;
}

class DeviceProgress {
	/** As it is now, with what could not be stored. */
	current: Progress = emptyProgress;
	/** Why something is not saved; undefined while all is well. */
	trouble: Trouble | undefined;
	/** Changes that are not on the device yet. They are made again on what is stored whenever that is read. */
	#unsaved: Edit[] = [];
	#parts: readonly AnyPart[] = [];
	readonly #listeners = new Set<() => void>();

	constructor() {
		watchDevice(name, this.#refresh);
		// A page that comes back from the browser's memory has missed what was written meanwhile.
		addEventListener('pageshow', ({ persisted }) => persisted && this.#refresh());
	}

	/** Reads these parts too, from now on. */
	use(parts: readonly AnyPart[]): void {
		const added = [settingsPart, ...parts].filter((part) => !this.#parts.includes(part));
		if (added.length === 0) return;
		this.#parts = [...this.#parts, ...added];
		this.#refresh();
	}

	/**
	 * Changes what is stored now, which another tab may have changed since it was read here. The edit is a pure
	 * function: it may run twice. It never throws for lack of storage: the change then holds for this visit.
	 */
	change = async (edit: Edit): Promise<Saved> => {
		let saved: Saved | undefined;
		const write = () => {
			saved ??= this.#write(edit);
			return saved;
		};
		// A page that is being left does not wait for its turn, or the last change would be lost.
		const waiting = new AbortController();
		addEventListener('pagehide', write, { signal: waiting.signal });
		try {
			return await inTurn(write);
		} finally {
			waiting.abort();
		}
	};

	/** Moves a text that can't be read to another name, where it stays, so that progress is saved again. */
	setAside = (): Promise<Saved> =>
		inTurn(() => {
			const { trouble } = this.#read();
			if (trouble?.damaged !== undefined && !trouble.partly) {
				const outcome = writeAside(trouble.damaged);
				if (outcome !== 'kept') return this.#keepForVisit(unchanged, troubles[outcome]);
				writeDevice(name, null);
			}
			return this.#write(unchanged);
		});

	/** The texts that were set aside, oldest first. */
	aside = (): readonly string[] => asideNames.flatMap((asideName) => readDevice(asideName) ?? []);

	/** Forgets everything of this site, also what was set aside and the choice of colours. Recordings are not in this store. */
	erase = (): Promise<Saved> =>
		inTurn(() => {
			const outcome = clearDevice();
			return outcome === 'kept'
				? this.#accept(emptyProgress)
				: this.#keepForVisit(() => emptyProgress, troubles[outcome]);
		});

	/** Calls back after each change, of this tab or another one. */
	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** What is stored, and what is wrong with it: without progress, it can't be used. */
	#read(): { readonly progress?: Progress; readonly trouble?: Trouble } {
		const text = readDevice(name);
		if (text === undefined) return { trouble: troubles.blocked };
		if (text === null) return { progress: emptyProgress };
		const read = readStored(text, this.#parts);
		if (!read.ok) {
			return { trouble: read.reason === 'newer' ? troubles.newer(read) : troubles.corrupt(read, text) };
		}
		const { progress, notes } = read;
		return notes.length === 0 ? { progress } : { progress, trouble: troubles.partly(notes, text) };
	}

	/** The change is made on what is stored now and not on what this tab remembers, so tabs don't overwrite each other. */
	#write(edit: Edit): Saved {
		const { progress: stored, trouble } = this.#read();
		if (!stored) return this.#keepForVisit(edit, trouble ?? troubles.blocked);
		const changed = [...this.#unsaved, edit].reduce((progress, change) => change(progress), stored);
		if (changed === stored) return this.#accept(stored, trouble);
		const aside = trouble?.damaged === undefined ? 'kept' : writeAside(trouble.damaged);
		const outcome = aside === 'kept' ? writeDevice(name, JSON.stringify(toStored(changed))) : aside;
		return outcome === 'kept' ? this.#accept(changed, trouble) : this.#keepForVisit(edit, troubles[outcome]);
	}

	/** Takes over what is now on the device. */
	#accept(progress: Progress, trouble?: Trouble): Saved {
		this.#unsaved = [];
		this.current = progress;
		this.trouble = trouble;
		this.#notify();
		return 'kept';
	}

	/** Keeps a change for this visit, until it can be written. */
	#keepForVisit(edit: Edit, trouble: Trouble): Saved {
		this.#unsaved.push(edit);
		this.current = edit(this.current);
		this.trouble = trouble;
		this.#notify();
		return 'visit';
	}

	#refresh = (): void => {
		const { progress, trouble } = this.#read();
		if (progress) this.current = this.#unsaved.reduce((changed, edit) => edit(changed), progress);
		this.trouble = trouble;
		this.#notify();
	};

	#notify(): void {
		for (const listener of [...this.#listeners]) listener();
	}
}

type Edit = (progress: Progress) => Progress;

const unchanged: Edit = (progress) => progress;

/** One tab at a time. Where the browser has no locks or refuses them, the work is done at once. */
async function inTurn<T>(work: () => T): Promise<T> {
	let started = false;
	if (!('locks' in navigator)) return work();
	try {
		return await navigator.locks.request(keptName(name), () => {
			started = true;
			return work();
		});
	} catch (error) {
		if (started) throw error;
		return work();
	}
}

/** Names for damaged texts that wait to be saved as files. None is written over. */
const asideNames = ['progress-damaged', ...[2, 3, 4, 5].map((number) => `progress-damaged-${number}`)];

/** Sets a damaged text aside, once; says why where it can't. */
function writeAside(text: string): ReturnType<typeof writeDevice> {
	if (asideNames.some((asideName) => readDevice(asideName) === text)) return 'kept';
	const free = asideNames.find((asideName) => readDevice(asideName) === null);
	return free === undefined ? 'full' : writeDevice(free, text);
}

/** Why changes are not saved, or not all of the progress could be read. */
interface Trouble {
	readonly kind: 'blocked' | 'full' | 'corrupt' | 'newer';
	/** What is wrong and what to do, for the person. */
	readonly message: string;
	/** The text that can't be read, to be saved as a file. It is still on the device. */
	readonly damaged?: string;
	/** Part of it could be read, and changes are saved. */
	readonly partly?: true;
}

const troubles = {
	blocked: {
		kind: 'blocked',
		message:
			'This browser does not let the site save anything: its settings or a private window forbid it. What you do here works, but is gone when you leave. Save a backup first.',
	},
	full: {
		kind: 'full',
		message:
			'There is no room left on this device, so the last change is not kept. Save a backup, then delete recordings or free some space.',
	},
	newer: ({ message }: Refusal): Trouble => ({ kind: 'newer', message }),
	corrupt: ({ message }: Refusal, damaged: string): Trouble => ({
		kind: 'corrupt',
		message: `${message} Until you decide, what you do here is gone when you leave.`,
		damaged,
	}),
	partly: (notes: readonly string[], damaged: string): Trouble => ({
		kind: 'corrupt',
		message: `Part of what was saved here is damaged. ${notes.join(' ')} The rest is in use.`,
		partly: true,
		damaged,
	}),
} as const satisfies Record<string, Trouble | ((...args: never[]) => Trouble)>;
