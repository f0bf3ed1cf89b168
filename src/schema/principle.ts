import { z } from 'astro/zod';
import { accepted } from './accepted.ts';
import { gap, id, line } from './text.ts';

/** The front matter of `content/principles/<id>.mdx`. The body says what the principle means, in your own words. */
export const principle = z.strictObject({
	/** The official name, spelled as its owner spells it. */
	name: line,
	/** The name where space is short: in chips, in the grid, on paper. */
	short: line,
	/** Its place in the official list, from 1. No two principles share one. */
	order: z.int().min(1),
	/** Other words by which people call it; all of them find it in the search. */
	alsoSaid: z.array(line).default([]),
	/** The story to tell first: its id, or a gap with its note. */
	primary: z.union([id, gap]),
	/** The story to tell when the primary one is used: its id, or a gap with its note. */
	backup: z.union([id, gap]),
	/** The page where the principle's owner describes it. */
	officialUrl: z
		.url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
		.optional(),
	/** What interviewers ask next. */
	followUps: z.array(line).default([]),
	/** Findings of the readiness page that you leave as they are, each with its reason. */
	accepted: z.array(accepted).optional(),
});

export type PrincipleFields = z.infer<typeof principle>;
