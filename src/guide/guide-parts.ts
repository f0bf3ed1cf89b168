import { knownLabel, type Labelled, partOf, readLabel } from './labels.ts';
import {
	childrenOf,
	dedent,
	endOf,
	lineOf,
	markdownAsPlain,
	type Node,
	nodesAsPlain,
	rawOf,
	startOf,
} from './markdown.ts';
import { isQuestion } from './mention.ts';
import { oneLine, withoutOrnament } from './names.ts';

/** A paragraph or a list item, with the label at its start, if it has one. */
export interface GuidePart {
	readonly label: Labelled | undefined;
	/** Line of the guide, from 1. */
	readonly line: number;
	/** The words of the first paragraph behind the label, as Markdown. */
	readonly rest: string;
	/** What else the list item holds. */
	readonly inside: readonly Node[];
	/** The line breaks between the first paragraph and what else the item holds. */
	readonly space: string;
	/** The whole piece as it stands, its label with it. */
	readonly raw: string;
	readonly inList: boolean;
	/** For a cell of a table. */
	readonly isCell?: boolean;
	/** For an item of a list that is numbered, or that has boxes to tick. */
	readonly list: 'ordered' | 'boxes' | 'bullets' | undefined;
}

/** A heading and what stands under it, up to the next heading. */
export interface Block {
	/** 0 before the first heading, 1 to 6 for headings, 7 for a line in bold, 8 for a row of a table or a story within a list. */
	readonly depth: number;
	/** The heading as plain text; empty before the first heading. */
	readonly title: string;
	readonly line: number;
	/** The heading as it stands. */
	readonly raw: string;
	readonly nodes: readonly Node[];
	readonly pieces: readonly GuidePart[];
	/** Words that only name a place, such as the heads of columns, with their lines. */
	readonly names?: readonly (readonly [line: number, words: string])[];
	/** For a story that is no heading of its own. */
	readonly tells?: 'row' | 'table' | 'list';
	/** A heading that names no story, over the parts of the story that a heading above it names. */
	readonly isPart?: boolean;
	/** The principle that a bullet above it states. */
	readonly stated?: string | undefined;
}

/** Cuts blocks into pieces: every paragraph, list item and other block is one. */
export function guidePartsOf(text: string, nodes: readonly Node[]): GuidePart[] {
	const pieces = nodes.flatMap((node): GuidePart[] => {
		if (node.type === 'thematicBreak') return [];
		if (node.type === 'list')
			return childrenOf(node).flatMap((listItem) => itemPieces(text, listItem, node.ordered === true));
		if (node.type === 'paragraph') return paragraphPieces(text, node);
		return [bare(rawOf(text, [node]), lineOf(node))];
	});
	// "A" behind "Q" is the answer, and no action; a problem that asks is a question.
	let isAsked = false;
	return pieces.map((piece, i) => {
		const { label } = piece;
		if (label?.id === 'challenge' && isQuestion(oneLine(markdownAsPlain(piece.rest))))
			return { ...piece, label: { ...label, id: 'question' } };
		if (label?.id === 'question' || partOf(label?.id) !== undefined) {
			const isFirst = i === 0 && pieces[1]?.label?.id === 'situation';
			const isAnswer = (isAsked || isFirst) && /^a$/i.test(label?.name ?? '');
			isAsked = label?.id === 'question' || isAnswer;
			if (label && isAnswer) return { ...piece, label: { ...label, id: 'story' } };
		}
		return piece;
	});
}

/** The STAR framework: its parts are named, with seconds behind them. */
export function looksLikeStar({ pieces }: Block): boolean {
	const timed = pieces.filter(({ rest }) =>
		/^\s*\d+\s*(?:(?:-|–|—|to|a|bis|à)\s*\d+\s*)?(?:(?:s|secs?|seconds|min|minutes|segundos|sekunden|secondes|secondi|minut\p{L}*)(?!\p{L})|秒|分)/iu.test(
			rest,
		),
	);
	return timed.length >= 2 && timed.every(({ list, label }) => list !== undefined && label !== undefined);
}

/** How many of the four parts of a story have a label. */
export const partCount = ({ pieces }: Block): number =>
	new Set(pieces.flatMap(({ label }) => partOf(label?.id) ?? [])).size;

/** The words of pieces as they stand. */
export const piecesAsText = (pieces: readonly GuidePart[]): string => pieces.map(asItStands).join('\n\n');

/** The pieces of a list inside a piece, and the blocks there that are no list. */
export function insideOf(text: string, piece: GuidePart): { pieces: GuidePart[]; others: Node[] } {
	const lists = piece.inside.filter((node) => node.type === 'list');
	return { pieces: guidePartsOf(text, lists), others: piece.inside.filter((node) => node.type !== 'list') };
}

/** What a piece says behind its label, further paragraphs and lists with it, as Markdown. */
export function contentOf(text: string, piece: GuidePart): string {
	return [piece.rest, rawInside(text, piece)].filter((text) => text !== '').join(piece.space);
}

export function rawInside(text: string, { inside }: GuidePart): string {
	const [first] = inside;
	if (!first) return '';
	const column = (first.position?.start.column ?? 1) - 1;
	return dedent(text.slice(startOf(first), endOf(inside.at(-1))), column);
}

/** The whole piece as Markdown, a list item as one. */
export const asItStands = ({ inList, raw }: GuidePart): string =>
	inList ? `- ${raw.replace(/\n(?=.)/g, '\n  ')}` : raw;

function itemPieces(text: string, listItem: Node, ordered: boolean): GuidePart[] {
	const [first, ...others] = childrenOf(listItem);
	const checked = listItem.type === 'listItem' && typeof listItem.checked === 'boolean';
	const list = checked ? 'boxes' : ordered ? 'ordered' : 'bullets';
	if (first?.type !== 'paragraph') {
		const inside = first ? [first, ...others] : [];
		const nested = first?.type === 'list' ? guidePartsOf(text, [first]) : [];
		// A list that holds only a list is that list.
		if (nested.length > 0)
			return [...nested, ...(others.length > 0 ? [bare(rawOf(text, others), lineOf(others[0]))] : [])];
		return [{ ...bare(rawOf(text, inside), lineOf(listItem)), inside, rest: '', inList: true, list }];
	}
	const [own, ...lazy] = cutAtLabels(text, first, true);
	if (!own) return [];
	const last = lazy.at(-1);
	const pieces = [own, ...lazy].map((cut): GuidePart => ({ ...cut, inList: true, list }));
	const owner = pieces.at(last ? -1 : 0);
	if (!owner || others.length === 0) return pieces;
	const nested = guidePartsOf(
		text,
		others.filter((other) => other.type === 'list'),
	);
	const parts = new Set(nested.map((piece) => partOf(piece.label?.id)).filter((id) => id !== undefined));
	if (partOf(owner.label?.id) === undefined && parts.size >= 2)
		return [...pieces, ...guidePartsOf(text, others)];
	const raw = `${owner.raw}\n${dedent(text.slice(lineStart(text, startOf(others[0])), endOf(others.at(-1))), indentOf(listItem))}`;
	const space = text.slice(endOf(first), startOf(others[0])).replace(/[^\n]/g, '');
	return [...pieces.slice(0, -1), { ...owner, inside: others, space, raw }];
}

const indentOf = (listItem: Node) => (listItem.position?.start.column ?? 1) - 1;

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

function paragraphPieces(text: string, node: Node): GuidePart[] {
	return cutAtLabels(text, node, false).map(
		(cutAtLabel): GuidePart => ({ ...cutAtLabel, inList: false, list: undefined }),
	);
}

type Cut = Omit<GuidePart, 'inList' | 'list'>;

/**
 * Cuts a paragraph at the lines that begin with a label of ours. In a list item only those lines count that are not
 * indented: an indented line belongs to the item.
 */
function cutAtLabels(text: string, paragraph: Node, inList: boolean): Cut[] {
	const column = (paragraph.position?.start.column ?? 1) - 1;
	const source = text.slice(startOf(paragraph), endOf(paragraph));
	const cuts: { line: number; lines: string[] }[] = [];
	source.split('\n').forEach((written, index) => {
		const line = lineOf(paragraph) + index;
		const id = index === 0 ? undefined : readLabel(written.trim())?.id;
		// An indented line belongs to its item, unless it begins a part in bold, or the item has no label.
		const isBold = /^\s*(?:\*\*|__)/.test(written) || readLabel(source)?.id === undefined;
		const isOwn = !inList || !/^\s/.test(written) || (partOf(id) !== undefined && isBold);
		const last = cuts.at(-1)?.lines[0] ?? '';
		const begins = index === 0 || (isOwn && (id !== undefined || endsList(last, written)));
		cutLine(written).forEach((part, i) => {
			if (begins || i > 0) cuts.push({ line, lines: [part] });
			else cuts.at(-1)?.lines.push(part);
		});
	});
	return cuts.map(({ line, lines }) => {
		const raw = dedent(lines.join('\n'), column).trim();
		const label = readLabel(raw);
		return { label, line, raw, rest: raw.slice(label?.at ?? 0).trim(), inside: [], space: '\n\n' };
	});
}

/** A line with a label of its own, even one that is not ours, ends a list of names that stands on one line. */
const endsList = (first: string, line: string) =>
	/^(?:principles|tags)$/.test(readLabel(first.trim())?.id ?? '') &&
	/^[*_]*\p{L}[\p{L} ]{1,30}[*_]*[:：]/u.test(line);

const labelWithin =
	/(?<=[\s|;·•/.。；])(?=(?:\*\*|__)\p{L}[^*_\n]{0,40}(?:\*\*|__)|(?<=[.!?;|。；]\s{0,2})\p{Lu}[\p{L} ]{0,20}(?: \(\p{Lu}\))?[:：]\s|[([][STARLCOP][)\]])/gu;

/** A line cut where another part begins on it: `**S**: … | **T**: …`. */
function cutLine(line: string): string[] {
	const first = readLabel(line.trim());
	if (partOf(first?.id) === undefined && first?.id !== 'primary') return [line];
	const seen = new Set([first?.id]);
	const cuts = [0];
	for (const { index } of line.matchAll(labelWithin)) {
		const id = readLabel(line.slice(index, index + 120))?.id;
		if (id === undefined || seen.has(id) || (partOf(id) === undefined && id !== 'lessons' && id !== 'backup'))
			continue;
		seen.add(id);
		cuts.push(index);
	}
	return cuts.map((from, i) =>
		i === cuts.length - 1 ? line.slice(from) : line.slice(from, cuts[i + 1]).replace(/\s*[|·•/]\s*$/, ''),
	);
}

function bare(raw: string, line: number): GuidePart {
	const place = { inside: [], space: '\n\n', inList: false, list: undefined };
	return { label: undefined, line, raw, rest: raw, ...place };
}

/** A paragraph that is one stretch of bold and nothing else: people use it as a heading. A part may be in italics. */
export function boldHeading(node: Node): string | undefined {
	if (node.type !== 'paragraph') return undefined;
	const [only, ...others] = childrenOf(node).filter(
		(child) => !(child.type === 'text' && withoutOrnament(child.value) === ''),
	);
	if (only?.type !== 'strong' && only?.type !== 'emphasis') return undefined;
	const tail = nodesAsPlain(others);
	const title = nodesAsPlain([only]);
	const isHeading = only.type === 'strong' || knownLabel(title) !== undefined;
	return isHeading && /^[:：]?$/.test(tail) ? title : undefined;
}
