import type { SectionId } from './block-kinds.ts';
import type { Block } from './guide-parts.ts';
import type { Node } from './markdown.ts';
import type { TableKind } from './tables.ts';

/** `names`: bullets under a principle that name stories. `template`, `advice`: the parts of a story, and no story. */
export type BlockKind =
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

/** Where in the text the reading is. */
export interface Where {
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
