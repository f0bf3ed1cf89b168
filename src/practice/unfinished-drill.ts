import * as v from 'valibot';
import {
	idSchema,
	listSchema,
	optionalField,
	own,
	type Progress,
	readAs,
	settingsPart,
	timeSchema,
} from '../progress/index.ts';
import { grades } from './cards-part.ts';
import type { DrillSession } from './drill-session.ts';

/** A drill that was left before its end, to be taken up again. */
interface UnfinishedDrill {
	readonly session: DrillSession;
	/** The principle it was about; undefined: all of them. */
	readonly principle: string | undefined;
	/** Of its last answer: milliseconds since 1970. */
	readonly at: number;
}

/** A drill is taken up again within this many milliseconds: later it is another day's. */
const freshFor = 3 * 60 * 60_000;
const key = 'recall-session';

const storedSchema = v.object({
	queue: listSchema(idSchema),
	answers: listSchema(v.object({ question: idSchema, grade: v.picklist(grades) })),
	principle: optionalField(idSchema),
	at: timeSchema,
});

/** Keeps a drill; at its end it is forgotten. */
export const keepDrill = ({ session, principle, at }: UnfinishedDrill) =>
	settingsPart.edit(({ [key]: _, ...settings }) => {
		if (session.queue.length === 0) return settings;
		const stored = {
			queue: [...session.queue],
			answers: session.answers.map((answer) => ({ ...answer })),
			...(principle !== undefined && { principle }),
			at,
		};
		return { ...settings, [key]: stored };
	});

/**
 * The drill that was left, without questions that the bank no longer has; undefined where there is none, it is over,
 * or it is of another day.
 *
 * @param questions ids of the bank
 */
export function unfinishedDrill(
	progress: Progress,
	questions: readonly string[],
	now: number,
): UnfinishedDrill | undefined {
	const stored = readAs(storedSchema, own(settingsPart.read(progress), key));
	if (!stored || stored.answers.length === 0 || Math.abs(now - stored.at) > freshFor) return undefined;
	const { answers, principle, at } = stored;
	const queue = stored.queue.filter((id) => questions.includes(id));
	return queue.length === 0 ? undefined : { session: { queue, answers }, principle, at };
}
