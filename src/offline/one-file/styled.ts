import type { Root } from 'hast';

/** A document, and the rules that it looks by. */
export interface Styled {
	readonly document: Root;
	readonly css: string;
}
