import type { DataPhase } from '../bank/tool-data.ts';

/** The clock of a telling. Plain data; all times are milliseconds. */
export interface Clock {
	readonly status: 'ready' | 'running' | 'paused' | 'done';
	/** The phase being told, from 0. */
	readonly phase: number;
	/** Time told in each phase so far, without what runs since `since`. */
	readonly spent: readonly number[];
	/** When it last began to run. */
	readonly since: number;
	/** Signals given, as `0/min`: none is given twice. */
	readonly given: readonly string[];
}

export interface ClockEvent {
	/**
	 * `advance` moves to the next phase, and from the last one finishes. `back` moves to the phase before, whose time runs
	 * on from where it was left.
	 */
	readonly type: 'start' | 'advance' | 'back' | 'pause' | 'resume';
	/** When, on a clock of milliseconds; only differences count. */
	readonly at: number;
}

/** A limit of the running phase has been reached. */
export interface Signal {
	readonly phase: number;
	readonly limit: 'min' | 'max';
	/** Milliseconds since it was due: large where the page was asleep. */
	readonly late: number;
}

export function newClock(phases: readonly DataPhase[]): Clock {
	return { status: 'ready', phase: 0, spent: phases.map(() => 0), since: 0, given: [] };
}

/** The clock after an event. An event that makes no sense in its state, such as a second start, changes nothing. */
export function step(clock: Clock, event: ClockEvent): Clock {
	const { status } = clock;
	if (status === 'done') return clock;
	switch (event.type) {
		case 'start':
			if (status !== 'ready') return clock;
			return { ...clock, status: clock.spent.length === 0 ? 'done' : 'running', since: event.at };
		case 'pause':
			return status === 'running' ? { ...settle(clock, event.at), status: 'paused' } : clock;
		case 'resume':
			return status === 'paused' ? { ...clock, status: 'running', since: event.at } : clock;
		case 'advance': {
			if (status === 'ready') return clock;
			const last = clock.phase === clock.spent.length - 1;
			if (last) return { ...settle(clock, event.at), status: 'done' };
			return { ...settle(clock, event.at), phase: clock.phase + 1 };
		}
		case 'back':
			if (status === 'ready' || clock.phase === 0) return clock;
			return { ...settle(clock, event.at), phase: clock.phase - 1 };
	}
}

/** The signals due by now, earliest first, and the clock that has given them. */
export function giveSignals(
	clock: Clock,
	phases: readonly DataPhase[],
	now: number,
): { readonly clock: Clock; readonly signals: readonly Signal[] } {
	if (clock.status !== 'running') return { clock, signals: [] };
	const { inPhase } = read(clock, phases, now);
	const signals = limitsOf(clock, phases).filter(({ at }) => at <= inPhase);
	if (signals.length === 0) return { clock, signals: [] };
	return {
		clock: { ...clock, given: [...clock.given, ...signals.map(({ limit }) => `${clock.phase}/${limit}`)] },
		signals: signals.map(({ limit, at }) => ({ phase: clock.phase, limit, late: inPhase - at })),
	};
}

/** Milliseconds told in the phase, in all, and beyond the most of the phase. */
export function read(clock: Clock, phases: readonly DataPhase[], now: number) {
	const { status, phase, spent } = settle(clock, now);
	const inPhase = spent[phase] ?? 0;
	const { max } = phases[phase]?.seconds ?? { max: Infinity };
	return {
		status,
		phase,
		inPhase,
		total: spent.reduce((sum, number) => sum + number, 0),
		over: Math.max(0, inPhase - max * 1000),
	};
}

/** Adds the time since the last event to the phase. Where the device's clock was set back meanwhile, it adds nothing. */
function settle(clock: Clock, at: number): Clock {
	if (clock.status !== 'running') return clock;
	const ran = Math.max(0, at - clock.since);
	const spent = clock.spent.map((time, phase) => (phase === clock.phase ? time + ran : time));
	return { ...clock, spent, since: Math.max(at, clock.since) };
}

/** The limits of the running phase that have not been signalled, in milliseconds. */
function limitsOf(clock: Clock, phases: readonly DataPhase[]) {
	const seconds = phases[clock.phase]?.seconds;
	if (!seconds) return [];
	return (['min', 'max'] as const)
		.map((limit) => ({ limit, at: seconds[limit] * 1000 }))
		.filter(({ limit }) => !clock.given.includes(`${clock.phase}/${limit}`));
}
