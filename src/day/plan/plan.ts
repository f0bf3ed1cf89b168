import { searchApart } from './branch-and-bound.ts';
import { describeProbe } from './describe.ts';
import { fitStories, indexStories } from './fit.ts';
import { poseLoop } from './objective.ts';
import { listProbes, type Probe } from './probes.ts';
import type { Loop, LoopBank, Plan, StoryFit } from './types.ts';

/**
 * Plans an interview day: which story answers each principle that a round is known to ask for. A principle of a round is
 * called a probe.
 *
 * What it promises. Every plan keeps these rules:
 * - What was told is a fact: the story counts as used, and its round has heard it.
 * - Only a story that is ready, and that fits the principle, answers a probe.
 * - One interviewer never hears a story twice, nor two stories of one project.
 *
 * Of all plans that keep the rules it takes the best one. Plans are compared by these criteria in order; each one decides
 * only between plans that are equal by those before it:
 * 1. fewest probes without a story;
 * 2. fewest repeats: tellings of a story that another round hears too;
 * 3. repeats spread evenly over the stories: fewest earlier tellings beyond the first, summed over the repeats;
 * 4. if the day has `keepBack`, while some round is not set up: fewest principles that lose their only story left, of those
 *    that no round asks for. Without it, rounds that are not set up cost the others nothing;
 * 5. fewest stories that only a question names for the principle; 6. fewest that only claim it; 7. fewest backups;
 * 8. the strongest stories of each kind: least sum of places in the lists of claims and answers;
 * 9. ties: the best stories for early probes, then a fixed hash of names; last, for one principle, new stories first.
 *
 * How it works:
 * - `listProbes` finds the probes, and which of them were answered already.
 * - `poseLoop` turns the open ones into an assignment problem: a row is a probe, a column is a story, and the criteria
 *   become one cost. `dropDominated` leaves out stories that no best plan needs.
 * - `searchApart` finds the cheapest assignment. Without the rule about one interviewer, `solveFlow` finds it directly.
 *   With the rule it is a rainbow matching, which is hard in general, so a branch and bound tries the ways to keep it.
 *   `boundAt` tells which of them can't be the best.
 * - `putFreshFirst` and `describeProbe` order the answers and say what is special about each.
 *
 * Where it is proven: tests/slow/day/plan compares the plans of thousands of small days with those of an exhaustive
 * search, and checks the rules on large ones. The search stops after a fixed number of steps, never by a clock, so the
 * same day has the same plan everywhere. `proven` says whether it came to its end.
 */
export function planLoop(bank: LoopBank, loop: Loop): Plan {
	const fits = fitStories(bank);
	const probes = listProbes(loop, fits);
	const { assigned, proven } = assignStories(bank, loop, probes, fits);
	const planned = { bank, loop, probes, fits, assigned };
	const rounds = loop.rounds.map((round) => ({
		round: round.id,
		unknown: round.principles.length === 0,
		done: round.done === true,
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

/** The most steps of a search. A step takes about 0.1 ms with 30 probes, and longer with more. */
function stepsFor(probes: number): number {
	return Math.ceil(1000 * Math.min(1, (40 / Math.max(1, probes)) ** 2));
}

/**
 * Where several rounds ask for one principle, moves its new stories before repeats and its better stories before others,
 * as far as the rounds may hear them. It only swaps stories of one principle, so the plan stays as good as it was.
 *
 * @param probes open probes in order, with the story of each in `stories`, undefined where there is none
 * @param place a story's place among all that fit a principle, best first
 * @param mayHear whether a round may hear a story beside these others
 */
function putFreshFirst(
	probes: readonly Probe[],
	stories: readonly (string | undefined)[],
	isTold: (story: string) => boolean,
	place: (principle: string, story: string) => number,
	mayHear: (round: string, story: string, others: readonly string[]) => boolean,
): readonly (string | undefined)[] {
	const order = stories.slice();
	const fits = (story: string, at: number) => {
		const round = probes[at]?.round ?? '';
		const others = order.filter((_, other) => other !== at && probes[other]?.round === round);
		return mayHear(
			round,
			story,
			others.filter((other) => other !== undefined),
		);
	};
	const heard = new Set<string>();
	for (const [at, { principle }] of probes.entries()) {
		const own = order[at];
		if (own === undefined) continue;
		const rank = (story: string) =>
			[Number(isTold(story) || heard.has(story)), place(principle, story)] as const;
		let best = { story: own, at, rank: rank(own) };
		for (let later = at + 1; later < probes.length; later++) {
			const story = order[later];
			if (story === undefined || probes[later]?.principle !== principle || story === own) continue;
			const [repeat, worse] = rank(story);
			const better = repeat - best.rank[0] || worse - best.rank[1];
			if (better < 0 && fits(story, at) && fits(own, later))
				best = { story, at: later, rank: [repeat, worse] };
		}
		order[best.at] = own;
		order[at] = best.story;
		heard.add(best.story);
	}
	return order;
}
