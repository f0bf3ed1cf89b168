import { z } from 'astro/zod';

/** One line of text: not empty, no line break. */
export const line = z
	.string()
	.trim()
	.min(1, 'is empty')
	.refine((text) => !/[\r\n]/.test(text), 'must be one line');

/** How an id is written. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of another entry: the name of its file without the ending. */
export const id = z.string().regex(idForm, 'must be an id: small letters, digits and single hyphens');

/** An admitted hole in the bank, with what is known about it. */
export const gap = z.strictObject({
	/** Why there is nothing here, or what would fill it. Shown to the reader. */
	gap: line,
});

export type Gap = z.infer<typeof gap>;
