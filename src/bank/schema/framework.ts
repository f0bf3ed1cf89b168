import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { impacts, partIds } from './story.ts';
import { line } from './text.ts';

const common = {
	name: line.describe('What it is called on the page.'),
	use: line.describe('When to reach for it, in a line.'),
	order: z.int().min(1).describe('Its place on the page, from 1.'),
	accepted,
};

/** A stretch of the answer with its time budget. */
const phase = z
	.strictObject({
		name: line.describe('What it is called on screen and on paper: `Situation and Task`.'),
		parts: z.array(z.enum(partIds)).min(1).describe('The parts of the story that are told in it.'),
		seconds: z
			.strictObject({ min: z.int().positive(), max: z.int().positive() })
			.describe('Seconds: the least and the most it should take.'),
		advice: line,
	})
	.refine((phase) => phase.seconds.min <= phase.seconds.max, {
		path: ['seconds'],
		message: 'min must not exceed max',
	});

const star = z.strictObject({
	kind: z.literal('star'),
	...common,
	phases: z.array(phase).min(1),
});

const negative = z.strictObject({
	kind: z.literal('negative'),
	...common,
	steps: z
		.array(
			z.strictObject({
				name: line,
				cue: line.describe('What to do, in three or four words.'),
				advice: line,
				example: line.optional().describe('How it can sound.'),
			}),
		)
		.min(1),
});

const impact = z.strictObject({
	kind: z.literal('impact'),
	...common,
	levels: z
		.array(
			z.strictObject({
				name: line,
				impact: z
					.enum(impacts)
					.optional()
					.describe('Which results of the ledger count here; none for lessons.'),
				weight: line
					.optional()
					.describe('A word or two beside the name: `strongest`, `required for failures`.'),
				advice: line,
				examples: z.array(line).default([]),
			}),
		)
		.min(1)
		.describe('The kinds of impact, strongest first.'),
});

/** The front matter of `content/frameworks/<id>.mdx`: exactly one file of each kind. The body adds advice. */
export const framework = z.discriminatedUnion('kind', [star, negative, impact]);

export const frameworkKinds = ['star', 'negative', 'impact'] as const;
export type FrameworkKind = (typeof frameworkKinds)[number];
export type FrameworkFields = z.infer<typeof framework>;
export type StarFields = z.infer<typeof star>;
export type NegativeFields = z.infer<typeof negative>;
export type ImpactFields = z.infer<typeof impact>;
export type Phase = z.infer<typeof phase>;
