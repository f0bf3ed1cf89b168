import type { Bank, Principle, Slot, Story } from '../bank/bank.ts';
import { principlesOf } from '../bank/matrix.ts';
import { type Certainty, certainties, parts } from '../bank/schema/story.ts';
import { secondsRange } from '../bank/speaking.ts';
import { cueOf } from './cue.ts';
import type {
	FrameworkStrip,
	LegendEntry,
	LongName,
	OnePage,
	PrincipleRow,
	PrintedFigure,
	StoryEntry,
	StoryOrGap,
	StripLine,
} from './one-page.ts';
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

/** What stands on the one page of a bank. */
export function makeOnePage(bank: Bank): OnePage {
	const mark = markerOf(bank);
	const stories = bank.stories.map((story) => storyEntry(story, mark));
	return {
		title: mark(bank.settings.title),
		target: mark(bank.settings.target),
		date: bank.settings.interviewDate,
		rows: bank.principles.map((principle) => rowOf(principle, mark)),
		stories,
		about: bank.about.flatMap(({ question, opening }) =>
			opening === undefined ? [] : { question: mark(question), opening: mark(opening) },
		),
		strips: stripsOf(bank),
		legend: legendOf(stories),
	};
}

function rowOf({ id, short, primary, backup }: Principle, mark: Mark): PrincipleRow {
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

function stripsOf({ frameworks: { star, negative, impact, ordered } }: Bank): FrameworkStrip[] {
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

function legendOf(stories: readonly StoryEntry[]): LegendEntry[] {
	const used = new Set(stories.map((story) => story.figure?.certainty));
	return [
		...(stories.some((story) => story.failure)
			? [{ mark: 'F', meaning: 'a failure, told for its lesson' }]
			: []),
		...certainties.flatMap((certainty): LegendEntry[] => {
			const mark = certaintyMarks[certainty];
			return mark && used.has(mark) ? [{ mark, meaning: `${certainty}, not measured` }] : [];
		}),
	];
}
