import type { Placed } from './outline.ts';
import type { PrincipleDraft, Principles } from './read-principles.ts';
import type { QuestionDraft } from './read-questions.ts';
import type { StoryDraft } from './read-stories.ts';
import type { Filled, StoryBook } from './resolve-story.ts';

/** Stories, each with principles that it is told for. */
export type Claims = ReadonlyMap<StoryDraft, readonly PrincipleDraft[]>;

/** Everything that a guide says, its names found, before it is put into fields. */
export interface Findings {
	readonly blocks: readonly Placed[];
	readonly principles: Principles;
	readonly stories: readonly StoryDraft[];
	/** What each story lists. */
	readonly claims: Claims;
	readonly matrix: ReadonlyMap<PrincipleDraft, { readonly primary: Filled; readonly backup: Filled }>;
	readonly questions: readonly { readonly draft: QuestionDraft; readonly answers: readonly Filled[] }[];
	/** The story of exactly this name. */
	readonly exact: StoryBook['exact'];
}

/** The principles for which the matrix and the questions name each story. */
export function namings({ matrix, questions }: Findings): Map<StoryDraft, PrincipleDraft[]> {
	const named = new Map<StoryDraft, PrincipleDraft[]>();
	const name = (answer: Filled, principle: PrincipleDraft | undefined) => {
		if (!answer.story || !principle) return;
		const earlier = named.get(answer.story) ?? [];
		if (!earlier.includes(principle)) named.set(answer.story, [...earlier, principle]);
	};
	for (const [principle, places] of matrix) {
		name(places.primary, principle);
		name(places.backup, principle);
	}
	for (const { draft, answers } of questions) for (const answer of answers) name(answer, draft.principle);
	return named;
}

/** The first wording of a question that each story answers. */
export function promptsByStory({ questions }: Findings): Map<StoryDraft, string> {
	const promptByStory = new Map<StoryDraft, string>();
	for (const { draft, answers } of questions) {
		const [prompt] = draft.prompts;
		for (const { story } of answers)
			if (story && prompt && !promptByStory.has(story)) promptByStory.set(story, prompt);
	}
	return promptByStory;
}

/** The first wording of a question about a principle. */
export const promptOf = ({ questions }: Findings, principle: PrincipleDraft): string | undefined =>
	questions.find(({ draft }) => draft.principle === principle)?.draft.prompts[0];
