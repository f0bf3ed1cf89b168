import type { Bank, Principle } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { candidates } from '../../bank/matrix.ts';
import { listed, principleSpot, type Rule, type RuleHit, share, storySpot } from '../rule.ts';

const ofPrinciples = (hits: readonly RuleHit[], { principles }: Bank) =>
	share(hits.length, principles.length, 'principle', 'principles');

/** A principle that has something the matter with it. */
const inPrinciple = (principle: Principle, field: string, detail: string): RuleHit => ({
	at: principleSpot(principle),
	field,
	detail: `${principle.name}: ${detail}`,
});

/** The places of the matrix: who is told for what, and what is left when that is used. */
export const placeRules = {
	'no-primary': {
		level: 'missing',
		what: (hits, bank) => `Nothing to tell first for ${ofPrinciples(hits, bank)}`,
		why: 'Any principle can be asked about, and this one would be answered with a story made up on the spot.',
		todo: 'Name a story as `primary`, or plan one: `npm run new -- story "Title"`.',
		find: ({ principles }) =>
			principles.flatMap((principle) =>
				principle.primary.story ? [] : inPrinciple(principle, 'primary', `${quoted(principle.primary.gap)}.`),
			),
	},
	'primary-planned': {
		level: 'missing',
		what: (hits, bank) => `The story to tell first is not written for ${ofPrinciples(hits, bank)}`,
		why: 'A name in the matrix looks like an answer. There is nothing behind it to tell.',
		todo: 'Answer the prompt of the story in its four parts and set `status: ready`, or name a story that is written.',
		find: ({ principles }) =>
			principles.flatMap((principle) => {
				const { story } = principle.primary;
				if (story?.status !== 'planned') return [];
				const left = candidates(principle);
				const then =
					left.length === 0 ? 'Nothing else is ready.' : `Until then: ${listed(left.map((s) => s.short))}.`;
				return {
					at: storySpot(story),
					field: 'status',
					detail: `${principle.name}: ${quoted(story.short)} is named, not written. ${then}`,
					also: [principleSpot(principle)],
				};
			}),
	},
	'no-question': {
		level: 'missing',
		what: (hits, bank) => `No question for ${ofPrinciples(hits, bank)}`,
		why: 'It cannot be practised, and the search has nothing by which to know it when it is asked.',
		todo: 'Write one: `npm run new -- question "Tell me about…"`.',
		find: ({ principles }) =>
			principles.flatMap((principle) =>
				principle.questions.length > 0
					? []
					: inPrinciple(principle, 'questions', 'no question asks about it.'),
			),
	},
	'no-backup': {
		level: 'missing',
		what: (hits, bank) => `Nothing to fall back on for ${ofPrinciples(hits, bank)}`,
		why: 'Interviewers compare notes. When the primary is used, the same story would be told again.',
		todo: 'Name a second story as `backup`. A new one may fill several of these gaps at once.',
		find: ({ principles }) =>
			principles.flatMap((principle) => {
				const { story, gap } = principle.backup;
				if (story?.status === 'ready') return [];
				const reason = story ? `${quoted(story.short)} is not written` : quoted(gap ?? '');
				const left = principle.claimedBy.filter((s) => s.status === 'ready' && s !== principle.primary.story);
				const then =
					left.length === 0
						? 'No other written story claims it.'
						: `It is claimed by ${listed(left.map((s) => s.short))}: name that.`;
				return inPrinciple(principle, 'backup', `${reason}. ${then}`);
			}),
	},
	'no-failure': {
		level: 'missing',
		what: () => 'No written story is a failure',
		why: 'Every loop asks for a mistake. A bank without one reads as somebody who makes none, or hides them.',
		todo: 'Write a real one, with what changed because of it: `outcome: failure`.',
		find: ({ stories, settings }) =>
			stories.some((story) => story.status === 'ready' && story.outcome === 'failure')
				? []
				: [
						{
							at: { kind: 'settings', id: 'bank', file: 'content/bank.yaml', name: settings.title },
							field: 'stories',
							detail: `${counted(stories.filter((story) => story.status === 'ready').length, 'written story', 'written stories')}, and all went well.`,
						},
					],
	},
	'single-source': {
		level: 'weak',
		what: (hits, bank) => `Only one written story answers for ${ofPrinciples(hits, bank)}`,
		why: 'Told once, for whatever question, it is gone; and it must be kept back from every other principle.',
		todo: 'Find a second story, or look whether one you have shows it too, and let it claim it in `principles`.',
		find: ({ principles }) =>
			principles.flatMap((principle) => {
				const [only, ...others] = candidates(principle);
				return !only || others.length > 0 ? [] : inPrinciple(principle, 'backup', `only ${only.short}.`);
			}),
	},
	overloaded: {
		level: 'weak',
		what: (hits) => `${counted(hits.length, 'story', 'stories')} told first for too many principles`,
		why: 'It can be told once. For each of its other principles the backup has to do, or it is heard twice.',
		todo: 'Let another story be the `primary` of those that it shows least.',
		find: ({ stories, principles }) => {
			const most = mostPrimaries(principles.length);
			return stories.flatMap((story) => {
				const first = story.namedFor.filter(({ rank }) => rank === 'primary');
				if (first.length <= most) return [];
				const names = listed(first.map(({ principle }) => principle.short));
				return {
					at: storySpot(story),
					field: 'principles',
					detail: `${story.short} is the primary of ${first.length} of ${principles.length}: ${names}.`,
					also: first.map(({ principle }) => principleSpot(principle)),
				};
			});
		},
	},
} as const satisfies Record<string, Rule>;

/**
 * For how many principles one story may come first: two, and in a longer list one in five. With a fifth each, the
 * five rounds of a loop need five stories.
 */
export const mostPrimaries = (principles: number): number => Math.max(2, Math.floor(principles / 5));

const quoted = (text: string) => `“${text}”`;
