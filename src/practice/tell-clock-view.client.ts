import { html, nothing, svg } from 'lit-html';
import { secondsRange } from '../bank/seconds.ts';
import type { DataPhase } from '../bank/tool-data.ts';
import { type Clock, read } from './clock.ts';
import { clockTime } from './practice-words.ts';

/** A telling that is running. */
export interface RunState {
	readonly clock: Clock;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** The sentence below the clock: which phase begins, that a limit is reached. */
	readonly message: string;
	/** The limit that is shown by the clock's look. */
	readonly limit: 'min' | 'max' | undefined;
}

/** The clock: a ring of the phases, and the time of the one being told. */
export function clockView({ clock, now, message, limit }: RunState, phases: readonly DataPhase[]) {
	const { phase, inPhase, total, over, status } = read(clock, phases, now);
	const isPaused = status === 'paused';
	// The budget stands above, with its phase.
	const overtime = over >= 1000 ? `${clockTime(over)} over · ` : '';
	const spent = clock.spent.map((time, i) => (i === phase ? inPhase : time));
	return html`<div class="tell-clock" data-clock data-limit=${limit ?? nothing}>
		<ol class="flex w-[min(100%,24rem)] flex-wrap justify-between">
			${phases.map(
				({ name, parts, seconds }, i) => html`<li
					class="grid min-w-[4.6rem] justify-items-center gap-1 border-b-3 px-1 pt-1.5 pb-1 tabular-nums ${
						i === phase ? 'border-current font-[650]' : 'border-transparent text-soft'
					}"
				>
					<span class="flex gap-1">${parts.filter((part) => part !== '').map(partLetter)}</span>
					<span class="sr-only">${name},</span>
					<span>${i < phase ? '✓ ' : ''}${secondsRange(seconds)}</span>
				</li>`,
			)}
		</ol>
		<div class="dial relative grid aspect-square w-[min(100%,19rem,36dvh)] *:[grid-area:1/1]">
			<svg class="size-full -rotate-90" viewBox="0 0 100 100" aria-hidden="true">
				${ringArcs(phases, spent).map(
					({ part, start, length, filled }) => svg`
						<circle class="fill-none stroke-line stroke-[6]" cx="50" cy="50" r="45" pathLength="100" stroke-dasharray="${length} 100" stroke-dashoffset=${-start} />
						<circle class="fill-none stroke-[6] ${strokes[letterOf(part)] ?? 'stroke-accent'}" cx="50" cy="50" r="45" pathLength="100" stroke-dasharray="${filled} 100" stroke-dashoffset=${-start} />`,
				)}
			</svg>
			<div class="grid content-center justify-items-center p-[14%] text-center leading-tight">
				<span class="beside-ring" data-name>${phases[phase]?.name}</span>
				<b
					class="font-serif text-[clamp(2rem,11dvh,4.6rem)] leading-[1.1] font-normal tabular-nums lining-nums ${isPaused ? 'text-soft' : ''}"
					role="timer"
					aria-label="Time in this phase"
					>${clockTime(inPhase)}</b
				>
				<span class="beside-ring text-soft tabular-nums" data-of
					>${isPaused ? 'paused' : `${overtime}${clockTime(total)} in all`}</span
				>
			</div>
		</div>
		<p class="min-h-12 px-4 text-center font-serif text-[1.15rem] leading-[1.35]" data-state role="status">${message}</p>
	</div>`;
}

/** A part of a story has the letter that its id begins with. */
const letterOf = (part: string) => part.charAt(0).toUpperCase();

/** The sign of a part, as `PartLetter.astro` draws it. */
const partLetter = (part: string) => html`<span
	class="grid aspect-square w-9 flex-none place-items-center rounded-full font-serif text-[1.1rem] leading-none font-semibold text-paper ${fills[letterOf(part)]}"
	aria-hidden="true"
	>${letterOf(part)}</span
>`;
const fills: Readonly<Record<string, string>> = {
	S: 'bg-situation',
	T: 'bg-task',
	A: 'bg-action',
	R: 'bg-result',
};
const strokes: Readonly<Record<string, string>> = {
	S: 'stroke-situation',
	T: 'stroke-task',
	A: 'stroke-action',
	R: 'stroke-result',
};

/** Left free between two arcs. */
const gap = 1.4;

/**
 * The ring: each phase as long as the most that it should take, shared evenly by its parts. Beyond its longest time a phase
 * stays full; the figures show how much it is over. Places and lengths are hundredths of the whole ring.
 *
 * @param spent milliseconds told in each phase
 */
export function ringArcs(phases: readonly DataPhase[], spent: readonly number[]) {
	const whole = phases.reduce((sum, { seconds }) => sum + seconds.max, 0);
	let start = 0;
	return phases.flatMap(({ parts, seconds }, phase) => {
		const phaseShare = (spent[phase] ?? 0) / (seconds.max * 1000);
		return parts.map((part, i) => {
			const place = (seconds.max / whole / parts.length) * 100;
			const length = round(place - gap);
			const share = Math.min(1, Math.max(0, phaseShare * parts.length - i));
			/** `filled`: how much of it is told. */
			const arc = { part, start: round(start), length, filled: round(share * length) };
			start += place;
			return arc;
		});
	});
}

const round = (value: number) => Math.round(value * 100) / 100;
