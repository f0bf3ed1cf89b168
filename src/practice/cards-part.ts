import * as v from 'valibot';
import { counted } from '../bank/counts.ts';
import {
	idSchema,
	isSame,
	mergeEntries,
	numberSchema,
	own,
	parseRecord,
	storedPart,
	timeSchema,
	toMap,
	wholeSchema,
} from '../progress/index.ts';
import { type Card, type Cards, cardStates } from './card.ts';

const cardSchema = v.object({
	due: timeSchema,
	// The ranges that FSRS itself keeps to; outside them it throws.
	stability: numberSchema(0.001, 36_500),
	difficulty: numberSchema(1, 10),
	scheduledDays: numberSchema(0, 36_500),
	steps: wholeSchema(0, 100),
	reps: wholeSchema(0, 1e9),
	lapses: wholeSchema(0, 1e9),
	state: v.picklist(cardStates),
	reviewed: timeSchema,
});

/** The practised questions on the device. */
export const cardsPart = storedPart<Cards>({
	name: 'cards',
	empty: {},
	parse: (value, notes) =>
		parseRecord(value, idSchema, cardSchema, ['practised question', 'practised questions'], notes),
	merge: mergeCards,
	add: (here, backup) => {
		const value = mergeCards({}, here, backup);
		const changed = Object.entries(value).filter(([id, card]) => !isSame(card, own(here, id))).length;
		return { value, message: changed > 0 ? `${counted(changed, 'question')} practised added.` : '' };
	},
	describe: (cards) => {
		const count = Object.keys(cards).length;
		return count > 0 ? [`${counted(count, 'question')} practised`] : [];
	},
	mentions: (cards) =>
		Object.keys(cards).map((id) => ({ kind: 'question', id, description: 'its practice so far' })),
});

function mergeCards(base: Cards, mine: Cards, theirs: Cards): Cards {
	return Object.fromEntries(mergeEntries(toMap(base), toMap(mine), toMap(theirs), laterCard));
}

function laterCard(mine: Card, theirs: Card): Card {
	return (theirs.reviewed - mine.reviewed || theirs.reps - mine.reps) > 0 ? theirs : mine;
}
