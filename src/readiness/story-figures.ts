import type { ReadyStory } from '../bank/bank.ts';
import type { Result } from '../bank/schema/story.ts';
import { isSameFigure, percentChanges, type Quantity, quantitiesIn, rangesIn } from './quantities.ts';
import { type Spot, spotOf } from './rule.ts';
import { type ToldSentence, tellingOf, toldSentences } from './told-sentences.ts';

export const resultQuantities = (result: Result): Quantity[] => quantitiesIn(result.figure);

/** Everything that the ledger says, whatever the field. */
const ledgerOf = (story: ReadyStory): Quantity[] =>
	story.results.flatMap((result) =>
		quantitiesIn([result.figure, result.what, result.baseline ?? '', result.source ?? ''].join('\n')),
	);

export interface FigureUse {
	readonly at: Spot;
	readonly field: string;
	readonly text: string;
}

/** Every sentence in which a story's figures are used: its telling, hook and follow-ups, and its hints in questions. */
export function figureUsesOf(story: ReadyStory): FigureUse[] {
	const at = spotOf('story', story);
	const own: ToldSentence[] = [
		...toldSentences('hook', story.hook),
		...tellingOf(story),
		...story.followUps.flatMap((followUp) => toldSentences('## Follow-ups', followUp.answer.text)),
	];
	const hints = story.answers.flatMap(({ question, place, hint }) =>
		hint === undefined
			? []
			: { at: spotOf('question', question), field: `answers[${place}].hint`, text: hint },
	);
	return [...own.map((sentence) => ({ at, ...sentence })), ...hints];
}

/** How many points each change of a percentage is, where the story claims no such percentage itself. */
export function pointsOf(story: ReadyStory): { points: number; what: string }[] {
	const claimed = story.results.flatMap(resultQuantities).filter((figure) => figure.unit === 'percent');
	const changes = [
		...story.results.map(({ figure, what }) => ({ text: figure, what })),
		...tellingOf(story).map(({ text }) => ({ text, what: text })),
	].flatMap(({ text, what }) => percentChanges(text).map(({ points }) => ({ points, what })));
	return changes.filter(({ points }) => points > 0 && !claimed.some((figure) => figure.value === points));
}

export const saidAsPercent = (text: string, points: readonly { points: number }[]): Quantity[] =>
	quantitiesIn(text)
		.filter((figure) => figure.unit === 'percent' && points.some(({ points }) => points === figure.value))
		.slice(0, 1);

export const sharesWord = (a: string, b: string): boolean => {
	const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
	const inB = words(b);
	return [...words(a)].some((word) => inB.has(word));
};

/** The same figure, unit and all, but for a bare number. */
export const sameKind = (a: Quantity, b: Quantity) => a.unit === b.unit && isSameFigure(a, b);

/** Words by which a figure is said not to have happened yet. */
export const supposing =
	/\b(project(ed|ion|s)?|expect\w*|forecast\w*|estimat\w*|would|could|should|may|might|upside|potential\w*|target\w*|goal|pitch\w*|business case|ROI|plan(ned)?|likely|up to|put at|reckon\w*)\b/i;

/** A year, or a number that is part of a name: `Tier 2`, `Q3`, `version 4`. */
const isName = (text: string, { value, unit, start }: Quantity) =>
	(unit === 'count' && value >= 1990 && value <= 2100) ||
	/(\b(tier|phase|step|level|version|team|day|week|round|part|q|v|no\.?)\s?|[\p{L}#])$/iu.test(
		text.slice(0, start),
	);

/**
 * What is claimed as outcome needs a line in the ledger: every number of the Result, and money and percentages wherever
 * they stand. Days, people and things counted on the way there do not.
 */
export function strayNumbers(story: ReadyStory): ToldSentence[] {
	const ledger = ledgerOf(story);
	return tellingOf(story).flatMap(({ field, text }) => {
		const claimed = quantitiesIn(text)
			.filter((figure) => figure.digits || figure.unit !== 'count')
			.filter((figure) => field === '## Result' || figure.unit === 'money' || figure.unit === 'percent')
			.filter((figure) => !isName(text, figure) && !ledger.some((other) => isSameFigure(figure, other)));
		return rangesIn(text, claimed).map((range) => ({ field, text: range }));
	});
}
