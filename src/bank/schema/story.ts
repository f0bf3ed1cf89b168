import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { id, line, reference } from './text.ts';

/** The four parts of a story, in the order in which they are told. The body of a story has one `## Heading` for each. */
export const parts = [
	{ id: 'situation', letter: 'S', name: 'Situation' },
	{ id: 'task', letter: 'T', name: 'Task' },
	{ id: 'action', letter: 'A', name: 'Action' },
	{ id: 'result', letter: 'R', name: 'Result' },
] as const;

export type PartId = (typeof parts)[number]['id'];
export const partIds: readonly PartId[] = parts.map(({ id }) => id);

export const outcomes = ['success', 'failure'] as const;
export const impacts = ['customer', 'business'] as const;
export const certainties = ['measured', 'projected', 'estimated'] as const;

/** One figure that the story can be held to. */
const result = z.strictObject({
	figure: line.describe('The figure as it is said aloud and shown large: `30 → 3 min`, `$1M`, `50% fewer`.'),
	what: line.describe('What the figure counts, in a few words.'),
	impact: z.enum(impacts).describe('Who felt it: the customer of the work (strongest), or the business.'),
	certainty: z
		.enum(certainties)
		.describe(
			'`measured`: read off after the fact. `projected`: expected, not yet seen. `estimated`: reckoned, not read off.',
		),
	baseline: line.optional().describe('What it was before.'),
	source: line.optional().describe('How it was measured, or by whom.'),
});

const common = {
	title: line.describe("The story's full name, the heading of its page."),
	short: line.describe('Its short name in the matrix, in chips and on paper: three words or so.'),
	hook: line.describe('One line that makes the listener want the rest.'),
	outcome: z.enum(outcomes).describe('Did it go well, or is it told for what went wrong?'),
	project: id
		.optional()
		.describe('Stories of one project share this id; two of them never go to one interviewer.'),
	when: line.optional().describe('When it happened, as said aloud: `spring 2024`.'),
	principles: z
		.array(reference('principle'))
		.default([])
		.describe('Ids of principles that the story shows, strongest first.'),
	proposed: z
		.array(reference('principle'))
		.optional()
		.describe(
			'Principles that were proposed for the story. Move one to `principles` to confirm it, or delete it.',
		),
	lessons: z
		.array(line)
		.default([])
		.describe('What was learned, a sentence each. A failure needs at least one.'),
	skills: z
		.array(line)
		.default([])
		.describe('Tools and skills by which the story can be found: `Snowflake`, `dbt`.'),
	accepted,
};

const opening = line.describe('The first sentence to say.');
const results = z
	.array(result)
	.default([])
	.describe('The ledger of figures. The first is the number that must land.');

const ready = z.strictObject({
	...common,
	status: z.literal('ready').describe('Written and fit to be told.'),
	opening,
	results: results.refine((list) => list.length > 0, {
		params: { problem: 'ready-without-result' satisfies SchemaProblem },
	}),
});

const planned = z.strictObject({
	...common,
	status: z.literal('planned').describe('Named but not yet written: shown as a gap with its prompt.'),
	prompt: line.describe('The question that would help to write it.'),
	opening: opening.optional(),
	results,
});

/** The front matter of `content/stories/<id>.mdx`. */
export const story = z
	.discriminatedUnion('status', [ready, planned])
	.refine(
		(fields) => fields.outcome !== 'failure' || fields.status === 'planned' || fields.lessons?.length > 0,
		{
			path: ['lessons'],
			// Also when another field is wrong, so that the first report is the whole one.
			when: ({ value }) => typeof value === 'object' && value !== null,
			params: { problem: 'failure-without-lesson' satisfies SchemaProblem },
		},
	);

/** Rules of the schema that have a row of their own in the table of problems. */
export const schemaProblems = ['ready-without-result', 'failure-without-lesson', 'opening-or-gap'] as const;
export type SchemaProblem = (typeof schemaProblems)[number];

export type StoryFields = z.infer<typeof story>;
export type Result = z.infer<typeof result>;
export type Outcome = (typeof outcomes)[number];
export type Certainty = (typeof certainties)[number];
export type Impact = (typeof impacts)[number];
