import { type Detail, leftOut } from './details.ts';
import { box, findLayout, type Layout, without } from './layout.ts';
import type { LongName, OnePage, PrincipleRow, PrintedFigure, StoryEntry, StoryOrGap } from './one-page.ts';
import { wholeText } from './redactable-text.ts';
import { type FontWeight, lineCount, textWidth } from './text-width.ts';

/**
 * The layout of the one page without a browser to measure it in: what the page is built with, and what a reader without
 * script prints. It reckons with the widest face, so it never sets too large; with script the page is measured.
 */
export function estimateLayout(page: OnePage): Layout {
	return findLayout(page.stories.length, (layout) => estimateHeight(page, layout) <= box.height * spare);
}

/**
 * The height of the one page in millimetres, at its most.
 */
export function estimateHeight(page: OnePage, { size, columns, dropped, stories }: Layout): number {
	const em = (size / 10) * (25.4 / 72);
	const off = without(dropped);
	const width = box.width / em;
	const over = page.stories.length - stories;
	const foot = [
		...page.legend.map((legend) => `${legend.mark} ${legend.meaning} · `),
		leftOut({ dropped, stories: page.stories.length, over }),
	].join(' ');
	const parts = [
		lineCount(
			`${wholeText(page.title)} ${wholeText(page.target)} ${page.date ?? ''}`,
			width / set.title,
			'bold',
		) *
			set.title *
			1.2,
		off.has('ticks') ? 0 : set.rounds,
		set.rowHead + sum(page.rows.map((row) => rowHeight(row, width, off))),
		columnsHeight(
			page.stories
				.slice(0, stories)
				.map((story) => storyHeight(story, (width - set.gutter * (columns - 1)) / columns, off)),
			columns,
		),
		off.has('cue') ? 0 : sum(page.about.map((entry) => aboutHeight(entry, width))),
		off.has('frameworks') ? 0 : stripsHeight(page, width),
		lineCount(foot, width, 'regular') * set.line + set.rule,
	];
	const gaps = parts.filter((part) => part > 0).length - 1;
	return (sum(parts) + set.gap * gaps) * em;
}

/** Measures of the page in ems of its text: those of the styles in this folder's components, a little rounded up. */
const set = {
	line: 1.22,
	rule: 0.4,
	gap: 0.6,
	gutter: 1.6,
	title: 1.5,
	rounds: 2.3,
	rowHead: 1.7,
	rowPadding: 0.56,
	cell: { name: 0.225, story: 0.387 },
	/** What stands before a principle's name, and beside every cell. */
	order: 2.2,
	beside: 0.9,
	name: 1.1,
	figure: 1.2,
	itemPadding: 0.88,
	closePadding: 0.35,
	/** What a box to tick is higher than a line. */
	boxes: 0.2,
	ticks: 8.3,
	closeTicks: 6.7,
	failure: 1.7,
	stripGap: 1.6,
} as const;

/** How much of the box an estimate may fill. */
const spare = 0.985;

function rowHeight({ name, primary, backup }: PrincipleRow, width: number, off: ReadonlySet<Detail>): number {
	const story = width * set.cell.story - set.beside;
	return (
		Math.max(
			lineCount(name, width * set.cell.name - set.order - set.beside, 'bold') * set.line,
			storyOrGapHeight(primary, story, true),
			storyOrGapHeight(backup, story, !off.has('backup-number')),
		) + set.rowPadding
	);
}

function storyOrGapHeight(place: StoryOrGap, width: number, numbered: boolean): number {
	if (place.kind === 'gap') return lineCount(`— ${wholeText(place.name)}`, width, 'regular') * set.line;
	const name = wholeText(place.name);
	if (place.kind === 'planned') return lineCount(`${name} – to write`, width, 'bold') * set.line;
	return beside(
		[{ text: name }, { text: numbered && place.figure ? figureText(place.figure, false) : '' }],
		width,
	);
}

function storyHeight(story: StoryEntry, width: number, off: ReadonlySet<Detail>): number {
	const ticks = off.has('ticks') || story.planned ? 0 : set.ticks;
	const mark = story.failure ? set.failure : 0;
	const name = `${nameText(story, off.has('ends'))}${story.planned ? ' – to write' : ''}`;
	const figure = story.figure ? figureText(story.figure, off.has('ends')) : '';
	const what = off.has('what') || !story.figure ? '' : wholeText(story.figure.what);
	const serves = off.has('serves') ? '' : unbroken(`for ${story.serves.join(' ')}`, width);
	const cue = off.has('cue') || !story.cue ? '' : wholeText(story.cue);
	if (off.has('serves') && !cue) {
		const texts = [
			{ text: name, extra: mark },
			{ text: figure },
			{ text: '', extra: ticks && set.closeTicks },
		];
		return beside(texts, width) + set.closePadding + (ticks && set.boxes);
	}
	const first = lineCount(name, (width - ticks - mark) / set.name, 'bold') * set.name * set.line;
	const rest = cue
		? [numberHeight(figure, what, width), lineCount(`${cue} ${serves}`, width, 'regular') * set.line]
		: [numberHeight(figure, `${what} ${serves}`, width)];
	return first + sum(rest) + set.itemPadding;
}

/** A number in large with what follows it on the same line, as far as it goes. */
function numberHeight(figure: string, after: string, width: number): number {
	const large = textWidth(figure, 'bold') * set.figure + (figure === '' ? 0 : textWidth(' ', 'regular'));
	const own = lineCount(figure, width / set.figure, 'bold');
	const all = own > 1 ? own + lineCount(after, width, 'regular') : lineCount(after, width, 'regular', large);
	if (figure === '' && after.trim() === '') return 0;
	return set.figure * set.line * own + Math.max(0, all - own) * set.line;
}

/** Words that move to the next line together, unless they are longer than a line. */
const unbroken = (text: string, width: number) =>
	textWidth(text, 'regular') < width ? text.replaceAll(' ', '\u00a0') : text;

/** Texts set side by side where they fit, one under the other where they do not. */
function beside(texts: readonly { text: string; size?: number; extra?: number }[], width: number): number {
	const gap = 0.6;
	const heights: number[] = [];
	let used = Number.POSITIVE_INFINITY;
	for (const { text, size = 1, extra = 0 } of texts) {
		if (text === '' && extra === 0) continue;
		const long = textWidth(text, 'bold') * size + extra;
		const height = lineCount(text, (width - extra) / size, 'bold') * size * set.line;
		if (used + gap + long <= width) {
			used += gap + long;
			heights.push(Math.max(heights.pop() ?? 0, height));
		} else {
			used = Math.min(long, width);
			heights.push(height);
		}
	}
	return sum(heights);
}

const aboutHeight = ({ question, opening }: OnePage['about'][number], width: number) =>
	lineCount(`${wholeText(question)} ${wholeText(opening)}`, width, 'bold') * set.line;

function stripsHeight({ strips }: OnePage, width: number): number {
	const count = Math.max(strips.length, 1);
	const column = (width - set.stripGap * (count - 1)) / count - 1.6;
	const lines = (text: string, weight: FontWeight) => lineCount(text, column, weight) * set.line;
	const heights = strips.map(
		(strip) =>
			lines(strip.title, 'bold') +
			sum(strip.lines.map((line) => lines(`${line.name} ${line.aside ?? ''}`, 'bold') + 0.1)),
	);
	return Math.max(0, ...heights) + 0.8;
}

/** The height of the highest of some columns between which blocks are shared out in order, none broken in two. */
function columnsHeight(heights: readonly number[], columns: number): number {
	const total = sum(heights);
	let height = Math.max(total / columns, ...heights, 0);
	while (height < total && columnsNeeded(heights, height) > columns) height += 0.1;
	return height;
}

function columnsNeeded(heights: readonly number[], limit: number): number {
	let columns = 1;
	let used = 0;
	for (const height of heights) {
		if (used + height > limit + 1e-9) {
			columns++;
			used = 0;
		}
		used += height;
	}
	return columns;
}

const nameText = ({ name, end }: LongName, cut: boolean) =>
	wholeText(name) + (cut ? (end.length > 0 ? '…' : '') : wholeText(end));

const figureText = ({ value, end, certainty }: PrintedFigure, cut: boolean) =>
	`${nameText({ name: value, end }, cut)}${certainty ? ` ${certainty}` : ''}`;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
