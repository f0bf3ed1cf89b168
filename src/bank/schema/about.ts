import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import type { SchemaProblem } from './story.ts';
import { line } from './text.ts';

export const aboutObject = z.strictObject({
	question: line.describe('What is asked about you, in its first wording: the heading of its page.'),
	prompts: z.array(line).default([]).describe('Other wordings of it; all of them find it in the search.'),
	order: z.int().min(1).optional().describe('Its place in the list, from 1.'),
	opening: line.optional().describe('The first sentence to say.'),
	seconds: z
		.int()
		.min(5)
		.max(600)
		.default(60)
		.describe('Seconds that the answer should take at most; at least it takes half of them.'),
	gap: line.optional().describe('Instead of an opening, where nothing is written yet: what to write.'),
	accepted,
});

/** The front matter of `content/about/<id>.mdx`. The body is the answer, as you would say it. */
export const about = aboutObject.refine(
	({ opening, gap }) => (opening === undefined) !== (gap === undefined),
	{
		path: ['opening'],
		// Also when another field is wrong, so that the first report is the whole one.
		when: ({ value }) => typeof value === 'object' && value !== null,
		params: { problem: 'opening-or-gap' satisfies SchemaProblem },
	},
);

export type AboutFields = z.infer<typeof about>;
