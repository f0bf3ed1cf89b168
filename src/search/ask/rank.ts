import type { Story } from '../../bank/bank.ts';
import { isEmptyWord, readStems, stem as stemOf, stopWords } from '../../bank/text/stems.ts';
import { type Evidence, evidenceOf, listEvidence, stemsOf } from './evidence.ts';
import type { Model } from './model.ts';
import { findMeant, isSwapped } from './spelling.ts';

/** A principle and how likely the question asks about it, from 0 to 1. */
type Ranked = { readonly principle: string; readonly probability: number };

type Ranking = {
	/** All principles, likeliest first; none when no principle stands out, since hardly a word of the question is known. */
	readonly ranked: readonly Ranked[];
	/** The first is most likely right. Else look at the first three. */
	readonly isClear: boolean;
};

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

/** Smoothing of the Bayes tables, in wordings' mass. */
const smoothing = 0.3;
/** BM25's usual saturation, and half of its usual allowance for length: wordings are all short. */
const saturation = 1.2;
const lengthAllowance = 0.5;
/** How many of the nearest wordings have a vote. */
const nearest = 10;

/** The principles that a question may ask about. Takes any text; pure, and the same on every device. */
export function rank(model: Model, text: string): Ranking {
	const none = { ranked: [], isClear: false };
	const { stems, known } = readKnown(model, text);
	if (known < leastKnown) return none;

	const evidence = listEvidence(model, stems);
	const complement = standardise(scoreByComplement(model, evidence));
	const centroid = standardise(scoreByCentroid(model, evidence));
	const nearest = standardise(scoreByNearest(model, stems));
	const odds = model.principles.map((_, at) => {
		const score =
			shares.complement * (complement[at] ?? 0) +
			shares.centroid * (centroid[at] ?? 0) +
			shares.nearest * (nearest[at] ?? 0);
		return Math.exp(score * sharpness * known);
	});
	const all = odds.reduce((sum, odd) => sum + odd, 0);
	const ranked = model.principles
		.map((principle, at): Ranked => ({ principle, probability: (odds[at] ?? 0) / all }))
		.sort((a, b) => b.probability - a.probability);
	const [best] = ranked;
	if (!best || best.probability < leastLikely) return none;
	const isTold = new Set(stems).size > 1 || isTelling(model, stems[0], best);
	return { ranked, isClear: best.probability >= clearlyLikely && isTold };
}

/** How many principles are proposed for a story at most. */
const mostProposed = 2;

/**
 * The least probability of a proposal. Of the nine stories of the guide, read whole, the first is one that its author lists
 * for eight, and of the eighteen first and second fifteen are; those of less than a tenth are right as often as wrong.
 */
const leastProposed = 0.1;

/** The principles that a story most likely shows, likeliest first: by all its words, as if they were a question. */
export function proposePrinciples(
	model: Model,
	{ title, hook, opening = '', parts, lessons }: Story,
): Ranked[] {
	const texts = [title, hook, opening, ...Object.values(parts).map(({ text }) => text), ...lessons];
	return rank(model, texts.join('\n'))
		.ranked.filter(({ probability }) => probability >= leastProposed)
		.slice(0, mostProposed);
}

/** True if a word on its own, as in "deadline", belongs mostly to one principle; "project" does not. */
function isTelling(model: Model, stem = '', best: Ranked): boolean {
	const average = model.wordings.principles.length / model.principles.length;
	const uses = model.uses.get(stem)?.length ?? 0;
	if (uses < Math.max(leastUses, (average * leastOfHundred) / 100)) return false;
	const { masses, mass } = evidenceOf(model, stem);
	return (masses[model.principles.indexOf(best.principle)] ?? 0) >= leastShare * mass;
}

/** Whether a word is one that questions are asked with, so that no other was meant by it. */
export function isKnown({ uses }: Model, word: string): boolean {
	return isEmptyWord(word) || uses.has(stemOf(word));
}

/** The stems of a question as they were meant, and the share of them that the model knows, from 0 to 1. */
function readKnown(model: Model, text: string): { stems: string[]; known: number } {
	const written = readStems(text);
	const meant = new Map([...new Set(written)].map((stem) => [stem, readStem(model, stem)]));
	const read = written.flatMap((stem) => meant.get(stem) ?? []);
	const known = read.reduce((sum, { counts }) => sum + counts, 0);
	return { stems: read.map(({ stem }) => stem), known: known / Math.max(1, read.length) };
}

/** A stem, a mistyped one as it was meant, and how much it counts, from 0 to 1; undefined for a mistyped little word. */
function readStem({ uses, words }: Model, stem: string): { stem: string; counts: number } | undefined {
	if (uses.has(stem)) return { stem, counts: 1 };
	if (isSwapped(stem, stopWords)) return undefined;
	const meant = findMeant(stem, words) ?? findMeant(stem, stopWords);
	if (meant === undefined) return { stem, counts: 0 };
	return uses.has(meant) ? { stem: meant, counts: meantCounts } : undefined;
}

/** A number for each principle, in the model's order; higher is likelier, on a scale of its own. */
type Scores = Float64Array;

/** Complement naive Bayes: how badly the question fits all the other principles. */
function scoreByComplement({ sums }: Model, evidence: readonly Evidence[]): Scores {
	const total = sums.masses.reduce((sum, number) => sum + number, 0);
	const smoothed = smoothing * sums.features;
	return Float64Array.from(sums.masses, (ofPrinciple, at) =>
		evidence.reduce((score, { value, masses, mass }) => {
			const share = (mass - (masses[at] ?? 0) + smoothing) / (total - ofPrinciple + smoothed);
			return score - value * Math.log(share);
		}, 0),
	);
}

/** TF-IDF centroid: the angle between the question and the middle of each principle's wordings. */
const scoreByCentroid = ({ sums }: Model, evidence: readonly Evidence[]): Scores =>
	Float64Array.from(sums.norms, (norm, at) =>
		evidence.reduce((score, { value, masses }) => score + (value * (masses[at] ?? 0)) / (norm || 1), 0),
	);

/** BM25 over the wordings: the nearest ones vote for their principle. */
function scoreByNearest({ uses, wordings, principles }: Model, stems: readonly string[]): Scores {
	const count = wordings.principles.length;
	const meanLength = wordings.stems.length / count;
	const closeness = new Map<number, number>();
	for (const stem of new Set(stems)) {
		const places = uses.get(stem) ?? [];
		const rarity = Math.log(1 + (count - places.length + 0.5) / (places.length + 0.5));
		for (const place of places) {
			const length = stemsOf(wordings, place).length / meanLength;
			const weight = (saturation + 1) / (1 + saturation * (1 - lengthAllowance + lengthAllowance * length));
			closeness.set(place, (closeness.get(place) ?? 0) + rarity * weight);
		}
	}
	const votes = new Float64Array(principles.length);
	for (const [place, close] of [...closeness].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, nearest)) {
		const principle = wordings.principles[place] ?? 0;
		votes[principle] = (votes[principle] ?? 0) + close ** 2;
	}
	return votes;
}

/** The scores moved and stretched to mean 0 and deviation 1, so that different kinds can be added. */
function standardise(scores: Scores): Scores {
	const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
	const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
	return scores.map((score) => (spread > 1e-12 ? (score - mean) / spread : 0));
}
