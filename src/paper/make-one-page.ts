import type { Bank, Frameworks, Principle, Story } from '../bank/bank.ts';
import { principlesOf } from '../bank/matrix.ts';
import { type Certainty, certainties, parts } from '../bank/schema/story.ts';
import { secondsRange } from '../bank/speaking.ts';
import { type Mark, markerOf, shorten } from './redactable-text.ts';

/** Letters of a name or a number beside a principle: a very long one stands there a second time, and whole in the list. */
export const lettersInRow = 36;

/** How a figure that was not read off is marked. */
const certaintyMarks: Readonly<Record<Certainty, string | undefined>> = {
	measured: undefined,
	projected: 'proj.',
	estimated: 'est.',
};

/** Everything that the one page can hold, in the order in which it is set. */
export type OnePage = ReturnType<typeof makeOnePage>;

/** What stands on the one page of a bank. */
export function makeOnePage(bank: Bank) {
	const mark = markerOf(bank);
	const stories = bank.stories.map((story) => listStory(story, mark));
	return {
		title: mark(bank.settings.title),
		target: mark(bank.settings.target),
		date: bank.settings.interviewDate,
		rows: bank.principles.map((principle) => rowOf(principle, mark)),
		stories,
		/** What to say first when asked about oneself; left out where nothing is written. */
		about: bank.about.flatMap(({ question, opening }) =>
			opening === undefined ? [] : { question: mark(question), opening: mark(opening) },
		),
		strips: bank.frameworks.ordered.map((framework) => ({
			title: framework.fields.name,
			lines: frameworkLines(framework),
		})),
		/** What the marks on this page stand for; those that it does not use are not explained. */
		legend: legendOf(stories),
	};
}

/** A principle with the story to tell, and the one to tell when that is used; undefined where there is none. */
function rowOf({ id, short, primary, backup }: Principle, mark: Mark) {
	const shortly = (story: Story | undefined) => story && printStory(story, mark, lettersInRow);
	return { id, name: short, primary: shortly(primary.story), backup: shortly(backup.story) };
}

/** A story in the list. */
export type ListedStory = ReturnType<typeof listStory>;

function listStory(story: Story, mark: Mark) {
	return {
		id: story.id,
		short: story.short,
		...printStory(story, mark),
		cue: story.status === 'planned' ? undefined : mark(cueOf(story.hook)),
		/** The short names of its principles, strongest first. */
		serves: principlesOf(story).map((principle) => principle.short),
	};
}

/** A story as it is named on the page, with the number that must land. */
export type PrintedStory = ReturnType<typeof printStory>;

/** @param most letters of its name and of its number */
function printStory(
	{ short, outcome, status, results: [landing] }: Story,
	mark: Mark,
	most = Number.POSITIVE_INFINITY,
) {
	return {
		name: shorten(mark(short), most),
		isFailure: outcome === 'failure',
		isPlanned: status === 'planned',
		figure: landing && {
			value: shorten(mark(landing.figure), most),
			what: mark(landing.what),
			// One that was not measured never stands without saying so.
			certainty: certaintyMarks[landing.certainty],
		},
	};
}

/** A framework in a few words, a line each; the letters or the number stand first. */
export function frameworkLines({ fields }: Frameworks['ordered'][number]) {
	if (fields.kind === 'star')
		return fields.phases.map((phase) => ({
			...phase,
			mark: parts.flatMap(({ id, letter }) => (phase.parts.includes(id) ? letter : [])).join('+'),
			aside: secondsRange(phase.seconds),
		}));
	const lines =
		fields.kind === 'negative'
			? fields.steps.map((step) => ({ ...step, aside: step.cue }))
			: fields.levels.map((level) => ({ ...level, aside: level.weight }));
	return lines.map((line, i) => ({ ...line, mark: String(i + 1) }));
}

function legendOf(stories: readonly ListedStory[]) {
	const used = new Set(stories.map((story) => story.figure?.certainty));
	return [
		...(stories.some((story) => story.isFailure)
			? [{ mark: 'F', meaning: 'a failure, told for its lesson' }]
			: []),
		...certainties.flatMap((certainty) => {
			const mark = certaintyMarks[certainty];
			return mark && used.has(mark) ? [{ mark, meaning: `${certainty}, not measured` }] : [];
		}),
	];
}

/** The most words that a cue on paper has: more is read, not glanced at. */
export const cueWords = 10;

/** Words that no cue should end on when it is cut in mid-sentence. */
const dangling = new Set(
	'a an the and or but of on in at to for from with without by as than that which what when who how we i it is was were be my our their its upon'.split(
		' ',
	),
);

/**
 * A story's hook as a cue of ten words or fewer. The whole hook where it is short enough; else the clauses of it that are;
 * else its first words, with an ellipsis. Nothing is said that the hook does not say.
 */
export function cueOf(hook: string): string {
	if (count(hook) <= cueWords) return hook.replace(/\.$/, '');
	const ends = [...hook.matchAll(/[,;:.!?…](?=\s)|\s[–—-](?=\s)/g)].map((match) => match.index);
	const clauses = ends.map((end) => hook.slice(0, end)).filter((text) => count(text) <= cueWords);
	const longest = clauses.at(-1);
	if (longest !== undefined && count(longest) >= 3) return longest;
	return `${firstWords(hook)}…`;
}

function firstWords(text: string): string {
	const words = text.split(/\s+/).slice(0, cueWords);
	while (words.length > 3 && dangling.has(bare(words.at(-1) ?? ''))) words.pop();
	return words.join(' ').replace(/[,;:]$/, '');
}

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const count = (text: string) => text.split(/\s+/).filter((part) => part !== '').length;
