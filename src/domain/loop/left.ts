import { fitStories, indexStories } from './fit.ts';
import type { Fit, Loop, LoopBank } from './types.ts';

/**
 * The best story for a principle that nobody in the loop has been told, or undefined where none is left. With a
 * round, also one whose project that round has not heard of.
 */
export function bestLeft(bank: LoopBank, loop: Loop, principle: string, round?: string): Fit | undefined {
	return storiesLeft(bank, loop, round).get(principle)?.[0];
}

/** The untold stories for every principle, best first: ask once for a whole matrix. */
export function storiesLeft(bank: LoopBank, loop: Loop, round?: string): ReadonlyMap<string, readonly Fit[]> {
	const stories = indexStories(bank);
	const told = new Set(loop.told.map(({ story }) => story));
	const projects = new Set(
		loop.told.filter((it) => it.round === round).map(({ story }) => stories.get(story)?.project),
	);
	const isLeft = ({ story }: Fit) => {
		const project = stories.get(story)?.project;
		return !told.has(story) && (project === undefined || !projects.has(project));
	};
	return new Map([...fitStories(bank)].map(([id, fits]) => [id, fits.filter(isLeft)]));
}
