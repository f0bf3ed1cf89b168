import type { Plan } from './types.ts';

/** A story that the plan gives to the current round, or to a later one. */
interface PlannedTelling {
	readonly story: string;
	readonly round: string;
	/** The principle that it is to be told for there. */
	readonly principle: string;
}

/** The stories that the plan gives to rounds, in the order of the day. */
export function listPlannedStories({ rounds }: Plan): readonly PlannedTelling[] {
	return rounds.flatMap(({ round, probes }) =>
		probes
			.filter((probe) => probe.state === 'fresh')
			.map(({ story, principle }) => ({ story, round, principle })),
	);
}
