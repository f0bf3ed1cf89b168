import type { z } from 'astro/zod';
import type { Entry, Prose, StoryBody } from '../domain/bank/entries.ts';
import { findReferences, type Mentions } from '../domain/problems/mentions.ts';
import { type Problem, problem } from '../domain/problems/problem.ts';
import { framework } from '../schema/framework.ts';
import { principle } from '../schema/principle.ts';
import { question } from '../schema/question.ts';
import { story } from '../schema/story.ts';
import { type Body, readBody } from './body.ts';
import { readFields, splitFrontMatter } from './fields.ts';
import type { SourceFile } from './files.ts';
import { isEmpty, toProse } from './prose.ts';
import { readStoryBody } from './story-body.ts';

/** A file read by itself: an entry where its fields are sound, and all that is wrong with it. */
export interface Read<E> {
	readonly entry?: E;
	/** None where the file could not be cut into fields and text. */
	readonly mentions?: Mentions;
	readonly problems: readonly Problem[];
}

interface BodyContext {
	readonly file: string;
	readonly firstLine: number;
	/** The fields as written, whether or not they are right. */
	readonly written: unknown;
}

/** How a file of each kind is read. */
export const readers = {
	story: (source: SourceFile) => readEntry(source, story, readStoryText),
	principle: (source: SourceFile) => readEntry(source, principle, readNeededText),
	question: (source: SourceFile) => readEntry(source, question, readText),
	framework: (source: SourceFile) => readEntry(source, framework, readText),
} as const;

function readEntry<Fields, B>(
	source: SourceFile,
	schema: z.ZodType<Fields>,
	readBlocks: (body: Body, context: BodyContext) => { body: B; problems: readonly Problem[] },
): Read<Entry<Fields, B>> {
	const { id, file, kind } = source;
	const cut = splitFrontMatter(source.text);
	if (!cut) return { problems: [problem('no-front-matter', { file, line: 1 }, { kind })] };
	const {
		fields,
		written,
		lineOf,
		problems: inFields,
	} = readFields(cut.yaml, schema, { file, firstLine: 2 });
	const text = readBody(cut.body, { file, firstLine: cut.bodyLine });
	// A text that cannot be parsed has no sections to complain about.
	const unparsed = text.unread;
	const { body, problems: inBody } = readBlocks(text, { file, firstLine: cut.bodyLine, written });
	const problems = [...inFields, ...text.problems, ...(unparsed ? [] : inBody)];
	const common = { id, file, links: text.links, lineOf };
	const mentions = { ...common, kind, references: findReferences(schema, written) };
	return fields ? { entry: { ...common, fields, body }, mentions, problems } : { mentions, problems };
}

function readStoryText(
	{ blocks }: Body,
	{ file, firstLine, written }: BodyContext,
): { body: StoryBody; problems: Problem[] } {
	const planned =
		typeof written === 'object' && written !== null && 'status' in written && written.status === 'planned';
	return readStoryBody(blocks, { file, firstLine, ready: !planned });
}

function readText({ blocks }: Body): { body: Prose; problems: Problem[] } {
	return { body: toProse(blocks), problems: [] };
}

function readNeededText(
	{ blocks }: Body,
	{ file, firstLine }: BodyContext,
): { body: Prose; problems: Problem[] } {
	const problems = isEmpty(blocks)
		? [problem('empty-text', { file, line: firstLine }, { kind: 'principle' })]
		: [];
	return { body: toProse(blocks), problems };
}
