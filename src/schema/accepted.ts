import { z } from 'astro/zod';
import { line } from './text.ts';

/** A finding of the readiness page that the owner has seen and leaves as it is. */
export const accepted = z.strictObject({
	/** The rule that is not to be counted against this file: `no-date`. The page and `npm run readiness` name them. */
	rule: line,
	/** Why it may stay so. The page shows it. */
	reason: line,
});

export type Accepted = z.infer<typeof accepted>;
