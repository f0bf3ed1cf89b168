import { stayAwake } from '../site/awake.client.ts';
import { type Clock, type ClockEvent, type ClockPhase, giveSignals, newClock, step } from './clock.ts';
import type { Recorder } from './recorder.client.ts';
import { signal as giveSign } from './signals.client.ts';
import { paintClock, sayLimit, sayPhase } from './tell-clock.client.ts';
import type { TellSettings } from './tell-settings.ts';

/** Milliseconds between two looks at the clock. */
const beat = 200;
/** A signal this late, in milliseconds, is shown but no longer sounded: the page was asleep. */
const tooLate = 1500;

/** A telling that is running: its clock with the signals it gives, and the recorder, if there is one. */
export class TellRun {
	readonly #recorder: Recorder | undefined;
	readonly #root: HTMLElement;
	readonly #phases: readonly ClockPhase[];
	readonly #settings: () => TellSettings;
	readonly #done: (clock: Clock) => void;
	readonly #running = new AbortController();
	#clock: Clock;

	/**
	 * @param settings read at each signal, since they may change meanwhile
	 * @param done called once, when the last phase is over
	 */
	constructor(
		root: HTMLElement,
		phases: readonly ClockPhase[],
		recorder: Recorder | undefined,
		settings: () => TellSettings,
		done: (clock: Clock) => void,
	) {
		this.#root = root;
		this.#phases = phases;
		this.#recorder = recorder;
		this.#settings = settings;
		this.#done = done;
		this.#clock = newClock(phases);
	}

	start(): void {
		const { signal } = this.#running;
		this.#send('start');
		const timer = setInterval(this.#beat, beat);
		signal.addEventListener('abort', () => clearInterval(timer));
		// A page that was asleep shows the right time at once.
		document.addEventListener('visibilitychange', this.#beat, { signal });
		stayAwake(signal);
	}

	/** Goes on to the next phase, or on with this one where the clock stands. */
	advance(): void {
		this.#send(this.#clock.status === 'paused' ? 'resume' : 'advance');
	}

	/** Takes up the phase before this one again. */
	back(): void {
		this.#send('back');
	}

	/** Stops the clock, or lets it go on. */
	pause(): void {
		this.#send(this.#clock.status === 'paused' ? 'resume' : 'pause');
	}

	/** Ends the telling without a result. */
	drop(): void {
		this.#running.abort();
		this.#recorder?.drop();
	}

	#send(type: ClockEvent['type']) {
		const { phase } = this.#clock;
		this.#clock = step(this.#clock, { type, at: Date.now() });
		if (this.#clock.status === 'done') {
			this.#running.abort();
			this.#done(this.#clock);
			return;
		}
		if (type === 'pause') this.#recorder?.pause();
		if (type === 'resume' || (type === 'advance' && this.#clock.status === 'running'))
			this.#recorder?.resume();
		if (type === 'start' || this.#clock.phase !== phase) sayPhase(this.#root, this.#clock, this.#phases);
		this.#beat();
	}

	#beat = () => {
		const now = Date.now();
		const { clock, signals } = giveSignals(this.#clock, this.#phases, now);
		this.#clock = clock;
		paintClock(this.#root, clock, this.#phases, now);
		const last = signals.at(-1);
		if (!last) return;
		if (last.late < tooLate) giveSign(last.limit, this.#settings());
		sayLimit(this.#root, last, this.#phases, this.#settings());
	};
}
