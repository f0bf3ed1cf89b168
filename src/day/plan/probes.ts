import type { StoryOption } from './assignment.ts';
import { solveFlow } from './assignment.ts';
import type { Loop, StoryFit, ToldStory } from './types.ts';
import { fitRanks } from './types.ts';

/** A principle that a round asks for. */
export interface Probe {
	readonly round: string;
	readonly principle: string;
	/** Its place in the whole loop, from 0. */
	readonly index: number;
	/** The story that has answered it. */
	readonly toldStory?: string;
	/** Still to be planned: not answered, and its round is not over. */
	readonly open: boolean;
}

/**
 * The probes of a loop in order. A principle named twice in a round is one probe.
 *
 * A story that was told for a principle of its round answers that probe. For other stories told in the round it is a
 * guess: together they answer as many of the remaining probes as they can, one each, and those that they fit best.
 */
export function listProbes(loop: Loop, fits: ReadonlyMap<string, readonly StoryFit[]>): readonly Probe[] {
	const probes: Probe[] = [];
	for (const round of loop.rounds) {
		const principles = [...new Set(round.principles)];
		const answers = matchTold(
			principles,
			loop.told.filter((toldStory) => toldStory.round === round.id),
			fits,
		);
		for (const principle of principles) {
			const toldStory = answers.get(principle);
			const open = toldStory === undefined && round.done !== true;
			const probe = { round: round.id, principle, index: probes.length, open };
			probes.push(toldStory === undefined ? probe : { ...probe, toldStory });
		}
	}
	return probes;
}

function matchTold(
	principles: readonly string[],
	toldStories: readonly ToldStory[],
	fits: ReadonlyMap<string, readonly StoryFit[]>,
): ReadonlyMap<string, string> {
	const answers = new Map<string, string>();
	const guessed: string[] = [];
	for (const { principle, story } of toldStories) {
		if (principle === undefined || !principles.includes(principle)) guessed.push(story);
		else if (!answers.has(principle)) answers.set(principle, story);
	}
	const free = principles.filter((principle) => !answers.has(principle));
	const rows = [...new Set(guessed)].map((story) => ({
		round: '',
		options: free.flatMap((principle, column): StoryOption[] => {
			const fit = fits.get(principle)?.find((fit) => fit.story === story);
			const badness = fit && fitRanks.indexOf(fit.rank) * 1e6 + Math.min(fit.place, 999) * 1e3;
			return badness === undefined ? [] : [{ column, group: principle, hi: 0, lo: badness + column }];
		}),
	}));
	const { chosen } = solveFlow({
		rows,
		columns: free.length,
		skip: 1,
		// A probe is answered once: a second answer costs more than leaving the story over.
		step: (_, n) => (n === 1 ? 0 : 2),
	});
	[...new Set(guessed)].forEach((story, row) => {
		const principle = free[chosen[row]?.column ?? -1];
		if (principle !== undefined) answers.set(principle, story);
	});
	return answers;
}
