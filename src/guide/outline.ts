import { type Block, cutAtHeadings } from './blocks.ts';
import { childrenOf, type Node, nodesAsPlain } from './markdown.ts';
import {
	frameworkKind,
	isAboutOwner,
	isOtherTitle,
	isPartTitle,
	looksLikeQuestion,
	looksLikeStar,
	looksLikeStory,
	looksLikeStoryHead,
	starCount,
} from './recognise.ts';

const sectionIds = ['stories', 'matrix', 'questions', 'about', 'frameworks', 'principles'] as const;
export type SectionId = (typeof sectionIds)[number];

type BlockKind =
	| 'title'
	| 'story'
	| 'inStory'
	| 'question'
	| 'about'
	| 'framework'
	| 'principle'
	| 'section'
	| 'other';

/** A block, what it was taken for, and the section it stands in. */
export interface Placed extends Block {
	readonly kind: BlockKind;
	readonly section: SectionId | undefined;
	readonly table: Node | undefined;
}

export function outlineOf(text: string): Placed[] {
	return place(cutAtHeadings(text));
}

/** Where in the guide the reading is. */
interface Where {
	section: SectionId | undefined;
	sectionDepth: number;
	storyDepth: number | undefined;
	/** Whether a heading has been read. */
	begun: boolean;
}

function place(blocks: readonly Block[]): Placed[] {
	const where: Where = { section: undefined, sectionDepth: 0, storyDepth: undefined, begun: false };
	return blocks.map((block, index) => {
		const kind = block.depth === 0 ? 'other' : decide(block, blocks[index + 1], where);
		if (kind === 'story') where.storyDepth = block.depth;
		else if (kind !== 'inStory') where.storyDepth = undefined;
		if (block.depth > 0) where.begun = true;
		return { ...block, kind, section: where.section, table: tableOf(block, where.section) };
	});
}

/** Decides what a block is, from what stands in it first and from its heading second. */
function decide(block: Block, next: Block | undefined, where: Where): BlockKind {
	const { storyDepth } = where;
	if (!where.begun && isTitle(block, next)) return 'title';
	if (where.section === 'about' && block.depth > where.sectionDepth) return 'about';
	const opens = sectionOf(block, next);
	const inStory = storyDepth !== undefined && opens === undefined;
	if (inStory && isPartTitle(block.title)) return 'inStory';
	if (looksLikeStar(block) && (where.section === 'frameworks' || /\bSTAR\b/.test(block.title)))
		return 'framework';
	if (opens) {
		where.section = opens;
		where.sectionDepth = block.depth;
		return 'section';
	}
	if (looksLikeStory(block)) return 'story';
	if (next && storyDepth === undefined && looksLikeStoryHead(block, next)) return 'story';
	if (inStory && block.depth > storyDepth) return 'inStory';
	if (looksLikeQuestion(block)) {
		where.section = 'questions';
		return 'question';
	}
	return decideBySection(block, where);
}

function decideBySection(block: Block, where: Where): BlockKind {
	const { section, sectionDepth } = where;
	const below = section !== undefined && (block.depth > sectionDepth || sectionDepth === 1);
	const kind = frameworkKind(block);
	if (isAboutOwner(block.title) && block.nodes.length > 0) {
		if (block.depth <= sectionDepth) where.section = undefined;
		return 'about';
	}
	if (section === 'frameworks' && (below || kind)) return kind ? 'framework' : 'other';
	if (below && section === 'principles') return 'principle';
	if (below && section === 'stories' && !isOtherTitle(block.title)) return 'story';
	if (below && section === 'questions' && block.nodes.length === 0) return 'question';
	if (kind && block.pieces.some((piece) => piece.list === 'ordered' || piece.list === 'boxes')) {
		where.section = 'frameworks';
		return 'framework';
	}
	if (block.depth <= sectionDepth) where.section = undefined;
	return 'other';
}

/** The name of the whole guide: its first heading, unless a section or a story begins with it. */
function isTitle(block: Block, next: Block | undefined): boolean {
	if (block.depth !== 1 || looksLikeStory(block) || looksLikeQuestion(block)) return false;
	if (block.nodes.some((node) => node.type === 'table')) return false;
	if (sectionTitle(block.title) === undefined) return true;
	return next !== undefined && sectionTitle(next.title) !== undefined && !looksLikeStory(next);
}

/** The section that a heading opens: its words say so, and what follows bears it out. */
function sectionOf(block: Block, next: Block | undefined): SectionId | undefined {
	const says = sectionTitle(block.title);
	if (says === 'matrix' && block.nodes.some((node) => node.type === 'table')) return says;
	if (starCount(block) >= 2) return undefined;
	if (
		says === 'stories' &&
		next &&
		!looksLikeQuestion(next) &&
		(looksLikeStory(next) || next.depth > block.depth)
	)
		return says;
	if (
		says === 'questions' &&
		(looksLikeQuestion(block) || (next && (looksLikeQuestion(next) || next.depth > block.depth)))
	)
		return says;
	if (says === 'about' && next && next.depth > block.depth) return says;
	if (says === 'frameworks' && next && frameworkKind(next) && !frameworkKind(block)) return says;
	if (says === 'principles' && next && next.depth > block.depth && !looksLikeStory(next)) return says;
	return undefined;
}

function sectionTitle(title: string): SectionId | undefined {
	if (/^story\s*#?\d*\s*[:.–—-]/i.test(title)) return undefined;
	if (/\bmatrix\b/i.test(title)) return 'matrix';
	if (/^(\d+[.)]\s*)?about (you|me|myself)$/i.test(title)) return 'about';
	if (/\bquestions?\b/i.test(title) && !/framework/i.test(title)) return 'questions';
	if (/\bframeworks?\b|\banswering\b/i.test(title)) return 'frameworks';
	if (/\bstor(y|ies)\b/i.test(title)) return 'stories';
	if (/\b(principles?|values)\b/i.test(title)) return 'principles';
	return undefined;
}

/** The table that pairs principles with stories. */
function tableOf(block: Block, section: SectionId | undefined): Node | undefined {
	const tables = block.nodes.filter((node) => node.type === 'table');
	const paired = tables.find((table) => {
		const head = nodesAsPlain(childrenOf(table).slice(0, 1));
		return /\b(primary|backup|secondary)\b/i.test(head);
	});
	return (
		paired ??
		(section === 'matrix'
			? tables.find((table) => childrenOf(childrenOf(table)[0] ?? table).length >= 2)
			: undefined)
	);
}
