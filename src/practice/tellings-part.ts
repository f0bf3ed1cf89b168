import * as v from 'valibot';
import { counted } from '../bank/counts.ts';
import { idSchema, nameSchema, numberSchema, parseList, storedPart, timeSchema } from '../progress/index.ts';

/** The longest that a phase is said to take, in milliseconds: more is a clock that was set meanwhile. */
export const longestPhase = 1e9;

const phaseSchema = v.object({
	name: nameSchema(200),
	/** Milliseconds it took. */
	took: numberSchema(0, longestPhase),
	/** Its budget in seconds. */
	min: numberSchema(0, 1e6),
	max: numberSchema(0, 1e6),
});

const tellingSchema = v.object({
	story: idSchema,
	/** When it was finished: milliseconds since 1970. With the story, it names the telling. */
	at: timeSchema,
	phases: v.pipe(v.array(phaseSchema), v.minLength(1), v.maxLength(20)),
});

export type ToldPhase = Readonly<v.InferOutput<typeof phaseSchema>>;

/** One timed telling of a story. It holds its own budget, so that it still reads right when the framework changes. */
export type Telling = Readonly<v.InferOutput<typeof tellingSchema>>;

/** The timed tellings on the device. */
export const tellingsPart = storedPart<readonly Telling[]>({
	name: 'tellings',
	empty: [],
	parse: (value, notes) =>
		parseList(value, tellingSchema, ['timed telling', 'timed tellings'], 20_000, notes),
	add: (here, backup) => {
		const all = [...backup, ...here];
		const value = [...new Map(all.map((telling) => [`${telling.story}/${telling.at}`, telling])).values()];
		const added = value.length - here.length;
		return { value, message: added > 0 ? `${counted(added, 'timed telling')} added.` : '' };
	},
	describe: ({ length }) => (length > 0 ? [counted(length, 'timed telling')] : []),
	mentions: (tellings) =>
		[...Map.groupBy(tellings, ({ story }) => story)].map(([id, { length }]) => ({
			kind: 'story',
			id,
			description: counted(length, 'timed telling'),
		})),
});
