import type { AssignmentProblem, Choice, Flow } from './assignment.ts';
import { copyFlow, forbid, solveFlow } from './assignment.ts';
import type { Bound, Cost } from './bound.ts';
import { boundAt, costOf, isLess, pricesOf, raiseBound } from './bound.ts';

export interface Solution {
	readonly choices: readonly Choice[];
	/** No assignment is cheaper. */
	readonly proven: boolean;
	/** Cases that were looked into. */
	readonly nodes: number;
}

/** How often the prices of a case are improved before it is split. */
const sweeps = 3;

/**
 * The cheapest assignment in which no round uses a group (a project) twice, by branch and bound.
 *
 * `solveFlow` ignores groups. Where its answer keeps them apart all the same, it is the best one. Else two rows of a round
 * share a group, and the search splits into two cases: either only one of the rows, the `holder`, may use the group in
 * that round, or the holder may not use it. Every allowed assignment is in one of the two. There are only so many rows
 * and groups to forbid, so the search ends. A case is dropped when its lower bound is no better than the best assignment
 * so far: nothing in it can be better.
 *
 * @param limit after so many cases the best assignment so far is returned, not proven
 */
export function searchApart(problem: AssignmentProblem, limit: number): Solution {
	let best: Cost & { choices: readonly Choice[] } = {
		hi: Infinity,
		lo: 0,
		choices: problem.rows.map(() => null),
	};
	const rounds = listRounds(problem);
	let nodes = 0;
	let cut = false;
	const offer = (choices: readonly Choice[]) => {
		const cost = costOf(problem, choices);
		if (isLess(cost, best)) best = { ...cost, choices };
	};
	/** A bound of the case; a second one is tried where the first does not drop it. */
	const boundNode = (flow: Flow, above?: Bound): Bound => {
		let bound = boundAt(problem, rounds, flow.banned, pricesOf(problem, flow));
		offer(bound.choices);
		if (above && isLess(bound, best)) {
			const inherited = boundAt(problem, rounds, flow.banned, above.prices);
			if (isLess(bound, inherited)) bound = inherited;
			offer(bound.choices);
		}
		return bound;
	};
	const visit = (flow: Flow, first: Bound) => {
		const clash = findClash(problem, flow);
		if (!clash) return offer(flow.chosen.map((choice) => choice ?? null));
		let bound = first;
		for (let sweep = 0; sweep < sweeps && nodes < 12 && isLess(bound, best); sweep++) {
			const raised = raiseBound(problem, rounds, flow.banned, bound);
			offer(raised.choices);
			if (!isLess(bound, raised)) break;
			bound = raised;
		}
		if (!isLess(bound, best)) return;
		const holder = clash.rows.find((row) => bound.choices[row]?.group === clash.group) ?? clash.rows[0] ?? 0;
		const given = copyFlow(flow);
		for (const row of rounds[clash.round] ?? []) if (row !== holder) forbid(problem, given, row, clash.group);
		const taken = copyFlow(flow);
		forbid(problem, taken, holder, clash.group);
		const children = [given, taken].map((child) => ({ child, bound: boundNode(child, bound) }));
		children.sort((a, b) => Number(isLess(b.bound, a.bound)) - Number(isLess(a.bound, b.bound)));
		for (const next of children) {
			if (!isLess(next.bound, best)) continue;
			cut ||= nodes >= limit;
			if (cut) return;
			nodes++;
			visit(next.child, next.bound);
		}
	};
	const root = solveFlow(problem);
	visit(root, boundNode(root));
	return { choices: best.choices, proven: !cut, nodes };
}

function listRounds(problem: AssignmentProblem): readonly (readonly number[])[] {
	const rounds: number[][] = [];
	for (const [row, { round }] of problem.rows.entries()) {
		const rows = rounds[round] ?? [];
		rows.push(row);
		rounds[round] = rows;
	}
	return rounds;
}

/** Rows of one round that share a group. */
function findClash(problem: AssignmentProblem, flow: Flow) {
	const users = new Map<string, number[]>();
	for (const [row, choice] of flow.chosen.entries()) {
		const round = problem.rows[row]?.round ?? -1;
		if (!choice) continue;
		const rows = users.get(`${round}/${choice.group}`);
		if (rows) return { round, group: choice.group, rows: [...rows, row] };
		users.set(`${round}/${choice.group}`, [row]);
	}
	return undefined;
}
