import * as v from 'valibot';
import { counted } from '../bank/counts.ts';
import {
	idSchema,
	numberSchema,
	own,
	parseRecord,
	storedPart,
	timeSchema,
	wholeSchema,
} from '../progress/index.ts';

/** How well a story came to mind, worst first. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];
export const gradeNames = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const;

/** FSRS' own numbers: learning 1, review 2, relearning 3. A card that is new has no record at all. */
export const cardStates = [1, 2, 3] as const;

/** Times are milliseconds since 1970. The ranges are those that FSRS itself keeps to; outside them it throws. */
const cardSchema = v.object({
	due: timeSchema,
	/** Days until the chance to recall falls to 90 %. */
	stability: numberSchema(0.001, 36_500),
	/** From 1, easy, to 10. */
	difficulty: numberSchema(1, 10),
	/** Days that were planned until it is due. */
	scheduledDays: numberSchema(0, 36_500),
	/** Steps taken through the first, short intervals. */
	steps: wholeSchema(0, 100),
	reps: wholeSchema(0, 1e9),
	lapses: wholeSchema(0, 1e9),
	state: v.picklist(cardStates),
	reviewed: timeSchema,
});

/** What is remembered about one question. */
export type Card = Readonly<v.InferOutput<typeof cardSchema>>;

/** Cards by question id. */
export type Cards = Readonly<Record<string, Card>>;

/** The practised questions on the device. */
export const cardsPart = storedPart<Cards>({
	name: 'cards',
	empty: {},
	parse: (value, notes) =>
		parseRecord(value, idSchema, cardSchema, ['practised question', 'practised questions'], notes),
	add: (here, backup) => {
		const later = Object.entries(backup).filter(([id, card]) => isLater(card, own(here, id)));
		const message = later.length > 0 ? `${counted(later.length, 'question')} practised added.` : '';
		return { value: { ...here, ...Object.fromEntries(later) }, message };
	},
	describe: (cards) => {
		const count = Object.keys(cards).length;
		return count > 0 ? [`${counted(count, 'question')} practised`] : [];
	},
	mentions: (cards) =>
		Object.keys(cards).map((id) => ({ kind: 'question', id, description: 'its practice so far' })),
});

const isLater = (card: Card, here: Card | undefined) =>
	here === undefined || (card.reviewed - here.reviewed || card.reps - here.reps) > 0;
