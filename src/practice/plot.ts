import type { Verdict } from './timed-telling.ts';

/** A plot of the times of a story's tellings: places from 0 at the left and top to the size given. */
interface Plot {
	readonly points: readonly { readonly x: number; readonly y: number; readonly verdict: Verdict }[];
	/** Top and height of the band of the budget. */
	readonly band: { readonly y: number; readonly height: number };
}

/**
 * Evenly spaced by order, not by date: practice comes in bursts. The scale runs from nought, so that twice the time
 * looks like twice the time.
 *
 * @param times milliseconds, oldest first
 * @param budget seconds, of the whole answer
 */
export function plotTimes(
	times: readonly { readonly took: number; readonly verdict: Verdict }[],
	budget: { readonly min: number; readonly max: number },
	{ width, height }: { readonly width: number; readonly height: number },
): Plot {
	const top = Math.max(budget.max * 1000 * 1.25, ...times.map(({ took }) => took * 1.08), 1);
	const y = (ms: number) => round(height - (ms / top) * height);
	const step = width / Math.max(1, times.length);
	return {
		points: times.map(({ took, verdict }, i) => ({ x: round((i + 0.5) * step), y: y(took), verdict })),
		band: { y: y(budget.max * 1000), height: round(y(budget.min * 1000) - y(budget.max * 1000)) },
	};
}

const round = (value: number) => Math.round(value * 10) / 10;
