import { type Certainty, type Impact, parts, type Result } from '../bank/schema/story.ts';
import { blocksOf, nodesAsPlain } from './markdown.ts';
import { sentences } from './names.ts';
import { languages } from './shape-words.ts';
import type { StoryDraft } from './story-draft.ts';

type PartTexts = StoryDraft['parts'];

interface DeriveFrom {
	readonly parts: PartTexts;
	readonly failure: boolean;
	readonly ready: boolean;
	/** Names of the principles that the story is wanted for. */
	readonly wantedFor?: readonly string[];
	/** The first wording of a question that it is to answer. */
	readonly question?: string | undefined;
}

/** What a guide does not say of a story, taken from its own words. Import supplies it and export leaves it out. */
export function deriveStory({ parts: texts, failure, ready, wantedFor = [], question }: DeriveFrom) {
	const plainLine = (text = '') => nodesAsPlain(blocksOf(text));
	const result = plainLine(texts.result);
	const opening = sentences(plainLine(texts.situation))[0];
	const figures = resultsIn(result);
	const lessons = lessonsOf(result);
	const last = sentences(result).at(-1);
	const lessonGuessed = failure && ready && lessons.length === 0 && last !== undefined;
	return {
		hook: sentences(result)[0] ?? sentences(plainLine(texts.task))[0] ?? opening ?? plannedHook(wantedFor),
		opening: ready ? opening : undefined,
		results: figures.length > 0 || !ready ? figures : [noFigure(result)],
		lessons: lessonGuessed ? [last] : lessons,
		/** The lesson is only the last sentence of the Result. */
		lessonGuessed,
		prompt: question ?? plannedPrompt(texts, wantedFor),
	};
}

const plannedHook = (wantedFor: readonly string[]) =>
	wantedFor.length === 0
		? 'Named, not written yet.'
		: `Named for ${wantedFor.join(' and ')}, not written yet.`;

function plannedPrompt(texts: PartTexts, wantedFor: readonly string[]): string {
	const missing = missingParts(texts);
	if (missing.length < parts.length) return `What is its ${missing.join(', its ') || 'story'}?`;
	if (wantedFor.length === 0) return 'What happened, what did you do, and what came of it?';
	return `When did you show ${wantedFor.join(' and ')}, what did you do, and what came of it?`;
}

/** The names of the parts that a story lacks. */
export function missingParts(texts: PartTexts): string[] {
	return parts.filter(({ id }) => !texts[id]).map(({ name }) => name);
}

/** Whether a story can be told as it stands. */
export const isWhole = (texts: PartTexts): boolean => missingParts(texts).length === 0;

const failedWords = new RegExp(
	`(?:^|[^\\p{L}])(?:${languages.map(({ failed }) => failed).join('|')})(?:$|[^\\p{L}])|失败|失敗|失误|失誤|ミス`,
	'iu',
);
const ownFailure =
	/\b(?:I|we) (?:had )?(?:failed|messed up|screwed up|made an? (?:big |bad |serious |costly )?(?:mistake|error))\b|\b(?:my|our) (?:biggest |own |worst )?(?:mistake|failure|error)\b|(?<!\bno )\b(?:project|launch|release|migration|rollout|attempt|pilot|deployment|experiment) (?:had )?failed\b|\bich (?:bin|habe) .{0,40}(?:gescheitert|Fehler gemacht)|j’ai échoué|fracasé|fallé|cometí un error|falhei|fracassei|ho fallito|ho sbagliato|我失败|我失敗|我犯了/iu;

/**
 * Whether a story is of something that went wrong, by what it says of itself or by the names around it.
 * @param names its title, its principles, and the questions that it answers
 */
export const tellsOfFailure = (names: readonly string[], texts: PartTexts): boolean =>
	names.some((name) => failedWords.test(name)) || ownFailure.test(Object.values(texts).join('\n'));

const about = String.raw`(?:(?:over|under|about|around|nearly|almost|roughly|approximately|up to|more than|less than|just|only)\s+)*`;
const unit = String.raw`(?:[\s-]?(?:percentage points|percent|points?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?|ms|commits?|people|users?|customers?|reports?|tickets?|cases?|dB|[kMGT]B|k[gmW]|Prozent|Minuten|Stunden|Sekunden|Tagen?|Wochen|Monaten?|Euro|euros?|dollars?|heures?|jours?|horas?|minutos?|días?|dias?|giorni|ore)\b(?!-)(?:\s(?:per|a)\s\p{L}+)?|\s?[€£¥](?![\d])|\s?(?:%|‰|°C?)|[分天小时周个月年时間日人件元円]{1,2})?`;
const amount = String.raw`(?:[$€£¥]\s?)?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d(?:[\d,.]*\d)?)(?:\s?(?:k|m|bn|b|million|billion|thousand)\b)?%?\+?`;
const range = String.raw`(?:\s?[–-]\s?(?:[$€£]\s?)?\d(?:[\d,.]*\d)?%?(?![\d-]))?`;
const quantity = about + amount + range + unit;
const figureForm = new RegExp(
	String.raw`\b(?:from|von|de|da|desde)\s+(?<from>${quantity})\s+(?:to|down to|up to|auf|à|a|para|hasta|até)\s+(?<to>${quantity})|从\s*(?<start>${quantity})\s*(?:到|降到|降至|缩短到|增加到|提高到)\s*(?<end>${quantity})|(?<one>\btop[- ]\d+|${quantity}|\b(?:zero|doubled|tripled|halved)\b)`,
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
function resultsIn(result: string): Result[] {
	// The mark of a footnote is no figure: [1], [^note].
	const unmarked = result.replace(/\s?\[\^?[\w-]{1,12}\](?!\()/g, '');
	return sentences(unmarked).flatMap((sentence) => clauses(sentence).flatMap((clause) => figuresIn(clause)));
}

/** The figures that somebody names as such; words are one. */
export function figuresOfWords(words: string): Result[] | undefined {
	if (words === '') return undefined;
	const figures = resultsIn(words);
	if (figures.length > 0) return figures;
	return [{ figure: words, what: 'the result', impact: 'business', certainty: 'measured' }];
}

function clauses(sentence: string): string[] {
	return sentence
		.split(/[;:()]|,\s(?!\d{3}|from\s)|\s(?=and\s|but\s|while\s)/)
		.map((part) => part.trim())
		.filter((text) => text !== '');
}

function figuresIn(clause: string): Result[] {
	const matches = [...clause.matchAll(figureForm)].filter(
		(match) => !/[\p{L}\p{N}]/u.test(clause[match.index - 1] ?? ''),
	);
	const results: Result[] = [];
	for (const match of matches) {
		const { start, end, one } = match.groups ?? {};
		const [from, to] = [match.groups?.from ?? start, match.groups?.to ?? end];
		const figure =
			from && to
				? `${tidy(from)} → ${withUnit(tidy(to), clause)}`
				: (one ?? match[0])
						.replace(/^(just|only)\s+|^(?:about|around|roughly|approximately)\s+(?=\S+\s?[–-]\s?\d)/i, '')
						.trim();
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

/** "by 12 dB, from 71 to 59": bare numbers have the unit of the clause before. */
function withUnit(to: string, before: string): string {
	const unit = /\d\s?(dB|%|°C?|[kMGT]B|k[gm]|€|percent|hours|minutes|days)\W*$/u.exec(
		before.slice(0, before.search(/,?\s*\bfrom\b/i)),
	)?.[1];
	return /^[\d.,]+$/.test(to) && unit ? `${to} ${unit}` : to;
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
		.replace(/(?<![\s,.;:!?–—-])[\s,.;:!?–—-]+$/, '')
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
function noFigure(result: string): Result {
	return {
		figure: 'No figure yet',
		what: sentences(result)[0] || result || 'the result',
		impact: 'business',
		certainty: 'estimated',
	};
}

/** The sentences that say what was learned. */
function lessonsOf(result: string): string[] {
	return sentences(result).filter((sentence) =>
		/\b(lessons?|taught me|(?:I|we) learn(?:ed|t)|this (?:proved|demonstrated|showed))\b/i.test(sentence),
	);
}
