import type { DataPhase } from '../bank/tool-data.ts';
import { stayAwake } from '../site/awake.client.ts';
import { currentTime } from '../site/now.ts';
import { type Clock, type ClockEvent, giveSignals, newClock, type Signal, step } from './clock.ts';
import type { RunState } from './tell-clock-view.client.ts';
import { signal as giveSign, type Recorder, type TellSettings } from './tell-devices.client.ts';

/** Milliseconds between two looks at the clock. */
const beat = 200;
/** A signal this late, in milliseconds, is shown but no longer sounded: the page was asleep. */
const tooLate = 1500;

interface RunOptions {
	readonly phases: readonly DataPhase[];
	readonly recorder: Recorder | undefined;
	/** Called at each look at the clock. */
	readonly show: (run: RunState) => void;
	/** Read at each signal, since they may change meanwhile. */
	readonly settings: () => TellSettings;
	/** Called once, when the last phase is over. */
	readonly done: (clock: Clock) => void;
}

/** A telling that is running: its clock with the signals it gives, and the recorder, if there is one. */
export class TellRun {
	readonly #options: RunOptions;
	readonly #running = new AbortController();
	#clock: Clock;
	#message = '';
	#limit: RunState['limit'];

	constructor(options: RunOptions) {
		this.#options = options;
		this.#clock = newClock(options.phases);
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
		this.#options.recorder?.drop();
	}

	#send(type: ClockEvent['type']) {
		const { phase } = this.#clock;
		const { phases, recorder, done } = this.#options;
		this.#clock = step(this.#clock, { type, at: currentTime() });
		if (this.#clock.status === 'done') {
			this.#running.abort();
			done(this.#clock);
			return;
		}
		if (type === 'pause') recorder?.pause();
		if (type === 'resume' || (type === 'advance' && this.#clock.status === 'running')) recorder?.resume();
		if (type === 'start' || this.#clock.phase !== phase) {
			// What the last phase signalled is over.
			this.#limit = undefined;
			this.#message = `Tell the ${phases[this.#clock.phase]?.name}.`;
		}
		this.#beat();
	}

	#beat = () => {
		const now = currentTime();
		const { clock, signals } = giveSignals(this.#clock, this.#options.phases, now);
		this.#clock = clock;
		const last = signals.at(-1);
		if (last) this.#signal(last);
		this.#options.show({ clock, now, message: this.#message, limit: this.#limit });
	};

	/** Says that a limit is reached, and shows or sounds it where that is wanted. */
	#signal({ phase, limit, late }: Signal) {
		const settings = this.#options.settings();
		const next = this.#options.phases[phase + 1]?.name ?? 'the end';
		if (late < tooLate) giveSign(limit, settings);
		if (settings.form) this.#limit = limit;
		this.#message =
			limit === 'min' ? `Enough told. Go on to ${next} when you are ready.` : `Time for ${next}.`;
	}
}
