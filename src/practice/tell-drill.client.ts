import type { DataStory } from '../bank/tool-data.ts';
import { emptyProgress } from '../progress/index.ts';
import { find } from '../site/dom.client.ts';
import type { Clock } from './clock.ts';
import { keepRecording } from './keep-recording.client.ts';
import { canRecord, type Recorder, sayRefusal, startRecorder } from './recorder.client.ts';
import { deleteRecording } from './recordings/recordings.client.ts';
import { signal as giveSign, wakeSound } from './signals.client.ts';
import { fillSettings, settingOf } from './tell-form.client.ts';
import { showHistory } from './tell-history.client.ts';
import { TellRun } from './tell-run.client.ts';
import { changeTellSettings, type TellSettings, tellSettings } from './tell-settings.ts';
import { showTellingSummary } from './tell-summary.client.ts';
import { tellingsPart } from './tellings-part.ts';
import { recordTelling, type Telling } from './timed-telling.ts';
import { openDrill, showStage, type Tools } from './tools.client.ts';

/** A story, a clock that goes through its phases, and how the time was kept. */
export class TellDrill extends HTMLElement {
	#listening: AbortController | undefined;
	#tools: Tools | undefined;
	#story: DataStory | undefined;
	#run: TellRun | undefined;
	/** The recording on its way to the device. */
	#keeping: Promise<void> | undefined;
	/** The microphone is being asked for. */
	#starting = false;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.#tools = await openDrill(this, signal);
		if (!this.#tools) return;
		this.addEventListener('click', this.#click, { signal });
		this.addEventListener('change', this.#choose, { signal });
		document.addEventListener('keydown', this.#press, { signal });
		const id = new URLSearchParams(location.search).get('tell') ?? '';
		this.#story = this.#tools.bank.stories.find((story) => story.id === id);
		if (this.#story?.ready) this.#ready(this.#story);
		else this.#none(id, this.#story);
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#run?.drop();
	}

	get #settings(): TellSettings {
		const chosen = tellSettings(this.#tools?.store.current ?? emptyProgress);
		return { ...chosen, record: chosen.record && canRecord() };
	}

	#none(id: string, story: DataStory | undefined) {
		this.#show('none');
		find(this, '[data-unknown]', HTMLElement).textContent = story
			? `${story.short} is not written yet. Choose another story under Practice.`
			: id === ''
				? 'Choose one under Practice.'
				: `The bank has no story “${id}”: it was renamed or removed. Choose one under Practice.`;
	}

	#ready(story: DataStory) {
		this.#show('ready');
		find(this, '[data-eyebrow]', HTMLElement).textContent = `Tell: ${story.short}`;
		find(this, '[data-title]', HTMLElement).textContent = story.title;
		find(this, '[data-opening]', HTMLElement).textContent = story.opening ?? story.title;
		fillSettings(this, this.#settings);
		void this.#showHistory();
	}

	async #showHistory() {
		if (!this.#tools || !this.#story) return;
		await showHistory(find(this, '[data-history]', HTMLElement), this.#story.id, this.#tools);
	}

	async #start() {
		if (!this.#tools || !this.#story || this.#starting || this.#run) return;
		this.#starting = true;
		try {
			await this.#begin(this.#tools);
		} finally {
			this.#starting = false;
		}
	}

	async #begin({ bank }: Tools) {
		const settings = this.#settings;
		wakeSound(settings);
		const refused = find(this, '[data-refused]', HTMLElement);
		refused.textContent = '';
		let recorder: Recorder | undefined;
		if (settings.record) {
			try {
				recorder = await startRecorder();
			} catch (error) {
				refused.textContent = sayRefusal(error);
				await this.#keepSettings({ ...settings, record: false });
				find(this, 'input[name="record"]', HTMLInputElement).checked = false;
				return;
			}
		}
		this.#show('run');
		find(this, '[data-title]', HTMLElement).textContent = this.#story?.short ?? '';
		this.#run = new TellRun(
			this,
			bank.phases,
			recorder,
			() => this.#settings,
			(clock) => void this.#finish(clock, recorder),
		);
		this.#run.start();
		window.scrollTo({ top: 0 });
		find(this, '[data-next]', HTMLButtonElement).focus({ preventScroll: true });
	}

	async #finish(clock: Clock, recorder: Recorder | undefined) {
		if (!this.#tools || !this.#story) return;
		this.#run = undefined;
		const { store, bank } = this.#tools;
		const { id: story, title } = this.#story;
		const at = Date.now();
		const telling = recordTelling(clock, bank.phases, story, at);
		this.#show('done');
		find(this, '[data-title]', HTMLElement).textContent = title;
		if (telling) {
			showTellingSummary(find(this, '[data-summary]', HTMLElement), telling, () => this.#forget(telling));
			await store.change(tellingsPart.edit((tellings) => [...tellings, telling]));
		}
		find(this, '[data-title]', HTMLElement).focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
		this.#keeping = keepRecording(recorder, telling, find(this, '[data-play]', HTMLElement));
		await this.#keeping;
		await this.#showHistory();
	}

	#back(button: HTMLButtonElement) {
		this.#run?.back();
		// A button that is out of use takes no keys.
		if (button.disabled) find(this, '[data-next]', HTMLButtonElement).focus({ preventScroll: true });
	}

	/** A telling that was begun by mistake does not spoil the history. */
	async #forget({ story, at }: Telling) {
		// A recording that is still being saved can't be deleted yet.
		await this.#keeping;
		await deleteRecording({ story, at }).catch(() => {});
		await this.#tools?.store.change(
			tellingsPart.edit((tellings) =>
				tellings.filter((telling) => telling.story !== story || telling.at !== at),
			),
		);
		if (this.#story) this.#ready(this.#story);
	}

	#show(stage: 'none' | 'ready' | 'run' | 'done') {
		showStage(this, stage);
		find(this, '[data-play]', HTMLElement).replaceChildren();
	}

	#click = ({ target }: Event) => {
		if (!(target instanceof Element)) return;
		const button = target.closest('button');
		if (button && 'start' in button.dataset) void this.#start();
		else if (button && 'again' in button.dataset && this.#story) this.#ready(this.#story);
		else if (button && 'pause' in button.dataset) this.#run?.pause();
		else if (button && 'back' in button.dataset) this.#back(button);
		else if (button ? 'next' in button.dataset : target.closest('[data-clock]')) this.#run?.advance();
	};

	#press = (event: KeyboardEvent) => {
		const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
		if (this.dataset.stage !== 'run' || repeat || ctrlKey || metaKey || altKey) return;
		if (target instanceof Element && target.closest('input, select, textarea, a, dialog, button')) return;
		if (key === ' ') {
			event.preventDefault();
			this.#run?.advance();
		}
	};

	#choose = ({ target }: Event) => {
		if (!(target instanceof HTMLInputElement) || !target.closest('[data-settings]')) return;
		void this.#keepSettings({ ...this.#settings, [settingOf(target)]: target.checked });
		if (target.name === 'sound' && target.checked) {
			wakeSound({ ...this.#settings, sound: true });
			giveSign('min', { ...this.#settings, sound: true, vibration: false });
		}
	};

	async #keepSettings(settings: TellSettings) {
		await this.#tools?.store.change(changeTellSettings(settings));
	}
}
