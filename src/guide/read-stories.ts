import { slug } from '../bank/slug.ts';
import { listOf } from './general-bullets.ts';
import { asItStands, contentOf, type GuidePart, insideOf, piecesAsText } from './guide-parts.ts';
import { headingLabel, isFieldLabel, knownLabels, type LabelId, partOf, remarkOf } from './labels.ts';
import { markdownAsPlain, rawOf } from './markdown.ts';
import { isQuestion, readPrompts } from './mention.ts';
import { nameKey } from './names.ts';
import type { Placed, Reading } from './reading.ts';
import {
	addText,
	isListOfValues,
	joined,
	nameOfPart,
	promptsIn,
	StoryDraft,
	setAside,
	standIn,
	titleOf,
	withoutReasons,
} from './story-draft.ts';
import { tagsIn } from './value-names.ts';

/** The stories of a text. */
export function readStories(reading: Reading): StoryDraft[] {
	const drafts = new Map<string, StoryDraft>();
	let reader: ReturnType<typeof newStoryReader> | undefined;
	const close = () => {
		const draft = reader?.finish();
		reader = undefined;
		if (!draft) return;
		const text = Object.values(draft.parts).join('\n');
		const isAnswer = text.length > 100 && isQuestion(draft.title);
		const key = text === '' ? `${drafts.size}` : `${isAnswer ? '' : nameKey(draft.title)}\n${text}`;
		const same = drafts.get(key);
		// The same story told under two principles, or two questions, is one story.
		if (same) {
			same.principles.push(...draft.principles);
			same.asks.push(...draft.asks);
		} else drafts.set(key, draft);
	};
	const open = (block: Placed) => {
		close();
		reader = newStoryReader(block, drafts.size + 1, reading);
	};
	for (const block of reading.blocks) {
		if (block.kind === 'story') open(block);
		else if (block.kind !== 'inStory' || !reader) close();
		else {
			if (reader.isAgain(block)) open({ ...block, title: '', raw: '', pieces: [], names: [] });
			reader?.addHeading(block);
		}
	}
	close();
	return [...drafts.values()];
}

/** Reads one story: what stands under its heading, then the headings within it. */
function newStoryReader(block: Placed, position: number, context: Reading) {
	const { text, values } = context;
	const { isGiven, isUntitled, principles, ...title } = titleOf(block, position, context);
	const draft = new StoryDraft(title.title, block.line, { ...title, asked: block.asked });
	if (isQuestion(block.title))
		draft.asks.push(...readPrompts(title.title).map((prompt) => ({ prompt, line: block.line })));
	let challenge: string | undefined;
	/** The heading of the part that is being read. */
	let partHeading: { readonly id: LabelId; readonly depth: number } | undefined;
	const seen: LabelId[] = [];

	const tell = (id: LabelId, content: string) => {
		if (id === 'challenge') challenge = joined(challenge, content);
		else addText(draft, partOf(id) ?? 'result', content);
	};
	const tellParts = (ids: readonly (LabelId | undefined)[], name: string, content: string, line: number) => {
		for (const id of ids) {
			if (id === undefined) continue;
			if (!seen.includes(id)) seen.push(id);
			else if (partOf(id) !== undefined && content !== '')
				context.say('repeated-part', line, nameOfPart(id), draft.title);
			tell(id, content);
		}
		if (ids[1]) context.say('two-parts', line, name, draft.title);
	};

	/** @param open the part that a paragraph without a label goes on with */
	const readPieces = (pieces: readonly GuidePart[], open?: LabelId) => {
		for (const piece of pieces) {
			const { label, rest, raw, line, inList } = piece;
			const id = label?.id;
			const content = contentOf(text, piece);
			const isList = !label && isListOfValues(piece, values);
			if (id) context.isPlaceName(line, label.name);
			if (/^\[\^?\w+\]:/.test(raw)) draft.notes.push(asItStands(piece));
			else if (isPartText(id, rest) || id === 'lessons') {
				if (id === 'lessons') learn(piece);
				else tellParts([id, label?.second], label?.name ?? '', withRemark(label?.name, content, ' '), line);
				open = inList && content !== '' ? undefined : id;
			} else if (!label && open === 'lessons') learn({ ...piece, rest: rest || raw });
			else if (!label && open && !isList) tell(open, asItStands(piece));
			else {
				if (!isList) open = undefined;
				readField(piece, content);
			}
		}
	};
	const learn = (piece: GuidePart) => {
		const lessons = listOf(piece, 'lessons', context).filter((lesson) =>
			/[\p{L}\p{N}\p{P}\p{S}]/u.test(lesson),
		);
		draft.lessons = [...(draft.lessons ?? []), ...lessons];
	};

	const readField = (piece: GuidePart, content: string) => {
		const { label, rest, line } = piece;
		const id = label?.id;
		const { pieces, others } = insideOf(text, piece);
		const isPlace = id === 'primary' || id === 'backup' || id === 'also';
		if (id === 'principles' || (isPlace && isListOfValues({ ...piece, raw: rest }, values))) {
			const lists = [...(rest === '' ? [] : [{ raw: rest, line }]), ...pieces];
			for (const { raw, line } of lists) {
				const { list, rest: note } = withoutReasons(raw, raw !== rest || rest === piece.raw, values);
				if (isQuestion(list))
					draft.asks.push(...promptsIn(markdownAsPlain(list)).map((prompt) => ({ prompt, line })));
				else if (list !== '') draft.principles.push({ list, line });
				if (list !== raw && note === '') context.isPlaceName(line, markdownAsPlain(raw));
				if (note !== '') draft.notes.push(note);
			}
			if (others.length > 0) draft.notes.push(rawOf(text, others));
		} else if (id === 'tags' || (!label && isListOfValues(piece, values))) {
			const names = [rest, ...pieces.map(({ raw }) => raw)].flatMap((list) => tagsIn(markdownAsPlain(list)));
			for (const name of names) if (values.isValue(name)) draft.principles.push({ list: name, line });
			const isUsual = names.every((name) => values.isValue(name) || usualTag.test(name));
			if (!isUsual) draft.notes.push(asItStands(piece));
			else
				for (const part of [piece, ...pieces])
					context.isPlaceName(part.line, markdownAsPlain(part.rest || part.raw));
		} else if (id === 'asks' || id === 'question') {
			const prompts = [rest, ...pieces.map(({ raw }) => raw)].flatMap((one) =>
				promptsIn(markdownAsPlain(one)),
			);
			draft.asks.push(...prompts.map((prompt) => ({ prompt, line })));
			if (prompts.length === 0) draft.notes.push(asItStands(piece));
			if (others.length > 0) draft.notes.push(rawOf(text, others));
		} else if (id === 'followUps') draft.followUps.push(content);
		else if (id === 'notes') draft.notes.push(content);
		else if (id === 'story' && isGiven && rest !== '' && rest.length < 100) draft.labels.set('title', piece);
		else if (isInField(id) && !draft.labels.has(id)) draft.labels.set(id, piece);
		else draft.notes.push(asItStands(piece));
	};

	/** A heading within the story, with what stands under it. */
	const addHeading = ({ title, depth, pieces, nodes, line, raw: heading }: Placed) => {
		const [id, second] = knownLabels(title.replace(/\s*[:：]$/, ''));
		const content = piecesAsText(pieces);
		const all = rawOf(
			text,
			nodes.filter(({ type }) => type !== 'thematicBreak'),
		);
		const labelled = pieces.findIndex(({ label }) => label?.id !== undefined);
		const [first, ...others] = pieces;
		if (id) context.isPlaceName(line, title);
		const part = partHeading && (partOf(partHeading.id) ?? 'result');
		const isWithin =
			partHeading !== undefined &&
			part !== undefined &&
			(depth > partHeading.depth || (depth === 7 && (part === 'action' || draft.parts[part] === undefined)));
		if (id === undefined && labelled < 0 && part && isWithin) {
			addText(draft, part, `${heading}\n\n${all}`);
			return;
		}
		partHeading = isPartText(id, content) ? { id, depth } : undefined;
		if (isPartText(id, content)) {
			const own = labelled < 0 ? all : piecesAsText(pieces.slice(0, labelled));
			tellParts([id, second], title, withRemark(title, own, '\n\n'), line);
			if (labelled >= 0) readPieces(pieces.slice(labelled));
		} else if (id === 'lessons') {
			draft.lessons ??= [];
			readPieces(pieces, 'lessons');
		} else if (id === 'principles' || id === 'tags' || id === 'asks' || id === 'question') {
			const list = pieces.slice(0, labelled < 0 ? undefined : labelled);
			for (const piece of list)
				readField(
					{ ...piece, rest: piece.raw, label: { id, second: undefined, name: title, at: 0 } },
					content,
				);
			readPieces(pieces.slice(list.length));
		} else if (id === 'followUps') draft.followUps.push(all);
		else if (id === 'notes') draft.notes.push(all);
		else if (isInField(id) && first && !draft.labels.has(id)) {
			draft.labels.set(id, first);
			draft.notes.push(...others.map(asItStands));
		} else {
			if (heading !== '') draft.notes.push(heading);
			if (labelled < 0) draft.notes.push(all);
			else readPieces(pieces);
		}
	};

	const finish = (): StoryDraft => {
		const words = (id: LabelId) => markdownAsPlain(draft.labels.get(id)?.rest ?? '');
		const isOwn = draft.labels.has('status') || draft.labels.has('prompt');
		if (challenge !== undefined)
			addText(draft, draft.parts.situation === undefined ? 'situation' : 'task', challenge);
		if (!isOwn) setAside(draft);
		if (!isOwn) standIn(draft, seen, context);
		if (words('id') !== '') draft.id = slug(words('id'), 'story');
		if (words('short') !== '') draft.short = words('short');
		if (words('title') !== '') return { ...draft, title: words('title') };
		if (isUntitled) context.say('story-without-title', draft.line, draft.title);
		draft.principles.unshift(...principles.map((list) => ({ list, line: block.line })));
		return draft;
	};

	for (const [line, words] of block.names ?? []) context.isPlaceName(line, words);
	if (block.principle !== undefined) draft.principles.push({ list: block.principle, line: block.line });
	readPieces(block.pieces);
	return {
		addHeading,
		/** Whether a heading begins the next story: it names the first part once more. */
		isAgain: ({ title, depth }: Placed) =>
			seen.length >= 2 &&
			depth < 7 &&
			headingLabel(title) === seen[0] &&
			(draft.parts.action !== undefined || draft.parts.result !== undefined),
		finish,
	};
}

/** Labels that are told in a field of the story; other labels go into its notes as they stand. */
const isInField = (id: LabelId | undefined): id is LabelId =>
	isFieldLabel(id) ||
	/^(?:title|short|id|hook|opening|figures|project|outcome|status|prompt)$/.test(id ?? '');

/** What a part says, with the author's remark behind its label before it. */
const withRemark = (label = '', content: string, space: string) =>
	[remarkOf(label), content].filter((words) => words !== '').join(space);

const usualTag = /^(?:star |interview |behaviou?ral )?(?:stor(?:y|ies)|interview|star|behaviou?ral)$/i;

/** Whether a label is of a part of a story: an outcome is one where it tells more than success or failure. */
const isPartText = (id: LabelId | undefined, text: string): id is LabelId =>
	partOf(id) !== undefined ||
	id === 'impact' ||
	(id === 'outcome' && !/^(?:success|failure)$/i.test(text.trim()) && text.trim().includes(' '));
