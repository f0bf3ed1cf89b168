import { newLoop } from '../day/plan/state.ts';
import type { Loop } from '../day/plan/types.ts';
import type { Cards } from '../practice/card.ts';
import type { Telling } from '../practice/telling.ts';

/** The version of what is kept on the device. A change of shape raises it and adds a step to `migrations`. */
export const currentVersion = 1;

/** Everything the tools keep on the device, keyed by content ids. Plain data. */
export interface Progress {
	/** Counts writes, so that a tab can tell whether another one wrote meanwhile. */
	readonly revision: number;
	readonly loop: Loop;
	readonly cards: Cards;
	readonly tellings: readonly Telling[];
	/** Choices of any screen under names of its own, as `sheet` or `sounds`; each screen parses its own. */
	readonly settings: Readonly<Record<string, Json>>;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A new loop starts with this many rounds. */
export const firstRounds = 5;

export function emptyProgress(): Progress {
	return { revision: 0, loop: newLoop(firstRounds), cards: {}, tellings: [], settings: {} };
}

/** How much there is: what a person wants to know before saving, restoring or erasing it. */
export interface Counts {
	readonly rounds: number;
	readonly told: number;
	readonly cards: number;
	readonly tellings: number;
}

export function countProgress({ loop, cards, tellings }: Progress): Counts {
	return {
		rounds: loop.rounds.length,
		told: loop.told.length,
		cards: Object.keys(cards).length,
		tellings: tellings.length,
	};
}

/** `5 rounds, 3 stories told, 12 questions practised, 1 timed telling`. */
export function describeCounts({ rounds, told, cards, tellings }: Counts): string {
	return [
		`${rounds} ${rounds === 1 ? 'round' : 'rounds'}`,
		`${told} ${told === 1 ? 'story' : 'stories'} told`,
		`${cards} ${cards === 1 ? 'question' : 'questions'} practised`,
		`${tellings} timed ${tellings === 1 ? 'telling' : 'tellings'}`,
	].join(', ');
}

/** A file or a store that can't be used. Nothing was changed. */
export interface Refusal {
	readonly ok: false;
	readonly reason: 'foreign' | 'newer' | 'damaged';
	/** What is wrong and what to do, for the person. */
	readonly message: string;
}

export function refuse(reason: Refusal['reason'], message: string): Refusal {
	return { ok: false, reason, message };
}
