/** Seconds as a range that is said: `20–30 s`, `30 s`. */
export function secondsRange({ min, max }: { readonly min: number; readonly max: number }): string {
	return min === max ? `${min} s` : `${min}–${max} s`;
}
