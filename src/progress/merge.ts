import type { Loop, Round, Told } from '../day/plan/types.ts';
import type { Card } from '../practice/card.ts';
import type { Progress } from './shape.ts';

/**
 * Both what I did and what they did since the base, when a change can't simply be made again on what is stored:
 * a tab that could not write for a while, or a browser without locks. Entry by entry: what one side changed is
 * taken from it; what one removed and the other left alone is removed; what one removed and the other changed is
 * kept. Where both changed an entry, a card goes by the later review, a round field by field, else mine is taken.
 */
export function merge(base: Progress, mine: Progress, theirs: Progress): Progress {
	return {
		revision: Math.max(mine.revision, theirs.revision),
		loop: mergeLoops(base.loop, mine.loop, theirs.loop),
		cards: Object.fromEntries(
			mergeEntries(entries(base.cards), entries(mine.cards), entries(theirs.cards), laterCard),
		),
		tellings: [
			...mergeEntries(
				byKey(base.tellings, ({ story, at }) => `${story}/${at}`),
				byKey(mine.tellings, ({ story, at }) => `${story}/${at}`),
				byKey(theirs.tellings, ({ story, at }) => `${story}/${at}`),
				first,
			).values(),
		],
		settings: Object.fromEntries(
			mergeEntries(entries(base.settings), entries(mine.settings), entries(theirs.settings), first),
		),
	};
}

function mergeLoops(base: Loop, mine: Loop, theirs: Loop): Loop {
	const toldKey = ({ story, round }: Told) => `${story}/${round}`;
	const told = mergeEntries(
		byKey(base.told, toldKey),
		byKey(mine.told, toldKey),
		byKey(theirs.told, toldKey),
		first,
	);
	const rounds = mergeEntries(byId(base), byId(mine), byId(theirs), (mineRound, theirRound) => {
		const before = base.rounds.find(({ id }) => id === mineRound.id);
		return mergeRounds(before, mineRound, theirRound);
	});
	// A round that one side removed while the other told it something is kept: what was told is a fact.
	for (const { round } of told.values()) {
		const kept = byId(mine).get(round) ?? byId(theirs).get(round);
		if (!rounds.has(round) && kept) rounds.set(round, kept);
	}
	return { rounds: [...rounds.values()], told: [...told.values()] };
}

function mergeRounds(base: Round | undefined, mine: Round, theirs: Round): Round {
	const pick = <K extends keyof Round>(key: K): Round[K] =>
		base !== undefined && same(mine[key], base[key]) ? theirs[key] : mine[key];
	const [name, kind, note, done] = [pick('name'), pick('kind'), pick('note'), pick('done')];
	return {
		id: mine.id,
		principles: pick('principles'),
		...(name !== undefined && { name }),
		...(kind !== undefined && { kind }),
		...(note !== undefined && { note }),
		...(done !== undefined && { done }),
	};
}

/** Theirs in their order, then what only mine has. */
function mergeEntries<T>(
	base: ReadonlyMap<string, T>,
	mine: ReadonlyMap<string, T>,
	theirs: ReadonlyMap<string, T>,
	resolve: (mine: T, theirs: T) => T,
): Map<string, T> {
	const merged = new Map<string, T>();
	for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
		const [b, m, t] = [base.get(key), mine.get(key), theirs.get(key)];
		const kept = same(m, b) ? t : same(t, b) || t === undefined ? m : m === undefined ? t : resolve(m, t);
		if (kept !== undefined) merged.set(key, kept);
	}
	return merged;
}

function laterCard(mine: Card, theirs: Card): Card {
	return (theirs.reviewed - mine.reviewed || theirs.reps - mine.reps) > 0 ? theirs : mine;
}

function first<T>(mine: T): T {
	return mine;
}

function entries<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
	return new Map(Object.entries(record));
}

function byId({ rounds }: Loop): ReadonlyMap<string, Round> {
	return byKey(rounds, ({ id }) => id);
}

function byKey<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
	return new Map(list.map((item) => [key(item), item]));
}

/** Plain data with the same fields in any order. */
function same(a: unknown, b: unknown): boolean {
	return a === b || (a !== undefined && b !== undefined && ordered(a) === ordered(b));
}

function ordered(value: unknown): string {
	return JSON.stringify(value, (_, item) =>
		typeof item === 'object' && item !== null && !Array.isArray(item)
			? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
			: item,
	);
}
