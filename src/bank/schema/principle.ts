import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { gap, line, reference } from './text.ts';

/** The front matter of `content/principles/<id>.mdx`. The body says what the principle means, in your own words. */
export const principle = z.strictObject({
	name: line.describe('The official name, spelled as its owner spells it.'),
	short: line.describe('The name where space is short: in chips, in the grid, on paper.'),
	order: z.int().min(1).describe('Its place in the official list, from 1. No two principles share one.'),
	alsoSaid: z
		.array(line)
		.default([])
		.describe('Other words by which people call it; all of them find it in the search.'),
	primary: z
		.union([reference('story'), gap])
		.describe('The story to tell first: its id, or a gap with its note.'),
	backup: z
		.union([reference('story'), gap])
		.describe('The story to tell when the primary one is used: its id, or a gap with its note.'),
	officialUrl: z
		.url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
		.optional()
		.describe("The page where the principle's owner describes it."),
	followUps: z.array(line).default([]).describe('What interviewers ask next.'),
	accepted,
});

export type PrincipleFields = z.infer<typeof principle>;
