import { chooseAngle } from './angle.ts';
import { fitStories, indexStories } from './fit.ts';
import { poseLoop } from './objective.ts';
import type { Probe } from './probes.ts';
import { isDone, listProbes } from './probes.ts';
import { searchApart } from './search.ts';
import type { Fit, Loop, LoopBank, Plan, ProbePlan, Why } from './types.ts';

/** Steps of the search before it settles for the best plan so far; a step takes about a tenth of a millisecond. */
const limit = 1000;

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
 * 9. ties: stories early in the bank for early probes, then a fixed hash of names.
 *
 * That a principle's only story is kept for it follows from 1 and 2 for principles that are asked, and is 4 for
 * those that may be.
 *
 * Why the plan is the best one. The criteria are one cost, exactly (`poseLoop`: integer weights, each above all
 * that follow can sum to). Without the rule on one interviewer the problem is a minimum-cost flow, solved exactly
 * (`solveFlow`): repeats have rising costs, so they are convex. That rule makes it a rainbow matching, hard in
 * general, so branch and bound restores it (`searchApart`), with a Lagrangian bound that knows the rule within
 * each round (`boundFlow`). Candidates left out are dominated (`dropDominated`). Tests compare the criteria with
 * those of an exhaustive search. The search is cut short after a fixed number of steps, never by a clock, so the
 * same input gives the same plan everywhere; `proven` says whether that happened.
 */
export function planLoop(bank: LoopBank, loop: Loop): Plan {
	const fits = fitStories(bank);
	const probes = listProbes(loop, fits);
	const posed = poseLoop(bank, loop, probes, fits);
	const { choices, proven } = searchApart(posed, limit);
	const assigned = new Map<number, string>();
	posed.probes.forEach((probe, row) => {
		const story = posed.stories[choices[row]?.column ?? -1];
		if (story !== undefined) assigned.set(probe.index, story);
	});
	const known = new Set(bank.principles.map(({ id }) => id));
	const describe = (probe: Probe): ProbePlan => {
		const { principle, round } = probe;
		if (probe.told !== undefined) {
			const fit = findFit(fits, principle, probe.told);
			const told = { state: 'told', principle, story: probe.told } as const;
			return fit ? { ...told, fit } : told;
		}
		if (!probe.open) return { state: 'passed', principle };
		const story = assigned.get(probe.index);
		const fit = story === undefined ? undefined : findFit(fits, principle, story);
		if (!fit) {
			const why: Why = known.has(principle)
				? explain(bank, fits.get(principle) ?? [], principle, hearings(loop, probes, assigned, round))
				: { kind: 'unknown-principle' };
			return { state: 'uncovered', principle, why };
		}
		const before = tellingsBefore(loop, probes, assigned, probe, fit.story);
		if (before.length === 0) return { state: 'fresh', principle, story: fit.story, fit };
		const heard = [...new Set(before.map((it) => it.round))];
		return {
			state: 'again',
			principle,
			story: fit.story,
			fit,
			heard,
			angle: chooseAngle(bank, fit.story, principle, before),
		};
	};
	const rounds = loop.rounds.map((round) => ({
		round: round.id,
		unknown: round.principles.length === 0,
		done: isDone(round),
		told: loop.told.filter((it) => it.round === round.id).map(({ story }) => story),
		probes: probes.filter((probe) => probe.round === round.id).map(describe),
	}));
	return { rounds, proven };
}

function findFit(
	fits: ReadonlyMap<string, readonly Fit[]>,
	principle: string,
	story: string,
): Fit | undefined {
	return fits.get(principle)?.find((fit) => fit.story === story);
}

/** Tellings of a story before a probe's: all that happened, then those planned for earlier probes. */
function tellingsBefore(
	loop: Loop,
	probes: readonly Probe[],
	assigned: ReadonlyMap<number, string>,
	probe: Probe,
	story: string,
): readonly { round: string; principle?: string }[] {
	const answered = (round: string) => probes.find((it) => it.round === round && it.told === story)?.principle;
	const told = loop.told
		.filter((it) => it.story === story)
		.map(({ round, principle = answered(round) }) =>
			principle === undefined ? { round } : { round, principle },
		);
	const planned = probes
		.filter((it) => it.index < probe.index && assigned.get(it.index) === story)
		.map(({ round, principle }) => ({ round, principle }));
	return [...told, ...planned];
}

/** The stories that a round hears: told or planned. */
function hearings(
	loop: Loop,
	probes: readonly Probe[],
	assigned: ReadonlyMap<number, string>,
	round: string,
): readonly string[] {
	const told = loop.told.filter((it) => it.round === round).map(({ story }) => story);
	const planned = probes.filter((it) => it.round === round).flatMap((it) => assigned.get(it.index) ?? []);
	return [...told, ...planned];
}

function explain(bank: LoopBank, fits: readonly Fit[], principle: string, heard: readonly string[]): Why {
	if (fits.length === 0) {
		const { primary, backup } = bank.principles.find(({ id }) => id === principle) ?? {};
		const named = bank.questions.filter((it) => it.principle === principle).flatMap(({ answers }) => answers);
		const planned = bank.stories.filter(
			({ id, ready, principles }) =>
				!ready &&
				(id === primary ||
					id === backup ||
					principles.includes(principle) ||
					named.some(({ story }) => story === id)),
		);
		return { kind: 'no-story', planned: planned.map(({ id }) => id) };
	}
	const stories = indexStories(bank);
	const blocked = fits.flatMap(({ story }) => {
		const project = stories.get(story)?.project;
		const by = heard.find(
			(other) => other === story || (project !== undefined && stories.get(other)?.project === project),
		);
		return by === undefined ? [] : [{ story, by }];
	});
	return { kind: 'same-interviewer', blocked };
}
