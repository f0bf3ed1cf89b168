import { isEmptyWord, readStems, stem as stemOf, stopWords } from '../../bank/text/stems.ts';
import { evidenceOf, listEvidence, wordingsWith } from './evidence.ts';
import type { Model } from './model.ts';
import { scoreByCentroid, scoreByComplement, scoreByNearest, standardise } from './scores.ts';
import { findMeant, isSwapped } from './spelling.ts';

/** A principle and how likely the question asks about it, from 0 to 1. */
export type Ranked = { readonly principle: string; readonly probability: number };

type Ranking = {
	/** All principles, likeliest first; none when no principle stands out. */
	readonly ranked: readonly Ranked[];
	/**
	 * - `clear`: the first is most likely right;
	 * - `close`: look at the first three;
	 * - `none`: no principle stands out, since hardly a word of the question is known.
	 */
	readonly certainty: RankingCertainty;
};

type RankingCertainty = 'clear' | 'close' | 'none';

/** How much each way of scoring weighs, once standardised. Tuned by cross-validation; flat from 0.5 to 1.2. */
const shares = { complement: 1, centroid: 1, nearest: 0.8 } as const;

/** Turns scores into probabilities. Fitted by cross-validation: of answers called 70 to 80 % likely, about 73 % are right. */
const sharpness = 0.5;

/** The least share of a question's words that must be known. Real questions: 0.7 and more; other languages: 0.2. */
const leastKnown = 0.45;
const leastLikely = 0.15;
const clearlyLikely = 0.7;

/**
 * A lone word is clear only if it stands in so many wordings, at least in so many of a hundred of an average
 * principle's, and if so much of its use is under the first principle. "What are your strengths" asks for none.
 */
const leastUses = 4;
const leastOfHundred = 4;
const leastShare = 0.5;

/** What a mistyped word counts beside one that is known as it stands. */
const meantCounts = 0.7;

/** The principles that a question may ask about. Takes any text; pure, and the same on every device. */
export function rank(model: Model, text: string): Ranking {
	const { stems, known } = readKnown(model, text);
	if (known < leastKnown) return { ranked: [], certainty: 'none' };

	const features = listEvidence(model.memory, model.tables, stems);
	const complement = standardise(scoreByComplement(model, features));
	const centroid = standardise(scoreByCentroid(model, features));
	const nearest = standardise(scoreByNearest(model, stems));
	const scores = complement.map(
		(number, at) =>
			number * shares.complement +
			(centroid[at] ?? 0) * shares.centroid +
			(nearest[at] ?? 0) * shares.nearest,
	);
	const probabilities = toProbabilities(scores, sharpness * known);
	const ranked = model.memory.principles
		.map((principle, at): Ranked => ({ principle, probability: probabilities[at] ?? 0 }))
		.sort((a, b) => b.probability - a.probability);
	const best = ranked[0]?.probability ?? 0;
	if (best < leastLikely) return { ranked: [], certainty: 'none' };
	const clear = best >= clearlyLikely && (new Set(stems).size > 1 || isTelling(model, stems[0], ranked[0]));
	return { ranked, certainty: clear ? 'clear' : 'close' };
}

/** True if a word on its own, as in "deadline", belongs mostly to one principle; "project" does not. */
function isTelling({ tables, memory }: Model, stem = '', best?: Ranked): boolean {
	const average = memory.wordings.principles.length / Math.max(1, memory.principles.length);
	const least = Math.max(leastUses, (average * leastOfHundred) / 100);
	if (wordingsWith(tables, tables.places.get(stem)).length < least) return false;
	const evidence = evidenceOf(memory, tables, stem);
	const mass = evidence?.masses[memory.principles.indexOf(best?.principle ?? '')];
	return evidence !== undefined && (mass ?? 0) >= leastShare * evidence.mass;
}

/** Whether a word is one that questions are asked with, so that no other was meant by it. */
export function isKnown({ tables }: Model, word: string): boolean {
	return isEmptyWord(word) || tables.places.has(stemOf(word));
}

/** The stems of a question, mistyped ones as they were meant and without mistyped little words, and the share of them that the model knows. */
function readKnown(model: Model, text: string): { stems: string[]; known: number } {
	let known = 0;
	const meantBefore = new Map<string, string | undefined>();
	const written = readStems(text).filter(
		(stem) => model.tables.places.has(stem) || !isSwapped(stem, stopWords),
	);
	const stems = written.flatMap((stem) => {
		if (model.tables.places.has(stem)) {
			known += 1;
			return stem;
		}
		if (!meantBefore.has(stem)) {
			const meant = findMeant(stem, model.memory.words) ?? findMeant(stem, stopWords);
			meantBefore.set(stem, meant);
		}
		const meant = meantBefore.get(stem);
		if (meant !== undefined && !model.tables.places.has(meant)) return [];
		if (meant !== undefined) known += meantCounts;
		return meant ?? stem;
	});
	return { stems, known: stems.length === 0 ? 0 : known / stems.length };
}

function toProbabilities(scores: Float64Array, sharp: number): Float64Array {
	const best = Math.max(...scores);
	const odds = scores.map((score) => Math.exp((score - best) * sharp));
	const all = odds.reduce((sum, odd) => sum + odd, 0);
	return odds.map((odd) => odd / all);
}
