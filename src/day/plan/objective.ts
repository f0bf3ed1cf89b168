import type { AssignmentProblem, AssignmentRow } from './assignment.ts';
import type { Probe } from './probes.ts';
import type { Loop, LoopBank, StoryFit } from './types.ts';

/** The planning problem in numbers, with what is needed to read its solution. */
interface Posed extends AssignmentProblem {
	readonly probes: readonly Probe[];
	/** Stories by column. */
	readonly stories: readonly string[];
}

interface Candidate {
	readonly fit: StoryFit;
	/** Its place among all that fit, best first. */
	readonly order: number;
	readonly column: number;
	readonly group: number;
}

/**
 * Writes the open probes of the day as an assignment problem. Its cost holds the criteria of `planLoop` exactly: each
 * criterion weighs more than all later ones can add up to.
 */
export function poseLoop(
	bank: LoopBank,
	loop: Loop,
	all: readonly Probe[],
	fits: ReadonlyMap<string, readonly StoryFit[]>,
): Posed {
	const probes = all.filter((probe) => probe.open);
	const stories = bank.stories.map(({ id }) => id);
	const columns = new Map<string, number>();
	stories.forEach((id, column) => {
		if (!columns.has(id)) columns.set(id, column);
	});
	const groups = groupStories(bank, columns);
	const timesTold = stories.map((id) => loop.told.filter((toldStory) => toldStory.story === id).length);
	const losses = countLosses(bank, loop, fits, (story) => (timesTold[columns.get(story) ?? -1] ?? 0) === 0);

	const lost = (column: number) => losses.get(stories[column] ?? '') ?? 0;
	const isTold = (column: number) => (timesTold[column] ?? 0) > 0;
	const candidates = probes.map((probe) => {
		const heard = new Set(
			loop.told
				.filter((toldStory) => toldStory.round === probe.round)
				.map((toldStory) => groups[columns.get(toldStory.story) ?? -1]),
		);
		const others = probes.filter(({ round }) => round === probe.round).length - 1;
		const possible = (fits.get(probe.principle) ?? []).flatMap((fit, order): Candidate[] => {
			const column = columns.get(fit.story);
			const group = groups[column ?? -1];
			return column === undefined || group === undefined || heard.has(group)
				? []
				: [{ fit, order, column, group }];
		});
		// They come by rank, place and bank order, which is the order of cost but for the criterion of losses.
		possible.sort((a, b) => lost(a.column) - lost(b.column));
		const seed = hash(`${probe.round}/${probe.principle}/`);
		return dropDominated(possible, isTold, probes.length, others).map(({ fit, order, column, group }) => ({
			column,
			group,
			amounts: measure(fit, order * (all.length - probe.index) + probe.index, seed),
		}));
	});

	const most = (criterion: number) =>
		sum(candidates.map((list) => Math.max(0, ...list.map((candidate) => candidate.amounts[criterion] ?? 0))));
	const p = probes.length;
	const rankings = [0, 1, 2, 3, 4, 5].map(most);
	const spreading = p * (p + Math.max(0, ...timesTold));
	const [skip, again, spread, loss, ...ranking] = weigh([
		p,
		p,
		spreading,
		sum([...losses.values()]),
		...rankings,
	]);
	const step = (column: number, n: number) => {
		const before = (timesTold[column] ?? 0) + n - 1;
		if (before > 0) return (again?.hi ?? 0) + (before - 1) * (spread?.hi ?? 0);
		return lost(column) * (loss?.hi ?? 0);
	};
	const rounds = [...new Set(probes.map(({ round }) => round))];
	const rows = probes.map(({ round }, row): AssignmentRow => {
		const options = (candidates[row] ?? []).map(({ column, group, amounts }) => ({
			column,
			group,
			hi: sum(amounts.map((amount, i) => amount * (ranking[i]?.hi ?? 0))),
			lo: sum(amounts.map((amount, i) => amount * (ranking[i]?.lo ?? 0))),
		}));
		return { round: rounds.indexOf(round), options };
	});
	return {
		rows,
		columns: stories.length,
		skip: skip?.hi ?? 0,
		step,
		probes,
		stories,
	};
}

/**
 * Candidates, cheapest first, without those that no best plan needs. All stories told already stay. Of the new ones
 * enough stay that one is always free: each of the other `probes - 1` probes uses at most one of them, and each of the
 * `others` probes of the same round rules out one project. So a plan that gives this probe a new story from further down
 * can take the free one instead, at no higher cost.
 */
function dropDominated(
	candidates: readonly Candidate[],
	isTold: (column: number) => boolean,
	probes: number,
	others: number,
): readonly Candidate[] {
	const sizes = new Map<number, number>();
	let fresh = 0;
	let enough = false;
	return candidates.filter(({ column, group }) => {
		if (isTold(column)) return true;
		if (fresh >= probes && !enough) {
			const largest = [...sizes.values()].sort((a, b) => b - a).slice(0, others);
			enough = fresh - sum(largest) >= probes;
		}
		if (enough) return false;
		fresh++;
		sizes.set(group, (sizes.get(group) ?? 0) + 1);
		return true;
	});
}

/** Criteria 5 to 8 of `planLoop`, then the two that break ties. */
function measure(fit: StoryFit, tie: number, seed: number): readonly number[] {
	return [
		Number(fit.rank === 'named'),
		Number(fit.rank === 'claimed'),
		Number(fit.rank === 'backup'),
		fit.place,
		tie,
		hash(fit.story, seed) % 4096,
	];
}

/** A number per story: its project, or itself. */
function groupStories(bank: LoopBank, columns: ReadonlyMap<string, number>): readonly number[] {
	const projects = new Map<string, number>();
	return bank.stories.map(({ id, project }, at) => {
		const own = columns.get(id) ?? at;
		if (project === undefined) return own;
		const group = projects.get(project) ?? own;
		projects.set(project, group);
		return group;
	});
}

/** Where the day keeps stories back, and an open round is not set up: for each story, how many principles that no round asks for have no other story left. */
function countLosses(
	bank: LoopBank,
	loop: Loop,
	fits: ReadonlyMap<string, readonly StoryFit[]>,
	isNew: (story: string) => boolean,
): ReadonlyMap<string, number> {
	const losses = new Map<string, number>();
	if (!loop.keepBack || !loop.rounds.some((round) => round.principles.length === 0 && round.done !== true))
		return losses;
	const asked = new Set(loop.rounds.flatMap((round) => round.principles));
	for (const { id } of bank.principles) {
		const [only, ...more] = (fits.get(id) ?? []).filter(({ story }) => isNew(story));
		if (only && more.length === 0 && !asked.has(id))
			losses.set(only.story, (losses.get(only.story) ?? 0) + 1);
	}
	return losses;
}

/** FNV-1a, 32 bits. */
function hash(text: string, seed = 0x811c9dc5): number {
	let value = seed;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	return value >>> 0;
}

function sum(list: readonly number[]): number {
	return list.reduce((total, number) => total + number, 0);
}

interface Weight {
	readonly hi: number;
	readonly lo: number;
}

/**
 * Weights that turn a list of sums into one weighted sum, so that an earlier sum always decides before a later one.
 * The first four are in the high part. Both parts stay below 2^50, so that sums along a path are exact. Where a giant day
 * leaves no room for all, the last ones, which only break ties, weigh nothing.
 *
 * @param most the most that each sum can reach
 */
function weigh(most: readonly number[]): readonly Weight[] {
	for (let used = most.length; used > 4; used--) {
		for (let split = 4; split <= used; split++) {
			if (span(most.slice(0, split)) > 2 ** 50 || span(most.slice(split, used)) > 2 ** 50) continue;
			return most.map((_, i) => {
				if (i >= used) return { hi: 0, lo: 0 };
				if (i >= split) return { hi: 0, lo: span(most.slice(i + 1, used)) };
				return { hi: span(most.slice(i + 1, split)), lo: 0 };
			});
		}
	}
	throw new RangeError('A loop of this size cannot be planned.');
}

function span(most: readonly number[]): number {
	return most.reduce((product, number) => product * (number + 1), 1);
}
