import * as v from 'valibot';
import { counted } from '../bank/counts.ts';
import {
	distinct,
	idSchema,
	isSame,
	listSchema,
	nameSchema,
	optionalField,
	parseList,
	storedPart,
	textSchema,
	toFields,
} from '../progress/index.ts';
import { isBegun, type Loop, mostRounds, newLoop, type ToldStory } from './plan/state.ts';

/** A new day starts with this many rounds. */
export const firstRounds = 5;

const roundSchema = v.object({
	id: idSchema,
	principles: v.pipe(
		listSchema(idSchema),
		v.transform((ids) => [...new Set(ids)].slice(0, 50)),
	),
	name: optionalField(nameSchema(200)),
	kind: optionalField(nameSchema(200)),
	note: optionalField(textSchema(20_000)),
	done: optionalField(v.literal(true)),
});

const toldSchema = v.object({ story: idSchema, round: idSchema, principle: optionalField(idSchema) });

const empty = newLoop(firstRounds);

const stays = 'The interview day here stays as it is: that of the backup is not added.';

/** The interview day on the device. */
export const loopPart = storedPart<Loop>({
	name: 'loop',
	empty,
	parse: parseLoop,
	// Two days can't become one: the one here stays, unless nobody has set it up.
	add: (here, backup) =>
		isBegun(here)
			? { value: here, message: '', ...(isBegun(backup) && !isSame(here, backup) && { lost: stays }) }
			: { value: backup, message: isBegun(backup) ? 'The interview day now comes from the backup.' : '' },
	describe: (loop) => [
		...(isBegun(loop) ? [counted(loop.rounds.length, 'round')] : []),
		...(loop.told.length > 0 ? [`${counted(loop.told.length, 'story', 'stories')} told`] : []),
	],
	mentions: ({ rounds, told: toldStories }) => {
		const stories = new Set(toldStories.map(({ story }) => story));
		const principles = new Set([
			...rounds.flatMap((round) => round.principles),
			...toldStories.flatMap(({ principle }) => principle ?? []),
		]);
		const toldTimes = (id: string) => toldStories.filter(({ story }) => story === id).length;
		const roundsThatAsk = (id: string) => rounds.filter((round) => round.principles.includes(id)).length;
		return [
			...[...stories].map((id) => ({
				kind: 'story' as const,
				id,
				description: `told to ${counted(toldTimes(id), 'round')}`,
			})),
			...[...principles].map((id) => ({
				kind: 'principle' as const,
				id,
				description: `in ${counted(roundsThatAsk(id), 'round')}`,
			})),
		];
	},
});

const toldKey = ({ story, round }: ToldStory) => `${story}/${round}`;

function parseLoop(value: unknown, notes: string[]): Loop {
	const fields = toFields(value);
	if (!fields) {
		notes.push('The interview day could not be read and was left out.');
		return empty;
	}
	const rounds = distinct(
		parseList(fields.rounds, roundSchema, ['round', 'rounds'], mostRounds, notes),
		({ id }) => id,
		['round', 'rounds'],
		notes,
	);
	const toldStories = parseList(fields.told, toldSchema, ['story told', 'stories told'], 1000, notes);
	// Without its round nobody would see that a story was told, or could take it back, yet it would count as used.
	const toldToRounds = toldStories.filter(({ round }) => rounds.some(({ id }) => id === round));
	const lost = toldStories.length - toldToRounds.length;
	if (lost === 1) notes.push('1 story told to a round that is gone was left out.');
	if (lost > 1) notes.push(`${lost} stories told to a round that is gone were left out.`);
	return {
		rounds,
		told: distinct(toldToRounds, toldKey, ['story told', 'stories told'], notes),
		...(fields.keepBack === true && { keepBack: true }),
	};
}
