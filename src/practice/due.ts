import { own } from '../progress/index.ts';
import type { Cards } from './cards-part.ts';
import { dueBefore, shareOfToday, untilInterview } from './interview-date.ts';

/** What the drill needs of a question. */
export interface Drilled {
	readonly id: string;
	readonly principle: string;
}

/** What the drill needs of the bank. With an interview date nothing waits until after it, and what is new is spread over the days before. */
export interface DrilledBank {
	readonly questions: readonly Drilled[];
	/** `2026-12-01` */
	readonly interviewDate?: string;
}

/** How many questions wait. */
export interface DueCount {
	/** Seen before and due now. */
	readonly due: number;
	/** Never seen; with an interview date, those for today. */
	readonly fresh: number;
	/** Not yet due. */
	readonly later: number;
	/** When the next one falls due, in milliseconds since 1970; undefined where none is `later`. */
	readonly next?: number;
}

/**
 * How many questions a drill has: those that are due or new. Where there are none, it has those that come later, for
 * anyone who wants more.
 *
 * @param most questions of one drill
 */
export function drillLength({ due, fresh, later }: DueCount, most: number): number {
	return Math.min(due + fresh || later, most);
}

/** Cards of questions that are no longer in the bank are not counted. */
export function countDue(
	{ questions, interviewDate }: DrilledBank,
	cards: Cards,
	now: number,
	principle?: string,
): DueCount {
	const until = untilInterview(interviewDate, now);
	let [due, fresh, later, next, begunToday] = [0, 0, 0, Infinity, 0];
	for (const question of questions) {
		if (principle !== undefined && question.principle !== principle) continue;
		const card = own(cards, question.id);
		if (until && card?.reps === 1 && card.reviewed >= until.today) begunToday++;
		const dueAt = card && dueBefore(card.due, until);
		if (dueAt === undefined) fresh++;
		else if (dueAt <= now) due++;
		else {
			later++;
			next = Math.min(next, dueAt);
		}
	}
	if (until) {
		const forToday = Math.min(fresh, shareOfToday(fresh, begunToday, until));
		if (forToday < fresh) next = Math.min(next, until.tomorrow);
		later += fresh - forToday;
		fresh = forToday;
	}
	return { due, fresh, later, ...(later > 0 && { next }) };
}
