import type { About, Bank, Principle, Question, Story } from './bank.ts';
import type { Recall } from './schema/settings.ts';
import type { Certainty } from './schema/story.ts';
import { aboutBudget } from './seconds.ts';

/**
 * The bank as the tools in the browser need it: written to `bank.json` by the build, read by practice and the interview day.
 * A change of shape raises the version, so that a page never reads what an older or newer build has left in a cache.
 */
export interface BankData {
	readonly version: typeof bankDataVersion;
	/** In the official order. */
	readonly principles: readonly DataPrinciple[];
	/** Ready stories first. */
	readonly stories: readonly DataStory[];
	/** Answers about the owner that have an opening: told against the clock as stories are, and nowhere else a story. */
	readonly about: readonly DataStory[];
	/** By principle. */
	readonly questions: readonly DataQuestion[];
	/** The stretches of an answer, in order. */
	readonly phases: readonly DataPhase[];
	/** Seconds to name a story in the recall drill, and the most questions of one. */
	readonly recall: Recall;
	/** Kinds of interviewer that a round can be given, as they are offered. */
	readonly interviewers: readonly string[];
	/** The day of the interview, `2026-12-01`. */
	readonly interviewDate?: string;
}

export interface DataPrinciple extends Pick<Principle, 'id' | 'name' | 'short'> {
	/** Id of the story to tell first; absent where the bank has a gap. */
	readonly primary?: string | undefined;
	readonly backup?: string | undefined;
}

export interface DataStory extends Pick<Story, 'id' | 'title' | 'short'> {
	/** A planned story, named but not yet written, is not ready and never told. */
	readonly ready: boolean;
	/** Two stories of one project never go to one interviewer. */
	readonly project?: string | undefined;
	/** Ids of the principles it claims, strongest first. */
	readonly principles: readonly string[];
	readonly skills?: readonly string[] | undefined;
	readonly opening?: string | undefined;
	/** The number that must land. */
	readonly figure?: string | undefined;
	/** What the figure counts, and how far it is sure. */
	readonly what?: string | undefined;
	/** How far the figure is sure, for where it stands without what it counts; left out where it was measured. */
	readonly certainty?: Exclude<Certainty, 'measured'> | undefined;
	readonly failure?: true | undefined;
	/** Its own stretches, where it is not told in those of the framework. */
	readonly phases?: readonly DataPhase[] | undefined;
}

export interface DataQuestion {
	readonly id: string;
	readonly principle: string;
	/** Every wording; the first is the question's title. */
	readonly wordings: readonly string[];
	/** It asks for a failure. */
	readonly negative?: true | undefined;
	/** Stories that answer it, the best first, each with what to bring out of it for this question. */
	readonly answers: readonly { readonly story: string; readonly hint?: string | undefined }[];
}

/** A stretch of the answer, as the framework has it. */
export interface DataPhase {
	readonly name: string;
	/** Parts of the story told in it. */
	readonly parts: readonly string[];
	/** Least and most seconds it should take. */
	readonly seconds: { readonly min: number; readonly max: number };
}

export const bankDataVersion = 6;

/** For a bank that names none. */
const usualInterviewers = ['hiring manager', 'peer', 'technical', 'stakeholder', 'recruiter'];

export function bankData({ settings, principles, stories, questions, about, frameworks }: Bank): BankData {
	return {
		version: bankDataVersion,
		principles: principles.map(principleOf),
		stories: stories.map(storyOf),
		about: about.flatMap(aboutOf),
		questions: questions.map(questionOf),
		phases: frameworks.star.fields.phases.map(({ name, parts, seconds }) => ({ name, parts, seconds })),
		recall: settings.recall,
		interviewers: settings.interviewers ?? usualInterviewers,
		...(settings.interviewDate !== undefined && { interviewDate: settings.interviewDate }),
	};
}

/** The data of this build; undefined for anything else. Its entries were made by `bankData` and are not looked into. */
export const parseBankData = (value: unknown): BankData | undefined =>
	isBankData(value) ? value : undefined;

function isBankData(value: unknown): value is BankData {
	const { version, recall, ...lists }: Readonly<Record<string, unknown>> = { ...Object(value) };
	return (
		version === bankDataVersion &&
		typeof recall === 'object' &&
		['principles', 'stories', 'about', 'questions', 'phases', 'interviewers'].every((name) =>
			Array.isArray(lists[name]),
		)
	);
}

function principleOf({ id, name, short, primary, backup }: Principle): DataPrinciple {
	return { id, name, short, primary: primary.story?.id, backup: backup.story?.id };
}

function storyOf(story: Story): DataStory {
	const { id, title, short, status, project, principles, opening, outcome } = story;
	const [first] = story.results;
	const certainty = first?.certainty === 'measured' ? undefined : first?.certainty;
	return {
		id,
		title,
		short,
		ready: status === 'ready',
		principles: principles.map((principle) => principle.id),
		...(story.skills.length > 0 && { skills: story.skills }),
		project,
		opening,
		figure: first?.figure,
		what: certainty ? `${first?.what} (${certainty})` : first?.what,
		certainty,
		...(outcome === 'failure' && { failure: true }),
	};
}

/** The id under which the tellings of an answer about the owner are saved, apart from those of stories. */
export const aboutTelling = (id: string): string => `about-${id}`;

function aboutOf({ id, question, opening, seconds }: About): DataStory[] {
	if (opening === undefined) return [];
	const phases = [{ name: 'Answer', parts: [''], seconds: aboutBudget(seconds) }];
	const named = { id: aboutTelling(id), title: question, short: 'About you' };
	return [{ ...named, ready: true, principles: [], opening, phases }];
}

function questionOf({ id, prompts, principle, style, answers }: Question): DataQuestion {
	return {
		id,
		principle: principle.id,
		wordings: prompts,
		...(style === 'negative' && { negative: true }),
		answers: answers.flatMap(({ story, hint }) => (story ? { story: story.id, hint } : [])),
	};
}
