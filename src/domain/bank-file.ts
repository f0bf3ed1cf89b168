import type { ImpactFields, NegativeFields, StarFields } from '../schema/framework.ts';
import type { Style } from '../schema/question.ts';
import type { Settings } from '../schema/settings.ts';
import type { Outcome, PartId, Result } from '../schema/story.ts';
import type {
	Bank,
	FollowUp,
	Framework,
	Principle,
	Prose,
	Question,
	Rank,
	Slot,
	Story,
} from './bank/bank.ts';

/**
 * The linked bank as a file for other programs: `npm run export -- --json FILE`. Neighbours are named by their ids, and
 * every link stands at both of its ends, so that a reader has to search nothing. Lists are in the order in which the site
 * shows them. The same bank gives the same text.
 *
 * The version is raised when something that was there means something else, or is gone; what is added does not raise it.
 */
export interface BankFile {
	/** What this file is. */
	readonly format: typeof bankFormat;
	readonly version: typeof bankFileVersion;
	/** `content/bank.yaml`, with what was left out of it filled in. */
	readonly settings: Settings;
	/** Ready stories first, then planned ones. */
	readonly stories: readonly FileStory[];
	/** In the official order. */
	readonly principles: readonly FilePrinciple[];
	/** By principle. */
	readonly questions: readonly FileQuestion[];
	/** In the order of their page. */
	readonly frameworks: readonly FileFramework[];
}

export const bankFormat = 'story-bank';
export const bankFileVersion = 1;

export interface FileStory {
	readonly id: string;
	readonly title: string;
	/** Its name in the matrix, in chips and on paper. */
	readonly short: string;
	readonly hook: string;
	readonly status: 'ready' | 'planned';
	/** Planned stories only: the question that would help to write it. */
	readonly prompt?: string;
	readonly outcome: Outcome;
	readonly project?: string;
	readonly when?: string;
	/** The first sentence to say. */
	readonly opening?: string;
	/** The first is the number that must land. */
	readonly results: readonly Result[];
	readonly lessons: readonly string[];
	readonly skills: readonly string[];
	/** What is told, by part. A planned story may lack any. Prose is HTML, safe to show, and the same as plain text. */
	readonly parts: Readonly<Partial<Record<PartId, Prose>>>;
	readonly followUps: readonly FollowUp[];
	readonly notes?: Prose;
	/** Ids of the principles that it claims, strongest first. */
	readonly principles: readonly string[];
	/** Where the matrix names it. */
	readonly namedFor: readonly { readonly principle: string; readonly rank: Rank }[];
	/** The questions that suggest it; place 0 is the primary, 1 the backup. */
	readonly answers: readonly { readonly question: string; readonly place: number; readonly hint?: string }[];
	/** Ids of the other stories of its project. */
	readonly siblings: readonly string[];
}

/** The id of a story; or an admitted gap, with its note. */
export type FileSlot = { readonly story: string } | { readonly gap: string };

export interface FilePrinciple {
	readonly id: string;
	readonly name: string;
	readonly short: string;
	/** Its place in the official order. */
	readonly order: number;
	/** Other words that people use for it. */
	readonly alsoSaid: readonly string[];
	readonly officialUrl?: string;
	readonly meaning: Prose;
	/** What an interviewer may ask next. */
	readonly followUps: readonly string[];
	readonly primary: FileSlot;
	readonly backup: FileSlot;
	/** Ids of the stories that claim it, those that list it highest first. */
	readonly claimedBy: readonly string[];
	/** Ids of its questions. */
	readonly questions: readonly string[];
}

export interface FileQuestion {
	readonly id: string;
	/** Every wording; the first is the question's title. */
	readonly wordings: readonly string[];
	readonly principle: string;
	readonly style: Style;
	/** The first is the primary, the second the backup. */
	readonly answers: readonly (FileSlot & { readonly hint?: string })[];
	readonly notes: Prose;
}

export interface FileFramework {
	readonly id: string;
	/** As its schema has them: seconds, steps or levels. */
	readonly fields: StarFields | NegativeFields | ImpactFields;
	readonly advice: Prose;
}

export function bankFile({ settings, stories, principles, questions, frameworks }: Bank): BankFile {
	return {
		format: bankFormat,
		version: bankFileVersion,
		settings,
		stories: stories.map(storyOf),
		principles: principles.map(principleOf),
		questions: questions.map(questionOf),
		frameworks: frameworks.ordered.map(frameworkOf),
	};
}

function storyOf(story: Story): FileStory {
	const { id, title, short, hook, outcome, project, when, opening, results, lessons, skills } = story;
	return {
		id,
		title,
		short,
		hook,
		status: story.status,
		...(story.status === 'planned' && { prompt: story.prompt }),
		outcome,
		...(project !== undefined && { project }),
		...(when !== undefined && { when }),
		...(opening !== undefined && { opening }),
		results,
		lessons,
		skills,
		parts: story.parts,
		followUps: story.followUps,
		...(story.notes && { notes: story.notes }),
		principles: idsOf(story.principles),
		namedFor: story.namedFor.map(({ principle, rank }) => ({ principle: principle.id, rank })),
		answers: story.answers.map(({ question, place, hint }) => ({
			question: question.id,
			place,
			...(hint !== undefined && { hint }),
		})),
		siblings: idsOf(story.siblings),
	};
}

function principleOf(principle: Principle): FilePrinciple {
	const { id, name, short, order, alsoSaid, officialUrl, meaning, followUps, primary, backup } = principle;
	return {
		id,
		name,
		short,
		order,
		alsoSaid,
		...(officialUrl !== undefined && { officialUrl }),
		meaning,
		followUps,
		primary: slotOf(primary),
		backup: slotOf(backup),
		claimedBy: idsOf(principle.claimedBy),
		questions: idsOf(principle.questions),
	};
}

function questionOf({ id, title, otherWordings, principle, style, answers, notes }: Question): FileQuestion {
	return {
		id,
		wordings: [title, ...otherWordings],
		principle: principle.id,
		style,
		answers: answers.map((it) => ({
			...slotOf(it),
			...(it.hint !== undefined && { hint: it.hint }),
		})),
		notes,
	};
}

const frameworkOf = ({ id, fields, advice }: Framework<FileFramework['fields']>): FileFramework => ({
	id,
	fields,
	advice,
});

const slotOf = ({ story, gap }: Slot): FileSlot => (story ? { story: story.id } : { gap });

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map((it) => it.id);
