import {
	frameworkKind,
	isAboutOwner,
	isQuestionForStory,
	isTitle,
	looksLikeQuestion,
	type SectionId,
	sectionOf,
	sectionTitle,
	type Verdict,
	verdictOf,
} from './block-kinds.ts';
import { cutAtHeadings, cutStories, labelOfTitle } from './cut-stories.ts';
import { type Block, type GuidePart, looksLikeStar, partCount } from './guide-parts.ts';
import { headingLabel, knownLabel } from './labels.ts';
import { markdownAsPlain, type Node } from './markdown.ts';
import { isQuestion, readStoryTitle, storyNumber } from './mention.ts';
import { nameKey } from './names.ts';
import { emptyTitles, firstPerson, noStoryTitles, placeholderText } from './shape-words.ts';
import { gridOf, type TableKind, tableKind } from './tables.ts';
import { newValueNames, principleIn, type ValueNames } from './value-names.ts';

/** `names`: bullets under a principle that name stories. `template`, `advice`: the parts of a story, and no story. */
type BlockKind =
	| ('title' | 'story' | 'inStory' | 'question' | 'ask' | 'about' | 'framework')
	| ('principle' | 'names' | 'section' | 'template' | 'advice' | 'other');

/** A block, what it was taken for, and what stands above it. */
export interface Placed extends Block {
	readonly kind: BlockKind;
	readonly section: SectionId | undefined;
	/** The tables that pair stories with principles or questions. */
	readonly tables: readonly { readonly node: Node; readonly kind: TableKind }[];
	/** The principle that a heading above it states. */
	readonly principle: string | undefined;
	/** The question that it answers. */
	readonly asked: Placed | undefined;
}

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

/** Where in the text the reading is. */
interface Where {
	section: SectionId | undefined;
	sectionDepth: number;
	/** Depth of the heading of the story that it is in. */
	storyDepth: number | undefined;
	/** Depth of the headings that stand below it first; 0 where its own text tells parts. */
	partDepth: number;
	/** Depth of a heading over what tells no story. */
	skipDepth: number | undefined;
	/** Whether that heading is over a form: a story that stands deeper is one all the same. */
	isForm: boolean;
	/** Whether a heading has been read. */
	begun: boolean;
	/** Whether a heading under "Stories" without the parts of a story may name one that is still to be told. */
	readonly mayBePlanned: (block: Block) => boolean;
	readonly above: { depth: number; principle: string | undefined; asked: Placed | undefined }[];
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
		const kind = block.depth === 0 ? 'other' : decide(blocks, at, verdicts, where, values);
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
				return content && content !== 'stories' && content !== 'parts' ? [{ node, kind: content }] : [];
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

/** Decides what a block is, from what stands in it first and from its heading second. */
function decide(
	blocks: readonly Block[],
	at: number,
	verdicts: readonly Verdict[],
	where: Where,
	values: ValueNames,
): BlockKind {
	const block = blocks[at];
	const next = blocks[at + 1];
	const verdict = verdicts[at];
	if (!block) return 'other';
	const { title, depth } = block;
	const { isNumbered, title: bareTitle } = readStoryTitle(title);
	const isValue = values.valueIn(title) !== undefined;
	const isAsk = isQuestionForStory(title);
	const isNextSection = next !== undefined && sectionTitle(next.title) !== undefined;
	if (!where.begun && !(isValue && !isNextSection) && isTitle(block, next, verdict)) return 'title';
	if (where.section === 'about' && depth > where.sectionDepth) return 'about';
	const opens = sectionOf(block, next, verdict);
	const inStory = where.storyDepth !== undefined && opens === undefined;
	const inFrameworks = where.section === 'frameworks';
	// Beside the headings of the parts, one without parts of its own belongs to the story.
	const isBeside = depth < 7 && depth > (where.storyDepth ?? 9) && depth === where.partDepth;
	const isOfStory = block.isPart || labelOfTitle(block) !== undefined || (isBeside && partCount(block) === 0);
	if (inStory && isOfStory && !pairsStories(block, where)) return 'inStory';
	if (looksLikeStar(block) && (inFrameworks || /\bSTAR\b/.test(title))) return 'framework';
	const isTold = where.isForm && verdict === 'story' && labelOfTitle(block) === undefined;
	if (where.skipDepth !== undefined && !isNumbered && !isTold) return 'other';
	if (opens) {
		[where.section, where.sectionDepth] = [opens, depth];
		return 'section';
	}
	const isSkipped = noStoryTitles.test(principleIn(title)) && !isAsk && !inFrameworks && !isNumbered;
	if (isSkipped && (verdict !== undefined || storiesBelow(blocks, at, verdicts) < 2)) {
		[where.skipDepth, where.isForm] = [depth, false];
		return verdict === undefined ? 'other' : 'advice';
	}
	const isSample =
		/^(?:an? )?(?:example|sample|model)(?: (?:star )?(?:answer|response|story))?$/i.test(title) &&
		where.above.every(({ principle, asked }) => principle === undefined && asked === undefined);
	if (verdict === 'story' && isSample) return 'advice';
	if (verdict === undefined && isNumbered && placeholderText.test(bareTitle)) return 'template';
	if (verdict === 'template' || verdict === 'advice') {
		[where.skipDepth, where.isForm] = [depth, verdict === 'template'];
		return verdict;
	}
	const isGroup = storiesBelow(blocks, at, verdicts) > 0;
	const isSituation = /^s\d/i.test(title) && blocks.some((other) => /^a\d/i.test(other.title));
	if (verdict === 'story' || (isNumbered && /\p{L}/u.test(title) && !isGroup && !isSituation)) return 'story';
	if (inStory && depth > (where.storyDepth ?? depth) && !isAsk) return 'inStory';
	const leaveSection = () => {
		if (depth <= where.sectionDepth) where.section = undefined;
	};
	const isAnswered = looksLikeQuestion(block) && block.pieces.every(({ inList }) => inList);
	if (isValue && depth < 8 && !inFrameworks && !isAnswered) {
		leaveSection();
		return 'principle';
	}
	if (isAboutOwner(title) && block.nodes.length > 0) {
		leaveSection();
		return 'about';
	}
	if (isAsk && !inFrameworks) return 'ask';
	if (looksLikeQuestion(block)) {
		where.section = 'questions';
		return 'question';
	}
	const kind = kindInSection(block, isGroup, where);
	if (kind === 'other' && where.section !== 'frameworks') leaveSection();
	return kind;
}

/** "Principles" over bullets that name several stories is no list of the story above it. */
const pairsStories = ({ title, depth, pieces }: Block, { storyDepth = 0 }: Where): boolean =>
	depth <= storyDepth &&
	headingLabel(title) === 'principles' &&
	pieces.some(({ raw }) => raw.search(storyNumber) >= 0);

/** How many stories stand below a heading. */
function storiesBelow(blocks: readonly Block[], at: number, verdicts: readonly Verdict[]): number {
	const end = blocks.findIndex(({ depth }, i) => i > at && depth <= (blocks[at]?.depth ?? 0));
	return verdicts.slice(at + 1, end < 0 ? undefined : end).filter((verdict) => verdict === 'story').length;
}

/** What a block is by the section that it stands in. */
function kindInSection(block: Block, isGroup: boolean, where: Where): BlockKind {
	const { depth, title, pieces } = block;
	const below = depth > where.sectionDepth || where.sectionDepth === 1 ? where.section : undefined;
	const kind = frameworkKind(block);
	if (where.section === 'frameworks' && (below || kind)) return kind ? 'framework' : 'other';
	const isDescribed = pieces.some(({ label }) => /^(?:order|meaning|alsoSaid)$/.test(label?.id ?? ''));
	if (below === 'principles' && isDescribed) return 'principle';
	const isNoStory =
		sectionTitle(title) === 'principles' || /^(notes?|tips?|appendix|to ?do|reminders?)\b/i.test(title);
	const isNamed = pieces.length > 0 && depth < 7 && !block.nodes.every(({ type }) => type === 'table');
	const isOther = isGroup || isNoStory;
	if (below === 'stories' && isNamed && !isOther && where.mayBePlanned(block)) return 'story';
	if (below === 'questions' && block.nodes.length === 0) return 'question';
	const isFramework =
		kind !== undefined &&
		pieces.some(({ list }) => list === 'ordered' || list === 'boxes') &&
		/framework|answering|quantif|negative|failure|mistake/i.test(title);
	if (!isFramework) return 'other';
	where.section = 'frameworks';
	return 'framework';
}
