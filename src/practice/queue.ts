import type { Cards } from './card.ts';
import { findCard, isDue } from './card.ts';
import type { Drilled } from './due.ts';
import { recallChance } from './recall.ts';

/**
 * The order to practise in: first the questions that are due, those that will hardly come to mind before others; then new
 * ones; then the rest, again the weakest first. Ties go by the order of the bank.
 */
export function orderQuestions(
	questions: readonly Drilled[],
	cards: Cards,
	now: number,
	principle?: string,
): readonly string[] {
	const asked = questions.filter((question) => principle === undefined || question.principle === principle);
	const keyed = asked.map(({ id }) => {
		const card = findCard(cards, id);
		const turn = isDue(card, now) ? 0 : card === undefined ? 1 : 2;
		return { id, turn, chance: recallChance(card, now) };
	});
	return keyed.sort((a, b) => a.turn - b.turn || a.chance - b.chance).map(({ id }) => id);
}
