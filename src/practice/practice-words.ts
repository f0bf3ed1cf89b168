import { counted } from '../bank/counts.ts';
import type { SessionPlace } from './drill-session.ts';
import type { DueCount } from './due.ts';
import type { Judged } from './timed-telling.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds as a clock shows them: `1:52`. Begun seconds don't count. */
export function clockTime(ms: number): string {
	const seconds = Math.floor(Math.max(0, ms) / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A stretch of time in its largest unit: `1 min`, `6 h`, `3 days`, `2 months`. */
export function roughly(ms: number): string {
	if (ms < hour) return `${Math.max(1, Math.round(ms / minute))} min`;
	if (ms < day) return `${Math.round(ms / hour)} h`;
	const days = Math.round(ms / day);
	return days < 60 ? counted(days, 'day') : counted(Math.round(days / 30), 'month');
}

/** How a time keeps to its budget, as the clock shows it: `within`, `0:08 short`, `1:41 over`. */
export function sayVerdict({ verdict, off }: Judged): string {
	if (verdict === 'within') return 'within';
	return `${clockTime(Math.max(1000, Math.round(Math.abs(off) / 1000) * 1000))} ${verdict}`;
}

/** A budget in seconds as the clock shows it: `0:20–0:30`. */
export function clockRange({ min, max }: { readonly min: number; readonly max: number }): string {
	const [from, to] = [min, max].map((number) => clockTime(number * 1000));
	return from === to ? `${from}` : `${from}–${to}`;
}

/** How far a drill is: `2 of 10`, `3 of 10 + 1 again`, and once those that returned are asked, `2 again`. */
export function sayPlace({ nth, total, again, isAgain }: SessionPlace): string {
	if (isAgain) return `${again} again`;
	return `${nth} of ${total}${again > 0 ? ` + ${again} again` : ''}`;
}

/** What there is to practise, in a line: `7 questions to practise`. */
export function sayDue({ due, fresh, later, next }: DueCount, now: number): string {
	if (due + fresh > 0) return `${counted(due + fresh, 'question')} to practise`;
	if (later === 0 || next === undefined) return 'No questions to practise yet';
	return `Nothing to practise for ${roughly(next - now)}`;
}

/** The counts one by one: `5 due, 2 new, 9 later`. Zeros are left out. */
export function sayDueParts({ due, fresh, later }: DueCount): string {
	const parts = [
		[due, 'due'],
		[fresh, 'new'],
		[later, 'later'],
	] as const;
	return parts
		.filter(([count]) => count > 0)
		.map(([count, word]) => `${count} ${word}`)
		.join(', ');
}
