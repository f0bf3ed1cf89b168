import { searchApart } from './branch-and-bound.ts';
import { describeProbe } from './describe.ts';
import { fitStories, indexStories } from './fit.ts';
import { putFreshFirst } from './fresh-first.ts';
import { poseLoop } from './objective.ts';
import type { Probe } from './probes.ts';
import { isDone, listProbes } from './probes.ts';
import type { Loop, LoopBank, Plan, StoryFit } from './types.ts';

/**
 * The best plan for a loop: which story answers each principle that each round is known to ask for.
 *
 * Rules that every plan keeps: what was told is a fact, counts as used, and was heard by its round; a story that
 * is not ready is never told; one interviewer never hears two stories of one project, nor one story twice; only
 * a story that fits a principle answers for it.
 *
 * Of the plans that keep the rules, the best is the first by these criteria, each deciding only what the ones
 * before it leave open:
 * 1. fewest probes uncovered;
 * 2. fewest repeats, a repeat being a telling of a story that the loop hears elsewhere too, so that none is
 *    told twice where another plan covers as much without;
 * 3. repeats spread most evenly: fewest earlier tellings beyond the first, summed over the repeats;
 * 4. while some round is unknown: fewest principles that nobody is known to ask lose their only story left;
 * 5. fewest stories that only a question names for the principle; 6. fewest that only claim it; 7. fewest backups
 *    (so the weakest answer is as strong as can be, before another gets its primary);
 * 8. strongest within the rank: least sum of places in the lists of claims and answers;
 * 9. ties: the best stories for early probes, then a fixed hash of names; last, for one
 *    principle, new stories before repeats.
 *
 * That a principle's only story is kept for it follows from 1 and 2 for principles that are asked, and is 4 for
 * those that may be.
 *
 * Why the plan is the best one. The criteria are one cost, exactly (`poseLoop`: integer weights, each above all
 * that follow can sum to). Without the rule on one interviewer the problem is a minimum-cost flow, solved exactly
 * (`solveFlow`): repeats have rising costs, so they are convex. That rule makes it a rainbow matching, hard in
 * general, so branch and bound restores it (`searchApart`), with a Lagrangian bound that knows the rule within
 * each round (`boundAt`, `raiseBound`). Candidates left out are dominated (`dropDominated`). Tests compare the criteria with
 * those of an exhaustive search. The search is cut short after a fixed number of steps, never by a clock, so the
 * same input gives the same plan everywhere; `proven` says whether that happened.
 */
export function planLoop(bank: LoopBank, loop: Loop): Plan {
	const fits = fitStories(bank);
	const probes = listProbes(loop, fits);
	const { assigned, proven } = assignStories(bank, loop, probes, fits);
	const planned = { bank, loop, probes, fits, assigned };
	const rounds = loop.rounds.map((round) => ({
		round: round.id,
		unknown: round.principles.length === 0,
		done: isDone(round),
		toldStories: loop.told.filter((toldStory) => toldStory.round === round.id).map(({ story }) => story),
		probes: probes.filter((probe) => probe.round === round.id).map((probe) => describeProbe(planned, probe)),
	}));
	return { rounds, proven };
}

/** Stories by the index of the open probe that they answer. */
function assignStories(
	bank: LoopBank,
	loop: Loop,
	all: readonly Probe[],
	fits: ReadonlyMap<string, readonly StoryFit[]>,
): { readonly assigned: ReadonlyMap<number, string>; readonly proven: boolean } {
	const posed = poseLoop(bank, loop, all, fits);
	const { choices, proven } = searchApart(posed, stepsFor(posed.probes.length));
	const stories = indexStories(bank);
	const project = (id: string) => stories.get(id)?.project;
	const isNear = (a: string, b: string) => a === b || (project(a) !== undefined && project(a) === project(b));
	const order = putFreshFirst(
		posed.probes,
		choices.map((choice) => posed.stories[choice?.column ?? -1]),
		(story) => loop.told.some((toldStory) => toldStory.story === story),
		(principle, story) => fits.get(principle)?.findIndex((fit) => fit.story === story) ?? -1,
		(round, story, others) => {
			const toldIds = loop.told
				.filter((toldStory) => toldStory.round === round)
				.map((toldStory) => toldStory.story);
			return ![...toldIds, ...others].some((other) => isNear(story, other));
		},
	);
	const assigned = new Map<number, string>();
	for (const [row, story] of order.entries()) {
		const probe = posed.probes[row];
		if (probe && story !== undefined) assigned.set(probe.index, story);
	}
	return { assigned, proven };
}

/** How long to search: a step costs about a tenth of a millisecond for 30 probes, and more for more. */
function stepsFor(probes: number): number {
	return Math.ceil(1000 * Math.min(1, (40 / Math.max(1, probes)) ** 2));
}
