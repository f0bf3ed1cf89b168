import { type PartId, parts } from '../bank/schema/story.ts';
import type { Context } from './context.ts';
import type { GuidePart } from './guide-parts.ts';
import { knownLabel, type LabelId, partOf } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { isQuestion, readPrompts, readStoryTitle, withoutQuestionNumber } from './mention.ts';
import type { Placed, Reading } from './reading.ts';
import { placeholderText } from './shape-words.ts';
import { isProse, namesOf, principlesInTitle, tagsIn, type ValueNames } from './value-names.ts';

/** A story while it is read. */
export class StoryDraft {
	readonly title: string;
	readonly line: number;
	readonly number: string | undefined;
	failure = false;
	/** Its parts as Markdown. */
	readonly parts: Partial<Record<PartId, string>> = {};
	/** Its other bullets by their labels. */
	readonly labels = new Map<LabelId, GuidePart>();
	/** Where its principles are listed. */
	readonly principles: { readonly list: string; readonly line: number }[] = [];
	readonly followUps: string[] = [];
	readonly notes: string[] = [];
	/** What was learned, where the notes have a place for it. */
	lessons: string[] | undefined;
	/** Questions that it answers, each with its line. */
	readonly asks: { readonly prompt: string; readonly line: number }[] = [];
	/** The block with the question above it. */
	readonly asked: Placed | undefined;
	/** For a story that is only named. */
	readonly placeholder: boolean = false;
	id = '';
	short: string | undefined;

	constructor(title: string, line: number, given: Partial<StoryDraft> = {}) {
		Object.assign(this, given);
		this.title = title;
		this.line = line;
	}
}

/** What a heading says of its story: its title, its number, and the principles beside it. */
export function titleOf(block: Placed, position: number, { values, isPlaceName }: Reading) {
	const { line } = block;
	const read = readStoryTitle(block.title);
	const word = /^(\p{L}+)[\s#]*\d*/u.exec(block.title)?.[1];
	const prefix = block.title.slice(0, Math.max(0, block.title.lastIndexOf(read.title)));
	if (read.isNumbered && word) isPlaceName(line, word);
	if (read.number) isPlaceName(line, read.number);
	if (read.isNumbered && prefix !== '') isPlaceName(line, prefix);
	if (read.failure) isPlaceName(line, /story\W*$/i.test(block.title) ? 'Failure Story' : 'Failure');
	const isStated = block.pieces.some(
		({ label, rest }) =>
			label?.id === 'status' || (label?.id === 'principles' && !isProse(rest, values.isValue)),
	);
	const own = isStated ? { title: read.title, names: [] } : principlesInTitle(read.title, values);
	for (const name of own.title === read.title ? [] : own.names) isPlaceName(line, name);
	const question = block.pieces.find(({ label }) => label?.id === 'question')?.rest ?? '';
	const asked = readPrompts(withoutQuestionNumber(block.asked?.title ?? markdownAsPlain(question)))[0];
	if (knownLabel(own.title) === 'question') own.title = '';
	// `Q3: "Tell me …"` is called by what it asks.
	const bare = withoutQuestionNumber(own.title);
	if (isQuestion(own.title)) {
		isPlaceName(line, own.title.slice(0, own.title.length - bare.length));
		own.title = readPrompts(bare.replace(/^["“]([^"“”]*)["”]$/u, '$1'))[0] ?? own.title;
	}
	const given = own.title === '' ? (asked ?? block.principle) : own.title;
	return {
		title: given ?? `Story ${read.number ?? position}`,
		isUntitled: given === undefined,
		isGiven: own.title === '' || isQuestion(block.title) || values.isValue(own.title),
		number: read.number,
		failure: read.failure,
		principles: own.names,
	};
}

export const joined = (text: string | undefined, more: string): string =>
	text && more ? `${text}\n\n${more}` : (text ?? more);

export const nameOfPart = (id: LabelId): string => parts.find((part) => part.id === partOf(id))?.name ?? id;

export function addText(draft: StoryDraft, id: PartId, content: string): void {
	const text = joined(draft.parts[id], content);
	// A rule alone is no text.
	if (!/^[\s*_-]*$/.test(text)) draft.parts[id] = text.trim();
}

/** A part that is still to be written is none; its words go among the notes. */
export function setAside(draft: StoryDraft): void {
	for (const { id, name } of parts) {
		const text = draft.parts[id];
		if (text === undefined || !placeholderText.test(markdownAsPlain(text))) continue;
		delete draft.parts[id];
		draft.notes.push(`${name}: ${text}`);
	}
}

/** In a frame without a Task, or without a Situation, the one stands for both until the other is written. */
export function standIn(draft: StoryDraft, seen: readonly LabelId[], context: Context): void {
	const { situation, task, action, result } = draft.parts;
	const missing = task === undefined ? 'task' : 'situation';
	const own = situation ?? task;
	const hasBoth = situation !== undefined && task !== undefined;
	if (!action || !result || own === undefined || hasBoth || seen.includes(missing)) return;
	draft.parts[missing] = own;
	const other = missing === 'task' ? 'situation' : 'task';
	context.say('part-of-frame', draft.line, draft.title, nameOfPart(missing), nameOfPart(other));
}

/** Names of principles alone on a line, with commas or as hashtags. */
export function isListOfValues({ raw, inside }: GuidePart, { isValue }: ValueNames): boolean {
	const names = tagsIn(markdownAsPlain(raw));
	const isHashtags = /^(?:#\p{L}[\p{L}-]*[\s,]*)+$/u.test(raw.trim());
	return names.length > 0 && inside.length === 0 && (isHashtags || names.every(isValue));
}

/** `Ownership and Dive Deep`, `#ownership #dive-deep` as a list; of `Ownership: I took it on` the name, and the line again. */
export function withoutReasons(
	list: string,
	isBullet: boolean,
	{ isValue }: ValueNames,
): { list: string; rest: string } {
	const plain = markdownAsPlain(list).replace(/\.$/, '');
	const name = isBullet ? (/^(.{2,50}?)\s*(?:[:：(（]|\s[–—-]\s)/u.exec(plain)?.[1] ?? '') : '';
	if (!isValue(plain) && isValue(name)) return { list: name, rest: list };
	const names = plain.split(/[,;|•·]/).map((one) => one.trim());
	const several = names.flatMap((one) => {
		const cut = one.startsWith('#') ? tagsIn(one) : namesOf(one);
		return !isValue(one) && cut.every(isValue) ? cut : [one];
	});
	if (several.join() !== names.join()) return { list: several.join(', '), rest: '' };
	return isProse(list, isValue) ? { list: '', rest: list } : { list, rest: '' };
}

/** The questions of a line: those in quotes, or the line itself. */
export function promptsIn(text: string): string[] {
	const quoted = [...text.matchAll(/["“]([^"“”]{8,300})["”]/g)].map(([, prompt = '']) => prompt.trim());
	if (quoted.length > 0) return quoted;
	const cut = text.split(/(?<=[?？])\s+|\s*[;·]\s*/);
	return cut.some(isQuestion) ? cut.filter((part) => part !== '') : [];
}
