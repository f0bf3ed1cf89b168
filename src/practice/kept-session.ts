import { field, toFields, toId, toList, toTime } from '../progress/fields.ts';
import type { Progress } from '../progress/shape.ts';
import { grades } from './card.ts';
import type { Session } from './session.ts';

/** A drill that was left before its end, to be taken up again. */
export interface KeptSession {
	readonly session: Session;
	/** The principle it was about; undefined: all of them. */
	readonly principle: string | undefined;
	/** Of its last answer: milliseconds since 1970. */
	readonly at: number;
}

/** A drill is taken up again within this many milliseconds: later it is another day's. */
const freshFor = 3 * 60 * 60_000;
const key = 'recall-session';

/** Keeps a drill; at its end it is forgotten. */
export function keepSession(progress: Progress, { session, principle, at }: KeptSession): Progress {
	const { [key]: _, ...settings } = progress.settings;
	if (session.queue.length === 0) return { ...progress, settings };
	const kept = {
		queue: [...session.queue],
		answers: session.answers.map((answer) => ({ ...answer })),
		...(principle !== undefined && { principle }),
		at,
	};
	return { ...progress, settings: { ...settings, [key]: kept } };
}

/**
 * The drill that was left, without questions that the bank no longer has; undefined where there is none, it is over,
 * or it is of another day.
 *
 * @param questions ids of the bank
 */
export function keptSession(
	{ settings }: Pick<Progress, 'settings'>,
	questions: readonly string[],
	now: number,
): KeptSession | undefined {
	const fields = toFields(Object.hasOwn(settings, key) ? settings[key] : undefined);
	const at = toTime(fields && field(fields, 'at'));
	const queue = toList(fields && field(fields, 'queue'))?.flatMap((value) => toId(value) ?? []);
	const answers = toList(fields && field(fields, 'answers'))?.flatMap((value) => parseAnswer(value) ?? []);
	if (!fields || at === undefined || !queue || !answers) return undefined;
	if (now - at > freshFor || at > now + freshFor) return undefined;
	const kept = queue.filter((text) => questions.includes(text));
	if (kept.length === 0 || answers.length === 0) return undefined;
	return { session: { queue: kept, answers }, principle: toId(field(fields, 'principle')), at };
}

function parseAnswer(value: unknown): Session['answers'][number] | undefined {
	const fields = toFields(value);
	const question = toId(fields && field(fields, 'question'));
	const grade = grades.find((grade) => fields && grade === field(fields, 'grade'));
	return question !== undefined && grade ? { question, grade } : undefined;
}
