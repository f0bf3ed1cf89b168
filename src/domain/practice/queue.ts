import type { Cards } from './recall.ts';
import { findCard, isDue, recallChance } from './recall.ts';

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
 * The order to practise in, weakest first: those due, by the chance to recall them; then those never seen, in the
 * order of the bank; then the rest, by the same chance, for who wants more. Ties go by the order of the bank.
 */
export function orderQuestions(
	questions: readonly Drilled[],
	cards: Cards,
	now: number,
	principle?: string,
): readonly string[] {
	const kept = questions.filter((question) => principle === undefined || question.principle === principle);
	const keyed = kept.map(({ id }) => {
		const card = findCard(cards, id);
		const turn = isDue(card, now) ? 0 : card === undefined ? 1 : 2;
		return { id, turn, chance: recallChance(card, now) };
	});
	return keyed.sort((a, b) => a.turn - b.turn || a.chance - b.chance).map(({ id }) => id);
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
