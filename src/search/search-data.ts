import type { About, Bank, Principle, Question, Story } from '../bank/bank.ts';
import { candidates, principlesOf } from '../bank/matrix.ts';
import type { PhrasingFile } from '../bank/phrasings.ts';
import { examplesOf, listAside } from './ask/examples.ts';
import { asideKey } from './ask/question.ts';

/** What the search knows at once, before the full-text index is there. Sent to the browser as JSON. */
export function searchData(bank: Bank, phrasings: readonly PhrasingFile[] = []) {
	const { principles, stories, questions } = bank;
	const taught = new Set(examplesOf(bank, phrasings).map(({ text }) => asideKey(text)));
	const about = bank.about.map((entry) => aboutOf(entry, taught));
	return {
		/** In the official order. */
		principles: principles.map(principleOf),
		stories: stories.map(storyOf),
		questions: questions.map(questionOf),
		/** What is asked about the owner. */
		about,
		/** What else asks for no principle, by `asideKey`. */
		aside: listAside(phrasings).filter((key) => !about.some(({ keys }) => keys.includes(key))),
	};
}

export type SearchData = ReturnType<typeof searchData>;
export type SearchPrinciple = ReturnType<typeof principleOf>;
export type SearchStory = ReturnType<typeof storyOf>;
export type SearchQuestion = ReturnType<typeof questionOf>;
export type SearchAbout = ReturnType<typeof aboutOf>;

function aboutOf({ id, question, prompts, opening }: About, taught: ReadonlySet<string>) {
	/** Its wordings, by `asideKey`. */
	const keys = [...new Set([question, ...prompts].map(asideKey))];
	return {
		id,
		question,
		keys,
		/** Left out where it is not written yet. */
		opening,
		/** Whether a principle is asked about in the same words, as with a weakness. */
		principled: keys.some((key) => taught.has(key)),
	};
}

function principleOf(principle: Principle) {
	const { id, name, short, alsoSaid, primary, backup, questions } = principle;
	const tell = candidates(principle);
	return {
		id,
		name,
		/** Other names that find it. */
		words: [short, ...alsoSaid].filter((word) => word !== name),
		/** Ids of the ready stories that answer for it, best first. */
		tell: tell.map((story) => story.id),
		/** Those of them whose own list of principles does not have it. */
		unclaimed: tell.filter((story) => !story.principles.includes(principle)).map((story) => story.id),
		/** Shown where there is none: the gap's note, or the story that is not written yet. */
		gap: tell.length > 0 ? undefined : gapOf(primary.story, primary.gap),
		/** Shown where it has no backup. */
		noBackup: backup.story ? undefined : backup.gap,
		/** It is asked for failures: a question of its own wants one, or its primary or backup is one. */
		failing:
			[primary.story, backup.story].some((story) => story?.outcome === 'failure') ||
			questions.some((question) => question.style === 'negative'),
	};
}

const gapOf = (story: Story | undefined, note = '') => (story ? `${story.short} is not written yet` : note);

/** How a story ended, as the facets and results of the search say it. */
export function outcomeLabel({ status, outcome }: Pick<Story, 'status' | 'outcome'>) {
	if (status === 'planned') return 'Planned';
	return outcome === 'failure' ? 'Failure' : 'Success';
}

function storyOf(story: Story) {
	const { id, title, short, skills, results, opening } = story;
	return {
		id,
		title,
		short,
		/** They find it. */
		skills,
		/** Its figures, which find it too; the first is the number that must land. */
		results: results.map(({ figure, what, certainty }) => ({
			figure,
			/** What it counts, and how far it is sure. */
			what: certainty === 'measured' ? what : `${what} (${certainty})`,
			certainty: certainty === 'measured' ? undefined : certainty,
		})),
		/** Ids, strongest first. */
		principles: principlesOf(story).map((principle) => principle.id),
		/** As the facet shows it. */
		outcome: outcomeLabel(story),
		opening,
	};
}

function questionOf({ id, title, prompts, principle }: Question) {
	return { id, title, words: prompts.slice(1), principle: principle.id };
}
