import { type PartId, parts } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { listOf } from './general-bullets.ts';
import { asItStands, contentOf, type GuidePart, insideOf } from './guide-parts.ts';
import {
	isFieldLabel,
	knownLabel,
	knownLabels,
	type LabelId,
	languageOf,
	partOf,
	remarkOf,
} from './labels.ts';
import { markdownAsPlain, rawOf } from './markdown.ts';
import { isQuestion, readPrompts, readStoryTitle, withoutQuestionNumber } from './mention.ts';
import { nameKey, oneLine } from './names.ts';
import { isProse, type Placed, piecesAsText, principlesInTitle, type ValueNames } from './outline.ts';
import { placeholderText } from './shape-words.ts';

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
	/** What was learned, where the notes have a place for it. */
	lessons: string[] | undefined;
	/** Questions that it answers, each with its line. */
	readonly asks: { readonly prompt: string; readonly line: number }[];
	/** The block with the question above it. */
	readonly asked: Placed | undefined;
	/** For a story that the guide only names. */
	readonly placeholder: boolean;
	id: string;
	short: string | undefined;
}

/** Labels that are told in a field of the story; other labels go into its notes as they stand. */
const fieldLabels: readonly LabelId[] = [
	...(['title', 'short', 'id', 'hook', 'opening', 'figures'] as const),
	...(['project', 'outcome', 'status', 'prompt'] as const),
];
const isInField = (id: LabelId | undefined): id is LabelId =>
	id !== undefined && (fieldLabels.includes(id) || isFieldLabel(id));

/** The stories of a text. */
export function readStories(blocks: readonly Placed[], values: ValueNames, context: Context): StoryDraft[] {
	const drafts = new Map<string, StoryDraft>();
	let read: StoryReader | undefined;
	const close = () => {
		const draft = read?.finish();
		read = undefined;
		if (!draft) return;
		const text = Object.values(draft.parts).join('\n');
		const isAnswer = text.length > 100 && isQuestion(draft.title);
		const key = text === '' ? `${drafts.size}` : `${isAnswer ? '' : nameKey(draft.title)}\n${text}`;
		const same = drafts.get(key);
		// The same story told under two principles is one story.
		if (same) {
			same.principles.push(...draft.principles);
			same.asks.push(...draft.asks);
		} else drafts.set(key, draft);
	};
	for (const block of blocks) {
		if (block.kind === 'story') {
			close();
			read = newStoryReader(block, drafts.size + 1, values, context);
		} else if (block.kind === 'inStory' && read) {
			if (read.isAgain(block)) {
				const titled = { ...block, title: '', raw: '', pieces: [], names: [] };
				close();
				read = newStoryReader(titled, drafts.size + 1, values, context);
			}
			read.addHeading(block);
		} else close();
	}
	close();
	return [...drafts.values()];
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
		lessons: undefined,
		asks: [],
		asked: undefined,
		placeholder: false,
		id: '',
		short: undefined,
		...given,
	};
}

interface StoryReader {
	/** A heading within the story, with what stands under it. */
	addHeading(block: Placed): void;
	/** Whether a heading begins the next story: it names the first part once more. */
	isAgain(block: Placed): boolean;
	finish(): StoryDraft;
}

function newStoryReader(block: Placed, position: number, values: ValueNames, context: Context): StoryReader {
	const title = titleOf(block, position, values, context);
	const draft = newStoryDraft(title.title, block.line, {
		number: title.number,
		failure: title.failure,
		asked: block.asked,
	});
	if (isQuestion(block.title))
		draft.asks.push(...readPrompts(title.title).map((prompt) => ({ prompt, line: block.line })));
	let challenge: string | undefined;
	/** The heading of the part that is being read. */
	let partHeading: { readonly id: LabelId; readonly depth: number } | undefined;
	const seen: LabelId[] = [];

	const add = (id: LabelId, content: string, line: number) => {
		if (!seen.includes(id)) seen.push(id);
		else if (partOf(id) !== undefined && content !== '')
			context.say('repeated-part', line, nameOfPart(id), draft.title);
		if (id === 'challenge') challenge = joined(challenge, content);
		else addText(draft, partOf(id) ?? 'result', content);
	};
	const learn = (piece: GuidePart) => {
		const lines = [...listOf(piece, 'lessons', context)];
		draft.lessons = [...(draft.lessons ?? []), ...lines.map(oneLine)];
	};

	const readPieces = (pieces: readonly GuidePart[], above?: LabelId) => {
		/** The part that a paragraph without a label goes on with. */
		let open: LabelId | undefined = above;
		for (const piece of pieces) {
			const id = piece.label?.id;
			const content = contentOf(context.text, piece);
			if (piece.label && id) nameLabel(piece.line, piece.label.name, context);
			if (/^\[\^?\w+\]:/.test(piece.raw)) {
				draft.notes.push(asItStands(piece));
				continue;
			}
			if (tells(id, piece.rest)) {
				const told = [remarkOf(piece.label?.name ?? ''), content].filter((words) => words !== '').join(' ');
				add(id, told, piece.line);
				if (piece.label?.second) add(piece.label.second, told, piece.line);
				if (piece.label?.second) context.say('two-parts', piece.line, piece.label.name, draft.title);
				open = piece.inList && content !== '' ? undefined : id;
			} else if (id === 'lessons') {
				learn(piece);
				open = piece.inList && content !== '' ? undefined : id;
			} else if (!piece.label && open === 'lessons')
				learn({ ...piece, rest: piece.rest === '' ? piece.raw : piece.rest });
			else if (!piece.label && open && !isListOfValues(piece)) add2(open, piece);
			else {
				if (piece.label || !isListOfValues(piece)) open = undefined;
				readField(piece, content);
			}
		}
	};
	const add2 = (open: LabelId, piece: GuidePart) => {
		const text = asItStands(piece);
		if (open === 'challenge') challenge = joined(challenge, text);
		else addText(draft, partOf(open) ?? 'result', text);
	};

	/** Names of principles alone on a line, with commas or as hashtags. */
	const isListOfValues = (piece: GuidePart) => {
		const names = tagsIn(markdownAsPlain(piece.raw));
		return (
			names.length > 0 &&
			piece.inside.length === 0 &&
			(names.every(values.isValue) || /^(?:#\p{L}[\p{L}-]*[\s,]*)+$/u.test(piece.raw.trim()))
		);
	};

	const readField = (piece: GuidePart, content: string) => {
		const id = piece.label?.id;
		const { pieces, others } = insideOf(context.text, piece);
		if (
			id === 'principles' ||
			((id === 'primary' || id === 'backup' || id === 'also') &&
				isListOfValues({ ...piece, raw: piece.rest }))
		) {
			const lists = [
				...(piece.rest === '' ? [] : [{ list: piece.rest, line: piece.line }]),
				...pieces.map((bullet) => ({ list: bullet.raw, line: bullet.line })),
			];
			for (const one of lists) {
				const { list, rest } = withoutReasons(one.list, one.list !== piece.rest, values);
				if (isQuestion(list))
					draft.asks.push(...promptsIn(list).map((prompt) => ({ prompt, line: one.line })));
				else if (list !== '') draft.principles.push({ list, line: one.line });
				if (list !== one.list && rest === '') context.isPlaceName(one.line, markdownAsPlain(one.list));
				if (rest !== '') draft.notes.push(rest);
			}
			if (others.length > 0) draft.notes.push(rawOf(context.text, others));
		} else if (id === 'tags' || (!piece.label && isListOfValues(piece))) {
			const names = [piece.rest === '' ? '' : piece.rest, ...pieces.map(({ raw }) => raw)].flatMap((text) =>
				tagsIn(markdownAsPlain(text)),
			);
			const known = names.filter(values.isValue);
			for (const name of known) draft.principles.push({ list: name, line: piece.line });
			const others = names.filter(
				(name) =>
					!known.includes(name) &&
					!/^(?:star |interview |behaviou?ral )?(?:stor(?:y|ies)|interview|star|behaviou?ral)$/i.test(name),
			);
			if (others.length > 0) draft.notes.push(asItStands(piece));
			else
				for (const part of [piece, ...pieces])
					context.isPlaceName(part.line, markdownAsPlain(part.rest || part.raw));
		} else if (id === 'asks' || id === 'question') {
			const prompts = [piece.rest, ...pieces.map(({ raw }) => raw)].flatMap((text) =>
				promptsIn(markdownAsPlain(text)),
			);
			if (prompts.length > 0) draft.asks.push(...prompts.map((prompt) => ({ prompt, line: piece.line })));
			else draft.notes.push(asItStands(piece));
			if (others.length > 0) draft.notes.push(rawOf(context.text, others));
		} else if (id === 'followUps') draft.followUps.push(content);
		else if (id === 'notes') draft.notes.push(content);
		else if (id === 'story' && title.isGiven && piece.rest !== '' && piece.rest.length < 100)
			draft.labels.set('title', piece);
		else if (isInField(id) && !draft.labels.has(id)) draft.labels.set(id, piece);
		else draft.notes.push(asItStands(piece));
	};

	const addHeading = (below: Placed) => {
		const bare = below.title.replace(/\s*[:：]$/, '');
		const [id, second] = knownLabels(bare);
		const raw = piecesAsText(below.pieces);
		if (id) nameLabel(below.line, below.title, context);
		const isLabelled = below.pieces.some((piece) => piece.label?.id);
		const isWithin =
			partHeading !== undefined &&
			(below.depth > partHeading.depth ||
				(below.depth === 7 &&
					(partHeading.id === 'action' || draft.parts[partOf(partHeading.id) ?? 'result'] === undefined)));
		if (id === undefined && !isLabelled && partHeading && isWithin) {
			addText(
				draft,
				partOf(partHeading.id) ?? 'result',
				`${below.raw}\n\n${rawOf(context.text, below.nodes)}`,
			);
			return;
		}
		partHeading = tells(id, raw) ? { id, depth: below.depth } : undefined;
		if (tells(id, raw)) {
			const labelled = below.pieces.findIndex((piece) => piece.label?.id !== undefined);
			const nodes = below.nodes.filter((node) => node.type !== 'thematicBreak');
			const own =
				labelled < 0
					? rawOf(context.text, nodes)
					: below.pieces.slice(0, labelled).map(asItStands).join('\n\n');
			const told = [remarkOf(bare), own].filter((words) => words !== '').join('\n\n');
			for (const part of [id, second]) if (part !== undefined) add(part, told, below.line);
			if (second) context.say('two-parts', below.line, below.title, draft.title);
			if (labelled >= 0) readPieces(below.pieces.slice(labelled));
		} else if (id === 'lessons') {
			draft.lessons ??= [];
			readPieces(below.pieces, 'lessons');
		} else if (id === 'principles' || id === 'tags' || id === 'asks' || id === 'question') {
			const next = below.pieces.findIndex((piece) => piece.label?.id !== undefined);
			const [list, others] =
				next < 0 ? [below.pieces, []] : [below.pieces.slice(0, next), below.pieces.slice(next)];
			for (const piece of list)
				readField(
					{ ...piece, rest: piece.raw, label: { id, second: undefined, name: below.title, at: 0 } },
					raw,
				);
			readPieces(others);
		} else if (id === 'followUps') draft.followUps.push(rawOf(context.text, below.nodes));
		else if (id === 'notes') draft.notes.push(rawOf(context.text, below.nodes));
		else if (isInField(id) && below.pieces[0] && !draft.labels.has(id)) {
			const [first, ...others] = below.pieces;
			draft.labels.set(id, first);
			for (const other of others) draft.notes.push(asItStands(other));
		} else {
			if (below.raw !== '') draft.notes.push(below.raw);
			if (!isLabelled) draft.notes.push(rawOf(context.text, below.nodes));
			else readPieces(below.pieces);
		}
	};

	const finish = (): StoryDraft => {
		const labelText = (id: LabelId) => markdownAsPlain(draft.labels.get(id)?.rest ?? '');
		const isOwn = draft.labels.has('status') || draft.labels.has('prompt');
		if (challenge !== undefined)
			addText(draft, draft.parts.situation === undefined ? 'situation' : 'task', challenge);
		if (!isOwn) for (const { id, name } of parts) setAside(draft, id, name);
		if (!isOwn) standIn(draft, seen, context);
		if (labelText('id') !== '') draft.id = slug(labelText('id'), 'story');
		if (labelText('short') !== '') draft.short = labelText('short');
		if (labelText('title') !== '') return { ...draft, title: labelText('title') };
		if (title.isUntitled) context.say('story-without-title', draft.line, draft.title);
		draft.principles.unshift(...title.principles.map((list) => ({ list, line: block.line })));
		return draft;
	};

	for (const [line, words] of block.names ?? []) context.isPlaceName(line, words);
	if (block.principle !== undefined) draft.principles.push({ list: block.principle, line: block.line });
	readPieces(block.pieces);
	return {
		addHeading,
		isAgain: (below) => {
			const id = knownLabel(below.title.replace(/\s*[:：]$/, ''));
			return (
				id !== undefined &&
				id === seen[0] &&
				(draft.parts.action !== undefined || draft.parts.result !== undefined) &&
				seen.length >= 2 &&
				below.depth < 7
			);
		},
		finish,
	};
}

/** Says that words name a place, and in which language. */
function nameLabel(line: number, name: string, context: Context): void {
	context.isPlaceName(line, name);
	const language = languageOf(name);
	if (language !== undefined) context.languages.set(language, (context.languages.get(language) ?? 0) + 1);
}

/** Whether a label is of a part of a story: an outcome is one where it tells more than success or failure. */
function tells(id: LabelId | undefined, text: string): id is LabelId {
	return (
		partOf(id) !== undefined ||
		id === 'impact' ||
		(id === 'outcome' && !/^(?:success|failure)$/i.test(text.trim()) && text.trim().includes(' '))
	);
}

/** What a heading says of its story: its title, its number, and the principles beside it. */
function titleOf(block: Placed, position: number, values: ValueNames, context: Context) {
	const read = readStoryTitle(block.title);
	const word = /^(\p{L}+)[\s#]*\d*/u.exec(block.title)?.[1];
	if (read.isNumbered && word) context.isPlaceName(block.line, word);
	if (read.number) context.isPlaceName(block.line, read.number);
	const prefix = block.title.slice(0, Math.max(0, block.title.lastIndexOf(read.title)));
	if (read.isNumbered && prefix !== '') context.isPlaceName(block.line, prefix);
	if (read.failure)
		context.isPlaceName(block.line, /story\W*$/i.test(block.title) ? 'Failure Story' : 'Failure');
	const isStated = block.pieces.some(
		({ label, rest }) =>
			label?.id === 'status' || (label?.id === 'principles' && !isProse(rest, values.isValue)),
	);
	const own = isStated ? { title: read.title, names: [] } : principlesInTitle(read.title, values);
	for (const name of own.title === read.title ? [] : own.names) context.isPlaceName(block.line, name);
	const question = block.pieces.find(({ label }) => label?.id === 'question')?.rest ?? '';
	const asked = readPrompts(withoutQuestionNumber(block.asked?.title ?? markdownAsPlain(question)))[0];
	if (knownLabel(own.title) === 'question') own.title = '';
	const given = own.title === '' ? (asked ?? block.principle) : own.title;
	const isGiven = own.title === '' || isQuestion(block.title) || values.isValue(own.title);
	return {
		title: given ?? `Story ${read.number ?? position}`,
		isUntitled: given === undefined,
		isGiven,
		number: read.number,
		failure: read.failure,
		principles: own.names,
	};
}

const joined = (text: string | undefined, more: string) =>
	text && more ? `${text}\n\n${more}` : (text ?? more);

const nameOfPart = (id: LabelId) => parts.find((part) => part.id === partOf(id))?.name ?? id;

function addText(draft: StoryDraft, id: PartId, content: string): void {
	const text = joined(draft.parts[id], content);
	// A rule alone is no text.
	if (!/^[\s*_-]*$/.test(text)) draft.parts[id] = text.trim();
}

/** A part that is still to be written is none; its words go among the notes. */
function setAside(draft: StoryDraft, id: PartId, name: string): void {
	const text = draft.parts[id];
	if (text === undefined || !placeholderText.test(markdownAsPlain(text))) return;
	delete draft.parts[id];
	draft.notes.push(`${name}: ${text}`);
}

/** In a frame without a Task, or without a Situation, the one stands for both until the other is written. */
function standIn(draft: StoryDraft, seen: readonly LabelId[], context: Context): void {
	const { situation, task, action, result } = draft.parts;
	const missing = task === undefined ? 'task' : 'situation';
	const own = situation ?? task;
	if (!action || !result || own === undefined || (situation !== undefined && task !== undefined)) return;
	if (seen.some((id) => id === missing)) return;
	draft.parts[missing] = own;
	context.say(
		'part-of-frame',
		draft.line,
		draft.title,
		missing === 'task' ? 'Task' : 'Situation',
		missing === 'task' ? 'Situation' : 'Task',
	);
}

/** Tags on a line: `#ownership #dive-deep`, `ownership, dive-deep`. */
const tagsIn = (text: string) =>
	(text.includes('#') ? text.split(/[\s,;·]+(?=#)|,\s*/) : text.split(/\s*[,;·|]\s*/))
		.map((tag) =>
			tag
				.replace(/^[#\s]+|(?<![.\s])[.\s]+$/g, '')
				.replace(/[-_]+/g, ' ')
				.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
				.replace(/^(?:lp|principle|value)\s*[/:]\s*/i, ''),
		)
		.filter((tag) => tag !== '');

/** `Ownership and Dive Deep`, `#ownership #dive-deep` as a list; of `Ownership: I took it on` the name, and the line again. */
function withoutReasons(
	list: string,
	isBullet: boolean,
	{ isValue }: ValueNames,
): { list: string; rest: string } {
	const plain = markdownAsPlain(list).replace(/\.$/, '');
	const name = isBullet ? (/^(.{2,50}?)\s*(?:[:：(（]|\s[–—-]\s)/u.exec(plain)?.[1] ?? '') : '';
	if (!isValue(plain) && isValue(name)) return { list: name, rest: list };
	const names = plain.split(/[,;|•·]/).map((one) => one.trim());
	const several = names.flatMap((one) => {
		const cut = one.startsWith('#')
			? tagsIn(one)
			: one.split(/\s*[/&+]\s*|\s+(?:and|und|et|y|e)\s+/).map((part) => part.trim());
		return !isValue(one) && cut.every(isValue) ? cut : [one];
	});
	if (several.join() !== names.join()) return { list: several.join(', '), rest: '' };
	return isProse(list, isValue) ? { list: '', rest: list } : { list, rest: '' };
}

/** The questions of a line: those in quotes, or the line itself. */
function promptsIn(text: string): string[] {
	const quoted = [...text.matchAll(/["“]([^"“”]{8,300})["”]/g)].map(([, prompt = '']) => prompt.trim());
	return quoted.length > 0
		? quoted
		: text.split(/(?<=[?？])\s+|\s*[;·]\s*/).filter(isQuestion).length > 0
			? text.split(/(?<=[?？])\s+|\s*[;·]\s*/).filter((part) => part !== '')
			: [];
}
