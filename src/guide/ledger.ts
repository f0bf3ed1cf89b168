import type { Certainty, Impact, Result } from '../bank/schema/story.ts';
import { sentences } from './name-text.ts';

const about = String.raw`(?:(?:over|under|about|around|nearly|almost|roughly|approximately|up to|more than|less than|just|only)\s+)*`;
const unit = String.raw`(?:[\s-]?(?:percentage points|percent|points?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?|ms|commits?|people|users?|customers?|reports?|tickets?|cases?)\b(?!-)(?:\s(?:per|a)\s\p{L}+)?)?`;
const amount = String.raw`(?:[$€£]\s?)?\d(?:[\d,.]*\d)?(?:\s?(?:k|m|bn|b|million|billion|thousand)\b)?%?\+?`;
const quantity = about + amount + unit;
const figureForm = new RegExp(
	String.raw`\bfrom\s+(?<from>${quantity})\s+(?:to|down to|up to)\s+(?<to>${quantity})|(?<one>\btop[- ]\d+|${quantity}|\b(?:zero|doubled|tripled|halved)\b)`,
	'giu',
);

const projectedWords =
	/\b(projected?|projection|expected|forecast(?:ed)?|anticipated|planned to|will|would)\b/i;
const estimatedWords = /\b(estimated?|approximately|roughly|about|around|reckoned)\b|~/i;
const customerWords =
	/\b(customers?|clients?|users?|members?|patients?|agents?|adjusters?|executives?|claims?|stakeholders?|teams?)\b/i;

/**
 * The figures of a Result, each with the words around it. Whom a figure served is a guess from those words;
 * it counts as measured unless its clause calls it projected or estimated.
 */
export function resultsIn(result: string): Result[] {
	return sentences(result).flatMap((sentence) => clauses(sentence).flatMap((clause) => figuresIn(clause)));
}

function clauses(sentence: string): string[] {
	return sentence
		.split(/[;:()]|,\s(?!\d{3})|\s(?=and\s|but\s|while\s)/)
		.map((part) => part.trim())
		.filter((text) => text !== '');
}

function figuresIn(clause: string): Result[] {
	const matches = [...clause.matchAll(figureForm)].filter(
		(match) => !/[\p{L}\p{N}]$/u.test(clause.slice(0, match.index)),
	);
	const results: Result[] = [];
	for (const match of matches) {
		const { from, to, one } = match.groups ?? {};
		const figure =
			from && to ? `${tidy(from)} → ${tidy(to)}` : (one ?? match[0]).replace(/^(just|only)\s+/i, '').trim();
		if (results.some((result) => result.what.includes(figure))) continue;
		results.push({
			figure,
			what: whatOf(clause.slice(0, match.index), clause.slice(match.index + match[0].length)) || clause,
			impact: impactOf(clause),
			certainty: certaintyOf(clause),
			...(from && to ? { baseline: tidy(from) } : {}),
		});
	}
	return results;
}

const tidy = (quantity: string) => quantity.replace(/^((just|only)\s+)+/i, '').trim();

function whatOf(before: string, after: string): string {
	const behind = trimWords(after.replace(/^[-\s]*(?:in|of)\s+/i, ''));
	if (behind.split(' ').length >= 2 && !/^(?:per|an?|each|every)\s+\p{L}+$/iu.test(behind)) return behind;
	const ahead = trimWords(
		before
			.replace(/\s*\b(?:an?\s+)?(?:projected|estimated|expected)\s*$/i, '')
			.replace(/\b(?:down|up)?\s*(?:to|by|in|from|a|an|the|just|only)\s*$/gi, ''),
	);
	return trimWords(`${ahead} ${behind}`);
}

/** Without the joining words and signs at either end. */
function trimWords(text: string): string {
	return text
		.replace(/^[\s,.;–—-]*(?:(?:and|but|while|it|which|that)\s+)*/i, '')
		.replace(/[\s,.;:!?–—-]+$/, '')
		.replace(/\s+(?:to|by|in|from|a|an|the|just|only|of|and)$/i, '')
		.replace(/\s+/g, ' ')
		.trim();
}

const impactOf = (clause: string): Impact => (customerWords.test(clause) ? 'customer' : 'business');

function certaintyOf(clause: string): Certainty {
	if (projectedWords.test(clause)) return 'projected';
	return estimatedWords.test(clause) ? 'estimated' : 'measured';
}

/** What stands in the ledger of a story whose Result holds no figure. */
export function noFigure(result: string): Result {
	return {
		figure: 'No figure yet',
		what: sentences(result)[0] ?? result,
		impact: 'business',
		certainty: 'estimated',
	};
}

/** The sentences that say what was learned. */
export function lessonsOf(result: string): string[] {
	return sentences(result).filter((sentence) =>
		/\b(lessons?|taught me|(?:I|we) learn(?:ed|t)|this (?:proved|demonstrated|showed))\b/i.test(sentence),
	);
}
