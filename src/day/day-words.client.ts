import type { Angle, ProbePlan, Why } from './plan/describe.ts';
import { areAlike, type FitRank, type LoopStory, type StoryFit } from './plan/fit.ts';
import type { Plan } from './plan/plan.ts';
import type { Loop } from './plan/state.ts';

/** How stories and principles are called. */
export interface Called {
	readonly story: (id: string) => string;
	readonly principle: (id: string) => string;
	/** Where there is little room. */
	readonly principleShort: (id: string) => string;
}

/** The day with its plan, and of the bank its stories and how they are called. */
export interface Day {
	readonly loop: Loop;
	readonly plan: Plan;
	readonly bank: { readonly data: { readonly stories: readonly LoopStory[] }; readonly called: Called };
}

/** What a story is to the principle that it is told for. */
const rankWords: Readonly<Record<FitRank, string>> = {
	primary: 'Primary',
	backup: 'Backup',
	claimed: 'Lists this principle',
	named: 'Named by a question',
};

export const sayFit = (fit: StoryFit | undefined): string => (fit ? rankWords[fit.rank] : 'Not in the bank');

/**
 * Where a principle's primary is, if another story is told here: `Commission RCA kept for Round 3`. A primary that this
 * interviewer could hear and no round gets is kept for a round that is not set up, if the day keeps stories back. Empty
 * where the plan does not use it.
 */
export function sayPrimaryElsewhere(
	primary: string | undefined,
	place: { readonly round: string; readonly story: string },
	day: Day,
): string {
	const { loop, plan, bank } = day;
	const { called } = bank;
	if (primary === undefined || primary === place.story) return '';
	const toldElsewhere = loop.told.find(
		(toldStory) => toldStory.story === primary && toldStory.round !== place.round,
	);
	if (toldElsewhere) return `${called.story(primary)} told to ${roundNumber(loop, toldElsewhere.round)}`;
	const plannedRound = plan.rounds.find(
		({ round, probes }) =>
			round !== place.round && probes.some((probe) => probe.state === 'fresh' && probe.story === primary),
	);
	if (plannedRound) return `${called.story(primary)} kept for ${roundNumber(loop, plannedRound.round)}`;
	const waits = loop.keepBack && plan.rounds.some(({ unknown, done }) => unknown && !done);
	return waits && couldHear(primary, place.round, day)
		? `${called.story(primary)} kept for a round that is not set up`
		: '';
}

/** Whether a story is ready, and the round hears no story of its project. */
function couldHear(id: string, round: string, day: Day): boolean {
	const { stories } = day.bank.data;
	const { ready = false } = stories.find((story) => story.id === id) ?? {};
	return ready && !hearings(day, round).some((other) => areAlike(stories, id, other));
}

/** The stories that a round was told or is to be told. */
export function hearings({ plan }: Pick<Day, 'plan'>, round: string): readonly string[] {
	const { toldStories = [], probes = [] } = plan.rounds.find((roundPlan) => roundPlan.round === round) ?? {};
	return [...toldStories, ...probes.flatMap((probe) => storyOf(probe) ?? [])];
}

/** `Bring out: what the client said`, `Lead with the result`. A hint of another principle names the principle. */
export function sayAngle(angle: Angle, principle: string, called: Called): string {
	if (angle.kind === 'part') return `Lead with the ${angle.part}`;
	const whose = angle.principle === principle ? '' : ` (as for ${called.principle(angle.principle)})`;
	return `Bring out: ${angle.hint}${whose}`;
}

/** Why a principle stays without a story, and what can be done about it. */
export function sayWhy(why: Why, called: Called): string {
	if (why.kind === 'unknown-principle') return 'The bank no longer has this principle.';
	if (why.kind === 'no-story') {
		const planned = why.planned.map(called.story);
		if (planned.length === 0) return 'No story in the bank answers for it.';
		return `No story is ready for it. Still to be written: ${planned.join(', ')}.`;
	}
	const blocked = why.blocked.map(({ story, by }) =>
		story === by
			? `${called.story(story)} is told to them already`
			: `${called.story(story)} is from the same project as ${called.story(by)}`,
	);
	return `No story is left for this interviewer: ${blocked.join('; ')}.`;
}

/** The rounds that hear a story earlier: `Round 1 and Round 3`. */
export function sayRounds(loop: Loop, rounds: readonly string[]): string {
	const names = rounds.map((id) => roundNumber(loop, id));
	return new Intl.ListFormat('en-GB').format(names);
}

/** A round's number alone: `Round 2`. */
export function roundNumber(loop: Loop, id: string): string {
	const at = loop.rounds.findIndex((round) => round.id === id);
	return at < 0 ? 'a removed round' : `Round ${at + 1}`;
}

/** A round's number and name: `Round 2, Ana`. */
export function roundTitle(loop: Loop, id: string): string {
	const { name } = loop.rounds.find((round) => round.id === id) ?? {};
	return name ? `${roundNumber(loop, id)}, ${name}` : roundNumber(loop, id);
}

export const storyOf = (probe: ProbePlan): string | undefined => ('story' in probe ? probe.story : undefined);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
