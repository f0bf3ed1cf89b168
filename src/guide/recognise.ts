import type { Block } from './blocks.ts';
import { knownLabel, type LabelId } from './labels.ts';

const starParts: readonly LabelId[] = ['situation', 'task', 'action', 'result'];

export const starCount = (block: Block) =>
	new Set(block.pieces.map((it) => it.label?.id).filter((it) => it && starParts.includes(it))).size;

export const looksLikeStory = (block: Block) =>
	/^story\s*#?\d+\s*([:.)–—-]|$)/i.test(block.title) || starCount(block) >= 2;

/** A heading with nothing under it but headings that name the parts of a story. */
export const looksLikeStoryHead = (block: Block, next: Block) =>
	block.title !== '' &&
	next.depth > block.depth &&
	starParts.includes(knownLabel(next.title) ?? 'id') &&
	next.title.length > 1;

export const looksLikeQuestion = (block: Block) =>
	block.pieces.some((it) => it.label?.id === 'question' || it.label?.id === 'primary');

/** The STAR framework: its parts are named, with seconds behind them. */
export function looksLikeStar(block: Block): boolean {
	const timed = block.pieces.filter((it) =>
		/^\s*\d+\s*(?:(?:-|–|—|to)\s*\d+\s*)?(?:s|secs?|seconds|min|minutes)\b/i.test(it.rest),
	);
	return timed.length >= 2 && timed.every((it) => it.list !== undefined && it.label !== undefined);
}

export type FrameworkKindSeen = 'star' | 'negative' | 'impact';

export function frameworkKind(block: Block): FrameworkKindSeen | undefined {
	if (looksLikeStar(block)) return 'star';
	const lists = new Set(block.pieces.map((it) => it.list));
	if (lists.has('boxes')) return 'impact';
	if (/negative|failure|mistake|weakness/i.test(block.title) && block.pieces.some((it) => it.list))
		return 'negative';
	if (/quantify|impact/i.test(block.title) && block.pieces.some((it) => it.list)) return 'impact';
	if (lists.has('ordered')) return 'negative';
	return undefined;
}

export const isPartTitle = (title: string) => knownLabel(title.replace(/\s*:$/, '')) !== undefined;

export const isOtherTitle = (title: string) => /^(notes?|tips?|appendix|to ?do|reminders?)\b/i.test(title);
