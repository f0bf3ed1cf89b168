import { leftOut } from './details.ts';
import { box, findLayout, type Layout, without } from './layout.ts';
import type { LongName, OnePage, PrintedFigure, StoryEntry, StoryOrGap } from './make-one-page.ts';
import { type RedactableText, wholeText } from './redactable-text.ts';

/**
 * The layout of the one page by counting letters: what the page is built with, and what a reader without script prints. It
 * counts too many lines rather than too few, so the page never spills; with script it is measured, and set larger.
 */
export function estimateLayout(page: OnePage): Layout {
	return findLayout(page.stories.length, (layout) => estimateHeight(page, layout) <= box.height);
}

/** Measures of the page in ems of its text, a little more than those of the styles in this folder's components. */
const set = {
	line: 1.22,
	gap: 0.6,
	gutter: 1.6,
	title: 1.5,
	rounds: 3.1,
	rowHead: 1.7,
	rowPadding: 0.56,
	/** Shares of the width of the page. */
	cell: { name: 0.2, story: 0.38 },
	name: 1.1,
	figure: 1.2,
	itemPadding: 0.88,
	closePadding: 0.55,
	ticks: 8.3,
	failure: 1.7,
} as const;

/** The height of the one page in millimetres, at its most. */
function estimateHeight(page: OnePage, { size, columns, dropped, stories }: Layout): number {
	const em = (size / 10) * (25.4 / 72);
	const off = without(dropped);
	const width = box.width / em;
	const column = (width - set.gutter * (columns - 1)) / columns;

	const cell = (choice: StoryOrGap, withFigure: boolean) =>
		choice.kind === 'gap'
			? lines(choice.name, width * set.cell.story)
			: linesBeside(
					[choice.name, withFigure && choice.figure ? figureText(choice.figure, false) : ''],
					width * set.cell.story - (choice.failure ? set.failure : 0) - (choice.kind === 'planned' ? 6 : 0),
				);
	const row = ({ name, primary, backup }: OnePage['rows'][number]) =>
		Math.max(
			lines(name, width * set.cell.name),
			cell(primary, true),
			cell(backup, !off.has('backup-number')),
		) *
			set.line +
		set.rowPadding;

	const story = (entry: StoryEntry) => {
		const beside =
			(off.has('ticks') || entry.planned ? 0 : set.ticks) +
			(entry.failure ? set.failure : 0) +
			(entry.planned ? 6 : 0);
		const figure = entry.figure ? figureText(entry.figure, off.has('ends')) : '';
		const facts = [
			off.has('what') || !entry.figure ? '' : entry.figure.what,
			off.has('cue') || !entry.cue ? '' : entry.cue,
			off.has('serves') ? '' : `for ${entry.serves.join(', ')}`,
		].map(textOf);
		const name = nameText(entry, off.has('ends'));
		// With little but names and numbers left, both share a line where they can.
		if (off.has('cue') && off.has('serves'))
			return linesBeside([name, figure], column - beside) * set.line + set.closePadding;
		const head = lines(name, (column - beside) / set.name) * set.name;
		const [what = '', cue = '', serves = ''] = facts;
		const large = lines(`${figure} ${what}`, column / set.figure) * set.figure;
		return (
			(head + large + (cue || serves ? lines(`${cue} ${serves}`, column) : 0)) * set.line + set.itemPadding
		);
	};
	const storyHeights = page.stories.slice(0, stories).map(story);

	const strip = width / Math.max(page.strips.length, 1) - 3;
	const strips = page.strips.map(
		({ title, lines: steps }) =>
			lines(title, strip) + sum(steps.map(({ name, aside }) => lines(`${name} ${aside ?? ''}`, strip) + 0.1)),
	);

	const foot = [
		...page.legend.map(({ mark, meaning }) => `${mark} ${meaning} · `),
		leftOut({ dropped, stories: page.stories.length, over: page.stories.length - stories }),
	].join(' ');

	const parts = [
		lines([page.title, page.target].map(textOf).join(' ') + (page.date ?? ''), width / set.title) * set.title,
		off.has('ticks') ? 0 : set.rounds,
		set.rowHead + sum(page.rows.map(row)),
		// Blocks shared out in order, none broken in two: the last column lacks at most one for each of the others.
		(sum(storyHeights) + (columns - 1) * Math.max(0, ...storyHeights)) / columns,
		off.has('cue')
			? 0
			: sum(
					page.about.map(({ question, opening }) => lines(`${textOf(question)} ${textOf(opening)}`, width)),
				) * set.line,
		off.has('frameworks') ? 0 : Math.max(0, ...strips) * set.line + 0.8,
		lines(foot, width) * set.line,
	];
	return (sum(parts) + set.gap * parts.length) * em;
}

/**
 * The width of a text in ems, at its widest in the faces that the page may be set in. Three kinds of letters are counted: slim
 * ones such as i, common ones, and wide ones: capitals, other scripts, pictures.
 */
export function textWidth(text: string): number {
	const slim = text.match(/[ !'(),./:;fijlrt-]/g)?.length ?? 0;
	const wide = text.match(/[^ -$&-?[-ln-vx-~]/g)?.length ?? 0;
	return slim * 0.45 + wide + (text.length - slim - wide) * 0.7;
}

/**
 * The most lines that a text takes. The next word did not fit, so each line but the last is full but for the longest of them;
 * a word longer than a line is broken.
 */
function lines(text: Text, width: number): number {
	const whole = textWidth(textOf(text));
	if (whole <= width) return 1;
	const words = textOf(text).split(/\s+/).map(textWidth);
	const longest = Math.max(1.1, ...words.filter((word) => word <= width));
	const broken = words.filter((word) => word > width).length;
	return Math.ceil(whole / Math.max(width - longest, width / 2)) + broken;
}

/** Texts on one line where they fit, else one under the other. */
function linesBeside(texts: readonly Text[], width: number): number {
	const written = texts.map(textOf).filter((text) => text !== '');
	return lines(written.join('  '), width) === 1 ? 1 : sum(written.map((text) => lines(text, width)));
}

type Text = string | RedactableText;
const textOf = (text: Text) => (typeof text === 'string' ? text : wholeText(text));

const nameText = ({ name, end }: LongName, isCut: boolean) =>
	wholeText(name) + (isCut ? (end.length > 0 ? '…' : '') : wholeText(end));

const figureText = ({ value, end, certainty = '' }: PrintedFigure, isCut: boolean) =>
	`${nameText({ name: value, end }, isCut)} ${certainty}`;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
