import { fitStories } from './fit.ts';
import type { Fit, Loop, LoopBank } from './types.ts';

/** The stories that nobody in the loop has been told, for every principle, best first. */
export function storiesLeft(bank: LoopBank, loop: Loop): ReadonlyMap<string, readonly Fit[]> {
	const told = new Set(loop.told.map(({ story }) => story));
	return new Map(
		[...fitStories(bank)].map(([id, fits]) => [id, fits.filter(({ story }) => !told.has(story))]),
	);
}
