import { sectionTitle, verdictOf } from './block-kinds.ts';
import { cutAtHeadings, cutStories, labelOfTitle } from './cut-stories.ts';
import { decideKind, type Where } from './decide-block.ts';
import { type Block, type GuidePart, partCount } from './guide-parts.ts';
import { knownLabel } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { isQuestion, readStoryTitle } from './mention.ts';
import { nameKey } from './names.ts';
import type { BlockKind, Placed } from './reading.ts';
import { emptyTitles, firstPerson, noStoryTitles } from './shape-words.ts';
import { gridOf, tableKind } from './tables.ts';
import { newValueNames, type ValueNames } from './value-names.ts';

/** A text as blocks, each with what it is. */
export function outlineOf(
	text: string,
	isOfficial: (name: string) => boolean,
): { blocks: Placed[]; values: ValueNames } {
	const cuts = cutAtHeadings(text);
	const values = newValueNames(cuts, text, isOfficial);
	const isGroup = (title: string) =>
		title === '' ||
		values.valueIn(title) !== undefined ||
		isQuestion(title) ||
		sectionTitle(title) !== undefined ||
		emptyTitles.test(title);
	const stories = cuts.flatMap((block) => cutStories(text, block, isGroup, values));
	const blocks = nameByHeadingAbove(text, stories, values);
	return { blocks: place(text, blocks, values), values };
}

/** A heading such as "Answer", or one that stands over many stories, names none: its story has the name of the heading above. */
function nameByHeadingAbove(text: string, blocks: readonly Block[], values: ValueNames): Block[] {
	const isLabel = (block: Block) => labelOfTitle(block) !== undefined;
	const isStory = blocks.map(
		(block, at) =>
			block.depth < 8 &&
			!isLabel(block) &&
			!noStoryTitles.test(block.title) &&
			verdictOf(text, blocks, at) === 'story',
	);
	const keyOf = ({ title }: Block) => nameKey(title.replace(/[:：]$/, ''));
	const storiesByTitle = Map.groupBy(
		blocks.filter((_, at) => isStory[at]),
		keyOf,
	);
	return blocks.map((block, at) => {
		const from = blocks.findLastIndex((one, i) => i < at && one.depth < block.depth && !isLabel(one));
		const above = blocks[from];
		if (!isStory[at] || !above || above.depth === 0 || partCount(above) > 0) return block;
		const end = blocks.findIndex(({ depth }, i) => i > at && depth <= above.depth);
		const isOnly = isStory.slice(from + 1, end < 0 ? undefined : end).filter(Boolean).length === 1;
		const isNumbered = readStoryTitle(above.title).isNumbered;
		const isAsked = isQuestion(above.title) || above.pieces.some(({ label }) => label?.id === 'question');
		const isSection = sectionTitle(above.title) !== undefined && values.valueIn(above.title) === undefined;
		const isEmpty = emptyTitles.test(keyOf(block));
		const hasNoName = isEmpty || (storiesByTitle.get(keyOf(block)) ?? []).length > 1;
		const namesNothing = hasNoName || isNumbered || (isAsked && /[:：]$/.test(block.title));
		if (!isOnly || !namesNothing || (isSection && !isNumbered && !isAsked)) return block;
		// Only words that are no one's own are dropped.
		const names = [...(block.names ?? []), ...(isEmpty ? [[block.line, block.title] as const] : [])];
		if (blocks.slice(from + 1, at).every(isLabel))
			return { ...block, title: '', raw: isEmpty ? '' : block.raw, names, isPart: true };
		if (!hasNoName) return block;
		const [first] = block.pieces;
		const own = {
			label: undefined,
			line: block.line,
			raw: block.raw,
			rest: block.raw,
			inside: [],
			inList: false,
		};
		const pieces =
			first && !isEmpty ? [{ ...first, ...own, list: undefined }, ...block.pieces] : block.pieces;
		return { ...block, title: values.valueIn(above.title) ?? above.title, names, pieces };
	});
}

function place(text: string, blocks: readonly Block[], values: ValueNames): Placed[] {
	const verdicts = blocks.map(({ isPart }, i) => (isPart ? undefined : verdictOf(text, blocks, i)));
	const numbers = blocks.flatMap((block, i) => {
		const { number, isNumbered } = readStoryTitle(block.title);
		const isStory = verdicts[i] === 'story' && labelOfTitle(block) === undefined;
		return isStory || isNumbered || number !== undefined ? [number] : [];
	});
	const areNumbered = numbers.filter((number) => number !== undefined).length >= numbers.length * 0.8;
	const where: Where = {
		section: undefined,
		sectionDepth: 0,
		storyDepth: undefined,
		partDepth: 0,
		skipDepth: undefined,
		isForm: false,
		begun: false,
		// Beside stories that are told, a heading is none unless it has a number as they have, or tells of oneself.
		mayBePlanned: ({ title, pieces }) =>
			numbers.length < 2 ||
			(areNumbered
				? readStoryTitle(title).number !== undefined
				: pieces.some(({ raw }) => firstPerson.test(raw))),
		above: [],
	};
	return blocks.flatMap((block, at) => {
		while ((where.above.at(-1)?.depth ?? -1) >= Math.max(1, block.depth)) where.above.pop();
		if (where.skipDepth !== undefined && block.depth <= where.skipDepth) where.skipDepth = undefined;
		const kind = block.depth === 0 ? 'other' : decideKind(blocks, at, verdicts, where, values);
		if (kind !== 'inStory') where.storyDepth = kind === 'story' ? block.depth : undefined;
		if (kind === 'story') where.partDepth = partCount(block) > 0 ? 0 : (blocks[at + 1]?.depth ?? 0);
		if (block.depth > 0) where.begun = true;
		const above = where.above.at(-1);
		const own = ['principle', 'question', 'other', 'section'].includes(kind)
			? values.valueIn(block.title)
			: undefined;
		const placed: Placed = {
			...block,
			kind,
			section: where.section,
			tables: block.nodes.flatMap((node) => {
				const grid = gridOf(text, node);
				const content = grid && tableKind(grid, values.isValue, where.section === 'matrix');
				return content && content !== 'stories' && content !== 'parts' ? [{ node, grid, kind: content }] : [];
			}),
			principle: own ?? (kind === 'principle' ? undefined : (block.stated ?? above?.principle)),
			asked: kind === 'story' || kind === 'inStory' ? above?.asked : undefined,
		};
		if (kind === 'inStory' && block.depth < 7) return [placed];
		const isGroup = kind === 'principle' || kind === 'other' || kind === 'section' || kind === 'ask';
		const parts = isGroup ? cutGroup(placed, values) : [placed];
		const [asked, ...more] = parts.filter((part) => part.kind === 'ask' || part.kind === 'question');
		const isOneQuestion = asked && more.length === 0 && asked.pieces.filter(isPrompt).length !== 2;
		const inherited = kind === 'story' ? undefined : above?.asked;
		where.above.push({
			depth: block.depth,
			principle: placed.principle,
			asked: isOneQuestion ? asked : inherited,
		});
		return parts;
	});
}

/** A piece that is a question: by its label, or as a list item or a line by its words. */
const isPrompt = ({ label, rest, raw }: GuidePart) =>
	label?.id === 'question' || (label?.id === undefined && isQuestion(markdownAsPlain(rest || raw)));

/** What stands under the heading of a group, each kind as a block of its own: its questions, the stories that bullets name, the rest. */
function cutGroup(block: Placed, values: ValueNames): Placed[] {
	if (block.kind === 'ask' || (block.kind === 'section' && block.section === 'questions')) return [block];
	const firstPrompt = block.pieces.findIndex(isPrompt);
	const prompts = block.pieces.filter(isPrompt);
	const isAsked =
		prompts.length > 0 &&
		(block.kind === 'principle' ||
			prompts.some(({ label }) => label?.id === 'question') ||
			knownLabel(block.title) === 'asks' ||
			(prompts.length >= 2 && prompts.length * 2 >= block.pieces.length));
	const taken = block.pieces.filter((piece, at) =>
		isAsked
			? at >= firstPrompt &&
				(isPrompt(piece) || ['primary', 'backup', 'also', 'story', 'wording'].includes(piece.label?.id ?? ''))
			: block.kind === 'principle' && piece.inList && piece.label?.id === undefined,
	);
	if (taken.length === 0) return [block];
	const kind: BlockKind = isAsked ? 'question' : 'names';
	const rest = block.pieces.filter((piece) => !taken.includes(piece));
	return [
		{ ...block, pieces: rest, nodes: block.nodes.filter(({ type }) => type === 'table') },
		{ ...block, kind, pieces: taken, nodes: [], tables: [] },
	].filter(
		(part) => part.kind !== 'question' || values.isValue(part.principle ?? '') || part.pieces.length > 0,
	);
}
