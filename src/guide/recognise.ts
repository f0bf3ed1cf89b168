import type { FrameworkKind } from '../bank/schema/framework.ts';
import type { Block } from './blocks.ts';
import { knownLabel, type LabelId } from './labels.ts';

const starParts: readonly LabelId[] = ['situation', 'task', 'action', 'result'];

export const starCount = (block: Block) =>
	new Set(block.pieces.map((piece) => piece.label?.id).filter((id) => id && starParts.includes(id))).size;

export const looksLikeStory = (block: Block) =>
	/^story\s*#?\d+\s*([:.)–—-]|$)/i.test(block.title) || starCount(block) >= 2;

/** A heading with nothing under it but headings that name the parts of a story. */
export const looksLikeStoryHead = (block: Block, next: Block) =>
	block.title !== '' &&
	next.depth > block.depth &&
	starParts.includes(knownLabel(next.title) ?? 'id') &&
	next.title.length > 1;

export const looksLikeQuestion = (block: Block) =>
	block.pieces.some((piece) => piece.label?.id === 'question' || piece.label?.id === 'primary');

/** The STAR framework: its parts are named, with seconds behind them. */
export function looksLikeStar(block: Block): boolean {
	const timed = block.pieces.filter((piece) =>
		/^\s*\d+\s*(?:(?:-|–|—|to)\s*\d+\s*)?(?:s|secs?|seconds|min|minutes)\b/i.test(piece.rest),
	);
	return timed.length >= 2 && timed.every((piece) => piece.list !== undefined && piece.label !== undefined);
}

export function frameworkKind(block: Block): FrameworkKind | undefined {
	if (looksLikeStar(block)) return 'star';
	const lists = new Set(block.pieces.map((piece) => piece.list));
	if (lists.has('boxes')) return 'impact';
	if (/negative|failure|mistake|weakness/i.test(block.title) && block.pieces.some((piece) => piece.list))
		return 'negative';
	if (/quantify|impact/i.test(block.title) && block.pieces.some((piece) => piece.list)) return 'impact';
	if (lists.has('ordered')) return 'negative';
	return undefined;
}

export const isPartTitle = (title: string) => knownLabel(title.replace(/\s*:$/, '')) !== undefined;

/** A question that asks about the owner and for no story. */
export const isAboutOwner = (title: string) =>
	/^(tell me (something )?about yourself|why do you want (to work|to join|this job)\b.*|why (us|here|this company)|why (are you leaving|do you want to leave)\b.*|what(['’]s| is) your (greatest|biggest) weakness|(do you have )?(any )?questions (for|to ask) (me|us|them|(the )?interviewers?))\W*$/i.test(
		title,
	);

export const isOtherTitle = (title: string) => /^(notes?|tips?|appendix|to ?do|reminders?)\b/i.test(title);
