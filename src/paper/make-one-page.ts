import type { Bank, Principle, Slot, Story } from '../bank/bank.ts';
import { principlesOf } from '../bank/matrix.ts';
import { type Certainty, certainties, parts } from '../bank/schema/story.ts';
import { secondsRange } from '../bank/speaking.ts';
import { cueOf } from './cue.ts';
import { type Mark, markerOf, type RedactableText } from './redactable-text.ts';

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
		strips: stripsOf(bank),
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

/** @param none said of a gap: what is to be done about it is for before the interview, not for in it */
function storyOrGap({ story }: Slot, none: string, mark: Mark): StoryOrGap {
	if (!story) return { kind: 'gap', name: mark(none) };
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

function storyEntry(story: Story, mark: Mark): StoryEntry {
	const planned = story.status === 'planned';
	return {
		id: story.id,
		short: story.short,
		...nameOf(story.short, nameLengths.list, mark),
		failure: story.outcome === 'failure',
		planned,
		figure: figureOf(story, nameLengths.list, mark),
		cue: planned ? undefined : mark(cueOf(story.hook)),
		serves: principlesOf(story).map((principle) => principle.short),
	};
}

function figureOf({ results: [landing] }: Story, length: number, mark: Mark): PrintedFigure | undefined {
	if (!landing) return undefined;
	const { name, end } = nameOf(landing.figure, length, mark);
	return { value: name, end, what: mark(landing.what), certainty: certaintyMarks[landing.certainty] };
}

/** Cuts between letters as they are seen, never within an emoji; marks the whole first, so that no half of a word shows. */
function nameOf(text: string, length: number, mark: Mark): LongName {
	const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
	// A little over is let be: an ellipsis would save nothing.
	if (letters.length <= length + 3) return { name: mark(text), end: [] };
	const at = letters[length]?.index ?? text.length;
	const name: { text: string; hidden: boolean }[] = [];
	const end: { text: string; hidden: boolean }[] = [];
	let start = 0;
	for (const { text: run, hidden } of mark(text)) {
		const cut = Math.min(Math.max(at - start, 0), run.length);
		if (cut > 0) name.push({ text: run.slice(0, cut), hidden });
		if (cut < run.length) end.push({ text: run.slice(cut), hidden });
		start += run.length;
	}
	return { name, end };
}

/** Each framework in a few words, a line each; the letters or the number stand first. */
function stripsOf({ frameworks: { star, negative, impact, ordered } }: Bank) {
	const letters = (ids: readonly string[]) =>
		parts
			.filter((part) => ids.includes(part.id))
			.map((part) => part.letter)
			.join('+');
	const lines: Readonly<Record<string, { mark: string; name: string; aside: string | undefined }[]>> = {
		[star.id]: star.fields.phases.map((phase) => ({
			mark: letters(phase.parts),
			name: phase.name,
			aside: secondsRange(phase.seconds),
		})),
		[negative.id]: negative.fields.steps.map((step, i) => ({
			mark: String(i + 1),
			name: step.name,
			aside: step.cue,
		})),
		[impact.id]: impact.fields.levels.map((level, i) => ({
			mark: String(i + 1),
			name: level.name,
			aside: level.weight,
		})),
	};
	return ordered.map(({ id, fields }) => ({ title: fields.name, lines: lines[id] ?? [] }));
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

/** A story beside a principle, or why there is none. */
export type StoryOrGap =
	| {
			readonly kind: 'ready' | 'planned';
			readonly name: RedactableText;
			readonly failure: boolean;
			readonly figure: PrintedFigure | undefined;
	  }
	| { readonly kind: 'gap'; readonly name: RedactableText };

/** A name in two halves, so that a very long one can lose its end where there is no room for it at all. */
export interface LongName {
	readonly name: RedactableText;
	/** Empty for a name of common length. */
	readonly end: RedactableText;
}

export interface PrintedFigure {
	readonly value: RedactableText;
	readonly end: RedactableText;
	readonly what: RedactableText;
	/** `proj.` where the figure was not measured: it never stands without that. */
	readonly certainty: string | undefined;
}

/** A story, once. */
export interface StoryEntry extends LongName {
	readonly id: string;
	readonly short: string;
	readonly failure: boolean;
	readonly planned: boolean;
	readonly figure: PrintedFigure | undefined;
	readonly cue: RedactableText | undefined;
	/** The short names of its principles, strongest first. */
	readonly serves: readonly string[];
}
