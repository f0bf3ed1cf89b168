/** How well a story came to mind, worst first. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];
export const gradeNames = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const;

/** What is remembered about one question, as plain data. Times are milliseconds since 1970. */
export interface Card {
	readonly due: number;
	/** Days until the chance to recall falls to 90 %. */
	readonly stability: number;
	/** From 1, easy, to 10. */
	readonly difficulty: number;
	/** Days that were planned until it is due. */
	readonly scheduledDays: number;
	/** Steps taken through the first, short intervals. */
	readonly steps: number;
	readonly reps: number;
	readonly lapses: number;
	readonly state: CardState;
	readonly reviewed: number;
}

/** FSRS' own numbers: learning 1, review 2, relearning 3. A card that is new has no record at all. */
export const cardStates = [1, 2, 3] as const;
type CardState = (typeof cardStates)[number];

/** Cards by question id. */
export type Cards = Readonly<Record<string, Card>>;

export function findCard(cards: Cards, question: string): Card | undefined {
	return Object.hasOwn(cards, question) ? cards[question] : undefined;
}
