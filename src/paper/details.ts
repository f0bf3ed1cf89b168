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
	{ id: 'ends', words: 'the ends of long names and numbers' },
] as const;

/** What the reader can do without by choice. */
export const optionalDetails = [
	{ id: 'number', label: 'Numbers' },
	{ id: 'cue', label: 'Cues' },
	{ id: 'frameworks', label: 'Frameworks' },
	{ id: 'ticks', label: 'Boxes to tick' },
] as const;

type Dropped = (typeof dropOrder)[number]['id'];
export type OptionalDetail = (typeof optionalDetails)[number]['id'];
export type Detail = Dropped | OptionalDetail;

/** Rounds of a loop: each story has a box for each. */
export const rounds = [1, 2, 3, 4, 5] as const;

/** The sentence at the foot of the page about what did not fit; empty when everything did. */
export function leftOut({
	dropped,
	stories,
	over,
}: {
	dropped: number;
	stories: number;
	over: number;
}): string {
	const words = dropOrder.slice(0, dropped).map((detail) => detail.words);
	const sentences = [
		...(words.length > 0 ? [`No room for: ${words.join(', ')}.`] : []),
		...(over > 0 ? [`${over} of ${stories} stories do not fit on one page: choose which to print.`] : []),
	];
	return sentences.join(' ');
}
