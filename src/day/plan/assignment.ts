/**
 * Gives each row (a probe) a column (a story) at the least total cost, exactly.
 *
 * A row takes one of its options, or is skipped at a fixed cost. The first row on a column pays the column's first step,
 * the next row its second step, and so on; steps never get cheaper. That is a minimum-cost flow with convex costs.
 * Successive shortest paths solve it: each row in turn takes the cheapest path through the choices made so far (Ahuja,
 * Magnanti and Orlin, Network Flows, chapters 9 and 14).
 *
 * A cost is a pair of integers, of which `hi` is compared first: one number could not hold all criteria exactly.
 */
export interface AssignmentProblem {
	readonly rows: readonly AssignmentRow[];
	readonly columns: number;
	/** High part of the cost of a skipped row. */
	readonly skip: number;
	/** High part of the cost of the n-th row (from 1) on a column; never falls as n grows. */
	readonly step: (column: number, n: number) => number;
}

interface AssignmentRow {
	/** Rows of one round must differ in group. The search sees to that; the flow ignores it. */
	readonly round: string;
	readonly options: readonly StoryOption[];
}

export interface StoryOption {
	readonly column: number;
	/** What the rows of a round must differ in: a project. */
	readonly group: string;
	readonly hi: number;
	readonly lo: number;
}

/** `null`: skipped. */
export type Choice = StoryOption | null;

export interface Flow {
	/** One per row; `undefined` only while it is being routed. */
	readonly chosen: (Choice | undefined)[];
	/** Rows on each column. */
	readonly count: number[];
	/** Potentials of rows, columns and the sink, in this order. */
	readonly hi: Float64Array;
	readonly lo: Float64Array;
	/** Groups that a row may not use. */
	readonly banned: (ReadonlySet<string> | undefined)[];
}

/** The cheapest assignment. */
export function solveFlow(problem: AssignmentProblem): Flow {
	const nodes = problem.rows.length + problem.columns + 1;
	const flow: Flow = {
		chosen: problem.rows.map(() => undefined),
		count: Array.from({ length: problem.columns }, () => 0),
		hi: new Float64Array(nodes),
		lo: new Float64Array(nodes),
		banned: problem.rows.map(() => undefined),
	};
	for (let row = 0; row < problem.rows.length; row++) route(problem, flow, row, nodes - 1);
	return flow;
}

export function copyFlow(flow: Flow): Flow {
	return {
		chosen: flow.chosen.slice(),
		count: flow.count.slice(),
		hi: flow.hi.slice(),
		lo: flow.lo.slice(),
		banned: flow.banned.slice(),
	};
}

/**
 * Forbids a group to a row, and makes the flow the cheapest again. Without the row the flow still is the cheapest, so one
 * more shortest path is enough: from the row to the column that it left.
 */
export function forbid(problem: AssignmentProblem, flow: Flow, row: number, group: string): void {
	flow.banned[row] = new Set(flow.banned[row]).add(group);
	const choice = flow.chosen[row];
	if (choice?.group !== group) return;
	flow.chosen[row] = undefined;
	route(problem, flow, row, problem.rows.length + choice.column);
}

/** Leads a free row to the target along a shortest path, and brings the potentials up to date. */
function route(problem: AssignmentProblem, flow: Flow, start: number, target: number): void {
	const { rows, columns, skip, step } = problem;
	const { chosen, count, hi, lo, banned } = flow;
	const sink = rows.length + columns;
	const distHi = new Float64Array(sink + 1).fill(Infinity);
	const distLo = new Float64Array(sink + 1);
	const parent = new Int32Array(sink + 1).fill(-1);
	const settled: number[] = [];
	const open: number[] = [];

	const relax = (from: number, to: number, costHi: number, costLo: number) => {
		const h = at(distHi, from) + costHi + at(hi, from) - at(hi, to);
		const l = at(distLo, from) + costLo + at(lo, from) - at(lo, to);
		const known = at(distHi, to);
		if (h > known || (h === known && l >= at(distLo, to))) return;
		if (known === Infinity) open.push(to);
		distHi[to] = h;
		distLo[to] = l;
		parent[to] = from;
	};
	const expand = (node: number) => {
		if (node < rows.length) {
			const own = chosen[node];
			const bannedGroups = banned[node];
			for (const option of rows[node]?.options ?? []) {
				if (option !== own && !bannedGroups?.has(option.group)) {
					relax(node, rows.length + option.column, option.hi, option.lo);
				}
			}
			if (own !== null) relax(node, sink, skip, 0);
		} else if (node < sink) {
			const column = node - rows.length;
			const units = count[column] ?? 0;
			relax(node, sink, step(column, units + 1), 0);
			if (units === 0) return;
			chosen.forEach((choice, row) => {
				if (choice?.column === column) relax(node, row, -choice.hi, -choice.lo);
			});
		} else {
			count.forEach((units, column) => {
				if (units > 0) relax(node, rows.length + column, -step(column, units), 0);
			});
			chosen.forEach((choice, row) => {
				if (choice === null) relax(node, row, -skip, 0);
			});
		}
	};

	// No path leads into a free row, so its potential can be chosen: its cheapest way out shall cost 0.
	let bestHi = skip - at(hi, sink);
	let bestLo = -at(lo, sink);
	const bannedGroups = banned[start];
	for (const option of rows[start]?.options ?? []) {
		if (bannedGroups?.has(option.group)) continue;
		const h = option.hi - at(hi, rows.length + option.column);
		const l = option.lo - at(lo, rows.length + option.column);
		if (h < bestHi || (h === bestHi && l < bestLo)) [bestHi, bestLo] = [h, l];
	}
	hi[start] = -bestHi;
	lo[start] = -bestLo;
	distHi[start] = 0;
	open.push(start);
	while (true) {
		const node = takeNearest(open, distHi, distLo);
		if (node === undefined || node === target) break;
		settled.push(node);
		expand(node);
	}

	for (const node of settled) {
		hi[node] = at(hi, node) + at(distHi, node) - at(distHi, target);
		lo[node] = at(lo, node) + at(distLo, node) - at(distLo, target);
	}
	for (let node = target; node !== start; ) {
		const from = at(parent, node);
		if (from < rows.length) {
			const column = node - rows.length;
			chosen[from] = node === sink ? null : rows[from]?.options.find((option) => option.column === column);
		}
		node = from;
	}
	count.fill(0);
	for (const choice of chosen) if (choice) count[choice.column] = (count[choice.column] ?? 0) + 1;
}

function takeNearest(open: number[], hi: Float64Array, lo: Float64Array): number | undefined {
	let best = 0;
	for (let i = 1; i < open.length; i++) {
		const a = open[i] ?? 0;
		const b = open[best] ?? 0;
		const d = at(hi, a) - at(hi, b) || at(lo, a) - at(lo, b) || a - b;
		if (d < 0) best = i;
	}
	const node = open[best];
	const last = open.pop();
	if (best < open.length && last !== undefined) open[best] = last;
	return node;
}

function at(list: Float64Array | Int32Array, index: number): number {
	return list[index] ?? 0;
}
