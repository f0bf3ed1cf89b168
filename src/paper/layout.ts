import * as v from 'valibot';
import { type Paper, papers } from '../bank/schema/settings.ts';
import { parser } from '../site/parser.ts';

/** Millimetres. */
export const paperSizes = {
	a4: { name: 'A4', width: 210, height: 297 },
	letter: { name: 'Letter', width: 215.9, height: 279.4 },
} as const satisfies Record<Paper, { name: string; width: number; height: number }>;

export const isPaper = (value: unknown): value is Paper =>
	typeof value === 'string' && Object.hasOwn(paperSizes, value);

/**
 * Millimetres. What A4 and Letter share inside margins of 8 mm: one box for both, so that a page made for one paper
 * stays whole on the other.
 */
export const box = { width: 194, height: 263 } as const;

/**
 * Details that are left out, the first one first, when the one page does not fit at 7 pt.
 * The name of a story, a principle, its primary and its number are not in this table, so nothing can drop them.
 */
export const dropOrder = [
	{ id: 'cue', words: 'cues' },
	{ id: 'backup-number', words: 'the numbers of backups' },
	{ id: 'frameworks', words: 'the frameworks' },
	{ id: 'what', words: 'what each number counts' },
	{ id: 'serves', words: 'the principles of each story' },
	{ id: 'ticks', words: 'the boxes to tick' },
] as const;

/** What the reader can do without by choice. */
export const optionalDetails = [
	{ id: 'number', label: 'Numbers' },
	{ id: 'cue', label: 'Cues' },
	{ id: 'frameworks', label: 'Frameworks' },
	{ id: 'ticks', label: 'Boxes to tick' },
] as const;

export type Detail = (typeof dropOrder | typeof optionalDetails)[number]['id'];

/** Rounds of a loop: each story has a box for each. */
export const rounds = [1, 2, 3, 4, 5] as const;

/** Tenths of a point. Nothing on the page is set smaller than the least. */
export const leastSize = 70;
export const mostSize = 125;

/** Of the list of stories. */
const columnCounts = [2, 3, 4];

/** How the one page is set. */
export interface Layout {
	/** Tenths of a point: the size of the text; names and numbers are larger. */
	readonly size: number;
	readonly columns: number;
	/** How many of the drop order are left out. */
	readonly dropped: number;
	/** How many of the stories are listed: all, unless they cannot fit by any means. */
	readonly stories: number;
}

/**
 * The best layout that fits: everything at the largest size; then, where even the least size is too large, with the
 * first detail of the drop order left out, and so on. Only where all of that is not enough are stories left off.
 * @param stories how many are to be listed
 * @param fits whether a layout keeps inside the box: the estimate at build, the measure in the browser
 */
export function findLayout(stories: number, fits: (layout: Layout) => boolean): Layout {
	for (let dropped = 0; dropped <= dropOrder.length; dropped++) {
		const layout = largest({ dropped, stories }, fits);
		if (layout) return layout;
	}
	const least = { size: leastSize, dropped: dropOrder.length };
	const layouts = columnCounts.map((columns) => ({
		...least,
		columns,
		stories: lastThat(0, stories, (count) => fits({ ...least, columns, stories: count })),
	}));
	return layouts.reduce((best, layout) => (layout.stories > best.stories ? layout : best));
}

/** The details that a layout goes without: those that did not fit, and those that the reader chose to go without. */
export function without(dropped: number, off: Iterable<Detail> = []): Set<Detail> {
	return new Set<Detail>([...off, ...dropOrder.slice(0, dropped).map((detail) => detail.id)]);
}

/** The sentence at the foot of the page about what did not fit; empty when everything did. @param chosen how many stories */
export function leftOut({ dropped, stories }: Pick<Layout, 'dropped' | 'stories'>, chosen: number): string {
	const details = dropOrder.slice(0, dropped).map((detail) => detail.words);
	const sentences = [
		...(details.length > 0 ? [`No room for: ${details.join(', ')}.`] : []),
		...(stories < chosen
			? [`${chosen - stories} of ${chosen} stories do not fit on one page: choose which to print.`]
			: []),
	];
	return sentences.join(' ');
}

/** More columns are worth it only where they make the text larger by this much: wide ones break fewer names in two. */
const worthAColumn = 1.06;

/** Undefined where not even the least size fits. */
function largest(
	rest: Pick<Layout, 'dropped' | 'stories'>,
	fits: (layout: Layout) => boolean,
): Layout | undefined {
	let best: Layout | undefined;
	for (const columns of columnCounts) {
		const isFitting = (size: number) => fits({ ...rest, size, columns });
		const from = best ? Math.ceil(best.size * worthAColumn) : leastSize;
		if (from <= mostSize && isFitting(from))
			best = { ...rest, columns, size: lastThat(from, mostSize, isFitting) };
	}
	return best;
}

/** The last whole number of a range of which something is true, where it is true of the first. */
function lastThat(first: number, last: number, isTrue: (size: number) => boolean): number {
	let [low, high] = [first, last];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (isTrue(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Of a list what is as the schema says. */
const listOf = <T>(item: v.GenericSchema<unknown, T>) =>
	v.fallback(
		v.pipe(
			v.array(v.unknown()),
			v.transform((all) => all.filter((one): one is T => v.is(item, one))),
		),
		[],
	);

/** What the reader chose for the one page. What cannot be read counts as not chosen. */
const choicesSchema = v.object({
	version: v.literal(1),
	/** Undefined: the bank's own paper. */
	paper: v.fallback(v.optional(v.picklist(papers)), undefined),
	/** What is left out by choice. */
	off: listOf(v.picklist(optionalDetails.map((option) => option.id))),
	/** Ids of stories that are left off. New stories are on it. */
	hidden: listOf(v.string()),
	redacted: v.fallback(v.boolean(), false),
});
export type Choices = v.InferOutput<typeof choicesSchema>;

export const noChoices: Choices = { version: 1, paper: undefined, off: [], hidden: [], redacted: false };

/** The name under which the device stores the choices. */
export const choicesName = 'cheat-sheet';

const parse = parser(v.pipe(v.string(), v.parseJson(), choicesSchema));

export const parseChoices = (text: string | undefined): Choices => parse(text) ?? noChoices;
