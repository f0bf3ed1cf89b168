import { z } from 'astro/zod';
import { line } from './text.ts';

export const papers = ['a4', 'letter'] as const;

const noteParts = ['guide', 'stories', 'matrix', 'questions', 'frameworks', 'principles', 'other'] as const;

/** A passage of an imported guide that belongs to no story, principle, question or framework. */
export const note = z.strictObject({
	/** The part of the guide that it introduces; `other` for a section of its own. */
	part: z.enum(noteParts),
	/** The heading that it stood under. */
	title: line.optional(),
	/** Its words, as Markdown. */
	text: z.string().trim().min(1, 'is empty').optional(),
});

/** The recall drill of a bank that says nothing of it. */
export const usualRecall = { seconds: 10, questions: 10 } as const;

/** How a question is drilled until its story comes to mind. */
export const recall = z.strictObject({
	/** Seconds to name the story of a question. */
	seconds: z.int().min(3).max(120).default(usualRecall.seconds),
	/** The most questions of one drill. */
	questions: z.int().min(1).max(100).default(usualRecall.questions),
});

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
	/** The recall drill of the practice page. */
	recall: recall.default(usualRecall),
	/** Kinds of interviewer that a round of the day can be given, as they are offered: `hiring manager`. */
	interviewers: z.array(line).optional(),
	/** What every interviewer may ask next, whatever the principle. */
	followUps: z.array(line).default([]),
	/** What a guide says beside its stories, questions and frameworks. Import fills it and export writes it back. */
	notes: z.array(note).optional(),
});

export type Note = z.infer<typeof note>;
export type Recall = z.infer<typeof recall>;
export type Settings = z.infer<typeof settings>;
export type Paper = (typeof papers)[number];
