import type { Story } from '../../bank/bank.ts';
import type { Model } from './model.ts';
import { type Ranked, rank } from './rank.ts';

/** How many principles are proposed for a story at most. */
const most = 2;

/**
 * The least probability of a proposal. Of the nine stories of the guide, read whole, the first is one that its author lists
 * for eight, and of the eighteen first and second fifteen are; those of less than a tenth are right as often as wrong.
 */
const least = 0.1;

/** The principles that a story most likely shows, likeliest first: by all its words, as if they were a question. */
export function proposePrinciples(
	model: Model,
	{ title, hook, opening = '', parts, lessons }: Story,
): Ranked[] {
	const texts = [title, hook, opening, ...Object.values(parts).map(({ text }) => text), ...lessons];
	return rank(model, texts.join('\n'))
		.ranked.filter(({ probability }) => probability >= least)
		.slice(0, most);
}
