import type { Probe } from './probes.ts';

/**
 * Where several rounds ask for one principle, moves its new stories before repeats and its better stories before others,
 * as far as the rounds may hear them. It only swaps stories of one principle, so the plan stays as good as it was.
 *
 * @param probes open probes in order, with the story of each in `stories`, undefined where there is none
 * @param place a story's place among all that fit a principle, best first
 * @param mayHear whether a round may hear a story beside these others
 */
export function putFreshFirst(
	probes: readonly Probe[],
	stories: readonly (string | undefined)[],
	isTold: (story: string) => boolean,
	place: (principle: string, story: string) => number,
	mayHear: (round: string, story: string, others: readonly string[]) => boolean,
): readonly (string | undefined)[] {
	const order = stories.slice();
	const fits = (story: string, at: number) => {
		const round = probes[at]?.round ?? '';
		const others = order.filter((_, other) => other !== at && probes[other]?.round === round);
		return mayHear(
			round,
			story,
			others.filter((other) => other !== undefined),
		);
	};
	const heard = new Set<string>();
	for (const [at, { principle }] of probes.entries()) {
		const own = order[at];
		if (own === undefined) continue;
		const rank = (story: string) =>
			[Number(isTold(story) || heard.has(story)), place(principle, story)] as const;
		let best = { story: own, at, rank: rank(own) };
		for (let later = at + 1; later < probes.length; later++) {
			const story = order[later];
			if (story === undefined || probes[later]?.principle !== principle || story === own) continue;
			const [repeat, worse] = rank(story);
			const better = repeat - best.rank[0] || worse - best.rank[1];
			if (better < 0 && fits(story, at) && fits(own, later))
				best = { story, at: later, rank: [repeat, worse] };
		}
		order[best.at] = own;
		order[at] = best.story;
		heard.add(best.story);
	}
	return order;
}
