import type { LoopBank, LoopStory } from '../../../../src/day/plan/fit.ts';
import type { Plan } from '../../../../src/day/plan/plan.ts';
import type { Loop } from '../../../../src/day/plan/state.ts';

/** A probe of the plan that is still open, with the story it is given. */
export interface Given {
	readonly round: string;
	readonly principle: string;
	readonly story: string | undefined;
}

export function givenBy(plan: Plan): readonly Given[] {
	return plan.rounds.flatMap(({ round, probes }) =>
		probes.flatMap((probe) => {
			if (probe.state === 'told' || probe.state === 'passed') return [];
			const story = probe.state === 'uncovered' ? undefined : probe.story;
			return [{ round, principle: probe.principle, story }];
		}),
	);
}

/** How a story fits a principle, straight from the words of the rule: [rank, place], or undefined. */
export function fitOf(
	bank: LoopBank,
	principle: string,
	story: string,
): readonly [number, number] | undefined {
	const entry = bank.principles.find(({ id }) => id === principle);
	const it = bank.stories.find(({ id }) => id === story);
	if (!entry || !it?.ready) return undefined;
	if (entry.primary === story) return [0, 0];
	if (entry.backup === story) return [1, 0];
	const claim = it.principles.indexOf(principle);
	if (claim >= 0) return [2, claim];
	const places = bank.questions
		.filter((question) => question.principle === principle)
		.map(({ answers }) => answers.findIndex((answer) => answer.story === story))
		.filter((place) => place >= 0);
	return places.length === 0 ? undefined : [3, Math.min(...places)];
}

export function clash(a: LoopStory | undefined, b: LoopStory | undefined): boolean {
	if (!a || !b) return false;
	return a.id === b.id || (a.project !== undefined && a.project === b.project);
}

/** The criteria of `planLoop`, 1 to 8, counted from their words and not from the planner's weights. */
export function score(bank: LoopBank, loop: Loop, given: readonly Given[]): readonly number[] {
	const covered = given.filter(({ story }) => story !== undefined);
	let repeats = 0;
	let spread = 0;
	for (const { id } of bank.stories) {
		const told = loop.told.filter(({ story }) => story === id).length;
		const planned = covered.filter(({ story }) => story === id).length;
		for (let earlier = told; earlier < told + planned; earlier++) {
			if (earlier > 0) repeats++;
			if (earlier > 1) spread += earlier - 1;
		}
	}
	const fits = covered.map(({ principle, story }) => fitOf(bank, principle, story ?? '') ?? [9, 9]);
	const count = (rank: number) => fits.filter(([it]) => it === rank).length;
	return [
		given.length - covered.length,
		repeats,
		spread,
		lost(bank, loop, covered),
		count(3),
		count(2),
		count(1),
		fits.reduce((total, [, place]) => total + place, 0),
	];
}

function lost(bank: LoopBank, loop: Loop, covered: readonly Given[]): number {
	if (!loop.keepBack || !loop.rounds.some(({ principles, done }) => principles.length === 0 && !done))
		return 0;
	const asked = new Set(loop.rounds.flatMap(({ principles }) => principles));
	return bank.principles.filter(({ id }) => {
		if (asked.has(id)) return false;
		const left = bank.stories.filter(
			({ id: story }) => fitOf(bank, id, story) && !loop.told.some((it) => it.story === story),
		);
		return left.length === 1 && covered.some(({ story }) => story === left[0]?.id);
	}).length;
}

/** The best score that any plan for these probes can have, found by trying every plan that keeps the rules. */
export function bestScore(bank: LoopBank, loop: Loop, probes: readonly Given[]): readonly number[] {
	const stories = new Map(bank.stories.map((story) => [story.id, story]));
	let best: readonly number[] | undefined;
	const given: Given[] = [];
	const tryFrom = (at: number) => {
		const probe = probes[at];
		if (!probe) {
			const found = score(bank, loop, given);
			if (!best || compare(found, best) < 0) best = found;
			return;
		}
		const heard = [
			...loop.told.filter(({ round }) => round === probe.round),
			...given.filter(({ round }) => round === probe.round),
		].map(({ story }) => stories.get(story ?? ''));
		for (const story of bank.stories) {
			if (!fitOf(bank, probe.principle, story.id) || heard.some((it) => clash(it, story))) continue;
			given.push({ ...probe, story: story.id });
			tryFrom(at + 1);
			given.pop();
		}
		given.push({ ...probe, story: undefined });
		tryFrom(at + 1);
		given.pop();
	};
	tryFrom(0);
	return best ?? [];
}

export function compare(a: readonly number[], b: readonly number[]): number {
	return a.map((it, i) => it - (b[i] ?? 0)).find((it) => it !== 0) ?? 0;
}
