import type { ClockPhase } from './clock.ts';
import type { Verdict } from './timed-telling.ts';

/** A part of the answer on the ring of the clock. Places and lengths in hundredths of the whole ring. */
interface Arc {
	readonly part: string;
	readonly start: number;
	readonly length: number;
	/** How much of it is told. */
	readonly filled: number;
}

/** Left free between two arcs. */
const gap = 1.4;

/**
 * The ring: each phase as long as the most that it should take, shared evenly by its parts. Beyond its longest time a phase
 * stays full; the figures show how much it is over.
 *
 * @param spent milliseconds told in each phase
 */
export function ringArcs(phases: readonly ClockPhase[], spent: readonly number[]): readonly Arc[] {
	const whole = phases.reduce((sum, { seconds }) => sum + seconds.max, 0);
	let start = 0;
	return phases.flatMap(({ parts, seconds }, phase) => {
		const told = (spent[phase] ?? 0) / (seconds.max * 1000);
		return parts.map((part, i): Arc => {
			const place = (seconds.max / whole / parts.length) * 100;
			const length = round(place - gap);
			const share = Math.min(1, Math.max(0, told * parts.length - i));
			const arc = { part, start: round(start), length, filled: round(share * length) };
			start += place;
			return arc;
		});
	});
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * A plot of the times of a story's tellings: the points, and top and height of the band of the budget, as places from 0 at the
 * left and top to the size given. Evenly spaced by order, not by date: practice comes in bursts. The scale runs from nought, so that twice the time
 * looks like twice the time.
 *
 * @param times milliseconds, oldest first
 * @param budget seconds, of the whole answer
 */
export function plotTimes(
	times: readonly { readonly took: number; readonly verdict: Verdict }[],
	budget: { readonly min: number; readonly max: number },
	{ width, height }: { readonly width: number; readonly height: number },
) {
	const top = Math.max(budget.max * 1000 * 1.25, ...times.map(({ took }) => took * 1.08), 1);
	const y = (ms: number) => toTenths(height - (ms / top) * height);
	const step = width / Math.max(1, times.length);
	return {
		points: times.map(({ took, verdict }, i) => ({ x: toTenths((i + 0.5) * step), y: y(took), verdict })),
		band: { y: y(budget.max * 1000), height: toTenths(y(budget.min * 1000) - y(budget.max * 1000)) },
	};
}

const toTenths = (value: number) => Math.round(value * 10) / 10;
