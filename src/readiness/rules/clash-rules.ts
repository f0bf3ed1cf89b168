import type { Bank, Principle, Question, ReadyStory, Story } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { differences, namedUnclaimed } from '../../bank/matrix.ts';
import { listed, principleSpot, questionSpot, type Rule, type RuleHit, storySpot } from '../rule.ts';
import { differingCounts, orderOf, sharedFacts } from '../shared-facts.ts';

/** What the files of the bank say differently of one thing. */
export const clashRules = {
	'told-differently': {
		level: 'contradictory',
		what: (hits) =>
			`The same events of a project are told in ${counted(hits.length, 'pair')} of stories: check that they agree`,
		why: 'Interviewers compare what they heard. Where one event has two versions, both stories are lost.',
		todo: 'Read the two side by side, settle what happened first, and tell it alike in both. Once it is so, accept the finding.',
		find: ({ stories }) =>
			pairsOfProjects(stories).flatMap(([a, b]) => {
				const facts = sharedFacts(a, b);
				const counts = differingCounts(a, b);
				if (facts.length < 2 && counts.length === 0) return [];
				const detail = [
					`${a.short} and ${b.short}`,
					...(counts.length > 0 ? [` differ in ${listed(counts)}.`] : []),
					...(facts.length > 0
						? [`${counts.length > 0 ? ' They' : ''} share ${listed(facts.slice(0, 4))}.`]
						: []),
					...[a, b].flatMap((story) =>
						orderOf(story, facts).map((sentence) => ` ${story.short}: “${sentence}”`),
					),
				];
				return { at: storySpot(b), field: '## Situation', detail: detail.join(''), also: [storySpot(a)] };
			}),
	},
	'one-project': {
		level: 'contradictory',
		what: (hits) => `Both stories are of one project for ${counted(hits.length, 'principle')}`,
		why: 'The backup is told when the primary is used. A second story of the same project sounds like the first again.',
		todo: 'Name a story of another project as `backup`.',
		find: ({ principles }) => principles.flatMap(oneProject),
	},
	'matrix-differs': {
		level: 'contradictory',
		what: (hits) => `Matrix and question name different stories in ${counted(hits.length, 'place')}`,
		why: 'Under pressure you tell the one you practised. Which one it is should not depend on the page you read last.',
		todo: 'Settle which is stronger, and write it in both places.',
		find: ({ questions }) =>
			questions.flatMap((question) =>
				differences(question).map(({ rank, inMatrix, inQuestion }) => ({
					at: questionSpot(question),
					field: `answers[${rank === 'primary' ? 0 : 1}]`,
					detail: `${question.principle.name}, ${rank}: ${inMatrix.short} in the matrix, ${inQuestion.short} in the question.`,
					also: [principleSpot(question.principle)],
				})),
			),
	},
	unclaimed: {
		level: 'contradictory',
		what: (hits) =>
			`Stories are named for a principle that they do not claim in ${counted(hits.length, 'place')}`,
		why: 'If the story shows the principle, its page should say how. If it does not, the interviewer will notice.',
		todo: 'Add the principle to `principles` of the story and show it in the Action, or name another story.',
		find: ({ principles, questions }) => [
			...principles.flatMap((principle) =>
				namedUnclaimed(principle).map(({ rank, story }) =>
					unclaimed(story, principle, `${rank} of ${principle.name}`),
				),
			),
			...questions.flatMap(unclaimedInQuestion),
		],
	},
} as const satisfies Record<string, Rule>;

function oneProject(principle: Principle): RuleHit[] {
	const pairs: readonly (readonly (Story | undefined)[])[] = [
		[principle.primary.story, principle.backup.story],
		...principle.questions.map((question) => question.answers.slice(0, 2).map((answer) => answer.story)),
	];
	const [pair] = pairs.flatMap(([a, b]) => (a?.project && b && a.project === b.project ? [[a, b]] : []));
	if (!pair) return [];
	const names = listed(pair.map((story) => story.short));
	return [
		{
			at: principleSpot(principle),
			field: 'backup',
			detail: `${principle.name}: ${names} are of the project “${pair[0]?.project}”.`,
			also: pair.map(storySpot),
		},
	];
}

function unclaimedInQuestion(question: Question): RuleHit[] {
	const { principle, answers } = question;
	return answers.flatMap(({ story }) => {
		if (!story || story.principles.includes(principle)) return [];
		// Said already, where the matrix names it for the same principle.
		if (principle.primary.story === story || principle.backup.story === story) return [];
		return unclaimed(story, principle, `suggested for a question of ${principle.name}`, question);
	});
}

function unclaimed(story: Story, principle: Principle, named: string, question?: Question): RuleHit {
	const also = [principleSpot(principle), ...(question ? [questionSpot(question)] : [])];
	const detail = `${story.short} is ${named}, and does not list it.`;
	return { at: storySpot(story), field: 'principles', detail, also };
}

/** Every two written stories of one project. */
function pairsOfProjects(stories: Bank['stories']): [ReadyStory, ReadyStory][] {
	const ready = stories.filter((story) => story.status === 'ready');
	const projects = Map.groupBy(ready, (story) => story.project);
	return [...projects].flatMap(([project, ofProject]) =>
		project === undefined
			? []
			: ofProject.flatMap((a, i) => ofProject.slice(i + 1).map((b): [ReadyStory, ReadyStory] => [a, b])),
	);
}
