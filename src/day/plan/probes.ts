import { compareFits, type StoryFit } from './fit.ts';
import type { Loop, ToldStory } from './state.ts';

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
 * guess: one each, they answer the remaining probes that they fit best.
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
	const guessed = new Set<string>();
	for (const { principle, story } of toldStories) {
		if (principle === undefined || !principles.includes(principle)) guessed.add(story);
		else if (!answers.has(principle)) answers.set(principle, story);
	}
	const guesses = principles
		.flatMap((principle) => (fits.get(principle) ?? []).map((fit) => ({ principle, fit })))
		.sort((a, b) => compareFits(a.fit, b.fit));
	for (const { principle, fit } of guesses) {
		if (!answers.has(principle) && guessed.delete(fit.story)) answers.set(principle, fit.story);
	}
	return answers;
}
