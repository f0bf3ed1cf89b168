import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { gap, line, reference } from './text.ts';

/** `negative` questions ask for a failure, a mistake or a weakness. */
const styles = ['standard', 'negative'] as const;

/** A story that answers a question, and what to bring out of it. */
const suggestion = z.strictObject({
	story: reference('story').describe('Id of the story.'),
	hint: line.optional().describe('What to bring out of the story for this question.'),
});

/** The front matter of `content/questions/<id>.mdx`. The body is optional: notes for yourself. */
export const question = z.strictObject({
	principle: reference('principle').describe('Id of the principle that it asks about.'),
	style: z.enum(styles).default('standard'),
	prompts: z
		.array(line)
		.min(1, 'needs at least one wording')
		.describe("The question's wordings. The first is its title."),
	answers: z
		.array(z.union([suggestion, gap]))
		.min(1, 'needs at least one answer: a story, or a gap with its note')
		.describe(
			'What to answer: the first is the primary, the second the backup. Each a story with a hint, or a gap with its note.',
		),
	accepted,
});

export type QuestionFields = z.infer<typeof question>;
export type Style = (typeof styles)[number];
