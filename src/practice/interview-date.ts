import type { BankData } from '../bank/tool-data.ts';
import type { Telling } from './tellings-part.ts';

/** What the date of the interview means for practice, on the device's own calendar. Times are milliseconds since 1970. */
export interface UntilInterview {
	/** Whole days; 0 on the day itself. */
	readonly days: number;
	/** Nothing falls due later: at six in the morning of the day; once that is over, at its end. */
	readonly last: number;
	readonly today: number;
	readonly tomorrow: number;
}

const morning = 6;

/**
 * The time until the interview; undefined where there is no date, or the day is over.
 * @param date `2026-12-01`
 */
export function untilInterview(date: string | undefined, now: number): UntilInterview | undefined {
	const [year = Number.NaN, month = 1, day = 1] = (date ?? '').split('-').map(Number);
	const midnight = (dayAfter: number, hours = 0) =>
		new Date(year, month - 1, day + dayAfter, hours).getTime();
	if (!(now < midnight(1))) return undefined;
	const here = new Date(now);
	const dayAt = (later: number) =>
		new Date(here.getFullYear(), here.getMonth(), here.getDate() + later).getTime();
	return {
		// A day may have 23 or 25 hours.
		days: Math.round((midnight(0) - dayAt(0)) / 86_400_000),
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
