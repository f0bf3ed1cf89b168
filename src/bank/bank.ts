import type { AboutFields } from './schema/about.ts';
import type { FrameworkFields, ImpactFields, NegativeFields, StarFields } from './schema/framework.ts';
import type { PrincipleFields } from './schema/principle.ts';
import type { QuestionFields } from './schema/question.ts';
import type { Settings } from './schema/settings.ts';
import type { PartId, Result, StoryFields } from './schema/story.ts';

/** The linked bank: every entry holds its neighbours. Read-only, in the order in which it is shown. */
export interface Bank {
	readonly settings: Settings;
	/** Ready stories first, then planned ones; within each by the first principle they are primary for. */
	readonly stories: readonly Story[];
	/** In the official order. */
	readonly principles: readonly Principle[];
	/** By principle, then by id. */
	readonly questions: readonly Question[];
	/** What is asked about you and no principle covers, in the order of its list. */
	readonly about: readonly About[];
	readonly frameworks: Frameworks;
}

/** An entry: its fields as its schema has them, read-only, with its neighbours where the file names their ids. */
type Linked<Fields, Neighbours> = { readonly id: string; readonly file: string } & Omit<
	ReadonlyDeep<Fields>,
	keyof Neighbours
> &
	Neighbours;

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

export type Story = ReadyStory | PlannedStory;

export interface ReadyStory extends Linked<Extract<StoryFields, { status: 'ready' }>, StoryNeighbours> {
	readonly parts: Readonly<Record<PartId, Prose>>;
	/** At least one; the first is the number that must land. */
	readonly results: readonly [Result, ...Result[]];
}

type PlannedStory = Linked<Extract<StoryFields, { status: 'planned' }>, StoryNeighbours>;

interface StoryNeighbours extends StoryBody {
	/** The principles that it claims, strongest first, then those that are only proposed for it. */
	readonly principles: readonly Principle[];
	/** Of these, the ones that its owner has not confirmed. */
	readonly proposed: readonly Principle[];
	/** Where the matrix names it. */
	readonly namedFor: readonly Naming[];
	/** The questions that suggest it, as primary first. */
	readonly answers: readonly Suggested[];
	/** Other stories of the same project. */
	readonly siblings: readonly Story[];
}

/** The places of the matrix: the story to tell first, and the one to tell when that is used. */
export const ranks = ['primary', 'backup'] as const;
export type Rank = (typeof ranks)[number];

export interface Naming {
	readonly principle: Principle;
	readonly rank: Rank;
}

/** A place of the matrix: filled by a story, or an admitted gap. */
export type Slot =
	| { readonly story: Story; readonly gap?: undefined }
	| { readonly story?: undefined; readonly gap: string };

export type Principle = Linked<PrincipleFields, PrincipleNeighbours>;

interface PrincipleNeighbours {
	readonly primary: Slot;
	readonly backup: Slot;
	/** Stories that list it, those that list it highest first. */
	readonly claimedBy: readonly Story[];
	readonly questions: readonly Question[];
	readonly meaning: Prose;
}

export type Question = Linked<QuestionFields, QuestionNeighbours>;

interface QuestionNeighbours {
	/** Its first wording. */
	readonly title: string;
	readonly principle: Principle;
	readonly answers: readonly Answer[];
	readonly notes: Prose;
}

/** A place among a question's answers: the first is the primary, the second the backup. */
export type Answer = Slot & { readonly hint?: string | undefined };

/** A question's answer seen from the story: which question, at which place, with which hint. */
export interface Suggested {
	readonly question: Question;
	/** 0 for the primary, 1 for the backup, and so on. */
	readonly place: number;
	readonly hint: string | undefined;
}

/** Written where it has an opening; else it has a gap. */
export type About = Linked<AboutFields, { readonly answer: Prose }>;

export interface Frameworks {
	readonly star: Framework<StarFields>;
	readonly negative: Framework<NegativeFields>;
	readonly impact: Framework<ImpactFields>;
	/** All three in the order of their page. */
	readonly ordered: readonly Framework<StarFields | NegativeFields | ImpactFields>[];
}

/** How messages name the folder of a bank: `content`, `my-bank`. Its frameworks are always there. */
export const folderOf = ({ star }: Frameworks): string => star.file.replace(/\/.*/, '');

export interface Framework<Fields> {
	readonly id: string;
	readonly file: string;
	readonly fields: Fields;
	readonly advice: Prose;
}

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
