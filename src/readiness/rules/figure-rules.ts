import type { ReadyStory } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { isSameFigure, type Quantity, quantitiesIn, saysFigure } from '../quantities.ts';
import { frameworkSpot, listed, type Rule, type RuleHit, share, storySpot } from '../rule.ts';
import {
	type FigureUse,
	figureUsesOf,
	pointsOf,
	resultQuantities,
	saidAsPercent,
	sameKind,
	sharesWord,
	strayNumbers,
	supposing,
} from '../story-figures.ts';
import { isReady, tellingOf } from '../told-sentences.ts';

/** What the ledger of a story and its telling say of one figure. */
export const figureRules = {
	'percent-for-points': {
		level: 'contradictory',
		what: (hits) => `A percentage is said where points are meant in ${counted(hits.length, 'place')}`,
		why: 'From 90% to 95% is 5 points, and half the errors gone. Whoever knows numbers will ask which you mean.',
		todo: 'Say “5 points”, or say both ends: “from 90% to 95%”.',
		find: ({ stories, frameworks: { impact } }) => {
			const withPoints = stories
				.filter(isReady)
				.map((story) => ({ story, points: pointsOf(story) }))
				.filter(({ points }) => points.length > 0);
			const examples = impact.fields.levels.flatMap((level, i) =>
				level.examples.map((text, k) => ({
					at: frameworkSpot(impact),
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
		why: 'Asked how it was measured, you would have to take it back. One figure taken back costs all the others.',
		todo: 'Say “projected” in the same breath, or set `certainty: measured` and its `source` once it is.',
		find: ({ stories }) =>
			stories.filter(isReady).flatMap((story) => {
				const real = story.results
					.filter((result) => result.certainty !== 'projected')
					.flatMap(resultQuantities);
				const projected = story.results
					.filter((result) => result.certainty === 'projected')
					.flatMap(resultQuantities)
					.filter((figure) => !real.some((other) => isSameFigure(figure, other)));
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
		what: (hits, { stories }) =>
			`Numbers are told that the ledger does not hold in ${ofStories(hits, stories.filter(isReady).length)}`,
		why: 'Every number can be asked after. One that stands nowhere with its source has crept in, or will be forgotten.',
		todo: 'Add it to `results` with its certainty (or as the `baseline` of one), or leave it out of the telling.',
		find: ({ stories }) =>
			stories.filter(isReady).flatMap((story) => {
				const stray = strayNumbers(story);
				const [first] = stray;
				if (!first) return [];
				const detail = `${story.short}: ${listed([...new Set(stray.map((number) => number.text))])}.`;
				return { at: storySpot(story), field: first.field, detail };
			}),
	},
	'figure-untold': {
		level: 'contradictory',
		what: (hits) =>
			`${counted(hits.length, 'figure')} of the ledger ${hits.length === 1 ? 'is' : 'are'} never told`,
		why: 'The card shows it in large type, and the story as you practise it goes by without it.',
		todo: 'Say it in the opening line or in one of the parts, or take it out of `results`.',
		find: ({ stories }) =>
			stories.filter(isReady).flatMap((story) => {
				const text = tellingOf(story)
					.map((sentence) => sentence.text)
					.join('\n');
				const figures = quantitiesIn(text);
				return story.results.flatMap((result, i) => {
					const missing = resultQuantities(result).filter((figure) => !saysFigure(text, figure, figures));
					if (missing.length === 0) return [];
					const detail = `${story.short}: “${result.figure}” ${result.what}, and no part says ${listed(missing.map((figure) => figure.text))}.`;
					return { at: storySpot(story), field: `results[${i}]`, detail };
				});
			}),
	},
	'no-number': {
		level: 'weak',
		what: (hits, { stories }) =>
			`No result has a number in ${ofStories(hits, stories.filter(isReady).length)}`,
		why: 'A result without a number is an opinion. It is the first thing an interviewer digs for.',
		todo: 'Count something that changed: time, errors, people, money, or how often it was used since.',
		find: ({ stories }) =>
			stories.filter(isReady).flatMap((story) => {
				if (story.results.some((result) => resultQuantities(result).length > 0)) return [];
				const [landing] = story.results;
				const detail = `${story.short}: “${landing.figure}” is what has to land.`;
				return { at: storySpot(story), field: 'results', detail };
			}),
	},
} as const satisfies Record<string, Rule>;

const ofStories = (hits: readonly RuleHit[], total: number) =>
	share(new Set(hits.map((hit) => hit.at.file)).size, total, 'written story', 'written stories');

const hitAt = ({ at, field, text, also }: FigureUse, story: ReadyStory, figure: Quantity): RuleHit => ({
	at,
	field,
	detail: `${story.short}: “${text}” says ${figure.text}.`,
	also: also ?? (at.file === story.file ? [] : [storySpot(story)]),
});
