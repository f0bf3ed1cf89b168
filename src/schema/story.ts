import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { id, line } from './text.ts';

/** The four parts of a story, in the order in which they are told. The body of a story has one `## Heading` for each. */
export const parts = [
	{ id: 'situation', letter: 'S', name: 'Situation' },
	{ id: 'task', letter: 'T', name: 'Task' },
	{ id: 'action', letter: 'A', name: 'Action' },
	{ id: 'result', letter: 'R', name: 'Result' },
] as const;

export const partIds = [
	'situation',
	'task',
	'action',
	'result',
] as const satisfies (typeof parts)[number]['id'][];
export type PartId = (typeof partIds)[number];

export const outcomes = ['success', 'failure'] as const;
export const impacts = ['customer', 'business'] as const;
export const certainties = ['measured', 'projected', 'estimated'] as const;

/** One figure that the story can be held to. */
export const result = z.strictObject({
	/** The figure as it is said aloud and shown large: `30 → 3 min`, `$1M`, `50% fewer`. */
	figure: line,
	/** What the figure counts, in a few words. */
	what: line,
	/** Who felt it: the customer of the work (strongest), or the business. */
	impact: z.enum(impacts),
	/** `measured`: read off after the fact. `projected`: expected, not yet seen. `estimated`: reckoned, not read off. */
	certainty: z.enum(certainties),
	/** What it was before. */
	baseline: line.optional(),
	/** How it was measured, or by whom. */
	source: line.optional(),
});

const common = {
	/** The story's full name, the heading of its page. */
	title: line,
	/** Its short name in the matrix, in chips and on paper: three words or so. */
	short: line,
	/** One line that makes the listener want the rest. */
	hook: line,
	/** Did it go well, or is it told for what went wrong? */
	outcome: z.enum(outcomes),
	/** Stories of one project share this id; two of them never go to one interviewer. */
	project: id.optional(),
	/** When it happened, as said aloud: `spring 2024`. */
	when: line.optional(),
	/** Ids of principles that the story shows, strongest first. */
	principles: z.array(id).min(1, 'needs at least one principle'),
	/** What was learned, a sentence each. A failure needs at least one. */
	lessons: z.array(line).default([]),
	/** Tools and skills by which the story can be found: `Snowflake`, `dbt`. */
	skills: z.array(line).default([]),
	/** Findings of the readiness page that you leave as they are, each with its reason. */
	accepted: z.array(accepted).optional(),
};

const ready = z.strictObject({
	...common,
	/** Written and fit to be told. */
	status: z.literal('ready'),
	/** The first sentence to say. */
	opening: line,
	/** The ledger of figures. The first is the number that must land. */
	results: z
		.array(result)
		.default([])
		.refine((it) => it.length > 0, { params: { problem: 'ready-without-result' satisfies SchemaProblem } }),
});

const planned = z.strictObject({
	...common,
	/** Named but not yet written: shown as a gap with its prompt. */
	status: z.literal('planned'),
	/** The question that would help to write it. */
	prompt: line,
	opening: line.optional(),
	results: z.array(result).default([]),
});

/** The front matter of `content/stories/<id>.mdx`. */
export const story = z
	.discriminatedUnion('status', [ready, planned])
	.refine((it) => it.outcome !== 'failure' || it.status === 'planned' || it.lessons?.length > 0, {
		path: ['lessons'],
		// Also when another field is wrong, so that the first report is the whole one.
		when: ({ value }) => typeof value === 'object' && value !== null,
		params: { problem: 'failure-without-lesson' satisfies SchemaProblem },
	});

/** Rules of the schema that have a row of their own in the table of problems. */
export type SchemaProblem = 'ready-without-result' | 'failure-without-lesson';

export type StoryFields = z.infer<typeof story>;
export type Result = z.infer<typeof result>;
export type Outcome = (typeof outcomes)[number];
export type Certainty = (typeof certainties)[number];
export type Impact = (typeof impacts)[number];
