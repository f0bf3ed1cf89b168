import { z } from 'astro/zod';

/** The files of `content/phrasings/`, by which a bank's principles are asked about. */
export const phrasingFiles = z.strictObject({
	files: z.array(
		z.strictObject({
			/** As it is named in messages: `content/phrasings/ownership.txt`. */
			file: z.string(),
			/** Its text: a wording a line. */
			content: z.string(),
		}),
	),
});

export type PhrasingFile = z.infer<typeof phrasingFiles>['files'][number];
