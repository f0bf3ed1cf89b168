import { z } from 'astro/zod';
import { line } from './text.ts';

export const papers = ['a4', 'letter'] as const;

/** `content/bank.yaml`. */
export const settings = z.strictObject({
	/** The name of the bank, at the head of every page. */
	title: line,
	/** Whose stories these are. */
	owner: line,
	/** The interview they are for. */
	target: line,
	/** The day of the interview, `2026-12-01`. */
	interviewDate: z.iso.date('must be a day as YYYY-MM-DD').optional(),
	/** Your speaking pace in words a minute; most people speak at 130 to 150. */
	pace: z.int().min(60).max(300),
	/** The paper that the cheat sheet is printed on. */
	paper: z.enum(papers).default('a4'),
	/** What every interviewer may ask next, whatever the principle. */
	followUps: z.array(line).default([]),
});

export type Settings = z.infer<typeof settings>;
export type Paper = (typeof papers)[number];
