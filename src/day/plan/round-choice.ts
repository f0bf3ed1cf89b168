import type { AssignmentProblem, Choice, StoryOption } from './assignment.ts';

/** Pairs compared in order, as in the flow. */
export interface Cost {
	readonly hi: number;
	readonly lo: number;
}

/** What a unit on each column costs a round, on top of the option. */
export interface Prices {
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

type Banned = readonly (ReadonlySet<number> | undefined)[];

/** Rounds with more rows than this are too slow to search. */
const searchable = 5;

/** What the rows of a round can take at these prices, without the column `except` if given: see `priceRow`. */
export function priceRound(
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
export function chooseApart(offers: readonly (readonly Offer[])[]): RoundChoice {
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
