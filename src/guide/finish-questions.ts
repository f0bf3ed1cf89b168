import type { QuestionFields } from '../bank/schema/question.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import type { ToText } from './finish-stories.ts';
import { readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { Known, RawBank } from './guide-reading.ts';
import { nameKey, takeId } from './names.ts';
import type { PrincipleDraft } from './principles.ts';
import { promptWords, type QuestionDraft } from './read-questions.ts';
import type { Claims, Filled, Findings } from './story-book.ts';

/** An id for each question: its own, that of the same question in the known bank, or one made from its words. */
export function nameQuestions(questions: Findings['questions'], known: Known): string[] {
	const byPrompt = new Map(
		(known.questions ?? []).map(({ id, fields }) => [nameKey(fields.prompts[0] ?? ''), id]),
	);
	const own = questions.map(({ draft }) => (draft.id === '' ? undefined : slug(draft.id, 'question')));
	const taken = new Set(own.filter((id) => id !== undefined));
	const used = new Set<string>();
	return questions.map(({ draft }, i) => {
		const id = own[i];
		if (id !== undefined && !used.has(id)) {
			used.add(id);
			return id;
		}
		const prompt = draft.prompts[0] ?? '';
		return takeId(byPrompt.get(nameKey(prompt)) ?? slug(promptWords(prompt), 'question'), taken);
	});
}

/** The questions, with the ids and the principles that were given to them in the same order. */
export function questionEntries(
	{ questions }: Findings,
	ids: readonly string[],
	askedAbout: readonly PrincipleDraft[],
	toText: (path: string) => ToText,
	context: Context,
): RawBank['questions'] {
	return questions.map(({ draft, answers }, i) => {
		const id = ids[i] ?? draft.id;
		const file = `questions/${id}.mdx`;
		const general = readGeneralFields(generalFields.question, draft.labels, file, context);
		return {
			id,
			fields: {
				principle: askedAbout[i]?.id ?? '',
				style: draft.style,
				prompts: draft.prompts.length > 0 ? draft.prompts : ['No wording is given'],
				answers: answers.map(answerOf),
				...general.fields,
			},
			body: toText(file)([...draft.notes, ...general.others].join('\n\n'), 2),
		};
	});
}

const answerOf = ({ story, gap, ...answer }: Filled): QuestionFields['answers'][number] =>
	story
		? { story: story.id, ...('hint' in answer && answer.hint ? { hint: answer.hint } : {}) }
		: { gap: gap ?? '' };

/** One question for each principle, where there are none. */
export function madeUpQuestions(principles: RawBank['principles'], context: Context): RawBank['questions'] {
	if (principles.length === 0) return [];
	context.say('no-section', 1, 'There are no questions.', 'One was made up for each principle.');
	return principles.map(({ id, fields: { name, primary, backup } }) => ({
		id,
		fields: {
			principle: id,
			style: 'standard',
			prompts: [`Tell me about a time you showed ${name}.`],
			answers: [primary, backup].map((place) => (typeof place === 'string' ? { story: place } : place)),
			...generalFields.question.parse({}),
		},
		body: '',
	}));
}

/** For a question under no principle: the first that its first story claims, else the first of all. */
export function firstPrinciple(
	draft: QuestionDraft,
	answers: readonly Filled[],
	claims: Claims,
	{ principles }: Findings,
	context: Context,
): PrincipleDraft {
	const [ofStory] = answers.flatMap(({ story }) => (story ? (claims.get(story) ?? []) : []));
	const chosen =
		ofStory ?? principles.drafts[0] ?? principles.resolve('No principle yet', draft.line, 'section');
	const name = chosen.spellings[0] ?? chosen.id;
	context.say('question-without-principle', draft.line, draft.prompts[0] ?? '', name);
	return chosen;
}
