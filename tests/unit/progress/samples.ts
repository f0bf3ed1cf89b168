import fc from 'fast-check';
import { loopPart } from '../../../src/day/loop-part.ts';
import type { Loop } from '../../../src/day/plan/state.ts';
import { type Cards, cardStates, cardsPart } from '../../../src/practice/cards-part.ts';
import { type Telling, tellingsPart } from '../../../src/practice/tellings-part.ts';
import { type Progress, type SavedSettings, settingsPart } from '../../../src/progress/stored-part.ts';
import { unseenIn } from '../../../src/site/unseen.ts';

/** Every part there is. */
export const parts = [loopPart, cardsPart, tellingsPart, settingsPart];

/** What every part holds. */
export const valuesOf = (progress: Progress) => ({
	loop: loopPart.read(progress),
	cards: cardsPart.read(progress),
	tellings: tellingsPart.read(progress),
	settings: settingsPart.read(progress),
});

/** Progress that holds this. */
export function progressWith(values: {
	readonly loop?: Loop;
	readonly cards?: Cards;
	readonly tellings?: readonly Telling[];
	readonly settings?: SavedSettings;
}): Progress {
	return values;
}

const id = fc.constantFrom('census-pipeline', 'claims-gen-ai', 'commission-rca', 'constructor', 'a1');
const round = fc.constantFrom('round-1', 'round-2', 'round-3');
const time = fc.integer({ min: 1, max: 4e12 });

const name = fc.string({ maxLength: 20 }).filter((text) => unseenIn(text) === undefined);

const card = fc.record({
	due: time,
	stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
	difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
	scheduledDays: fc.nat(36_500),
	steps: fc.nat(2),
	reps: fc.nat(100),
	lapses: fc.nat(100),
	state: fc.constantFrom(...cardStates),
	reviewed: time,
});

const rounds = fc.uniqueArray(
	fc.record(
		{
			id: round,
			name,
			kind: name,
			principles: fc.uniqueArray(id, { maxLength: 3 }),
			note: fc.string({ unit: 'grapheme', maxLength: 40 }),
			done: fc.constant(true as const),
		},
		{ requiredKeys: ['id', 'principles'] },
	),
	{ selector: (entry) => entry.id, maxLength: 3 },
);

const toldStories = fc.uniqueArray(
	fc.record({ story: id, round, principle: id }, { requiredKeys: ['story', 'round'] }),
	{ selector: ({ story, round: to }) => `${story}/${to}` },
);

/** What was told was told to a round of the day. */
const loop = fc
	.record(
		{ rounds, told: toldStories, keepBack: fc.constant(true as const) },
		{ requiredKeys: ['rounds', 'told'] },
	)
	.map((day) => ({
		...day,
		told: day.told.filter((fact) => day.rounds.some(({ id: own }) => own === fact.round)),
	}));

const phase = fc.record({
	name,
	took: fc.nat(200_000),
	min: fc.nat(60),
	max: fc.nat(90),
});

const tellings = fc.uniqueArray(
	fc.record({ story: id, at: fc.nat(50), phases: fc.array(phase, { minLength: 1, maxLength: 3 }) }),
	{ selector: ({ story, at }) => `${story}/${at}`, maxLength: 8 },
);

const settings = fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });

/** Any progress that the tools can make, as it comes back from storage. */
export const anyProgress: fc.Arbitrary<Progress> = fc
	.record({ loop, cards: fc.dictionary(id, card, { maxKeys: 5 }), tellings, settings })
	.map((progress) => JSON.parse(JSON.stringify(progress)));
