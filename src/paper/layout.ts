import type { Paper } from '../bank/schema/settings.ts';
import { type Detail, dropOrder } from './details.ts';

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

/** Tenths of a point. Nothing on the page is set smaller than the least. */
export const leastSize = 70;
export const mostSize = 125;

const columnCounts = [2, 3, 4] as const;
export type Columns = (typeof columnCounts)[number];

/** How the one page is set. */
export interface Layout {
	/** Tenths of a point: the size of the text; names and numbers are larger. */
	readonly size: number;
	/** Columns of the list of stories. */
	readonly columns: Columns;
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
		const fitting = columnCounts.filter((columns) => fits({ size: leastSize, columns, dropped, stories }));
		if (fitting.length > 0) return largest(fitting, { dropped, stories }, fits);
	}
	return mostStories(stories, fits);
}

/** The layout that lists the most stories, at the least size and with everything left out that can be. */
function mostStories(stories: number, fits: (layout: Layout) => boolean): Layout {
	const least = { size: leastSize, dropped: dropOrder.length };
	const layouts = columnCounts.map((columns) => ({
		...least,
		columns,
		stories: lastThat(0, stories, (story) => fits({ ...least, columns, stories: story })),
	}));
	return layouts.reduce((best, layout) => (layout.stories > best.stories ? layout : best));
}

/** The details that a layout goes without: those that did not fit, and those that the reader chose to go without. */
export function without(dropped: number, off: Iterable<Detail> = []): Set<Detail> {
	return new Set<Detail>([...off, ...dropOrder.slice(0, dropped).map((detail) => detail.id)]);
}

/** More columns are worth it only where they make the text larger by this much: wide ones break fewer names in two. */
const worthAColumn = 1.06;

function largest(
	columns: readonly Columns[],
	rest: Pick<Layout, 'dropped' | 'stories'>,
	fits: (layout: Layout) => boolean,
): Layout {
	let best: Layout | undefined;
	for (const count of columns) {
		const from = best ? Math.ceil(best.size * worthAColumn) : leastSize;
		if (from > mostSize || (best && !fits({ ...rest, size: from, columns: count }))) continue;
		const size = lastThat(from, mostSize, (number) => fits({ ...rest, size: number, columns: count }));
		best = { ...rest, size, columns: count };
	}
	return best ?? { ...rest, size: leastSize, columns: columnCounts[0] };
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
