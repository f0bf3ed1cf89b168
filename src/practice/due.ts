import type { Cards } from './card.ts';
import { findCard, isDue } from './card.ts';

/** What the drill needs of a question. */
export interface Drilled {
	readonly id: string;
	readonly principle: string;
}

/** How many questions wait. */
export interface DueCount {
	/** Seen before and due now. */
	readonly due: number;
	/** Never seen. */
	readonly fresh: number;
	/** Seen and not yet due. */
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
	questions: readonly Drilled[],
	cards: Cards,
	now: number,
	principle?: string,
): DueCount {
	let [due, fresh, later, next] = [0, 0, 0, Infinity];
	for (const question of questions) {
		if (principle !== undefined && question.principle !== principle) continue;
		const card = findCard(cards, question.id);
		if (!card) fresh++;
		else if (isDue(card, now)) due++;
		else {
			later++;
			next = Math.min(next, card.due);
		}
	}
	return { due, fresh, later, ...(later > 0 && { next }) };
}
