/**
 * What a sheet can do without, in the order in which it is left out where 7 pt is not small enough: the first goes first.
 * The name of a story, a principle, its primary and its number are not in this table, so nothing can drop them.
 */
export const dropOrder = [
	{ id: 'cue', said: 'cues' },
	{ id: 'backup-number', said: 'the numbers of backups' },
	{ id: 'frameworks', said: 'the frameworks' },
	{ id: 'what', said: 'what each number counts' },
	{ id: 'serves', said: 'the principles of each story' },
	{ id: 'ticks', said: 'the boxes to tick' },
	{ id: 'ends', said: 'the ends of long names and numbers' },
] as const;

/** What the reader can do without by choice. */
export const options = [
	{ id: 'number', label: 'Numbers' },
	{ id: 'cue', label: 'Cues' },
	{ id: 'frameworks', label: 'Frameworks' },
	{ id: 'ticks', label: 'Boxes to tick' },
] as const;

export type Dropped = (typeof dropOrder)[number]['id'];
export type Option = (typeof options)[number]['id'];
export type Detail = Dropped | Option;

/** Rounds of a loop: each story has a box for each. */
export const rounds = [1, 2, 3, 4, 5] as const;

/** What the foot of a sheet says about what did not fit; empty where everything did. */
export function leftOut({
	dropped,
	stories,
	over,
}: {
	dropped: number;
	stories: number;
	over: number;
}): string {
	const words = dropOrder.slice(0, dropped).map((item) => item.said);
	const sentences = [
		...(words.length > 0 ? [`Left out for want of room: ${words.join(', ')}.`] : []),
		...(over > 0 ? [`${over} of ${stories} stories do not fit on one page: choose which to print.`] : []),
	];
	return sentences.join(' ');
}
