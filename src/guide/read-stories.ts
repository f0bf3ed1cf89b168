import { type PartId, partIds, parts } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { asItStands, contentOf, type GuidePart, insideOf } from './guide-parts.ts';
import { isFieldLabel, knownLabel, type LabelId } from './labels.ts';
import { markdownAsPlain, rawOf } from './markdown.ts';
import { readStoryTitle } from './mention.ts';
import type { Placed } from './outline.ts';

/** A story while the guide is read. */
export interface StoryDraft {
	readonly line: number;
	readonly title: string;
	readonly number: string | undefined;
	failure: boolean;
	/** Its parts as Markdown. */
	readonly parts: Partial<Record<PartId, string>>;
	/** Its other bullets by their labels. */
	readonly labels: Map<LabelId, GuidePart>;
	/** Where its principles are listed. */
	readonly principles: { readonly list: string; readonly line: number }[];
	readonly followUps: string[];
	readonly notes: string[];
	/** For a story that the guide only names. */
	readonly placeholder: boolean;
	id: string;
	short: string | undefined;
}

/** Labels that are told in a field of the story; other labels go into its notes as they stand. */
const fieldLabels: readonly LabelId[] = [
	...(['title', 'short', 'id', 'hook', 'opening', 'figures', 'lessons'] as const),
	...(['project', 'outcome', 'status', 'prompt'] as const),
];
const isInField = (id: LabelId | undefined): id is LabelId =>
	id !== undefined && (fieldLabels.includes(id) || isFieldLabel(id));

/** The stories of a guide. */
export function readStories(blocks: readonly Placed[], context: Context): StoryDraft[] {
	const drafts: StoryDraft[] = [];
	for (const block of blocks) {
		const last = drafts.at(-1);
		if (block.kind === 'story') drafts.push(readStory(block, drafts.length + 1, context));
		else if (block.kind === 'inStory' && last) readSubheading(block, last, context);
	}
	return drafts;
}

export function newStoryDraft(title: string, line: number, given: Partial<StoryDraft> = {}): StoryDraft {
	return {
		line,
		title,
		number: undefined,
		failure: false,
		parts: {},
		labels: new Map(),
		principles: [],
		followUps: [],
		notes: [],
		placeholder: false,
		id: '',
		short: undefined,
		...given,
	};
}

function readStory(block: Placed, position: number, context: Context): StoryDraft {
	const read = readStoryTitle(block.title);
	if (/^story\b/i.test(block.title)) context.isPlaceName(block.line, 'Story');
	if (read.number) context.isPlaceName(block.line, read.number);
	if (read.failure)
		context.isPlaceName(block.line, /story\W*$/i.test(block.title) ? 'Failure Story' : 'Failure');
	const title = read.title || `Story ${read.number ?? position}`;
	if (read.title === '') context.say('story-without-title', block.line, title);
	const draft = newStoryDraft(title, block.line, { number: read.number, failure: read.failure });
	readPieces(block.pieces, draft, context);
	const labelText = (id: LabelId) => markdownAsPlain(draft.labels.get(id)?.rest ?? '');
	if (labelText('id') !== '') draft.id = slug(labelText('id'), 'story');
	if (labelText('short') !== '') draft.short = labelText('short');
	return labelText('title') === '' ? draft : { ...draft, title: labelText('title') };
}

function readPieces(pieces: readonly GuidePart[], draft: StoryDraft, context: Context): void {
	/** The part that a paragraph without a label goes on with. */
	let open: PartId | undefined;
	for (const piece of pieces) {
		const id = piece.label?.id;
		const content = contentOf(context.text, piece);
		if (piece.label && id) context.isPlaceName(piece.line, piece.label.name);
		if (isPart(id)) {
			addPart(draft, id, content, piece.line, context);
			open = piece.inList ? undefined : id;
		} else if (id === undefined && open && !piece.label) addText(draft, open, piece.raw);
		else {
			open = undefined;
			readField(piece, content, draft, context);
		}
	}
}

function readField(piece: GuidePart, content: string, draft: StoryDraft, context: Context): void {
	const id = piece.label?.id;
	if (id === 'principles') {
		const { pieces, others } = insideOf(context.text, piece);
		if (piece.rest !== '') draft.principles.push({ list: piece.rest, line: piece.line });
		for (const bullet of pieces) draft.principles.push({ list: bullet.raw, line: bullet.line });
		if (others.length > 0) draft.notes.push(rawOf(context.text, others));
	} else if (id === 'followUps') draft.followUps.push(content);
	else if (id === 'notes') draft.notes.push(content);
	else if (isInField(id) && !draft.labels.has(id)) draft.labels.set(id, piece);
	else draft.notes.push(asItStands(piece));
}

function readSubheading(block: Placed, draft: StoryDraft, context: Context): void {
	const id = knownLabel(block.title.replace(/\s*:$/, ''));
	const raw = rawOf(
		context.text,
		block.nodes.filter((node) => node.type !== 'thematicBreak'),
	);
	if (id) context.isPlaceName(block.line, block.title);
	if (isPart(id)) {
		const [own = [], others = []] = splitAtLabel(block.pieces);
		if (others.length === 0) addPart(draft, id, raw, block.line, context);
		else {
			addPart(draft, id, own.map((piece) => piece.raw).join('\n\n'), block.line, context);
			readPieces(others, draft, context);
		}
	} else if (id === 'principles') {
		for (const piece of block.pieces) draft.principles.push({ list: piece.raw, line: piece.line });
	} else if (id === 'followUps') draft.followUps.push(raw);
	else if (id === 'notes') draft.notes.push(raw);
	else if (isInField(id) && block.pieces[0] && !draft.labels.has(id)) {
		const [first, ...others] = block.pieces;
		draft.labels.set(id, first);
		for (const other of others) draft.notes.push(other.raw);
	} else {
		draft.notes.push(block.raw);
		if (!block.pieces.some((piece) => piece.label?.id)) draft.notes.push(raw);
		else readPieces(block.pieces, draft, context);
	}
}

/** The pieces before the first that has a label of ours, and the others. */
function splitAtLabel(pieces: readonly GuidePart[]): GuidePart[][] {
	const at = pieces.findIndex((piece) => piece.label?.id !== undefined);
	return at < 0 ? [[...pieces], []] : [pieces.slice(0, at), pieces.slice(at)];
}

const isPart = (id: LabelId | undefined): id is PartId => partIds.some((partId) => partId === id);

function addPart(draft: StoryDraft, id: PartId, content: string, line: number, context: Context): void {
	if (draft.parts[id] !== undefined) {
		const name = parts.find((part) => part.id === id)?.name ?? id;
		context.say('repeated-part', line, name, draft.title);
	}
	addText(draft, id, content);
}

function addText(draft: StoryDraft, id: PartId, content: string): void {
	const earlierText = draft.parts[id];
	const text = earlierText && content ? `${earlierText}\n\n${content}` : (earlierText ?? content);
	// A rule alone is no text.
	if (!/^[\s*_-]*$/.test(text)) draft.parts[id] = text.trim();
}
