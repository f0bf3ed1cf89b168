import type { Plan, StoryFit } from './types.ts';

/** A story that the plan gives to the current round, or to a later one. */
export interface PlannedTelling {
	readonly story: string;
	readonly round: string;
	/** The principle that it is to be told for there. */
	readonly principle: string;
	/** No other story is left for that principle. */
	readonly only: boolean;
}

/**
 * The stories that the plan gives to rounds, in the order of the day.
 * @param left the stories that nobody was told, by principle
 */
export function listPlannedStories(
	{ rounds }: Plan,
	left: ReadonlyMap<string, readonly StoryFit[]>,
): readonly PlannedTelling[] {
	return rounds.flatMap(({ round, probes }) =>
		probes
			.filter((probe) => probe.state === 'fresh')
			.map(({ story, principle }) => {
				return { story, round, principle, only: left.get(principle)?.length === 1 };
			}),
	);
}

/**
 * How late a story comes for a principle that is asked now. First come stories planned for it, then free ones, then those
 * planned for another principle, and last a story that is the only one left for a principle.
 * @param now id of the round that is on
 */
export function placeInPlan(
	plannedStories: readonly PlannedTelling[],
	now: string | undefined,
	principle: string,
	story: string,
): number {
	const places = plannedStories.filter((planned) => planned.story === story);
	const own = places.filter((place) => place.principle === principle);
	if (own.some((place) => place.round === now)) return 0;
	if (own.length > 0) return 1;
	if (places.length === 0) return 2;
	return places.some((place) => place.only) ? 4 : 3;
}
