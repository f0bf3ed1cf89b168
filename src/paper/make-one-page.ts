import type { Bank, Frameworks, Principle, Slot, Story } from '../bank/bank.ts';
import { principlesOf } from '../bank/matrix.ts';
import { type Certainty, certainties, parts } from '../bank/schema/story.ts';
import { secondsRange } from '../bank/speaking.ts';
import { cueOf } from './cue.ts';
import { type Mark, markerOf, type RedactableText, type TextRun } from './redactable-text.ts';

/**
 * Characters of a name or a number that are printed whatever happens. Beside a principle no more than that are: a very
 * long one stands there a second time, and whole in the list.
 */
export const nameLengths = { list: 48, row: 36 } as const;

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
	const stories = bank.stories.map((story) => storyEntry(story, mark));
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

/** A principle with the story to tell, and the one to tell when that is used. */
function rowOf({ id, short, primary, backup }: Principle, mark: Mark) {
	return {
		id,
		name: short,
		primary: storyOrGap(primary, 'no story', mark),
		backup: storyOrGap(backup, 'no backup', mark),
	};
}

/** A story beside a principle, or why there is none. */
export type StoryOrGap = ReturnType<typeof storyOrGap>;

/** @param none said of a gap: what is to be done about it is for before the interview, not for in it */
function storyOrGap({ story }: Slot, none: string, mark: Mark) {
	if (!story) return { kind: 'gap' as const, name: mark(none) };
	const figure = figureOf(story, nameLengths.row, mark);
	return {
		kind: story.status,
		name: cut(nameOf(story.short, nameLengths.row, mark)),
		failure: story.outcome === 'failure',
		figure: figure && { ...figure, value: cut({ name: figure.value, end: figure.end }), end: [] },
	};
}

const cut = ({ name, end }: LongName): RedactableText =>
	end.length > 0 ? [...name, { text: '…', hidden: false }] : name;

/** A story, once. */
export type StoryEntry = ReturnType<typeof storyEntry>;

function storyEntry(story: Story, mark: Mark) {
	const planned = story.status === 'planned';
	return {
		id: story.id,
		short: story.short,
		...nameOf(story.short, nameLengths.list, mark),
		failure: story.outcome === 'failure',
		planned,
		figure: figureOf(story, nameLengths.list, mark),
		cue: planned ? undefined : mark(cueOf(story.hook)),
		/** The short names of its principles, strongest first. */
		serves: principlesOf(story).map((principle) => principle.short),
	};
}

export type PrintedFigure = NonNullable<ReturnType<typeof figureOf>>;

function figureOf({ results: [landing] }: Story, length: number, mark: Mark) {
	if (!landing) return undefined;
	const { name, end } = nameOf(landing.figure, length, mark);
	// One that was not measured never stands without saying so.
	const certainty = certaintyMarks[landing.certainty];
	return { value: name, end, what: mark(landing.what), certainty };
}

/** Cuts between letters as they are seen, never within an emoji; marks the whole first, so that no half of a word shows. */
function nameOf(text: string, length: number, mark: Mark): LongName {
	const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
	// A little over is let be: an ellipsis would save nothing.
	if (letters.length <= length + 3) return { name: mark(text), end: [] };
	const at = letters[length]?.index ?? text.length;
	const name: TextRun[] = [];
	const end: TextRun[] = [];
	let start = 0;
	for (const { text: run, hidden } of mark(text)) {
		const cut = Math.min(Math.max(at - start, 0), run.length);
		if (cut > 0) name.push({ text: run.slice(0, cut), hidden });
		if (cut < run.length) end.push({ text: run.slice(cut), hidden });
		start += run.length;
	}
	return { name, end };
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

function legendOf(stories: readonly StoryEntry[]) {
	const used = new Set(stories.map((story) => story.figure?.certainty));
	return [
		...(stories.some((story) => story.failure)
			? [{ mark: 'F', meaning: 'a failure, told for its lesson' }]
			: []),
		...certainties.flatMap((certainty) => {
			const mark = certaintyMarks[certainty];
			return mark && used.has(mark) ? [{ mark, meaning: `${certainty}, not measured` }] : [];
		}),
	];
}

/** A name in two halves, so that a very long one can lose its end where there is no room for it at all. */
export interface LongName {
	readonly name: RedactableText;
	/** Empty for a name of common length. */
	readonly end: RedactableText;
}
