import type { QuestionFields } from '../bank/schema/question.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import type { Claims, Findings } from './findings.ts';
import type { ToText } from './finish-stories.ts';
import { generalFields } from './general-fields.ts';
import type { Known, RawBank } from './guide-reading.ts';
import { nameKey, takeId } from './name-text.ts';
import { readGeneralFields } from './read-fields.ts';
import type { PrincipleDraft } from './read-principles.ts';
import { promptWords } from './read-questions.ts';
import type { Filled } from './resolve-story.ts';

/** An id for each question: its own, that of the same question in the known bank, or one made from its words. */
export function nameQuestions(questions: Findings['questions'], known: Known): string[] {
	const byPrompt = new Map(
		(known.questions ?? []).map((question) => [nameKey(question.fields.prompts[0] ?? ''), question.id]),
	);
	const ownIds = questions.map(({ draft }) => (draft.id === '' ? undefined : slug(draft.id, 'question')));
	const taken = new Set(ownIds.filter((text) => text !== undefined));
	const used = new Set<string>();
	return questions.map(({ draft }, i) => {
		const own = ownIds[i];
		if (own !== undefined && !used.has(own)) {
			used.add(own);
			return own;
		}
		const prompt = draft.prompts[0] ?? '';
		const same = byPrompt.get(nameKey(prompt));
		const id = takeId(same ?? slug(promptWords(prompt), 'question'), taken);
		used.add(id);
		return id;
	});
}

/** The questions of the guide, with the ids that were given to them in the same order. */
export function questionEntries(
	findings: Findings,
	ids: readonly string[],
	claims: Claims,
	toText: (path: string) => ToText,
	context: Context,
): RawBank['questions'] {
	return findings.questions.map(({ draft, answers }, i) => {
		const id = ids[i] ?? draft.id;
		const general = readGeneralFields(generalFields.question, draft.labels, `questions/${id}.mdx`, context);
		const principle = draft.principle ?? firstPrinciple(draft, answers, claims, findings, context);
		return {
			id,
			fields: {
				principle: principle.id,
				style: draft.style,
				prompts: draft.prompts.length > 0 ? draft.prompts : ['The guide gives no wording'],
				answers: answers.map(answerOf),
				...general.fields,
			},
			body: toText(`questions/${id}.mdx`)([...draft.notes, ...general.others].join('\n\n'), 2),
		};
	});
}

/** One question for each principle, for a guide that has none. */
export function madeUpQuestions(principles: RawBank['principles'], context: Context): RawBank['questions'] {
	context.say('no-section', 1, 'questions', 'One was made up for each principle.');
	const taken = new Set<string>();
	return principles.map(({ id, fields: { name, primary, backup } }) => ({
		id: takeId(id, taken),
		fields: {
			principle: id,
			style: 'standard',
			prompts: [`Tell me about a time you showed ${name}.`],
			answers: [primary, backup].map((text) => (typeof text === 'string' ? { story: text } : text)),
			...generalFields.question.parse({}),
		},
		body: '',
	}));
}

/** For a question under no principle: the first that its first story claims, else the first of all. */
function firstPrinciple(
	draft: { prompts: readonly string[]; line: number },
	answers: readonly Filled[],
	claims: Claims,
	{ principles }: Findings,
	context: Context,
): PrincipleDraft {
	const ofStory = answers.flatMap((answer) => (answer.story ? (claims.get(answer.story) ?? []) : []))[0];
	const chosen =
		ofStory ?? principles.drafts[0] ?? principles.resolve('No principle yet', draft.line, 'section');
	context.say(
		'question-without-principle',
		draft.line,
		draft.prompts[0] ?? '',
		chosen.spellings[0] ?? chosen.id,
	);
	return chosen;
}

/** A place among the answers of a question. */
function answerOf(answer: Filled): QuestionFields['answers'][number] {
	if (!answer.story) return { gap: answer.gap };
	return { story: answer.story.id, ...(answer.hint ? { hint: answer.hint } : {}) };
}
