import { z } from 'astro/zod';
import { line } from './text.ts';

export const papers = ['a4', 'letter'] as const;

const noteParts = [
	'guide',
	'stories',
	'matrix',
	'questions',
	'about',
	'frameworks',
	'principles',
	'other',
] as const;

/** A passage of an imported guide that belongs to no story, principle, question or framework. */
export const note = z.strictObject({
	part: z
		.enum(noteParts)
		.describe('The part of the guide that it introduces; `other` for a section of its own.'),
	title: line.optional().describe('The heading that it stood under.'),
	text: z.string().trim().min(1, 'is empty').optional().describe('Its words, as Markdown.'),
});

/** The recall drill of a bank that says nothing of it. */
export const usualRecall = { seconds: 10, questions: 10 } as const;

/** How a question is drilled until its story comes to mind. */
export const recall = z.strictObject({
	seconds: z
		.int()
		.min(3)
		.max(120)
		.default(usualRecall.seconds)
		.describe('Seconds to name the story of a question.'),
	questions: z
		.int()
		.min(1)
		.max(100)
		.default(usualRecall.questions)
		.describe('The most questions of one drill.'),
});

/** `content/bank.yaml`. */
export const settings = z.strictObject({
	title: line.describe('The name of the bank, at the head of every page.'),
	owner: line.describe('Whose stories these are.'),
	target: line.describe('The interview they are for.'),
	interviewDate: z.iso
		.date('must be a day as YYYY-MM-DD')
		.optional()
		.describe('The day of the interview, `2026-12-01`.'),
	pace: z
		.int()
		.min(60)
		.max(300)
		.describe('Your speaking pace in words a minute; most people speak at 130 to 150.'),
	paper: z.enum(papers).default('a4').describe('The paper that the cheat sheet is printed on.'),
	recall: recall.default(usualRecall).describe('The recall drill of the practice page.'),
	interviewers: z
		.array(line)
		.optional()
		.describe(
			'Kinds of interviewer that a round of the day can be given, as they are offered: `hiring manager`.',
		),
	followUps: z
		.array(line)
		.default([])
		.describe('What every interviewer may ask next, whatever the principle.'),
	notes: z
		.array(note)
		.optional()
		.describe(
			'What a guide says beside its stories, questions and frameworks. Import fills it and export writes it back.',
		),
});

export type Note = z.infer<typeof note>;
export type Recall = z.infer<typeof recall>;
export type Settings = z.infer<typeof settings>;
export type Paper = (typeof papers)[number];
