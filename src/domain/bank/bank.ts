import type { Accepted } from '../../schema/accepted.ts';
import type { ImpactFields, NegativeFields, Phase, StarFields } from '../../schema/framework.ts';
import type { Style } from '../../schema/question.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Outcome, PartId, Result } from '../../schema/story.ts';
import type { FollowUp, Prose } from './entries.ts';

/** The linked bank: every entry holds its neighbours. Read-only, in the order in which it is shown. */
export interface Bank {
	readonly settings: Settings;
	/** Ready stories first, then planned ones; within each by the first principle they are primary for. */
	readonly stories: readonly Story[];
	/** In the official order. */
	readonly principles: readonly Principle[];
	/** By principle, then by id. */
	readonly questions: readonly Question[];
	readonly frameworks: Frameworks;
}

export type Story = ReadyStory | PlannedStory;

export interface ReadyStory extends StoryCommon {
	readonly status: 'ready';
	readonly opening: string;
	readonly parts: Readonly<Record<PartId, Prose>>;
	/** At least one; the first is the number that must land. */
	readonly results: readonly [Result, ...Result[]];
}

export interface PlannedStory extends StoryCommon {
	readonly status: 'planned';
	/** The question that would help to write it. */
	readonly prompt: string;
	readonly opening: string | undefined;
	readonly parts: Readonly<Partial<Record<PartId, Prose>>>;
	readonly results: readonly Result[];
}

interface StoryCommon {
	readonly id: string;
	readonly file: string;
	readonly title: string;
	readonly short: string;
	readonly hook: string;
	readonly outcome: Outcome;
	readonly project: string | undefined;
	readonly when: string | undefined;
	readonly lessons: readonly string[];
	readonly skills: readonly string[];
	/** Findings that its owner leaves as they are. */
	readonly accepted: readonly Accepted[];
	/** The principles that it claims, strongest first. */
	readonly principles: readonly Principle[];
	/** Where the matrix names it. */
	readonly namedFor: readonly Naming[];
	/** The questions that suggest it, as primary first. */
	readonly answers: readonly Suggested[];
	/** Other stories of the same project. */
	readonly siblings: readonly Story[];
	readonly followUps: readonly FollowUp[];
	readonly notes: Prose | undefined;
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

export interface Principle {
	readonly id: string;
	readonly file: string;
	readonly name: string;
	readonly short: string;
	readonly order: number;
	readonly alsoSaid: readonly string[];
	readonly officialUrl: string | undefined;
	readonly followUps: readonly string[];
	readonly meaning: Prose;
	/** Findings that its owner leaves as they are. */
	readonly accepted: readonly Accepted[];
	readonly primary: Slot;
	readonly backup: Slot;
	/** Stories that list it, those that list it highest first. */
	readonly claimedBy: readonly Story[];
	readonly questions: readonly Question[];
}

export interface Question {
	readonly id: string;
	readonly file: string;
	/** Its first wording. */
	readonly title: string;
	/** Its other wordings. */
	readonly otherWordings: readonly string[];
	readonly principle: Principle;
	readonly style: Style;
	readonly answers: readonly Answer[];
	readonly notes: Prose;
	/** Findings that its owner leaves as they are. */
	readonly accepted: readonly Accepted[];
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

export interface Frameworks {
	readonly star: Framework<StarFields>;
	readonly negative: Framework<NegativeFields>;
	readonly impact: Framework<ImpactFields>;
	/** All three in the order of their page. */
	readonly ordered: readonly Framework<StarFields | NegativeFields | ImpactFields>[];
}

export interface Framework<Fields> {
	readonly id: string;
	readonly file: string;
	readonly fields: Fields;
	readonly advice: Prose;
}

export type { FollowUp, Phase, Prose, Result };
