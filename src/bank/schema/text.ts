import { z } from 'astro/zod';
import { unseenIn } from '../../site/unseen.ts';
import type { Kind } from './kinds.ts';

/** One line of text: not empty, no line break, no sign that nobody sees. */
export const line = z
	.string()
	.trim()
	.min(1, 'is empty')
	.refine((text) => !/[\r\n]/.test(text), 'must be one line')
	.refine((text) => unseenIn(text) === undefined, { error: ({ input }) => unseenIn(String(input)) });

/** How an id is written. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(idForm, 'must be an id: small letters, digits and single hyphens');

/** The schemas that stand for the id of another entry, and the kind of that entry. */
export const references = z.registry<{ readonly kind: Kind }>();

/** The id of another entry: the name of its file without the ending. */
export const reference = (kind: Kind) => id.clone().register(references, { kind });

/** An admitted hole in the bank, with what is known about it. */
export const gap = z.strictObject({
	gap: line.describe('Why there is nothing here, or what would fill it. Shown to the reader.'),
});

export type Gap = z.infer<typeof gap>;
