import { groupOf, type LoopBank, type StoryFit } from './fit.ts';
import type { Probe } from './probes.ts';
import { type Loop, storiesToldTo, toldTo } from './state.ts';

/**
 * Writes the open probes of the day as an assignment problem. Its cost holds the criteria of `planLoop` exactly: each
 * criterion weighs more than all later ones can add up to. The probes stand by row, and the stories by column, to read the
 * solution.
 */
export function poseLoop(
	bank: LoopBank,
	loop: Loop,
	all: readonly Probe[],
	fits: ReadonlyMap<string, readonly StoryFit[]>,
) {
	const probes = all.filter((probe) => probe.open);
	const stories = bank.stories.map(({ id }) => id);
	const columns = new Map(bank.stories.map((story, column) => [story.id, { column, group: groupOf(story) }]));
	const timesTold = stories.map((id) => toldTo(loop, id).length);
	const losses = countLosses(bank, loop, fits);
	const candidates = probes.map(({ round, principle, index }) => {
		const heard = new Set(storiesToldTo(loop, round).map((story) => columns.get(story)?.group));
		const seed = hash(`${round}/${principle}/`);
		return (fits.get(principle) ?? []).flatMap((fit, order) => {
			const place = columns.get(fit.story);
			if (!place || heard.has(place.group)) return [];
			return { ...place, amounts: measure(fit, order * (all.length - index) + index, seed) };
		});
	});

	const most = (criterion: number) =>
		sum(candidates.map((list) => Math.max(0, ...list.map((candidate) => candidate.amounts[criterion] ?? 0))));
	const p = probes.length;
	const [skip, again, spread, loss, ...ranking] = weigh([
		p,
		p,
		p * (p + Math.max(0, ...timesTold)),
		sum([...losses.values()]),
		...[0, 1, 2, 3, 4, 5].map(most),
	]);
	const step = (column: number, n: number) => {
		const before = (timesTold[column] ?? 0) + n - 1;
		if (before > 0) return (again?.hi ?? 0) + (before - 1) * (spread?.hi ?? 0);
		return (losses.get(stories[column] ?? '') ?? 0) * (loss?.hi ?? 0);
	};
	const weighed = (amounts: readonly number[], part: 'hi' | 'lo') =>
		sum(amounts.map((amount, i) => amount * (ranking[i]?.[part] ?? 0)));
	const rows = probes.map(({ round }, row) => ({
		round,
		options: (candidates[row] ?? []).map(({ column, group, amounts }) => ({
			column,
			group,
			hi: weighed(amounts, 'hi'),
			lo: weighed(amounts, 'lo'),
		})),
	}));
	return { rows, columns: stories.length, skip: skip?.hi ?? 0, step, probes, stories };
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

/** Where the day keeps stories back, and an open round is not set up: for each story, how many principles that no round asks for have no other story left. */
function countLosses(
	bank: LoopBank,
	loop: Loop,
	fits: ReadonlyMap<string, readonly StoryFit[]>,
): ReadonlyMap<string, number> {
	const losses = new Map<string, number>();
	if (!loop.keepBack || !loop.rounds.some((round) => round.principles.length === 0 && round.done !== true))
		return losses;
	const toldIds = new Set(loop.told.map(({ story }) => story));
	const asked = new Set(loop.rounds.flatMap((round) => round.principles));
	for (const { id } of bank.principles) {
		const [only, ...more] = (fits.get(id) ?? []).filter(({ story }) => !toldIds.has(story));
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
