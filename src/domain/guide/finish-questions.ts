import type { QuestionFields } from '../../schema/question.ts';
import { slug } from '../slug.ts';
import type { Context } from './context.ts';
import type { Findings } from './findings.ts';
import type { PrincipleDraft } from './read-principles.ts';
import { promptWords } from './read-questions.ts';
import type { StoryDraft } from './read-stories.ts';
import type { Filled } from './resolve-story.ts';
import type { Known } from './types.ts';
import { nameKey, takeId } from './words.ts';

/** An id for each question: its own, that of the same question in the known bank, or one made from its words. */
export function nameQuestions(questions: Findings['questions'], known: Known): string[] {
	const byPrompt = new Map((known.questions ?? []).map((it) => [nameKey(it.fields.prompts[0] ?? ''), it.id]));
	const said = questions.map(({ draft }) => (draft.id === '' ? undefined : slug(draft.id, 'question')));
	const taken = new Set(said.filter((it) => it !== undefined));
	const used = new Set<string>();
	return questions.map(({ draft }, i) => {
		const own = said[i];
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

/** For a question under no principle: the first that its first story claims, else the first of all. */
export function firstPrinciple(
	draft: { prompts: readonly string[]; line: number },
	answers: readonly Filled[],
	claims: ReadonlyMap<StoryDraft, readonly PrincipleDraft[]>,
	{ principles }: Findings,
	context: Context,
): PrincipleDraft {
	const ofStory = answers.flatMap((it) => (it.story ? (claims.get(it.story) ?? []) : []))[0];
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
export function answerOf(it: Filled): QuestionFields['answers'][number] {
	if (!it.story) return { gap: it.gap };
	return { story: it.story.id, ...(it.hint ? { hint: it.hint } : {}) };
}
