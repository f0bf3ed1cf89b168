import type { AssignmentProblem, Choice, Flow } from './assignment.ts';
import type { Cost, Prices } from './round-choice.ts';
import { chooseApart, isLess, priceRound } from './round-choice.ts';

export interface Bound extends Cost {
	/** A choice for every row that differs in group within each round. */
	readonly choices: readonly Choice[];
	readonly prices: Prices;
}

type Banned = Flow['banned'];
type Rounds = readonly (readonly number[])[];

/** The flow's own prices: what another row on a column would cost, by the potentials. */
export function pricesOf(problem: AssignmentProblem, flow: Flow): Prices {
	const first = problem.rows.length;
	const sink = first + problem.columns;
	const price = (list: Float64Array) =>
		list.slice(first, sink).map((potential) => (list[sink] ?? 0) - potential);
	return { hi: price(flow.hi), lo: price(flow.lo) };
}

/**
 * A lower bound on every assignment whose rows differ in group within a round, and such an assignment.
 *
 * A Lagrangian relaxation. Give each column a price λ. An assignment then costs Σ (option + λ) over its rows plus
 * Σ (steps − λ) over its columns. Each round makes the first sum least on its own, with its groups kept apart; each column
 * makes the second least on its own, where its steps pass its price. The two minima together are a lower bound. At the
 * flow's prices it is at least the cost of the flow.
 */
export function boundAt(problem: AssignmentProblem, rounds: Rounds, banned: Banned, prices: Prices): Bound {
	let hi = 0;
	let lo = 0;
	for (let column = 0; column < problem.columns; column++) {
		const price = priceOf(prices, column);
		for (let n = 1; isLess({ hi: problem.step(column, n), lo: 0 }, price) && n <= problem.rows.length; n++) {
			hi += problem.step(column, n) - price.hi;
			lo -= price.lo;
		}
	}
	const choices: Choice[] = problem.rows.map(() => null);
	for (const rows of rounds) {
		const best = chooseApart(priceRound(problem, banned, rows, prices));
		hi += best.hi;
		lo += best.lo;
		for (const [i, row] of rows.entries()) choices[row] = best.picks[i]?.choice ?? null;
	}
	return { hi, lo, choices, prices };
}

/**
 * Better prices. Columns are looked at one by one, and each price moves to where the bound is highest. As in a market: a
 * round pays for a column up to what it saves by it, so at the right price as many rounds save more as steps cost less.
 */
export function raiseBound(problem: AssignmentProblem, rounds: Rounds, banned: Banned, bound: Bound): Bound {
	const prices = { hi: bound.prices.hi.slice(), lo: bound.prices.lo.slice() };
	const wanted = countColumns(problem, bound.choices);
	for (let column = 0; column < problem.columns; column++) {
		if (isBalanced(problem, column, wanted[column] ?? 0, priceOf(prices, column))) continue;
		const savings = rounds.flatMap((rows) => savingOf(problem, banned, rows, prices, column));
		savings.sort((a, b) => b.hi - a.hi || b.lo - a.lo);
		let n = 0;
		while (n < savings.length && isLess({ hi: problem.step(column, n + 1), lo: 0 }, savings[n])) n++;
		const step: Cost = { hi: n === 0 ? 0 : problem.step(column, n), lo: 0 };
		const next = savings[n];
		const { hi, lo } = next && isLess(step, next) ? next : step;
		prices.hi[column] = hi;
		prices.lo[column] = lo;
	}
	return boundAt(problem, rounds, banned, prices);
}

/** What a round saves by having a column for nothing; empty where it can't use the column. */
function savingOf(
	problem: AssignmentProblem,
	banned: Banned,
	rows: readonly number[],
	prices: Prices,
	column: number,
): readonly Cost[] {
	const users = rows.flatMap((row, i) => {
		const choice = problem.rows[row]?.options.find((option) => option.column === column);
		return choice && !banned[row]?.has(choice.group) ? [{ i, choice }] : [];
	});
	if (users.length === 0) return [];
	const offers = priceRound(problem, banned, rows, prices, column);
	const without = chooseApart(offers);
	let best: Cost = { hi: Infinity, lo: 0 };
	for (const { i, choice } of users) {
		const cost = chooseApart(offers.with(i, [{ choice, hi: choice.hi, lo: choice.lo }]));
		if (isLess(cost, best)) best = cost;
	}
	return [{ hi: without.hi - best.hi, lo: without.lo - best.lo }];
}

/** Whether the price lies between the step of the last row wanted and that of one more. */
function isBalanced(problem: AssignmentProblem, column: number, wanted: number, price: Cost): boolean {
	const above = { hi: problem.step(column, wanted + 1), lo: 0 };
	const below = { hi: wanted === 0 ? -Infinity : problem.step(column, wanted), lo: 0 };
	return !isLess(above, price) && !isLess(price, below);
}

/** What an assignment costs. */
export function costOf(problem: AssignmentProblem, choices: readonly (Choice | undefined)[]): Cost {
	const count = new Map<number, number>();
	let hi = 0;
	let lo = 0;
	for (const choice of choices) {
		if (!choice) {
			hi += problem.skip;
			continue;
		}
		const n = (count.get(choice.column) ?? 0) + 1;
		count.set(choice.column, n);
		hi += choice.hi + problem.step(choice.column, n);
		lo += choice.lo;
	}
	return { hi, lo };
}

function countColumns(problem: AssignmentProblem, choices: readonly Choice[]): readonly number[] {
	const count = Array.from({ length: problem.columns }, () => 0);
	for (const choice of choices) if (choice) count[choice.column] = (count[choice.column] ?? 0) + 1;
	return count;
}

function priceOf(prices: Prices, column: number): Cost {
	return { hi: prices.hi[column] ?? 0, lo: prices.lo[column] ?? 0 };
}
