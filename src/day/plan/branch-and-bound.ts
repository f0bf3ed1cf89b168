import type { AssignmentProblem, Choice, Flow, StoryOption } from './assignment.ts';
import { copyFlow, forbid, solveFlow } from './assignment.ts';

/**
 * The cheapest assignment in which no round uses a group (a project) twice, by branch and bound.
 *
 * `solveFlow` ignores groups, so what it costs is a lower bound. Where its answer keeps groups apart all the same, it is the
 * best one. Else two rows of a round share a group, and the search splits into two cases: either only the first of the rows,
 * the `holder`, may use the group in that round, or the holder may not use it. Every allowed assignment is in one of the two.
 * There are only so many rows and groups to forbid, so the search ends. A case is dropped when its flow is no cheaper than the
 * best assignment so far: nothing in it can be better.
 *
 * @param limit after so many cases the best assignment so far is returned, not proven
 * @returns `proven`: no assignment is cheaper
 */
export function searchApart(problem: AssignmentProblem, limit: number) {
	let best: readonly Choice[] = problem.rows.map(() => null);
	let bestCost = costOf(problem, best);
	let cases = 0;
	let cut = false;
	const visit = (flow: Flow) => {
		const choices = keepApart(problem, flow);
		const cost = costOf(problem, choices);
		if (isLess(cost, bestCost)) [best, bestCost] = [choices, cost];
		const clash = findClash(problem, flow);
		if (!clash) return;
		const given = copyFlow(flow);
		for (const [row, { round }] of problem.rows.entries())
			if (round === clash.round && row !== clash.holder) forbid(problem, given, row, clash.group);
		const taken = copyFlow(flow);
		forbid(problem, taken, clash.holder, clash.group);
		const children = [given, taken].map((child) => ({ child, bound: costOf(problem, child.chosen) }));
		children.sort((a, b) => a.bound.hi - b.bound.hi || a.bound.lo - b.bound.lo);
		for (const { child, bound } of children) {
			if (!isLess(bound, bestCost)) continue;
			cut ||= cases >= limit;
			if (cut) return;
			cases++;
			visit(child);
		}
	};
	visit(solveFlow(problem));
	return { choices: best, proven: !cut };
}

/** Two rows of one round that share a group: the first of them holds it. */
function findClash({ rows }: AssignmentProblem, { chosen }: Flow) {
	const holders = new Map<string, number>();
	for (const [row, choice] of chosen.entries()) {
		if (!choice) continue;
		const round = rows[row]?.round;
		const key = `${round}/${choice.group}`;
		const holder = holders.get(key);
		if (holder !== undefined) return { round, group: choice.group, holder };
		holders.set(key, row);
	}
	return undefined;
}

/** An assignment near the flow: of two rows that share a group, the later one takes its next option that the round allows. */
function keepApart({ rows }: AssignmentProblem, { chosen }: Flow): readonly Choice[] {
	const used = new Set<string>();
	const take = (row: number, options: readonly StoryOption[]): Choice => {
		const key = ({ group }: StoryOption) => `${rows[row]?.round}/${group}`;
		const option = options.find((option) => !used.has(key(option)));
		if (option) used.add(key(option));
		return option ?? null;
	};
	const first = chosen.map((choice, row) => take(row, choice ? [choice] : []));
	return first.map((choice, row) => choice ?? take(row, rows[row]?.options ?? []));
}

/** Pairs compared in order, as in the flow. */
interface Cost {
	readonly hi: number;
	readonly lo: number;
}

function costOf({ skip, step }: AssignmentProblem, choices: readonly (Choice | undefined)[]): Cost {
	const count = new Map<number, number>();
	let hi = 0;
	let lo = 0;
	for (const choice of choices) {
		if (!choice) {
			hi += skip;
			continue;
		}
		const n = (count.get(choice.column) ?? 0) + 1;
		count.set(choice.column, n);
		hi += choice.hi + step(choice.column, n);
		lo += choice.lo;
	}
	return { hi, lo };
}

const isLess = (a: Cost, b: Cost): boolean => a.hi < b.hi || (a.hi === b.hi && a.lo < b.lo);
