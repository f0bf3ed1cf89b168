/** Seconds as a range that is said: `20–30 s`, `30 s`. */
export function secondsRange({ min, max }: { readonly min: number; readonly max: number }): string {
	return min === max ? `${min} s` : `${min}–${max} s`;
}

/** The seconds of an answer about the owner, of which its file gives the most. */
export const aboutBudget = (seconds: number) => ({ min: Math.round(seconds / 2), max: seconds });

/** The seconds of a whole answer: the sum of its phases. */
export function wholeBudget(
	phases: readonly { readonly seconds: { readonly min: number; readonly max: number } }[],
): { readonly min: number; readonly max: number } {
	return {
		min: phases.reduce((sum, { seconds }) => sum + seconds.min, 0),
		max: phases.reduce((sum, { seconds }) => sum + seconds.max, 0),
	};
}
