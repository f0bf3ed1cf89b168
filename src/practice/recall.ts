import { createEmptyCard, fsrs, Rating, type Card as Scheduled } from 'ts-fsrs';
import { own } from '../progress/index.ts';
import { latestTime } from '../site/now.ts';
import { type Card, type Cards, cardStates, type Grade } from './cards-part.ts';
import { type Drilled, type DrilledBank, dueBefore, untilInterview } from './due.ts';

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** FSRS with its defaults; without fuzz, so that the same answers give the same days. */
const scheduler = fsrs({ enable_fuzz: false });

/**
 * The card after an answer.
 *
 * @param card undefined for a question never answered
 * @param now milliseconds since 1970; a clock set back since the last answer counts as no time passed
 */
export function gradeCard(card: Card | undefined, grade: Grade, now: number): Card {
	const at = Math.min(Math.max(now, card?.reviewed ?? now), latestTime);
	const { card: next } = scheduler.next(
		card ? toScheduled(card) : createEmptyCard(new Date(at)),
		new Date(at),
		ratings[grade],
	);
	const state = cardStates.find((cardState) => cardState === next.state);
	if (state === undefined) throw new RangeError(`FSRS left the card in state ${next.state}.`);
	return {
		due: next.due.getTime(),
		stability: next.stability,
		difficulty: next.difficulty,
		scheduledDays: next.scheduled_days,
		steps: next.learning_steps,
		reps: next.reps,
		lapses: next.lapses,
		state,
		reviewed: at,
	};
}

/** The cards after an answer to a question. */
export function gradeQuestion(cards: Cards, question: string, grade: Grade, now: number): Cards {
	return { ...cards, [question]: gradeCard(own(cards, question), grade, now) };
}

/** The chance, from 0 to 1, that the answer comes to mind now. Never seen: 0. */
export function recallChance(card: Card | undefined, now: number): number {
	if (!card) return 0;
	const chance = scheduler.get_retrievability(
		toScheduled(card),
		new Date(Math.max(now, card.reviewed)),
		false,
	);
	return Math.min(1, Math.max(0, chance));
}

function toScheduled(card: Card): Scheduled {
	return {
		due: new Date(card.due),
		stability: card.stability,
		difficulty: card.difficulty,
		elapsed_days: 0,
		scheduled_days: card.scheduledDays,
		learning_steps: card.steps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state,
		last_review: new Date(card.reviewed),
	};
}

/**
 * The order to practise in: first the questions that are due, those that will hardly come to mind before others; then new
 * ones; then the rest, again the weakest first. Ties go by the order of the bank.
 */
export function orderQuestions(
	{ questions, interviewDate }: DrilledBank,
	cards: Cards,
	now: number,
	principle?: string,
): readonly string[] {
	const until = untilInterview(interviewDate, now);
	const asked = questions.filter((question) => principle === undefined || question.principle === principle);
	const keyed = asked.map(({ id }) => {
		const card = own(cards, id);
		const turn = card === undefined ? 1 : dueBefore(card.due, until) <= now ? 0 : 2;
		return { id, turn, chance: recallChance(card, now) };
	});
	return keyed.sort((a, b) => a.turn - b.turn || a.chance - b.chance).map(({ id }) => id);
}

/** The questions whose answers will come to mind least at a time, weakest first. */
export function weakestQuestions<Question extends Drilled>(
	questions: readonly Question[],
	cards: Cards,
	at: number,
	most: number,
): Question[] {
	const keyed = questions.map((question) => {
		const card = own(cards, question.id);
		return { question, chance: recallChance(card, at), stability: card?.stability ?? 0 };
	});
	// FSRS counts whole days: what was practised on the same day differs by its stability alone.
	keyed.sort((a, b) => a.chance - b.chance || a.stability - b.stability);
	return keyed.slice(0, most).map(({ question }) => question);
}
