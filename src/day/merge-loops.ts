import { isSame, readAs } from '../progress/index.ts';
import { roundSchema, toldKey } from './loop-part.ts';
import type { Loop, Round } from './plan/state.ts';

/**
 * One day from two that were both made from `base`: `mine` without the step that is taken back, and `theirs` with what came
 * after it. A round that both changed is merged field by field.
 */
export function mergeLoops(base: Loop, mine: Loop, theirs: Loop): Loop {
	const [baseTold, myTold, theirTold] = [base, mine, theirs].map(toldByKey);
	const told = mergeEntries(baseTold, myTold, theirTold, (entry) => entry);
	const [baseRounds, myRounds, theirRounds] = [base, mine, theirs].map(roundsById);
	const rounds = mergeEntries(baseRounds, myRounds, theirRounds, (myRound, theirRound) =>
		mergeRounds(baseRounds?.get(myRound.id), myRound, theirRound),
	);
	// A round that one side removed while the other told it something stays: what was told is a fact.
	for (const { round: id } of told.values()) {
		const round = myRounds?.get(id) ?? theirRounds?.get(id);
		if (!rounds.has(id) && round) rounds.set(id, round);
	}
	const { keepBack } = mine.keepBack === base.keepBack ? theirs : mine;
	return { rounds: [...rounds.values()], told: [...told.values()], ...(keepBack && { keepBack }) };
}

const toldByKey = ({ told }: Loop) => new Map(told.map((story) => [toldKey(story), story]));
const roundsById = ({ rounds }: Loop) => new Map(rounds.map((round) => [round.id, round]));

function mergeRounds(base: Round | undefined, mine: Round, theirs: Round): Round {
	const [baseFields, myFields, theirFields] = [base, mine, theirs].map(
		(round) => new Map<string, unknown>(Object.entries({ ...round })),
	);
	const fields = mergeEntries(baseFields, myFields, theirFields, (value) => value);
	return readAs(roundSchema, Object.fromEntries(fields)) ?? mine;
}

/**
 * An entry that one side changed is taken from that side. One that a side removed is gone, unless the other side changed
 * it. One that both changed is resolved. Their entries come first, in their order.
 */
function mergeEntries<T>(
	base: ReadonlyMap<string, T> = new Map(),
	mine: ReadonlyMap<string, T> = new Map(),
	theirs: ReadonlyMap<string, T> = new Map(),
	resolve: (mine: T, theirs: T) => T,
): Map<string, T> {
	const merged = new Map<string, T>();
	for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
		const [b, m, t] = [base.get(key), mine.get(key), theirs.get(key)];
		const entry = isSame(m, b)
			? t
			: isSame(t, b) || t === undefined
				? m
				: m === undefined
					? t
					: resolve(m, t);
		if (entry !== undefined) merged.set(key, entry);
	}
	return merged;
}
