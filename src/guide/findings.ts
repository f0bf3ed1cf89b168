import type { Placed } from './outline.ts';
import type { PrincipleDraft, Principles } from './read-principles.ts';
import type { QuestionDraft } from './read-questions.ts';
import type { StoryDraft } from './read-stories.ts';
import type { Filled, StoryBook } from './resolve-story.ts';

/** Everything that a guide says, its names found, before it is put into fields. */
export interface Findings {
	readonly blocks: readonly Placed[];
	readonly principles: Principles;
	readonly stories: readonly StoryDraft[];
	/** What each story lists. */
	readonly claims: ReadonlyMap<StoryDraft, readonly PrincipleDraft[]>;
	readonly matrix: ReadonlyMap<PrincipleDraft, { readonly primary: Filled; readonly backup: Filled }>;
	readonly questions: readonly { readonly draft: QuestionDraft; readonly answers: readonly Filled[] }[];
	/** The story of exactly this name. */
	readonly exact: StoryBook['exact'];
}
