import { fitStories } from './fit.ts';
import type { Loop, LoopBank, StoryFit } from './types.ts';

/** The stories that nobody in the loop has been told, for every principle, best first. */
export function storiesLeft(bank: LoopBank, loop: Loop): ReadonlyMap<string, readonly StoryFit[]> {
	const toldIds = new Set(loop.told.map(({ story }) => story));
	return new Map(
		[...fitStories(bank)].map(([id, fits]) => [id, fits.filter(({ story }) => !toldIds.has(story))]),
	);
}
