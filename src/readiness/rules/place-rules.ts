import { type Bank, folderOf } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { candidates } from '../../bank/matrix.ts';
import { inPrinciple, inStory, listed, type Rule, type RuleHit, readyOf, share, spotOf } from '../rule.ts';

const ofPrinciples = (hits: readonly RuleHit[], { principles }: Bank) =>
	share(hits.length, principles.length, 'principle', 'principles');

/** The places of the matrix: who is told for what, and what is left when that is used. */
export const placeRules = {
	'no-primary': {
		level: 'missing',
		what: (hits, bank) => `Nothing to tell first for ${ofPrinciples(hits, bank)}`,
		why: 'You can be asked about any principle. For this one you would have to make up a story on the spot.',
		todo: 'Name a story as `primary`, or plan one: `npm run new -- story "Title"`.',
		find: ({ principles }) =>
			principles.flatMap((principle) =>
				principle.primary.story ? [] : inPrinciple(principle, 'primary', `${quoted(principle.primary.gap)}.`),
			),
	},
	'primary-planned': {
		level: 'missing',
		what: (hits, bank) => `The story to tell first is not written for ${ofPrinciples(hits, bank)}`,
		why: 'The matrix names a story, but there is no text to tell yet.',
		todo: 'Answer the prompt of the story in its four parts and set `status: ready`, or name a story that is written.',
		find: ({ principles }) =>
			principles.flatMap((principle) => {
				const { story } = principle.primary;
				if (story?.status !== 'planned') return [];
				const left = candidates(principle);
				const then =
					left.length === 0 ? 'Nothing else is ready.' : `Until then: ${listed(left.map((s) => s.short))}.`;
				const detail = `${principle.name}: ${quoted(story.short)} is named, not written. ${then}`;
				return inStory(story, 'status', detail, [spotOf('principle', principle)]);
			}),
	},
	'no-question': {
		level: 'missing',
		what: (hits, bank) => `No question for ${ofPrinciples(hits, bank)}`,
		why: 'You cannot practise the principle, and the search cannot learn how it is asked about.',
		todo: 'Write one: `npm run new -- question "Tell me about…"`.',
		find: ({ principles }) =>
			principles
				.filter(({ questions }) => questions.length === 0)
				.map((principle) => inPrinciple(principle, 'questions', 'no question asks about it.')),
	},
	'no-backup': {
		level: 'missing',
		what: (hits, bank) => `Nothing to fall back on for ${ofPrinciples(hits, bank)}`,
		why: 'Interviewers compare notes. Once the primary is told, you would have to tell it again.',
		todo: 'Name a second story as `backup`. One new story may fill several of these gaps.',
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
		why: 'Every interview day asks for a mistake. Without one you seem to make none, or to hide them.',
		todo: 'Write about a real one and what you changed because of it. Set `outcome: failure`.',
		find: (bank) => {
			const ready = readyOf(bank);
			if (ready.some((story) => story.outcome === 'failure')) return [];
			const file = `${folderOf(bank.frameworks)}/bank.yaml`;
			const detail =
				ready.length > 0
					? `${counted(ready.length, 'written story', 'written stories')}, and all went well.`
					: 'No story is written yet.';
			return [{ at: { kind: 'settings', id: 'bank', file }, field: 'stories', detail }];
		},
	},
	'no-principle': {
		level: 'missing',
		what: (hits) => `${counted(hits.length, 'story', 'stories')} told for no principle`,
		why: 'Interviewers ask for a principle. Nothing leads from it to this story.',
		todo: 'List under `principles` what the story shows, or have it proposed: `npm run mine -- --accept`.',
		find: ({ stories }) =>
			stories
				.filter(({ principles }) => principles.length === 0)
				.map((story) => inStory(story, 'principles', `${story.short} lists none.`)),
	},
	'about-gap': {
		level: 'missing',
		what: (hits, { about }) =>
			`Nothing to say to ${share(hits.length, about.length, 'question about you', 'questions about you')}`,
		why: 'Every interview asks these, and no story answers them.',
		todo: 'Write the first sentence to say as `opening` in place of `gap`, and the answer below the fields.',
		find: ({ about }) =>
			about.flatMap((entry) =>
				entry.gap === undefined
					? []
					: {
							at: spotOf('about', entry),
							field: 'gap',
							detail: `${quoted(entry.question)} ${entry.gap}`,
						},
			),
	},
	'single-source': {
		level: 'weak',
		what: (hits, bank) => `Only one written story answers for ${ofPrinciples(hits, bank)}`,
		why: 'Once you have told it, for any question, nothing is left for this principle.',
		todo: 'Find a second story. Or add the principle to `principles` of a story that shows it too.',
		find: ({ principles }) =>
			principles.flatMap((principle) => {
				const [only, ...others] = candidates(principle);
				return !only || others.length > 0 ? [] : inPrinciple(principle, 'backup', `only ${only.short}.`);
			}),
	},
	'proposed-principle': {
		level: 'weak',
		what: (hits) => `Principles only proposed for ${counted(hits.length, 'story', 'stories')}`,
		why: 'They were guessed from the words of the story. You know what it shows.',
		todo: 'Move each that fits from `proposed` to `principles`, and delete the others.',
		find: ({ stories }) =>
			stories
				.filter(({ proposed }) => proposed.length > 0)
				.map((story) => {
					const names = listed(story.proposed.map(({ name }) => name));
					return inStory(story, 'proposed', `${story.short}: ${names}.`);
				}),
	},
	overloaded: {
		level: 'weak',
		what: (hits) => `${counted(hits.length, 'story', 'stories')} told first for too many principles`,
		why: 'You can tell it once. For its other principles you need the backup, or the story is heard twice.',
		todo: 'Name another `primary` for the principles that it shows least.',
		find: ({ stories, principles }) => {
			const most = mostPrimaries(principles.length);
			return stories.flatMap((story) => {
				const first = story.namedFor.filter(({ rank }) => rank === 'primary');
				if (first.length <= most) return [];
				const names = listed(first.map(({ principle }) => principle.short));
				const detail = `${story.short} is the primary of ${first.length} of ${principles.length}: ${names}.`;
				const also = first.map(({ principle }) => spotOf('principle', principle));
				return inStory(story, 'principles', detail, also);
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
