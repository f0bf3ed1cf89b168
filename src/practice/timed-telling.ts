import type { DataPhase } from '../bank/tool-data.ts';
import type { Clock } from './clock.ts';
import { longestPhase, type Telling, type ToldPhase } from './tellings-part.ts';

export type Verdict = 'short' | 'within' | 'over';

export interface Judged {
	readonly verdict: Verdict;
	/** Milliseconds short of the least (below 0) or beyond the most (above 0); 0 within. */
	readonly off: number;
}

/** The record of a finished clock; undefined while it is not done, or when nothing was told. */
export function recordTelling(
	clock: Clock,
	phases: readonly DataPhase[],
	story: string,
	at: number,
): Telling | undefined {
	if (clock.status !== 'done' || clock.spent.every((time) => time === 0)) return undefined;
	return {
		story,
		at,
		phases: phases.map(({ name, seconds }, i) => ({
			name,
			took: Math.min(Math.round(clock.spent[i] ?? 0), longestPhase),
			...seconds,
		})),
	};
}

/** How a telling kept its time, phase by phase and in all, against the sum of the budgets. Times are rounded to seconds once, so that the figures on the screen add up. */
export function summariseTelling(telling: Telling) {
	const phases = telling.phases.map((phase) => ({ ...phase, took: Math.round(phase.took / 1000) * 1000 }));
	const add = (field: 'took' | 'min' | 'max') => phases.reduce((sum, phase) => sum + phase[field], 0);
	const total = { name: 'Total', took: add('took'), min: add('min'), max: add('max') };
	return {
		phases: phases.map((phase) => ({ ...phase, ...judge(phase) })),
		total: { ...total, ...judge(total) },
	};
}

/** A story's tellings, oldest first, each with its total: what a plot of times shows. */
export function historyOf(tellings: readonly Telling[], story: string) {
	return tellings
		.filter((telling) => telling.story === story)
		.sort((a, b) => a.at - b.at)
		.map((telling) => ({ ...summariseTelling(telling).total, at: telling.at }));
}

function judge({ took, min, max }: ToldPhase): Judged {
	if (took < min * 1000) return { verdict: 'short', off: took - min * 1000 };
	if (took > max * 1000) return { verdict: 'over', off: took - max * 1000 };
	return { verdict: 'within', off: 0 };
}
