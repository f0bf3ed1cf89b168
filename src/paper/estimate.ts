import { box, findLayout, type Layout, leftOut, without } from './layout.ts';
import type { ListedStory, OnePage, PrintedStory } from './make-one-page.ts';
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
} as const;

/** The height of the one page in millimetres, at its most. */
function estimateHeight(page: OnePage, layout: Layout): number {
	const em = (layout.size / 10) * (25.4 / 72);
	const off = without(layout.dropped);
	const width = box.width / em;
	const column = (width - set.gutter * (layout.columns - 1)) / layout.columns;

	const cell = (story: PrintedStory | undefined, withFigure: boolean) =>
		story ? linesBeside(nameOf(story), withFigure ? figureOf(story) : '', width * set.cell.story) : 1;
	const rows = page.rows.map(
		({ name, primary, backup }) =>
			Math.max(
				lines(name, width * set.cell.name),
				cell(primary, true),
				cell(backup, !off.has('backup-number')),
			) *
				set.line +
			set.rowPadding,
	);

	const storyHeight = (story: ListedStory) => {
		const besideTicks = column - (off.has('ticks') || story.isPlanned ? 0 : set.ticks);
		// With little but names and numbers left, both share a line where they can.
		if (off.has('cue') && off.has('serves'))
			return linesBeside(nameOf(story), figureOf(story), besideTicks) * set.line + set.closePadding;
		const what = off.has('what') ? '' : textOf(story.figure?.what);
		const cue = off.has('cue') ? '' : textOf(story.cue);
		const serves = off.has('serves') ? '' : `for ${story.serves.join(', ')}`;
		const height =
			lines(nameOf(story), besideTicks / set.name) * set.name +
			lines(`${figureOf(story)} ${what}`, column / set.figure) * set.figure +
			(cue || serves ? lines(`${cue} ${serves}`, column) : 0);
		return height * set.line + set.itemPadding;
	};
	const stories = page.stories.slice(0, layout.stories).map(storyHeight);

	const strip = width / Math.max(page.strips.length, 1) - 3;
	const strips = page.strips.map(
		({ title, lines: steps }) =>
			lines(title, strip) + sum(steps.map(({ name, aside }) => lines(`${name} ${aside ?? ''}`, strip) + 0.1)),
	);
	const about = page.about.map(({ question, opening }) =>
		lines(`${textOf(question)} ${textOf(opening)}`, width),
	);
	const title = `${textOf(page.title)} ${textOf(page.target)} ${page.date ?? ''}`;
	const foot =
		page.legend.map(({ mark, meaning }) => `${mark} ${meaning} · `).join(' ') +
		leftOut(layout, page.stories.length);

	const blocks = [
		lines(title, width / set.title) * set.title,
		off.has('ticks') ? 0 : set.rounds,
		set.rowHead + sum(rows),
		// Blocks shared out in order, none broken in two: the last column lacks at most one for each of the others.
		(sum(stories) + (layout.columns - 1) * Math.max(0, ...stories)) / layout.columns,
		off.has('cue') ? 0 : sum(about) * set.line,
		off.has('frameworks') ? 0 : Math.max(0, ...strips) * set.line + 0.8,
		lines(foot, width) * set.line,
	];
	return (sum(blocks) + set.gap * blocks.length) * em;
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
function lines(text: string, width: number): number {
	const whole = textWidth(text);
	if (whole <= width) return 1;
	const words = text.split(/\s+/).map(textWidth);
	const longest = Math.max(1.1, ...words.filter((word) => word <= width));
	const broken = words.filter((word) => word > width).length;
	return Math.ceil(whole / Math.max(width - longest, width / 2)) + broken;
}

/** Two texts on one line where they fit, else one under the other. */
function linesBeside(first: string, second: string, width: number): number {
	if (textWidth(`${first}  ${second}`) <= width) return 1;
	return lines(first, width) + (second === '' ? 0 : lines(second, width));
}

const textOf = (text: RedactableText = []) => wholeText(text);

const nameOf = ({ name, isFailure, isPlanned }: PrintedStory) =>
	`${textOf(name)}${isFailure ? ' [F]' : ''}${isPlanned ? ' – to write' : ''}`;

const figureOf = ({ figure }: PrintedStory) => `${textOf(figure?.value)} ${figure?.certainty ?? ''}`.trim();

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
