import type { AboutFields } from './schema/about.ts';
import type { FrameworkFields } from './schema/framework.ts';
import type { PrincipleFields } from './schema/principle.ts';
import type { QuestionFields } from './schema/question.ts';
import type { PartId, StoryFields } from './schema/story.ts';

/** A stretch of prose. The site renders it from the text of its entry (`Prose.astro`). */
export interface Prose {
	/** The entry in whose text it stands: `stories/census-pipeline`. */
	readonly entry: string;
	/** What it stands under in that text: `action`, `follow-ups/0`; left out for all of the text. */
	readonly part?: string;
	/** What would be said, as plain text. */
	readonly text: string;
	/** What is marked as private in it, as plain text. */
	readonly hidden: readonly string[];
	/** Safe HTML for other programs, where the reader was asked for it. */
	readonly html?: string;
}

/** A question that an interviewer may ask after the story, with the short answer. */
export interface FollowUp {
	readonly question: string;
	readonly answer: Prose;
}

/** The body of a story, cut at its headings. A planned story may lack any of it. */
export interface StoryBody {
	readonly parts: Readonly<Partial<Record<PartId, Prose>>>;
	readonly followUps: readonly FollowUp[];
	readonly notes: Prose | undefined;
}

/** A link in prose to a page of this site. */
export interface ProseLink {
	/** From the site's root, without fragment: `/stories/census-pipeline/`. Empty for the page itself. */
	readonly path: string;
	/** The part of the page that it leads to: `action` for `#action`. */
	readonly part: string | undefined;
	/** Line of the file, from 1. */
	readonly line: number;
}

/** One file of the bank with sound fields, not yet linked to the others. */
export interface Entry<Fields, Body = Prose> {
	readonly id: string;
	/** Its file, as it is named in messages: `content/stories/census-pipeline.mdx`. */
	readonly file: string;
	readonly fields: Fields;
	/** The text after the fields, as it is written. */
	readonly mdx: string;
	readonly body: Body;
	readonly links: readonly ProseLink[];
	/** Line of a field in the file, from 1; of the nearest field around it where it stands nowhere itself. */
	readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Every file of a bank, before linking. */
export interface Entries {
	readonly story: readonly Entry<StoryFields, StoryBody>[];
	readonly principle: readonly Entry<PrincipleFields>[];
	readonly question: readonly Entry<QuestionFields>[];
	readonly about: readonly Entry<AboutFields>[];
	readonly framework: readonly Entry<FrameworkFields>[];
}
