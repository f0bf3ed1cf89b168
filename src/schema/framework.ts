import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { impacts, partIds } from './story.ts';
import { line } from './text.ts';

const common = {
	name: line,
	/** When to reach for it, in a line. */
	use: line,
	/** Its place on the page, from 1. */
	order: z.int().min(1),
	/** Findings of the readiness page that you leave as they are, each with its reason. */
	accepted: z.array(accepted).optional(),
};

/** A stretch of the answer with its time budget. */
export const phase = z
	.strictObject({
		/** What it is called on screen and on paper: `Situation and Task`. */
		name: line,
		/** The parts of the story that are told in it. */
		parts: z.array(z.enum(partIds)).min(1),
		/** Seconds: the least and the most it should take. */
		seconds: z.strictObject({ min: z.int().positive(), max: z.int().positive() }),
		advice: line,
	})
	.refine((it) => it.seconds.min <= it.seconds.max, {
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
				/** What to do, in three or four words. */
				cue: line,
				advice: line,
				/** How it can sound. */
				example: line.optional(),
			}),
		)
		.min(1),
});

const impact = z.strictObject({
	kind: z.literal('impact'),
	...common,
	/** The kinds of impact, strongest first. */
	levels: z
		.array(
			z.strictObject({
				name: line,
				/** Which results of the ledger count here; none for lessons. */
				impact: z.enum(impacts).optional(),
				/** A word or two beside the name: `strongest`, `required for failures`. */
				weight: line.optional(),
				advice: line,
				examples: z.array(line).default([]),
			}),
		)
		.min(1),
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
