import type { AssignmentProblem, Choice, Flow } from './assignment.ts';
import { copyFlow, forbid, solveFlow } from './assignment.ts';
import type { Bound } from './bound.ts';
import { boundAt, costOf, pricesOf, raiseBound } from './bound.ts';
import type { Cost } from './round-choice.ts';
import { isLess } from './round-choice.ts';

export interface Solution {
	readonly choices: readonly Choice[];
	/** No assignment is cheaper. */
	readonly proven: boolean;
	/** Steps the search took. */
	readonly nodes: number;
}

/** Times that a node's prices are improved before it is split. */
const sweeps = 3;

/**
 * The cheapest assignment in which the rows of a round differ in group: branch and bound.
 *
 * A node is a set of bans, row against group. Its relaxation, the flow, ignores that groups must differ. If the
 * flow happens to respect it, the flow is the best of the node. Else two rows of some round share a group, and
 * one of them, `holder`, splits the node: either no other row of the round may use the group, or `holder` itself
 * may not. Every assignment that respects the groups lies in one of the two, and each can only be split as often
 * as there are rows and groups, so the search ends, with the best. A node whose bound does not beat the best
 * assignment so far is dropped: nothing below it can be better.
 *
 * @param limit after so many nodes the best assignment so far is returned, not proven
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
	/** The best of some bounds, as far as it takes to drop the node. */
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
