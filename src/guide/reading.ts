import type { SectionId } from './block-kinds.ts';
import type { Context } from './context.ts';
import type { Block } from './guide-parts.ts';
import type { Known } from './guide-reading.ts';
import type { Node } from './markdown.ts';
import type { Principles } from './principles.ts';
import type { Grid, TableKind } from './tables.ts';
import type { ValueNames } from './value-names.ts';

/** `names`: bullets under a principle that name stories. `template`, `advice`: the parts of a story, and no story. */
export type BlockKind =
	| ('title' | 'story' | 'inStory' | 'question' | 'ask' | 'about' | 'framework')
	| ('principle' | 'names' | 'section' | 'template' | 'advice' | 'other');

/** A block, what it was taken for, and what stands above it. */
export interface Placed extends Block {
	readonly kind: BlockKind;
	readonly section: SectionId | undefined;
	/** The tables that pair stories with principles or questions. */
	readonly tables: readonly { readonly node: Node; readonly grid: Grid; readonly kind: TableKind }[];
	/** The principle that a heading above it states. */
	readonly principle: string | undefined;
	/** The question that it answers. */
	readonly asked: Placed | undefined;
}

/** What the readers of entries share beside: the blocks of the text, and the names in it. */
export interface Reading extends Context {
	readonly known: Known;
	readonly blocks: readonly Placed[];
	readonly values: ValueNames;
	readonly principles: Principles;
}
