import * as v from 'valibot';
import { counted } from '../bank/counts.ts';
import {
	byKey,
	first,
	idSchema,
	mergeEntries,
	nameSchema,
	numberSchema,
	parseList,
	storedPart,
	timeSchema,
} from '../progress/index.ts';

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
type Tellings = readonly Telling[];

/** The timed tellings on the device. */
export const tellingsPart = storedPart<Tellings>({
	name: 'tellings',
	empty: [],
	parse: (value, notes) =>
		parseList(value, tellingSchema, ['timed telling', 'timed tellings'], 20_000, notes),
	merge: mergeTellings,
	add: (here, backup) => {
		const value = mergeTellings([], here, backup);
		const added = value.length - here.length;
		return { value, message: added > 0 ? `${counted(added, 'timed telling')} added.` : '' };
	},
	describe: ({ length }) => (length > 0 ? [counted(length, 'timed telling')] : []),
	mentions: (tellings) =>
		[...countByStory(tellings)].map(([id, count]) => ({
			kind: 'story',
			id,
			description: counted(count, 'timed telling'),
		})),
});

function countByStory(tellings: Tellings): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { story } of tellings) counts.set(story, (counts.get(story) ?? 0) + 1);
	return counts;
}

function mergeTellings(base: Tellings, mine: Tellings, theirs: Tellings): Tellings {
	const keyed = (tellings: Tellings) => byKey(tellings, ({ story, at }) => `${story}/${at}`);
	return [...mergeEntries(keyed(base), keyed(mine), keyed(theirs), first).values()];
}
