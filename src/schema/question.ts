import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { gap, id, line } from './text.ts';

/** `negative` questions ask for a failure, a mistake or a weakness. */
export const styles = ['standard', 'negative'] as const;

/** A story that answers a question, and what to bring out of it. */
export const suggestion = z.strictObject({
	/** Id of the story. */
	story: id,
	/** What to bring out of the story for this question. */
	hint: line.optional(),
});

/** The front matter of `content/questions/<id>.mdx`. The body is optional: notes for yourself. */
export const question = z.strictObject({
	/** Id of the principle that it asks about. */
	principle: id,
	style: z.enum(styles).default('standard'),
	/** The question's wordings. The first is its title. */
	prompts: z.array(line).min(1, 'needs at least one wording'),
	/** What to answer: the first is the primary, the second the backup. Each a story with a hint, or a gap with its note. */
	answers: z
		.array(z.union([suggestion, gap]))
		.min(1, 'needs at least one answer: a story, or a gap with its note'),
	/** Findings of the readiness page that you leave as they are, each with its reason. */
	accepted: z.array(accepted).optional(),
});

export type QuestionFields = z.infer<typeof question>;
export type Style = (typeof styles)[number];
