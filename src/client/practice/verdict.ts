import type { Judged } from '../../domain/practice/telling.ts';
import { clockTime } from '../../domain/practice/words.ts';

/** How a time keeps to its budget, in the unit of the time itself: `within`, `0:08 short`, `1:41 over`. */
export function sayVerdict({ verdict, off }: Judged): string {
	if (verdict === 'within') return 'within';
	return `${clockTime(Math.max(1000, Math.round(Math.abs(off) / 1000) * 1000))} ${verdict}`;
}

/** A budget as the clock shows it: `0:20–0:30`. */
export function clockRange({ min, max }: { readonly min: number; readonly max: number }): string {
	const [from, to] = [min, max].map((it) => clockTime(it * 1000));
	return from === to ? `${from}` : `${from}–${to}`;
}
