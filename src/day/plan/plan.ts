import { searchApart } from './branch-and-bound.ts';
import { describeProbe, type ProbePlan } from './describe.ts';
import { areAlike, fitStories, type LoopBank, type StoryFit } from './fit.ts';
import { poseLoop } from './objective.ts';
import { listProbes, type Probe } from './probes.ts';
import { type Loop, storiesToldTo } from './state.ts';

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
 *   become one cost.
 * - `searchApart` finds the cheapest assignment. Without the rule about one interviewer, `solveFlow` finds it directly.
 *   With the rule it is a rainbow matching, which is hard in general, so a branch and bound tries the ways to keep it.
 * - `putFreshFirst` and `describeProbe` order the answers and say what is special about each.
 *
 * Where it is proven: tests/slow/day/plan compares the plans of thousands of small days with those of an exhaustive
 * search, and checks the rules on large ones. The search stops after a fixed number of steps, never by a clock, so the
 * same day has the same plan everywhere. `proven` says whether it came to its end.
 */
export function planLoop(bank: LoopBank, loop: Loop): Plan {
	const fits = fitStories(bank);
	const probes = listProbes(loop, fits);
	const posed = poseLoop(bank, loop, probes, fits);
	const { choices, proven } = searchApart(posed, stepsFor(posed.probes.length));
	const chosen = choices.map((choice) => posed.stories[choice?.column ?? -1]);
	const assigned = new Map<number, string>();
	for (const [row, story] of putFreshFirst(bank, loop, fits, posed.probes, chosen).entries()) {
		const probe = posed.probes[row];
		if (probe && story !== undefined) assigned.set(probe.index, story);
	}
	const planned = { bank, loop, probes, fits, assigned };
	const rounds = loop.rounds.map((round) => ({
		round: round.id,
		unknown: round.principles.length === 0,
		done: round.done === true,
		toldStories: storiesToldTo(loop, round.id),
		probes: probes.filter((probe) => probe.round === round.id).map((probe) => describeProbe(planned, probe)),
	}));
	return { rounds, proven };
}

/** The most cases of a search. A case takes about 0.1 ms with 30 probes, and longer with more. */
function stepsFor(probes: number): number {
	return Math.ceil(1500 * Math.min(1, (40 / Math.max(1, probes)) ** 2));
}

/**
 * Where several rounds ask for one principle, moves its new stories before repeats and its better stories before others,
 * as far as the rounds may hear them. It only swaps stories of one principle, so the plan stays as good as it was.
 *
 * @param probes open probes in order
 * @param chosen the story of each; undefined where there is none
 */
function putFreshFirst(
	bank: LoopBank,
	loop: Loop,
	fits: ReadonlyMap<string, readonly StoryFit[]>,
	probes: readonly Probe[],
	chosen: readonly (string | undefined)[],
): readonly (string | undefined)[] {
	const stories = chosen.slice();
	const mayHear = (at: number, story: string) => {
		const round = probes[at]?.round ?? '';
		const others = [
			...storiesToldTo(loop, round),
			...stories.filter((_, other) => other !== at && probes[other]?.round === round),
		];
		return !others.some((other) => other !== undefined && areAlike(bank.stories, story, other));
	};
	const heard = new Set(loop.told.map(({ story }) => story));
	for (const [at, { principle }] of probes.entries()) {
		const own = stories[at];
		if (own === undefined) continue;
		const rank = (story: string) =>
			[Number(heard.has(story)), fits.get(principle)?.findIndex((fit) => fit.story === story) ?? -1] as const;
		let best = { story: own, at, rank: rank(own) };
		for (let later = at + 1; later < probes.length; later++) {
			const story = stories[later];
			if (story === undefined || probes[later]?.principle !== principle || story === own) continue;
			const [repeat, worse] = rank(story);
			const better = repeat - best.rank[0] || worse - best.rank[1];
			if (better < 0 && mayHear(at, story) && mayHear(later, own))
				best = { story, at: later, rank: [repeat, worse] };
		}
		stories[best.at] = own;
		stories[at] = best.story;
		heard.add(best.story);
	}
	return stories;
}

/** The plan for a loop: `planLoop` says by which rules it is the best one. */
export interface Plan {
	readonly rounds: readonly RoundPlan[];
	/**
	 * True when no better plan exists. False only if the search was cut short, which takes a bank far outside
	 * the ordinary, such as one with two projects; the plan then still keeps every rule, but another might score better.
	 */
	readonly proven: boolean;
}

export interface RoundPlan {
	readonly round: string;
	/** It is not known what this interviewer asks for. */
	readonly unknown: boolean;
	readonly done: boolean;
	/** Stories this interviewer has been told, in order. */
	readonly toldStories: readonly string[];
	/** One per principle of the round, in its order. */
	readonly probes: readonly ProbePlan[];
}
