import type { PartId } from '../bank/schema/story.ts';
import { type Block, boldHeading, type GuidePart, guidePartsOf, looksLikeStar } from './guide-parts.ts';
import { headingLabel, partOf } from './labels.ts';
import { blocksOf, childrenOf, lineOf, markdownAsPlain, type Node, nodesAsPlain, rawOf } from './markdown.ts';
import { isQuestion, readStoryTitle } from './mention.ts';
import { emptyTitles } from './shape-words.ts';
import { storiesOfTable } from './table-stories.ts';
import { gridOf } from './tables.ts';
import type { ValueNames } from './value-names.ts';

/** A text cut at its headings, and at lines in bold that stand for one; the first block is what stands before them. */
export function cutAtHeadings(text: string): Block[] {
	const cuts: Omit<Block, 'pieces'>[] = [{ depth: 0, title: '', line: 1, raw: '', nodes: [] }];
	let nodes: Node[] = [];
	const close = () => {
		const last = nodes.findLastIndex(({ type }) => type !== 'thematicBreak');
		const cut = cuts.pop();
		if (cut) cuts.push({ ...cut, nodes: nodes.slice(0, last + 1) });
		nodes = [];
	};
	for (const node of blocksOf(text)) {
		const bold = boldHeading(node);
		// "Notes:" on a line of its own belongs to what it stands under.
		const isCut = node.type === 'heading' || (bold !== undefined && headingLabel(bold) !== 'notes');
		if (!isCut) {
			nodes.push(node);
			continue;
		}
		close();
		const title = (bold ?? nodesAsPlain(childrenOf(node))).replace(/^(\*\*|__)(.*)\1$/, '$2');
		const depth = node.type === 'heading' ? node.depth : 7;
		cuts.push({ depth, title, line: lineOf(node), raw: rawOf(text, [node]), nodes: [] });
	}
	close();
	return cuts.map((cut) => ({ ...cut, pieces: guidePartsOf(text, cut.nodes) }));
}

/** A story that has no heading of its own becomes a block: a row of a table, or one of several in a list or a text. */
export function cutStories(
	text: string,
	block: Block,
	isGroup: (title: string) => boolean,
	values: ValueNames,
): Block[] {
	const storiesOfNodes = block.nodes.map((node) => {
		const grid = gridOf(text, node);
		return grid && storiesOfTable(grid);
	});
	const stories = storiesOfNodes.flatMap((ofTable) => ofTable ?? []);
	const nodes = block.nodes.filter((_, at) => storiesOfNodes[at] === undefined);
	const rest =
		nodes.length < block.nodes.length ? { ...block, nodes, pieces: guidePartsOf(text, nodes) } : block;
	const [only] = stories;
	// A table of parts under a heading tells the story of the heading.
	if (stories.length === 1 && only?.title === '' && block.depth > 0)
		return [{ ...rest, pieces: [...rest.pieces, ...only.pieces], names: only.names ?? [] }];
	return [...cutFrames(rest, isGroup, values), ...stories];
}

function cutFrames(block: Block, isGroup: (title: string) => boolean, values: ValueNames): Block[] {
	// How long each part takes, not what was done in it.
	if (looksLikeStar(block)) return [block];
	const { pieces } = block;
	/** Where a story begins: with the first part, and wherever that part comes again after an action or a result. */
	const starts: number[] = [];
	let seen = new Set<PartId>();
	let first: PartId | undefined;
	pieces.forEach(({ label }, at) => {
		const part = partOf(label?.id);
		if (part === undefined) return;
		first ??= part;
		const isWhole = seen.size >= 2 && (seen.has('action') || seen.has('result'));
		if (starts.length === 0 || (part === first && isWhole && label?.id !== 'challenge')) {
			starts.push(at);
			seen = new Set();
		}
		seen.add(part);
	});
	const leads = starts.map((at, i) => leadOf(block, at, starts[i - 1] ?? -1, starts.length > 1, values));
	const isGrouped = isGroup(block.title);
	if (starts.length === 0 || (starts.length === 1 && !(leads[0]?.title !== undefined && isGrouped)))
		return [block];
	let stated: string | undefined;
	const stories = leads.map((lead, i): Block => {
		stated = lead.stated ?? stated;
		const named = lead.title === undefined ? undefined : pieces[lead.at];
		return {
			depth: 8,
			title: lead.title ?? (isGrouped || i > 0 ? '' : block.title),
			line: (pieces[lead.at] ?? pieces[lead.from] ?? block).line,
			raw: '',
			nodes: [],
			pieces: pieces
				.slice(lead.from + (lead.stated === undefined ? 0 : 1), leads[i + 1]?.from)
				.filter((piece) => piece !== named),
			tells: 'list',
			stated,
		};
	});
	return [{ ...block, nodes: [], pieces: pieces.slice(0, leads[0]?.from) }, ...stories];
}

/** What a story begins with: the piece that names it, and above that the bullet that states its principle. */
interface Lead {
	readonly from: number;
	/** Of the piece that names it; −1 where none does. */
	readonly at: number;
	readonly title: string | undefined;
	readonly stated?: string | undefined;
}

/** The lead of the story whose parts begin at a place: the line before them names it, if it is short. */
function leadOf(
	{ pieces, title: heading }: Block,
	start: number,
	after: number,
	isOneOfMany: boolean,
	values: ValueNames,
): Lead {
	let from = start;
	const labelAt = (at: number) => pieces[at]?.label?.id ?? '';
	while (from - 1 > after && ['principles', 'tags', 'question', 'story', 'title'].includes(labelAt(from - 1)))
		from--;
	const named = pieces.findIndex(
		({ rest }, at) =>
			at >= from &&
			at < start &&
			['story', 'title'].includes(labelAt(at)) &&
			rest !== '' &&
			rest.length <= 100,
	);
	const piece = pieces[named < 0 ? from - 1 : named];
	const words = markdownAsPlain(piece?.raw ?? '');
	const bare = words.replace(/[:：]$/, '');
	let lead: Lead;
	if (named >= 0) {
		const title = readStoryTitle(words).number === undefined ? markdownAsPlain(piece?.rest ?? '') : words;
		lead = { from: after < 0 ? from : named, at: named, title };
	} else if (
		from - 1 > after &&
		piece &&
		isTitle(piece, bare, isOneOfMany) &&
		!(isQuestion(bare) && isQuestion(heading))
	)
		lead = { from: from - 1, at: from - 1, title: bare };
	else return { from: after < 0 ? from : start, at: -1, title: undefined };
	const above = pieces[lead.from - 1];
	const stated =
		above?.inList && above.label?.id === undefined ? values.valueIn(markdownAsPlain(above.raw)) : undefined;
	return stated === undefined ? lead : { ...lead, from: lead.from - 1, stated };
}

const isTitle = ({ label, raw, rest, inside, inList }: GuidePart, words: string, isOneOfMany: boolean) =>
	!emptyTitles.test(words) &&
	!raw.startsWith('>') &&
	(label === undefined || (label.id === undefined && rest === '')) &&
	words !== '' &&
	words.length <= 100 &&
	inside.length === 0 &&
	(inList ||
		(!/[.。!]$/.test(words) &&
			(isOneOfMany ||
				readStoryTitle(words).number !== undefined ||
				isQuestion(words) ||
				/^\W{0,2}[\p{Lu}\p{Lo}]/u.test(words))));

/** A label of a story as a heading; "Story 2" and "Questions" are none. */
export function labelOfTitle({ title, depth }: Block) {
	const id = headingLabel(title);
	const isNone =
		id === 'story' ||
		(id === 'asks' && depth < 7) ||
		(id === 'tags' && !/tag/i.test(title)) ||
		(id === 'question' && /\d/.test(title));
	return isNone ? undefined : id;
}
