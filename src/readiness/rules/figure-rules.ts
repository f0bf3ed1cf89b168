import type { ReadyStory } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import type { Result } from '../../bank/schema/story.ts';
import {
	isSameFigure,
	percentChanges,
	type Quantity,
	quantitiesIn,
	rangesIn,
	saysFigure,
} from '../quantities.ts';
import { inStory, listed, ofReady, type Rule, type RuleHit, readyOf, type Spot, spotOf } from '../rule.ts';
import { type ToldSentence, tellingOf, toldSentences } from '../told-sentences.ts';

/** What the ledger of a story and its telling say of one figure. */
export const figureRules = {
	'percent-for-points': {
		level: 'contradictory',
		what: (hits) => `A percentage is said where points are meant in ${counted(hits.length, 'place')}`,
		why: 'From 90% to 95% is 5 points, but half the errors. An interviewer who knows numbers will ask which you mean.',
		todo: 'Say “5 points”, or say both ends: “from 90% to 95%”.',
		find: (bank) => {
			const { impact } = bank.frameworks;
			const withPoints = readyOf(bank)
				.map((story) => ({ story, points: pointsOf(story) }))
				.filter(({ points }) => points.length > 0);
			const examples = impact.fields.levels.flatMap((level, i) =>
				level.examples.map((text, k) => ({
					at: spotOf('framework', impact),
					field: `levels[${i}].examples[${k}]`,
					text,
				})),
			);
			return [
				...withPoints.flatMap(({ story, points }) =>
					figureUsesOf(story).flatMap((place) =>
						saidAsPercent(place.text, points).map((figure) => hitAt(place, story, figure)),
					),
				),
				...examples.flatMap((place) =>
					withPoints.flatMap(({ story, points }) => {
						const ofSame = points.filter((point) => sharesWord(place.text, point.what));
						return saidAsPercent(place.text, ofSame).map((figure) => hitAt(place, story, figure));
					}),
				),
			];
		},
	},
	'projected-as-real': {
		level: 'contradictory',
		what: (hits) => `A projected figure is told as if it were real in ${counted(hits.length, 'place')}`,
		why: 'If they ask how it was measured, you must take it back. Then they doubt the other figures too.',
		todo: 'Say “projected” next to it. Once it is measured, set `certainty: measured` and its `source`.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const figuresThat = (isProjected: boolean) =>
					story.results
						.filter((result) => (result.certainty === 'projected') === isProjected)
						.flatMap(resultQuantities);
				const real = figuresThat(false);
				const projected = figuresThat(true).filter(
					(figure) => !real.some((other) => isSameFigure(figure, other)),
				);
				if (projected.length === 0) return [];
				return figureUsesOf(story).flatMap((place) => {
					if (supposing.test(place.text)) return [];
					const figures = quantitiesIn(place.text).filter((figure) =>
						projected.some((p) => sameKind(figure, p)),
					);
					return figures.slice(0, 1).map((figure) => ({
						...hitAt(place, story, figure),
						detail: `${story.short}: ${figure.text} is projected. “${place.text}”`,
					}));
				});
			}),
	},
	'number-without-ledger': {
		level: 'weak',
		what: (hits, bank) => `Numbers are told that the ledger does not hold in ${ofReady(hits, bank)}`,
		why: 'Every number can be asked after. One that stands nowhere with its source has crept in, or will be forgotten.',
		todo: 'Add it to `results` with its certainty (or as the `baseline` of one), or leave it out of the telling.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const stray = strayNumbers(story);
				const [first] = stray;
				if (!first) return [];
				const numbers = listed([...new Set(stray.map((number) => number.text))]);
				return inStory(story, first.field, `${story.short}: ${numbers}.`);
			}),
	},
	'figure-untold': {
		level: 'contradictory',
		what: (hits) =>
			`${counted(hits.length, 'figure')} of the ledger ${hits.length === 1 ? 'is' : 'are'} never told`,
		why: 'The card shows it in large type, but the story as you practise it does not say it.',
		todo: 'Say it in the opening line or in one of the parts. Or delete it from `results`.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const text = tellingOf(story)
					.map((sentence) => sentence.text)
					.join('\n');
				const figures = quantitiesIn(text);
				return story.results.flatMap((result, i) => {
					const missing = resultQuantities(result).filter((figure) => !saysFigure(text, figure, figures));
					if (missing.length === 0) return [];
					const detail = `${story.short}: “${result.figure}” ${result.what}, and no part says ${listed(missing.map((figure) => figure.text))}.`;
					return inStory(story, `results[${i}]`, detail);
				});
			}),
	},
	'no-number': {
		level: 'weak',
		what: (hits, bank) => `No result has a number in ${ofReady(hits, bank)}`,
		why: 'A result without a number is an opinion. An interviewer asks for the number first.',
		todo: 'Count something that changed: time, errors, people, money, or how often it was used since.',
		find: (bank) =>
			readyOf(bank)
				.filter(({ results }) => results.every((result) => resultQuantities(result).length === 0))
				.map((story) =>
					inStory(story, 'results', `${story.short}: the first result is “${story.results[0].figure}”.`),
				),
	},
} as const satisfies Record<string, Rule>;

const hitAt = ({ at, field, text }: FigureUse, story: ReadyStory, figure: Quantity): RuleHit => ({
	at,
	field,
	detail: `${story.short}: “${text}” says ${figure.text}.`,
	also: at.file === story.file ? [] : [spotOf('story', story)],
});

const resultQuantities = (result: Result): Quantity[] => quantitiesIn(result.figure);

/** Everything that the ledger says, whatever the field. */
const ledgerOf = (story: ReadyStory): Quantity[] =>
	story.results.flatMap((result) =>
		quantitiesIn([result.figure, result.what, result.baseline ?? '', result.source ?? ''].join('\n')),
	);

interface FigureUse {
	readonly at: Spot;
	readonly field: string;
	readonly text: string;
}

/** Every sentence in which a story's figures are used: its telling, hook and follow-ups, and its hints in questions. */
function figureUsesOf(story: ReadyStory): FigureUse[] {
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
function pointsOf(story: ReadyStory): { points: number; what: string }[] {
	const claimed = story.results.flatMap(resultQuantities).filter((figure) => figure.unit === 'percent');
	const changes = [
		...story.results.map(({ figure, what }) => ({ text: figure, what })),
		...tellingOf(story).map(({ text }) => ({ text, what: text })),
	].flatMap(({ text, what }) => percentChanges(text).map(({ points }) => ({ points, what })));
	return changes.filter(({ points }) => points > 0 && !claimed.some((figure) => figure.value === points));
}

const saidAsPercent = (text: string, points: readonly { points: number }[]): Quantity[] =>
	quantitiesIn(text)
		.filter((figure) => figure.unit === 'percent' && points.some(({ points }) => points === figure.value))
		.slice(0, 1);

const sharesWord = (a: string, b: string): boolean => {
	const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
	const inB = words(b);
	return [...words(a)].some((word) => inB.has(word));
};

/** The same figure, unit and all, but for a bare number. */
const sameKind = (a: Quantity, b: Quantity) => a.unit === b.unit && isSameFigure(a, b);

/** Words by which a figure is said not to have happened yet. */
const supposing =
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
function strayNumbers(story: ReadyStory): ToldSentence[] {
	const ledger = ledgerOf(story);
	return tellingOf(story).flatMap(({ field, text }) => {
		const claimed = quantitiesIn(text)
			.filter((figure) => figure.digits || figure.unit !== 'count')
			.filter((figure) => field === '## Result' || figure.unit === 'money' || figure.unit === 'percent')
			.filter((figure) => !isName(text, figure) && !ledger.some((other) => isSameFigure(figure, other)));
		return rangesIn(text, claimed).map((range) => ({ field, text: range }));
	});
}
