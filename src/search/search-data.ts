import type { About, Bank, Principle, Question, Story } from '../bank/bank.ts';
import { candidates, principlesOf } from '../bank/matrix.ts';
import type { PhrasingFile } from '../bank/phrasings.ts';
import { asideKey } from './ask/aside.ts';
import { examplesOf, listAside } from './ask/examples.ts';

/** What the search knows at once, before the full-text index is there. Sent to the browser as JSON. */
export interface SearchData {
	/** In the official order. */
	readonly principles: readonly SearchPrinciple[];
	readonly stories: readonly SearchStory[];
	readonly questions: readonly SearchQuestion[];
	/** What is asked about the owner; left out where the bank has none. */
	readonly about?: readonly SearchAbout[];
	/** What else asks for no principle, by `asideKey`. */
	readonly aside?: readonly string[];
}

export interface SearchPrinciple {
	readonly id: string;
	readonly name: string;
	/** Other names that find it. */
	readonly words: readonly string[];
	/** Ids of the ready stories that answer for it, best first. */
	readonly tell: readonly string[];
	/** Those of them whose own list of principles does not have it. */
	readonly unclaimed?: readonly string[];
	/** Shown where there is none: the gap's note, or the story that is not written yet. */
	readonly gap?: string;
	/** Shown where it has no backup. */
	readonly noBackup?: string;
	/** It is asked for failures: a question of its own wants one, or its primary or backup is one. */
	readonly failing?: true;
}

export interface SearchStory {
	readonly id: string;
	readonly title: string;
	readonly short: string;
	/** Skills that find it. */
	readonly skills: readonly string[];
	/** Its figures, which find it too; the first is the number that must land. */
	readonly results: readonly SearchResult[];
	/** Ids, strongest first. */
	readonly principles: readonly string[];
	/** As the facet shows it. */
	readonly outcome: 'Success' | 'Failure' | 'Planned';
	readonly opening?: string;
}

interface SearchResult {
	readonly figure: string;
	/** What it counts, and how far it is sure. */
	readonly what: string;
	/** Where it is not measured. */
	readonly certainty?: string;
}

export interface SearchQuestion {
	readonly id: string;
	readonly title: string;
	readonly words: readonly string[];
	readonly principle: string;
}

export interface SearchAbout {
	readonly id: string;
	readonly question: string;
	/** Its wordings, by `asideKey`. */
	readonly keys: readonly string[];
	/** Left out where it is not written yet. */
	readonly opening?: string;
	/** A principle is asked about in the same words, as with a weakness. */
	readonly principled?: true;
}

export function searchData(bank: Bank, phrasings: readonly PhrasingFile[] = []): SearchData {
	const { principles, stories, questions } = bank;
	const taught = new Set(examplesOf(bank, phrasings).map(({ text }) => asideKey(text)));
	const about = bank.about.map((entry) => aboutOf(entry, taught));
	const aside = listAside(phrasings).filter((key) => !about.some(({ keys }) => keys.includes(key)));
	return {
		...(about.length > 0 && { about }),
		...(aside.length > 0 && { aside }),
		principles: principles.map(principleOf),
		stories: stories.map(storyOf),
		questions: questions.map(questionOf),
	};
}

function aboutOf({ id, question, prompts, opening }: About, taught: ReadonlySet<string>): SearchAbout {
	const keys = [...new Set([question, ...prompts].map(asideKey))];
	return {
		id,
		question,
		keys,
		...(opening !== undefined && { opening }),
		...(keys.some((key) => taught.has(key)) && { principled: true }),
	};
}

function principleOf(principle: Principle): SearchPrinciple {
	const { id, name, short, alsoSaid, primary, backup, questions } = principle;
	const failing =
		[primary.story, backup.story].some((story) => story?.outcome === 'failure') ||
		questions.some((question) => question.style === 'negative');
	const tell = candidates(principle);
	const unclaimed = tell.filter((story) => !story.principles.includes(principle));
	return {
		id,
		name,
		words: [short, ...alsoSaid].filter((word) => word !== name),
		tell: tell.map((story) => story.id),
		...(unclaimed.length > 0 && { unclaimed: unclaimed.map((story) => story.id) }),
		...(tell.length === 0 && { gap: gapOf(primary.story, primary.gap) }),
		...(!backup.story && backup.gap !== undefined && { noBackup: backup.gap }),
		...(failing && { failing }),
	};
}

/** How a story ended, as the facets and results of the search say it. */
export function outcomeLabel({ status, outcome }: Pick<Story, 'status' | 'outcome'>): SearchStory['outcome'] {
	if (status === 'planned') return 'Planned';
	return outcome === 'failure' ? 'Failure' : 'Success';
}

function storyOf(story: Story): SearchStory {
	return {
		id: story.id,
		title: story.title,
		short: story.short,
		skills: story.skills,
		results: story.results.map(({ figure, what, certainty }) => ({
			figure,
			what: certainty === 'measured' ? what : `${what} (${certainty})`,
			...(certainty !== 'measured' && { certainty }),
		})),
		principles: principlesOf(story).map((principle) => principle.id),
		outcome: outcomeLabel(story),
		...(story.opening !== undefined && { opening: story.opening }),
	};
}

function questionOf({ id, title, prompts, principle }: Question): SearchQuestion {
	return { id, title, words: prompts.slice(1), principle: principle.id };
}

const gapOf = (story: Story | undefined, note: string | undefined) =>
	story ? `${story.short} is not written yet` : (note ?? '');
