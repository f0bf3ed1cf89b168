import type { DataPrinciple, DataQuestion, DataStory } from '../../bank/tool-data.ts';

/** What the planner needs of the bank. */
export interface LoopBank {
	readonly principles: readonly LoopPrinciple[];
	readonly stories: readonly LoopStory[];
	readonly questions: readonly LoopQuestion[];
}

export type LoopPrinciple = Pick<DataPrinciple, 'id' | 'primary' | 'backup'>;
export type LoopStory = Pick<DataStory, 'id' | 'ready' | 'project' | 'principles'>;
type LoopQuestion = Pick<DataQuestion, 'id' | 'principle' | 'answers'>;

/** An interview day: who asks for what, and what they have been told. */
export interface Loop {
	readonly rounds: readonly Round[];
	/** Facts, in the order in which they happened. */
	readonly told: readonly ToldStory[];
	/** While some round is not set up, a story that is the only one left for a principle waits for that round. */
	readonly keepBack?: true | undefined;
}

export interface Round {
	readonly id: string;
	/** The interviewer's name. */
	readonly name?: string | undefined;
	/** `bar raiser`, `hiring manager`, … */
	readonly kind?: string | undefined;
	/** Ids of the principles that this interviewer covers; none: unknown. */
	readonly principles: readonly string[];
	readonly note?: string | undefined;
	/** The round is over: what it did not ask is no longer planned for. */
	readonly done?: true | undefined;
}

export interface ToldStory {
	readonly story: string;
	readonly round: string;
	/** The principle it was told for, where that is known. */
	readonly principle?: string | undefined;
}

/** How a story comes to answer for a principle, best first. */
export const fitRanks = ['primary', 'backup', 'claimed', 'named'] as const;
export type FitRank = (typeof fitRanks)[number];

export interface StoryFit {
	readonly story: string;
	readonly rank: FitRank;
	/**
	 * How strong within its rank, 0 being the strongest: the principle's place in the story's own list
	 * (`claimed`), or the story's place among the answers (`named`). Always 0 for primary and backup.
	 */
	readonly place: number;
}

/** The plan for a loop: `planLoop` says by which rules it is the best one. */
export interface Plan {
	readonly rounds: readonly RoundPlan[];
	/**
	 * True when no better plan exists. False only if the search was cut short, which takes a bank far outside
	 * the ordinary, such as one with two projects; the plan then still keeps every rule, but another might score better.
	 */
	readonly proven: boolean;
}

export interface RoundPlan {
	readonly round: string;
	/** It is not known what this interviewer asks for. */
	readonly unknown: boolean;
	readonly done: boolean;
	/** Stories this interviewer has been told, in order. */
	readonly toldStories: readonly string[];
	/** One per principle of the round, in its order. */
	readonly probes: readonly ProbePlan[];
}

export type ProbePlan =
	/** Answered already. `fit` is absent where the bank does not link the story to the principle. */
	| { readonly state: 'told'; readonly principle: string; readonly story: string; readonly fit?: StoryFit }
	/** Tell this story; no other round hears it. */
	| { readonly state: 'fresh'; readonly principle: string; readonly story: string; readonly fit: StoryFit }
	/** No new story is left: tell this one again, from another angle. */
	| {
			readonly state: 'again';
			readonly principle: string;
			readonly story: string;
			readonly fit: StoryFit;
			/** Ids of the rounds that have heard it, or hear it earlier in the plan. */
			readonly heard: readonly string[];
			readonly angle: Angle;
	  }
	/** No story can be told here. */
	| { readonly state: 'uncovered'; readonly principle: string; readonly why: Why }
	/** The round is over and did not ask. */
	| { readonly state: 'passed'; readonly principle: string };

/** Another way into a story that has been told before. */
export type Angle =
	/** Bring out what this question's hint says. */
	| { readonly kind: 'hint'; readonly question: string; readonly principle: string; readonly hint: string }
	/** Lead with this part. */
	| { readonly kind: 'part'; readonly part: Part };

export type Part = 'situation' | 'task' | 'action' | 'result';

/** Why a probe stays uncovered. */
export type Why =
	/** The bank no longer has this principle. */
	| { readonly kind: 'unknown-principle' }
	/** No story that is ready answers for it; these planned ones would, once written. */
	| { readonly kind: 'no-story'; readonly planned: readonly string[] }
	/** Each story that would answer is, or shares a project with, one that this interviewer hears. */
	| { readonly kind: 'same-interviewer'; readonly blocked: readonly Blocked[] };

export interface Blocked {
	readonly story: string;
	/** The story this interviewer hears: the same one, or another of its project. */
	readonly by: string;
}
