import type { AssignmentProblem, Choice, Flow, StoryOption } from './assignment.ts';

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

/** Pairs compared in order, as in the flow. */
export interface Cost {
	readonly hi: number;
	readonly lo: number;
}

/** What a unit on each column costs a round, on top of the option. */
interface Prices {
	readonly hi: Float64Array;
	readonly lo: Float64Array;
}

interface Offer extends Cost {
	readonly choice: Choice;
}

interface RoundChoice extends Cost {
	/** One per row of the round. */
	readonly picks: readonly Offer[];
}

/** Rounds with more rows than this are too slow to search. */
const searchable = 5;

/** What the rows of a round can take at these prices, without the column `except` if given: see `priceRow`. */
function priceRound(
	problem: AssignmentProblem,
	banned: Banned,
	rows: readonly number[],
	prices: Prices,
	except?: number,
): readonly (readonly Offer[])[] {
	return rows.map((row) => priceRow(problem, banned[row], row, rows.length, prices, except));
}

/**
 * What a row can take, cheapest first: the best offer of each of its `size` cheapest groups, and last to be skipped.
 * More groups are not needed, since the other rows of the round take fewer. Nor are offers that cost more than to skip.
 */
function priceRow(
	problem: AssignmentProblem,
	bannedGroups: ReadonlySet<number> | undefined,
	row: number,
	size: number,
	prices: Prices,
	except: number | undefined,
): readonly Offer[] {
	const best: Offer[] = [];
	for (const choice of problem.rows[row]?.options ?? []) {
		if (choice.column === except || bannedGroups?.has(choice.group)) continue;
		const hi = choice.hi + (prices.hi[choice.column] ?? 0);
		const lo = choice.lo + (prices.lo[choice.column] ?? 0);
		if (hi > problem.skip || (hi === problem.skip && lo >= 0)) continue;
		let at = best.length;
		while (at > 0 && isLess({ hi, lo }, best[at - 1])) at--;
		const same = best.findIndex((offer) => offer.choice?.group === choice.group);
		if (at >= size || (same >= 0 && same < at)) continue;
		if (same >= 0) best.splice(same, 1);
		else if (best.length === size) best.pop();
		best.splice(at, 0, { choice, hi, lo });
	}
	best.push({ choice: null, hi: problem.skip, lo: 0 });
	return best;
}

/**
 * One offer per row with the least sum and no group twice; each row's last offer is to be skipped. A round too large to
 * search gets a sum that ignores groups, which is a lower bound, and picks that keep groups apart but may cost more.
 */
function chooseApart(offers: readonly (readonly Offer[])[]): RoundChoice {
	if (offers.length > searchable)
		return { ...sum(offers.map(([first]) => first)), picks: pickGreedily(offers) };
	let best: RoundChoice = { hi: Infinity, lo: 0, picks: [] };
	const picks: Offer[] = [];
	const pick = (row: number, hi: number, lo: number) => {
		const list = offers[row];
		if (!list) {
			if (isLess({ hi, lo }, best)) best = { hi, lo, picks: picks.slice() };
			return;
		}
		for (const offer of list) {
			if (clashes(offer.choice, picks)) continue;
			picks.push(offer);
			pick(row + 1, hi + offer.hi, lo + offer.lo);
			picks.pop();
		}
	};
	pick(0, 0, 0);
	return best;
}

function pickGreedily(offers: readonly (readonly Offer[])[]): readonly Offer[] {
	const picks: Offer[] = [];
	for (const list of offers) {
		const offer = list.find(({ choice }) => !clashes(choice, picks));
		if (offer) picks.push(offer);
	}
	return picks;
}

function clashes(choice: StoryOption | null, picks: readonly Offer[]): boolean {
	return choice !== null && picks.some((pick) => pick.choice?.group === choice.group);
}

export function isLess(a: Cost, b: Cost | undefined): boolean {
	return b !== undefined && (a.hi < b.hi || (a.hi === b.hi && a.lo < b.lo));
}

function sum(offers: readonly (Offer | undefined)[]): Cost {
	let hi = 0;
	let lo = 0;
	for (const offer of offers) {
		hi += offer?.hi ?? 0;
		lo += offer?.lo ?? 0;
	}
	return { hi, lo };
}
