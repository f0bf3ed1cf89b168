import type { Bank, Principle, Slot, Story } from '../bank/bank.ts';
import { principlesOf } from '../bank/matrix.ts';
import { type Certainty, certainties, parts } from '../bank/schema/story.ts';
import { secondsRange } from '../bank/speaking.ts';
import { cueOf } from './cue.ts';
import type { Detail } from './details.ts';
import { type Mark, markerOf, type Words } from './redactable-text.ts';

/** Everything that the one page can hold, in the order in which it is set. */
export interface Sheet {
	readonly title: Words;
	readonly target: Words;
	readonly date: string | undefined;
	readonly rows: readonly Row[];
	readonly stories: readonly Item[];
	readonly strips: readonly Strip[];
	/** What the marks on this sheet stand for; those that it does not use are not explained. */
	readonly legend: readonly Legend[];
}

export interface Legend {
	readonly mark: string;
	readonly said: string;
	/** The detail that it explains: it goes with it. */
	readonly detail?: Detail;
}

/** A principle with the story to tell, and the one to tell when that is used. */
export interface Row {
	readonly id: string;
	readonly order: number;
	readonly name: string;
	readonly primary: Place;
	readonly backup: Place;
}

/** A story beside a principle, or why there is none. */
export type Place =
	| { readonly kind: 'ready' | 'planned'; readonly name: Words; readonly figure: Figure | undefined }
	| { readonly kind: 'gap'; readonly name: Words };

/** A name in two halves, so that a very long one can lose its end where there is no room for it at all. */
export interface Name {
	readonly name: Words;
	/** Empty for a name of common length. */
	readonly end: Words;
}

export interface Figure {
	readonly value: Words;
	readonly end: Words;
	readonly what: Words;
	/** `proj.` where the figure was not measured: it never stands without that. */
	readonly certainty: string | undefined;
}

/** A story, once. */
export interface Item extends Name {
	readonly id: string;
	readonly short: string;
	readonly failure: boolean;
	readonly planned: boolean;
	readonly figure: Figure | undefined;
	readonly cue: Words | undefined;
	/** The places of its principles in the list, strongest first. */
	readonly serves: readonly number[];
}

/** A framework in a few words. */
export interface Strip {
	readonly title: string;
	readonly lines: readonly StripLine[];
}

export interface StripLine {
	/** The letters or the number that stand first. */
	readonly mark: string;
	readonly name: string;
	readonly aside: string | undefined;
}

/**
 * Characters of a name or a number that are printed whatever happens. Beside a principle no more than that are: a very
 * long one stands there a second time, and whole in the list.
 */
export const keptOfName = { list: 48, row: 36 } as const;

/** How a figure that was not read off is marked. */
const certaintyMarks: Readonly<Record<Certainty, string | undefined>> = {
	measured: undefined,
	projected: 'proj.',
	estimated: 'est.',
};

/** What stands on the one page of a bank. */
export function cheatSheet(bank: Bank): Sheet {
	const mark = markerOf(bank);
	const stories = bank.stories.map((story) => itemOf(story, mark));
	return {
		title: mark(bank.settings.title),
		target: mark(bank.settings.target),
		date: bank.settings.interviewDate,
		rows: bank.principles.map((principle) => rowOf(principle, mark)),
		stories,
		strips: stripsOf(bank),
		legend: legendOf(stories),
	};
}

function rowOf({ id, order, short, primary, backup }: Principle, mark: Mark): Row {
	return {
		id,
		order,
		name: short,
		primary: placeOf(primary, 'no story', mark),
		backup: placeOf(backup, 'no backup', mark),
	};
}

/** @param none said of a gap: what is to be done about it is for before the interview, not for in it */
function placeOf({ story }: Slot, none: string, mark: Mark): Place {
	if (!story) return { kind: 'gap', name: mark(none) };
	const figure = figureOf(story, keptOfName.row, mark);
	return {
		kind: story.status,
		name: cut(nameOf(story.short, keptOfName.row, mark)),
		figure: figure && { ...figure, value: cut({ name: figure.value, end: figure.end }), end: [] },
	};
}

const cut = ({ name, end }: Name): Words => (end.length > 0 ? [...name, { text: '…', hidden: false }] : name);

function itemOf(story: Story, mark: Mark): Item {
	const planned = story.status === 'planned';
	return {
		id: story.id,
		short: story.short,
		...nameOf(story.short, keptOfName.list, mark),
		failure: story.outcome === 'failure',
		planned,
		figure: figureOf(story, keptOfName.list, mark),
		cue: planned ? undefined : mark(cueOf(story.hook)),
		serves: principlesOf(story).map((principle) => principle.order),
	};
}

function figureOf({ results: [landing] }: Story, kept: number, mark: Mark): Figure | undefined {
	if (!landing) return undefined;
	const { name, end } = nameOf(landing.figure, kept, mark);
	return { value: name, end, what: mark(landing.what), certainty: certaintyMarks[landing.certainty] };
}

/** Cuts between letters as they are seen, never within an emoji; marks the whole first, so that no half of a word shows. */
function nameOf(text: string, kept: number, mark: Mark): Name {
	const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
	// A little over is let be: an ellipsis would save nothing.
	if (letters.length <= kept + 3) return { name: mark(text), end: [] };
	const at = letters[kept]?.index ?? text.length;
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

function stripsOf({ frameworks: { star, negative, impact, ordered } }: Bank): Strip[] {
	const letters = (ids: readonly string[]) =>
		parts
			.filter((part) => ids.includes(part.id))
			.map((part) => part.letter)
			.join('+');
	const lines: Readonly<Record<string, StripLine[]>> = {
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

function legendOf(stories: readonly Item[]): Legend[] {
	const used = new Set(stories.map((story) => story.figure?.certainty));
	return [
		{ mark: 'for', said: 'its principles by number, strongest first', detail: 'serves' },
		...(stories.some((story) => story.failure)
			? [{ mark: 'F', said: 'a failure, told for its lesson' }]
			: []),
		...certainties.flatMap((certainty): Legend[] => {
			const mark = certaintyMarks[certainty];
			return mark && used.has(mark) ? [{ mark, said: `${certainty}, not measured` }] : [];
		}),
	];
}
