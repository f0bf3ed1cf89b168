import type { BankData } from '../bank/tool-data.ts';
import { own } from '../progress/index.ts';
import type { Cards } from './cards-part.ts';
import type { Telling } from './tellings-part.ts';

/** What the drill needs of a question. */
export interface Drilled {
	readonly id: string;
	readonly principle: string;
}

/** What the drill needs of the bank. With an interview date nothing waits until after it, and what is new is spread over the days before. */
export interface DrilledBank {
	readonly questions: readonly Drilled[];
	/** `2026-12-01` */
	readonly interviewDate?: string;
}

/** How many questions wait. */
export interface DueCount {
	/** Seen before and due now. */
	readonly due: number;
	/** Never seen; with an interview date, those for today. */
	readonly fresh: number;
	/** Not yet due. */
	readonly later: number;
	/** When the next one falls due, in milliseconds since 1970; undefined where none is `later`. */
	readonly next?: number;
}

/**
 * How many questions a drill has: those that are due or new. Where there are none, it has those that come later, for
 * anyone who wants more.
 *
 * @param most questions of one drill
 */
export function drillLength({ due, fresh, later }: DueCount, most: number): number {
	return Math.min(due + fresh || later, most);
}

/** Cards of questions that are no longer in the bank are not counted. */
export function countDue(
	{ questions, interviewDate }: DrilledBank,
	cards: Cards,
	now: number,
	principle?: string,
): DueCount {
	const until = untilInterview(interviewDate, now);
	let [due, fresh, later, next, begunToday] = [0, 0, 0, Infinity, 0];
	for (const question of questions) {
		if (principle !== undefined && question.principle !== principle) continue;
		const card = own(cards, question.id);
		if (until && card?.reps === 1 && card.reviewed >= until.today) begunToday++;
		const dueAt = card && dueBefore(card.due, until);
		if (dueAt === undefined) fresh++;
		else if (dueAt <= now) due++;
		else {
			later++;
			next = Math.min(next, dueAt);
		}
	}
	if (until) {
		const forToday = Math.min(fresh, shareOfToday(fresh, begunToday, until));
		if (forToday < fresh) next = Math.min(next, until.tomorrow);
		later += fresh - forToday;
		fresh = forToday;
	}
	return { due, fresh, later, ...(later > 0 && { next }) };
}

/** What the date of the interview means for practice, on the device's own calendar. Times are milliseconds since 1970. */
export type UntilInterview = NonNullable<ReturnType<typeof untilInterview>>;

const morning = 6;

/**
 * The time until the interview; undefined where there is no date, or the day is over.
 * @param date `2026-12-01`
 */
export function untilInterview(date: string | undefined, now: number) {
	const [year = Number.NaN, month = 1, day = 1] = (date ?? '').split('-').map(Number);
	const midnight = (dayAfter: number, hours = 0) =>
		new Date(year, month - 1, day + dayAfter, hours).getTime();
	if (!(now < midnight(1))) return undefined;
	const here = new Date(now);
	const dayAt = (later: number) =>
		new Date(here.getFullYear(), here.getMonth(), here.getDate() + later).getTime();
	return {
		/** Whole days; 0 on the day itself. A day may have 23 or 25 hours. */
		days: Math.round((midnight(0) - dayAt(0)) / 86_400_000),
		/** Nothing falls due later: at six in the morning of the day; once that is over, at its end. */
		last: now < midnight(0, morning) ? midnight(0, morning) : midnight(1) - 1,
		today: dayAt(0),
		tomorrow: dayAt(1),
	};
}

/** When a question falls due: never after the interview's morning. */
export const dueBefore = (due: number, until: UntilInterview | undefined): number =>
	until ? Math.min(due, until.last) : due;

/**
 * How many of the things that are new are for today, so that each has its turn before the day.
 * @param done how many of them had theirs today
 */
export function shareOfToday(left: number, done: number, { days }: UntilInterview): number {
	return Math.max(0, Math.ceil((left + done) / Math.max(1, days)) - done);
}

/** What was never told aloud, most needed first: the stories that are told first for most principles. */
export function neverTold({ stories, about, principles }: BankData, tellings: readonly Telling[]) {
	const toldStories = new Set(tellings.map((telling) => telling.story));
	const uses = (id: string) => principles.filter((principle) => principle.primary === id).length;
	return [...stories.filter((story) => story.ready), ...about]
		.filter((story) => !toldStories.has(story.id))
		.sort((a, b) => uses(b.id) - uses(a.id));
}

/** What to tell aloud today, so that everything was told once before the day. */
export function toTellToday(bank: BankData, tellings: readonly Telling[], until: UntilInterview) {
	const ofToday = tellings.filter((telling) => telling.at >= until.today);
	const before = tellings.filter((telling) => telling.at < until.today);
	const done = neverTold(bank, before).filter(({ id }) => ofToday.some((telling) => telling.story === id));
	const left = neverTold(bank, tellings);
	return left.slice(0, shareOfToday(left.length, done.length, until));
}
