import type { z } from 'astro/zod';
import type { Entries, Entry, Prose, StoryBody } from '../bank.ts';
import { findReferences, type Mentions } from '../problems/check-links.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { about } from '../schema/about.ts';
import { framework } from '../schema/framework.ts';
import { type Kind, kinds, nounOf } from '../schema/kinds.ts';
import { principle } from '../schema/principle.ts';
import { question } from '../schema/question.ts';
import { story } from '../schema/story.ts';
import { isEmpty, proseOf, type ToProse } from '../text/prose.ts';
import { type Body, readBody } from '../text/read-text.node.ts';
import { readStoryBody } from '../text/story-body.ts';
import { readFields, splitFrontMatter } from './fields.ts';
import type { SourceFile } from './files.node.ts';

/** A file read by itself: an entry where its fields are sound, and all that is wrong with it. */
interface Read<E> {
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
	readonly toProse: ToProse;
}

type ReadBlocks<B> = (body: Body, context: BodyContext) => { body: B; problems: readonly Problem[] };

/** The sound entries of a bank by kind, what every file says of others, and all that is wrong with them. */
export function readEntries(sources: readonly SourceFile[], withHtml: boolean) {
	const mentions: Mentions[] = [];
	const problems: Problem[] = [];
	const readKind = <Fields, B>(kind: Kind, schema: z.ZodType<Fields>, readBlocks: ReadBlocks<B>) =>
		sources
			.filter((source) => source.kind === kind)
			.flatMap((source) => {
				const read = readEntry(source, schema, readBlocks, withHtml);
				if (read.mentions) mentions.push(read.mentions);
				problems.push(...read.problems);
				return read.entry ?? [];
			});
	const entries: Entries = {
		story: readKind('story', story, readStoryText),
		principle: readKind('principle', principle, readNeededText),
		question: readKind('question', question, readText),
		about: readKind('about', about, readText),
		framework: readKind('framework', framework, readText),
	};
	return { entries, mentions, problems };
}

function readEntry<Fields, B>(
	source: SourceFile,
	schema: z.ZodType<Fields>,
	readBlocks: ReadBlocks<B>,
	withHtml: boolean,
): Read<Entry<Fields, B>> {
	const { id, file, kind } = source;
	const cut = splitFrontMatter(source.text);
	if (!cut) return { problems: [problem('no-front-matter', { file, line: 1 }, { kind: nounOf(kind) })] };
	const {
		fields,
		written,
		lineOf,
		problems: inFields,
	} = readFields(cut.yaml, schema, { file, firstLine: 2 });
	const text = readBody(cut.body, { file, firstLine: cut.bodyLine });
	// A text that cannot be parsed has no sections to complain about.
	const unparsed = text.unread;
	const toProse = proseOf(`${kinds[kind].folder}/${id}`, withHtml);
	const { body, problems: inBody } = readBlocks(text, { file, firstLine: cut.bodyLine, written, toProse });
	const problems = [...inFields, ...text.problems, ...(unparsed ? [] : inBody)];
	const common = { id, file, links: text.links, lineOf };
	const mentions = { ...common, kind, references: findReferences(schema, written) };
	return fields
		? { entry: { ...common, fields, mdx: cut.body, body }, mentions, problems }
		: { mentions, problems };
}

function readStoryText(
	{ blocks }: Body,
	{ file, firstLine, written, toProse }: BodyContext,
): { body: StoryBody; problems: Problem[] } {
	const planned =
		typeof written === 'object' && written !== null && 'status' in written && written.status === 'planned';
	return readStoryBody(blocks, { file, firstLine, ready: !planned, toProse });
}

function readText({ blocks }: Body, { toProse }: BodyContext): { body: Prose; problems: Problem[] } {
	return { body: toProse(blocks), problems: [] };
}

function readNeededText(
	{ blocks }: Body,
	{ file, firstLine, toProse }: BodyContext,
): { body: Prose; problems: Problem[] } {
	const problems = isEmpty(blocks)
		? [problem('empty-text', { file, line: firstLine }, { kind: 'principle' })]
		: [];
	return { body: toProse(blocks), problems };
}
