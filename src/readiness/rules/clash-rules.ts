import type { Bank, Principle, Question, ReadyStory, Story } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { differences, namedUnclaimed } from '../../bank/matrix.ts';
import { quantitiesIn } from '../quantities.ts';
import { inPrinciple, inStory, listed, type Rule, type RuleHit, readyOf, spotOf } from '../rule.ts';
import { sentencesOf, tellingOf } from '../told-sentences.ts';

/** What the files of the bank say differently of one thing. */
export const clashRules = {
	'told-differently': {
		level: 'contradictory',
		what: (hits) =>
			`${counted(hits.length, 'pair')} of stories tell the same events of a project: check that they agree`,
		why: 'Interviewers compare what they heard. If one event has two versions, they believe neither story.',
		todo: 'Read the two side by side and decide what happened first. Tell it the same way in both, then accept the finding.',
		find: (bank) =>
			pairsOfProjects(bank).flatMap(([a, b]) => {
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
				return inStory(b, '## Situation', detail.join(''), [spotOf('story', a)]);
			}),
	},
	'one-project': {
		level: 'contradictory',
		what: (hits) => `Primary and backup are of the same project for ${counted(hits.length, 'principle')}`,
		why: 'You tell the backup when the primary is used. A second story of the same project sounds like the first.',
		todo: 'Name a story of another project as `backup`.',
		find: ({ principles }) => principles.flatMap(oneProject),
	},
	'matrix-differs': {
		level: 'contradictory',
		what: (hits) => `The matrix and a question name different stories in ${counted(hits.length, 'place')}`,
		why: 'Under pressure you tell the story you practised. It should be the same one on both pages.',
		todo: 'Decide which story is stronger, and name it in both places.',
		find: ({ questions }) =>
			questions.flatMap((question) =>
				differences(question).map(({ rank, inMatrix, inQuestion }) => ({
					at: spotOf('question', question),
					field: `answers[${rank === 'primary' ? 0 : 1}]`,
					detail: `${question.principle.name}, ${rank}: ${inMatrix.short} in the matrix, ${inQuestion.short} in the question.`,
					also: [spotOf('principle', question.principle)],
				})),
			),
	},
	unclaimed: {
		level: 'contradictory',
		what: (hits) =>
			`A story is named for a principle that is not in its list in ${counted(hits.length, 'place')}`,
		why: 'If the story shows the principle, its file should list it. If it does not, the interviewer will notice.',
		todo: 'Add the principle to `principles` of the story and show it in the Action. Or name another story.',
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
	const hit = inPrinciple(principle, 'backup', `${names} are of the project “${pair[0]?.project}”.`);
	return [{ ...hit, also: pair.map((story) => spotOf('story', story)) }];
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
	const also = [spotOf('principle', principle), ...(question ? [spotOf('question', question)] : [])];
	return inStory(story, 'principles', `${story.short} is ${named}, but does not list it.`, also);
}

/** Every two written stories of one project. */
function pairsOfProjects(bank: Bank): [ReadyStory, ReadyStory][] {
	const projects = Map.groupBy(readyOf(bank), (story) => story.project);
	return [...projects].flatMap(([project, ofProject]) =>
		project === undefined
			? []
			: ofProject.flatMap((a, i) => ofProject.slice(i + 1).map((b): [ReadyStory, ReadyStory] => [a, b])),
	);
}

/** Phrases that two stories have in common, longest first: `shared data dictionary`, `months of rework`. */
function sharedFacts(a: ReadyStory, b: ReadyStory): string[] {
	const inB = new Set(phrasesOf(b).map(keyOf));
	const common = phrasesOf(a).filter((text) => inB.has(keyOf(text)));
	const longest = [...new Map(common.map((text) => [keyOf(text), text])).values()].sort(
		(x, y) => y.length - x.length,
	);
	const chosen: string[][] = [];
	for (const phrase of longest) {
		const within = (longer: string[]) => ` ${keyOf(longer)} `.includes(` ${keyOf(phrase)} `);
		if (!chosen.some(within)) chosen.push(phrase);
	}
	return chosen.map((text) => text.join(' '));
}

/** Things that both stories count, and count differently: `2 and 3 workshops`. */
function differingCounts(a: ReadyStory, b: ReadyStory): string[] {
	const [inA, inB] = [countsOf(a), countsOf(b)];
	return [...inA].flatMap(([noun, values]) => {
		const others = inB.get(noun);
		if (!others || values.some((value) => others.includes(value))) return [];
		return `${values[0]} and ${others[0]} ${noun}`;
	});
}

/** Where a story says what came before what: the sentence that does it plainest, if they share any facts. */
function orderOf(story: ReadyStory, facts: readonly string[]): string[] {
	if (facts.length === 0) return [];
	const stems = new Set(
		facts
			.flatMap((fact) => fact.split(' '))
			.filter((text) => !common.has(text))
			.map(stem),
	);
	const ranked = textsOf(story)
		.flatMap(sentencesOf)
		.filter((text) => /\b(before|after|until)\b/i.test(text))
		.map((text) => ({ text, shared: wordsOf(text).filter((text) => stems.has(stem(text))).length }))
		.sort((x, y) => y.shared - x.shared);
	return ranked.slice(0, 1).map((sentence) => sentence.text);
}

const textsOf = (story: ReadyStory): string[] => [
	story.hook,
	...tellingOf(story).map((sentence) => sentence.text),
];

/** Every run of two to four words that begins and ends with a word of substance. */
function phrasesOf(story: ReadyStory): string[][] {
	return textsOf(story).flatMap((text) =>
		text.split(/[.,;:!?()“”"]/).flatMap((clause) => {
			const words = wordsOf(clause);
			return words.flatMap((_, start) =>
				[2, 3, 4].flatMap((length) => {
					const run = words.slice(start, start + length);
					const ends = [run[0], run.at(-1)];
					return run.length < length || ends.some((end) => !end || common.has(end)) ? [] : [run];
				}),
			);
		}),
	);
}

/** What a story counts, with the numbers: the noun that ends the words after a bare number. */
function countsOf(story: ReadyStory): Map<string, number[]> {
	const counts = new Map<string, number[]>();
	for (const { text } of tellingOf(story)) {
		for (const { unit, value, end } of quantitiesIn(text)) {
			if (unit !== 'count' || value < 2) continue;
			const [clause = ''] = text.slice(end).split(/[.,;:!?()“”"]/);
			const after = wordsOf(clause);
			const stop = after.findIndex((text) => common.has(text));
			const noun = after.slice(0, Math.min(3, stop < 0 ? 3 : stop)).at(-1);
			if (noun?.endsWith('s')) counts.set(noun, [...(counts.get(noun) ?? []), value]);
		}
	}
	return counts;
}

const wordsOf = (text: string): string[] =>
	text.toLowerCase().match(/[\p{L}\p{N}$%][\p{L}\p{N}'’.$%-]*/gu) ?? [];
const stem = (word: string) => word.replace(/(?<=\p{L}{3})(es|s|ed|ing)$/u, '');
const keyOf = (words: readonly string[]) => words.map(stem).join(' ');

/** Words that carry no fact by themselves. */
const common = new Set(
	(
		'a about all also an and any are as at be been before after both but by came can could did do does each every for ' +
		'from get got had has have he her his how i if in into is it its just made make me more most my no not now of off ' +
		'on one only or our out over own same she so some than that the their them then there they this those through to ' +
		'under until up us was we went were what when where which while who why will with would you your first last'
	).split(' '),
);
