import type { DataStory } from '../../domain/bank-data.ts';
import type { Clock, ClockEvent } from '../../domain/practice/clock.ts';
import { giveSignals, newClock, step } from '../../domain/practice/clock.ts';
import { type TellSettings, tellSettings, withTellSettings } from '../../domain/practice/settings.ts';
import { recordTelling, type Telling } from '../../domain/practice/telling.ts';
import { stayAwake } from '../awake.ts';
import { find } from '../dom.ts';
import { sayTrouble } from '../progress/trouble-note.ts';
import { canRecord, type Recorder, sayRefusal, startRecorder } from './recorder.ts';
import { deleteRecording } from './recordings.ts';
import { signal as giveSign, wakeSound } from './signals.ts';
import { keepTake } from './take.ts';
import { paintClock, sayLimit, sayPhase } from './tell-clock.ts';
import { fillSettings, settingOf } from './tell-form.ts';
import { showHistory } from './tell-history.ts';
import { showSummary } from './tell-summary.ts';
import { loadTools, type Tools } from './tools.ts';

/** Milliseconds between two looks at the clock. */
const beat = 200;
/** A signal this late, in milliseconds, is shown but no longer sounded: the page was asleep. */
const tooLate = 1500;

/** A story, a clock that goes through its phases, and how the time was kept. */
class TellDrill extends HTMLElement {
	#listening: AbortController | undefined;
	#running: AbortController | undefined;
	#tools: Tools | undefined;
	#story: DataStory | undefined;
	#clock: Clock = newClock([]);
	#recorder: Recorder | undefined;
	/** The microphone is being asked for. */
	#starting = false;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		for (const it of document.querySelectorAll<HTMLElement>('[data-practice-title]')) it.hidden = true;
		this.hidden = false;
		this.#tools = await loadTools(this);
		if (!this.#tools || signal.aborted) return;
		const { bank, store } = this.#tools;
		this.addEventListener('click', this.#click, { signal });
		this.addEventListener('change', this.#choose, { signal });
		document.addEventListener('keydown', this.#press, { signal });
		signal.addEventListener(
			'abort',
			store.subscribe(() => sayTrouble(this, store)),
		);
		sayTrouble(this, store);
		const id = new URLSearchParams(location.search).get('tell') ?? '';
		this.#story = bank.stories.find((it) => it.id === id);
		if (this.#story?.ready) this.#ready(this.#story);
		else this.#none(id, this.#story);
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#running?.abort();
		this.#recorder?.drop();
	}

	get #settings(): TellSettings {
		const chosen = tellSettings(this.#tools?.store.current ?? { settings: {} });
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
		if (!this.#tools || !this.#story || this.#starting || this.#clock.status === 'running') return;
		this.#starting = true;
		await this.#begin(this.#tools);
		this.#starting = false;
	}

	async #begin({ bank }: Tools) {
		const settings = this.#settings;
		wakeSound(settings);
		const refused = find(this, '[data-refused]', HTMLElement);
		refused.textContent = '';
		if (settings.record) {
			try {
				this.#recorder = await startRecorder();
			} catch (error) {
				refused.textContent = sayRefusal(error);
				await this.#keepSettings({ ...settings, record: false });
				find(this, 'input[name="record"]', HTMLInputElement).checked = false;
				return;
			}
		}
		this.#running = new AbortController();
		const { signal } = this.#running;
		this.#clock = newClock(bank.phases);
		this.#show('run');
		find(this, '[data-title]', HTMLElement).textContent = this.#story?.short ?? '';
		this.#send('start');
		const timer = setInterval(this.#beat, beat);
		signal.addEventListener('abort', () => clearInterval(timer));
		// A page that was asleep shows the right time at once.
		document.addEventListener('visibilitychange', this.#beat, { signal });
		stayAwake(signal);
		window.scrollTo({ top: 0 });
		find(this, '[data-next]', HTMLButtonElement).focus({ preventScroll: true });
	}

	#send(type: ClockEvent['type']) {
		if (!this.#tools) return;
		const { phase } = this.#clock;
		this.#clock = step(this.#clock, { type, at: Date.now() });
		if (this.#clock.status === 'done') {
			void this.#finish();
			return;
		}
		if (type === 'pause') this.#recorder?.pause();
		if (type === 'resume' || (type === 'advance' && this.#clock.status === 'running'))
			this.#recorder?.resume();
		if (type === 'start' || this.#clock.phase !== phase) sayPhase(this, this.#clock, this.#tools.bank.phases);
		this.#beat();
	}

	#beat = () => {
		if (!this.#tools) return;
		const { phases } = this.#tools.bank;
		const now = Date.now();
		const { clock, signals } = giveSignals(this.#clock, phases, now);
		this.#clock = clock;
		paintClock(this, clock, phases, now);
		const last = signals.at(-1);
		if (!last) return;
		if (last.late < tooLate) giveSign(last.limit, this.#settings);
		sayLimit(this, last, phases, this.#settings);
	};

	async #finish() {
		if (!this.#tools || !this.#story) return;
		this.#running?.abort();
		const { store, bank } = this.#tools;
		const { id: story, title } = this.#story;
		const at = Date.now();
		const telling = recordTelling(this.#clock, bank.phases, story, at);
		this.#clock = newClock([]);
		this.#show('done');
		find(this, '[data-title]', HTMLElement).textContent = title;
		if (telling) {
			showSummary(find(this, '[data-summary]', HTMLElement), telling, () => this.#forget(telling));
			await store.change((it) => ({ ...it, tellings: [...it.tellings, telling] }));
		}
		find(this, '[data-title]', HTMLElement).focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
		const recorder = this.#recorder;
		this.#recorder = undefined;
		await keepTake(recorder, telling, find(this, '[data-play]', HTMLElement));
		await this.#showHistory();
	}

	/** A telling that was begun by mistake does not spoil the history. */
	async #forget({ story, at }: Telling) {
		await deleteRecording({ story, at }).catch(() => {});
		await this.#tools?.store.change((it) => ({
			...it,
			tellings: it.tellings.filter((other) => other.story !== story || other.at !== at),
		}));
		if (this.#story) this.#ready(this.#story);
	}

	#show(stage: 'none' | 'ready' | 'run' | 'done') {
		this.dataset['stage'] = stage;
		for (const it of this.querySelectorAll<HTMLElement>('[data-when]')) {
			it.hidden = !it.dataset['when']?.split(' ').includes(stage);
		}
		find(this, '[data-play]', HTMLElement).replaceChildren();
	}

	#click = ({ target }: Event) => {
		if (!(target instanceof Element)) return;
		const button = target.closest('button');
		if (button && 'start' in button.dataset) void this.#start();
		else if (button && 'again' in button.dataset && this.#story) this.#ready(this.#story);
		else if (button && 'pause' in button.dataset) this.#pause();
		else if (button ? 'next' in button.dataset : target.closest('[data-clock]')) this.#advance();
	};

	#pause() {
		this.#send(this.#clock.status === 'paused' ? 'resume' : 'pause');
	}

	#advance() {
		if (this.#clock.status === 'paused') this.#send('resume');
		else this.#send('advance');
	}

	#press = (event: KeyboardEvent) => {
		const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
		if (this.dataset['stage'] !== 'run' || repeat || ctrlKey || metaKey || altKey) return;
		if (target instanceof Element && target.closest('input, select, textarea, a, dialog, button')) return;
		if (key === ' ') {
			event.preventDefault();
			this.#advance();
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
		await this.#tools?.store.change((it) => withTellSettings(it, settings));
	}
}

customElements.define('tell-drill', TellDrill);
