import type { LoopBank, LoopPrinciple, LoopQuestion, LoopStory } from '../day/plan/types.ts';
import type { ClockPhase } from '../practice/clock.ts';
import { field, toFields, toList } from '../progress/fields.ts';
import type { Bank, Principle, Question, Story } from './bank.ts';
import type { Recall } from './schema/settings.ts';
import type { Certainty } from './schema/story.ts';

/**
 * The bank as the tools in the browser need it: written to `bank.json` by the build, read by practice and the loop.
 * A change of shape raises the version, so that a page never reads what an older or newer build has left in a cache.
 */
export interface BankData extends LoopBank {
	readonly version: typeof bankDataVersion;
	/** In the official order. */
	readonly principles: readonly DataPrinciple[];
	/** Ready stories first. */
	readonly stories: readonly DataStory[];
	/** By principle. */
	readonly questions: readonly DataQuestion[];
	/** The stretches of an answer, in order, with their seconds. */
	readonly phases: readonly ClockPhase[];
	/** Seconds to name a story in the recall drill, and the most questions of one. */
	readonly recall: Recall;
	/** Kinds of interviewer that a round can be given, as they are offered. */
	readonly interviewers: readonly string[];
}

export type DataPrinciple = LoopPrinciple & Pick<Principle, 'name' | 'short'>;

export interface DataStory extends LoopStory, Pick<Story, 'title' | 'short'> {
	readonly opening?: string;
	/** The number that must land. */
	readonly figure?: string;
	/** What the figure counts, and how far it is sure. */
	readonly what?: string;
	/** How far the figure is sure, for where it stands without what it counts; left out where it was measured. */
	readonly certainty?: Exclude<Certainty, 'measured'>;
	readonly failure?: true;
}

export interface DataQuestion extends LoopQuestion {
	/** Every wording; the first is the question's title. */
	readonly wordings: readonly string[];
	/** It asks for a failure. */
	readonly negative?: true;
}

export const bankDataVersion = 4;

/** For a bank that names none. */
const usualInterviewers = ['hiring manager', 'peer', 'technical', 'stakeholder', 'recruiter'];

export function bankData({ settings, principles, stories, questions, frameworks }: Bank): BankData {
	return {
		version: bankDataVersion,
		principles: principles.map(principleOf),
		stories: stories.map(storyOf),
		questions: questions.map(questionOf),
		phases: frameworks.star.fields.phases.map(({ name, parts, seconds }) => ({ name, parts, seconds })),
		recall: settings.recall,
		interviewers: settings.interviewers ?? usualInterviewers,
	};
}

/** The data of this build; undefined for anything else. Its entries were made by `bankData` and are not looked into. */
export function parseBankData(value: unknown): BankData | undefined {
	return isBankData(value) ? value : undefined;
}

function isBankData(value: unknown): value is BankData {
	const fields = toFields(value) ?? {};
	return (
		field(fields, 'version') === bankDataVersion &&
		toFields(field(fields, 'recall')) !== undefined &&
		['principles', 'stories', 'questions', 'phases', 'interviewers'].every((text) =>
			toList(field(fields, text)),
		)
	);
}

function principleOf({ id, name, short, primary, backup }: Principle): DataPrinciple {
	return {
		id,
		name,
		short,
		...(primary.story && { primary: primary.story.id }),
		...(backup.story && { backup: backup.story.id }),
	};
}

function storyOf(story: Story): DataStory {
	const { id, title, short, status, project, principles, opening, outcome } = story;
	const [first] = story.results;
	return {
		id,
		title,
		short,
		ready: status === 'ready',
		principles: principles.map((principle) => principle.id),
		...(project !== undefined && { project }),
		...(opening !== undefined && { opening }),
		...(first && {
			figure: first.figure,
			what: first.certainty === 'measured' ? first.what : `${first.what} (${first.certainty})`,
			...(first.certainty !== 'measured' && { certainty: first.certainty }),
		}),
		...(outcome === 'failure' && { failure: true }),
	};
}

function questionOf({ id, prompts, principle, style, answers }: Question): DataQuestion {
	return {
		id,
		principle: principle.id,
		wordings: prompts,
		...(style === 'negative' && { negative: true }),
		answers: answers.flatMap(({ story, hint }) =>
			story ? [{ story: story.id, ...(hint !== undefined && { hint }) }] : [],
		),
	};
}
