import { z } from 'astro/zod';
import { line } from './text.ts';

/** Findings of the readiness page that the owner has seen and leaves as they are; a field of every kind of file. */
export const accepted = z
	.array(
		z.strictObject({
			rule: line.meta({
				description:
					'The rule that is not to be counted against this file: `no-date`. The page and `npm run readiness` name them.',
			}),
			reason: line.meta({ description: 'Why it may stay so. The page shows it.' }),
		}),
	)
	.optional()
	.meta({ description: 'Findings of the readiness page that you leave as they are, each with its reason.' });

export type Accepted = NonNullable<z.infer<typeof accepted>>[number];
