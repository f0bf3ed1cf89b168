import fc from 'fast-check';
import { cardStates } from '../../../src/practice/card.ts';
import type { Progress } from '../../../src/progress/shape.ts';

const id = fc.constantFrom('census-pipeline', 'claims-gen-ai', 'commission-rca', 'constructor', 'a1');
const round = fc.constantFrom('round-1', 'round-2', 'round-3');
const time = fc.integer({ min: 1, max: 4e12 });

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
			name: fc.string({ maxLength: 20 }),
			kind: fc.string({ maxLength: 20 }),
			principles: fc.uniqueArray(id, { maxLength: 3 }),
			note: fc.string({ unit: 'grapheme', maxLength: 40 }),
			done: fc.constant(true as const),
		},
		{ requiredKeys: ['id', 'principles'] },
	),
	{ selector: (it) => it.id, maxLength: 3 },
);

const told = fc.uniqueArray(
	fc.record({ story: id, round, principle: id }, { requiredKeys: ['story', 'round'] }),
	{ selector: (it) => `${it.story}/${it.round}` },
);

/** What was told was told to a round of the day. */
const loop = fc.record({ rounds, told }).map((it) => ({
	...it,
	told: it.told.filter((fact) => it.rounds.some(({ id: own }) => own === fact.round)),
}));

const phase = fc.record({
	name: fc.string({ maxLength: 20 }),
	took: fc.nat(200_000),
	min: fc.nat(60),
	max: fc.nat(90),
});

const tellings = fc.uniqueArray(
	fc.record({ story: id, at: fc.nat(50), phases: fc.array(phase, { minLength: 1, maxLength: 3 }) }),
	{ selector: (it) => `${it.story}/${it.at}`, maxLength: 8 },
);

const settings = fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });

/** Any progress that the tools can make, as it comes back from storage. */
export const anyProgress: fc.Arbitrary<Progress> = fc
	.record({
		revision: fc.nat(1000),
		loop,
		cards: fc.dictionary(id, card, { maxKeys: 5 }),
		tellings,
		settings,
	})
	.map((it) => JSON.parse(JSON.stringify(it)));
