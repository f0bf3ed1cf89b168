import { emptyProgress } from '../progress/index.ts';
import { draw } from '../site/draw.client.ts';
import { currentTime } from '../site/now.ts';
import { holdUpdate } from '../site/unfinished.client.ts';
import type { Clock } from './clock.ts';
import {
	addRecording,
	deleteRecording,
	listRecordings,
	loadSound,
	type RecordingAbout,
} from './recordings.client.ts';
import { loadStoryText } from './recordings-view.client.ts';
import {
	canRecord,
	changeTellSettings,
	signal as giveSign,
	type Recorder,
	sayRefusal,
	startRecorder,
	type TellSettings,
	tellSettings,
	wakeSound,
} from './tell-devices.client.ts';
import { TellRun } from './tell-run.client.ts';
import { type TellState, tellView } from './tell-view.client.ts';
import { type Telling, tellingsPart } from './tellings-part.ts';
import { recordTelling } from './timed-telling.ts';
import { openDrill, type Tools } from './tools.client.ts';

/** A story, a clock that goes through its phases, and how the time was kept. */
export class TellDrill extends HTMLElement {
	#listening: AbortController | undefined;
	#tools: Tools | undefined;
	#run: TellRun | undefined;
	/** Lets a new version take over again. */
	#finished = () => {};
	/** The recording on its way to the device. */
	#keeping: Promise<void> | undefined;
	/** The microphone is being asked for. */
	#starting = false;
	#state: TellState = {
		stage: 'none',
		story: undefined,
		wanted: '',
		settings: tellSettings(emptyProgress),
		refusal: '',
		run: undefined,
		telling: undefined,
		loss: '',
		history: undefined,
	};

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.#tools = await openDrill(this, signal, () => this.#set({}));
		if (!this.#tools) return;
		this.addEventListener('click', this.#click, { signal });
		this.addEventListener('change', this.#choose, { signal });
		document.addEventListener('keydown', this.#press, { signal });
		const wanted = new URLSearchParams(location.search).get('tell') ?? '';
		const { stories, about } = this.#tools.bank;
		const story = [...stories, ...about].find(({ id }) => id === wanted);
		this.#set({ wanted, story });
		if (story?.ready) this.#ready();
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#run?.drop();
		this.#finished();
	}

	#set(change: Partial<TellState>) {
		if (!this.#tools) return;
		const { bank, store } = this.#tools;
		const settings = tellSettings(store.current);
		this.#state = {
			...this.#state,
			...change,
			settings: { ...settings, record: settings.record && canRecord() },
		};
		this.dataset.stage = this.#state.stage;
		draw(tellView(this.#state, bank.phases, store), this);
	}

	#ready() {
		this.#set({ stage: 'ready', telling: undefined, loss: '' });
		void this.#showHistory();
	}

	async #showHistory() {
		const { story, stage } = this.#state;
		if (!this.#tools || !story) return;
		const list = await listRecordings(story.id);
		if (this.#state.stage !== stage) return;
		const recordings = { list: list.length > 0 ? list : undefined, sounds: {}, text: [], message: '' };
		this.#set({ history: { tellings: tellingsPart.read(this.#tools.store.current), recordings } });
	}

	async #start() {
		if (!this.#tools || this.#starting || this.#run) return;
		this.#starting = true;
		try {
			await this.#begin(this.#tools);
		} finally {
			this.#starting = false;
		}
	}

	async #begin({ bank }: Tools) {
		const { settings } = this.#state;
		wakeSound(settings);
		this.#set({ refusal: '' });
		const finished = holdUpdate('a telling');
		this.#finished = finished;
		let recorder: Recorder | undefined;
		if (settings.record) {
			try {
				recorder = await startRecorder();
			} catch (error) {
				finished();
				await this.#keepSettings({ ...settings, record: false });
				this.#set({ refusal: sayRefusal(error) });
				return;
			}
		}
		this.#run = new TellRun({
			phases: this.#state.story?.phases ?? bank.phases,
			recorder,
			show: (run) => this.#set({ stage: 'run', run }),
			settings: () => this.#state.settings,
			done: (clock) => void this.#finish(clock, recorder),
		});
		this.#run.start();
		window.scrollTo({ top: 0 });
		this.#focus('[data-press="next"]');
	}

	async #finish(clock: Clock, recorder: Recorder | undefined) {
		const { story } = this.#state;
		if (!this.#tools || !story) return;
		this.#run = undefined;
		const { store, bank } = this.#tools;
		const telling = recordTelling(clock, story.phases ?? bank.phases, story.id, currentTime());
		this.#set({ stage: 'done', run: undefined, telling, history: undefined });
		if (telling) await store.change(tellingsPart.edit((tellings) => [...tellings, telling]));
		this.#focus('[data-title]');
		window.scrollTo({ top: 0 });
		this.#keeping = this.#keepRecording(recorder, telling);
		await this.#keeping;
		this.#finished();
		await this.#showHistory();
	}

	/** Ends a recording and saves it with its telling. Without a recorder or a telling there is nothing to save. */
	async #keepRecording(recorder: Recorder | undefined, telling: Telling | undefined) {
		const sound = await recorder?.finish();
		if (!telling || !sound) return;
		const { story, at, phases } = telling;
		const took = phases.reduce((sum, phase) => sum + phase.took, 0);
		try {
			await addRecording({ story, at, took, type: sound.type }, await sound.arrayBuffer());
		} catch (error) {
			const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
			this.#set({
				loss: isFull ? 'There was no room to keep the recording.' : 'The recording could not be kept.',
			});
		}
	}

	/** A telling that was begun by mistake does not spoil the history. */
	async #forget() {
		const { telling } = this.#state;
		if (!telling) return;
		// A recording that is still being saved can't be deleted yet.
		await this.#keeping;
		await deleteRecording(telling).catch(() => {});
		await this.#tools?.store.change(
			tellingsPart.edit((tellings) =>
				tellings.filter(({ story, at }) => story !== telling.story || at !== telling.at),
			),
		);
		this.#ready();
	}

	#back() {
		this.#run?.back();
		// A button that is out of use takes no keys.
		if (this.querySelector('[data-press="back"]:disabled')) this.#focus('[data-press="next"]');
	}

	#setRecordings(change: Partial<NonNullable<TellState['history']>['recordings']>) {
		const { history } = this.#state;
		if (history) this.#set({ history: { ...history, recordings: { ...history.recordings, ...change } } });
	}

	async #play(about: RecordingAbout) {
		const sound = await loadSound(about).catch(() => undefined);
		const { sounds = {}, text = [] } = this.#state.history?.recordings ?? {};
		this.#setRecordings({ sounds: { ...sounds, [about.at]: sound ? URL.createObjectURL(sound) : '' } });
		if (!sound) return;
		const audio = this.querySelector<HTMLAudioElement>(`li[data-at="${about.at}"] audio`);
		audio?.focus();
		void audio?.play().catch(() => {});
		if (text.length === 0) this.#setRecordings({ text: await loadStoryText(about.story) });
	}

	async #delete(about: RecordingAbout) {
		try {
			await deleteRecording(about);
		} catch {
			this.#setRecordings({ message: 'It could not be deleted: it remains on this device.' });
			return;
		}
		const list = this.#state.history?.recordings.list?.filter(({ at }) => at !== about.at);
		this.#setRecordings({ list, message: '' });
		this.#focus('[data-recordings]');
	}

	#focus(selector: string) {
		this.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
	}

	#click = ({ target }: Event) => {
		if (!(target instanceof Element)) return;
		const button = target.closest('button');
		const { press, play, delete: dropped } = button?.dataset ?? {};
		const recording = this.#state.history?.recordings.list?.find(({ at }) => `${at}` === (play ?? dropped));
		if (recording) void (play === undefined ? this.#delete(recording) : this.#play(recording));
		if (press === 'start') void this.#start();
		if (press === 'again') this.#ready();
		if (press === 'forget') void this.#forget();
		if (press === 'pause') this.#run?.pause();
		if (press === 'back') this.#back();
		if (press === 'next' || (!button && target.closest('[data-clock]'))) this.#run?.advance();
	};

	#press = (event: KeyboardEvent) => {
		const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
		if (!this.#run || repeat || ctrlKey || metaKey || altKey) return;
		if (target instanceof Element && target.closest('input, select, textarea, a, dialog, button')) return;
		if (key === ' ') {
			event.preventDefault();
			this.#run.advance();
		}
	};

	#choose = ({ target }: Event) => {
		if (!(target instanceof HTMLInputElement) || !target.closest('[data-settings]')) return;
		const { settings } = this.#state;
		void this.#keepSettings({ ...settings, [target.name]: target.checked });
		if (target.name === 'sound' && target.checked) {
			wakeSound({ ...settings, sound: true });
			giveSign('min', { ...settings, sound: true, vibration: false });
		}
	};

	async #keepSettings(settings: TellSettings) {
		await this.#tools?.store.change(changeTellSettings(settings));
	}
}
