import { languageOf } from './labels.ts';
import type { Claim } from './read-matrix.ts';
import type { QuestionDraft } from './read-questions.ts';
import type { Placed, Reading } from './reading.ts';
import type { StoryDraft } from './story-draft.ts';
import { columnsOf, isByPrinciple, type TableKind } from './tables.ts';

const tableShapes: Readonly<Record<TableKind, string>> = {
	stories: 'a table with a row for each story',
	parts: 'a table with a row for each part',
	matrix: 'a matrix with a row for each principle',
	marks: 'a matrix with marks',
	pairs: 'a table of stories with their principles',
	questions: 'a table of questions with their stories',
};

interface EntriesRead {
	readonly written: readonly StoryDraft[];
	readonly asked: readonly QuestionDraft[];
	/** Stories that the bullets and the text under a principle name. */
	readonly named: readonly Claim[];
	/** Bullets that pair stories with principles. */
	readonly pairs: readonly Claim[];
}

/**
 * The shapes of tables, lists, stories and questions, in words; one may be there more than once. The shape of a file is
 * named where the file is read.
 */
export function shapesOf({ blocks, values }: Reading, entries: EntriesRead): string[] {
	const { written, asked, named, pairs } = entries;
	const tables = blocks.flatMap(({ tables }) =>
		tables.map(({ grid, kind }) =>
			kind === 'pairs' && isByPrinciple(columnsOf(kind, grid, values.isValue))
				? 'a table of principles with their stories'
				: tableShapes[kind],
		),
	);
	const stories = blocks.filter(({ kind }) => kind === 'story');
	const language = usualLanguage(blocks);
	const others: [shape: string, isThere: boolean][] = [
		['bullets under a principle that name stories', named.some(({ isElsewhere }) => !isElsewhere)],
		['bullets that pair stories with principles', pairs.length > 0],
		[`labels in ${language}`, language !== undefined && language !== 'English'],
		[tableShapes.stories, stories.some(({ tells }) => tells === 'row')],
		[tableShapes.parts, stories.some(({ tells }) => tells === 'table')],
		['stories under headings', stories.some(({ tells, asked }) => tells === undefined && !asked)],
		['several stories under one heading', stories.some(({ tells }) => tells === 'list')],
		['stories under their principle', stories.some(({ principle }) => principle !== undefined)],
		[
			'stories that answer a question above them',
			written.some((story) => story.asked || story.asks.length > 0),
		],
		['questions without stories', asked.length > 0 && written.length === 0],
	];
	return [...tables, ...others.flatMap(([shape, isThere]) => (isThere ? [shape] : []))];
}

/** The language of most labels in stories; a label may be a heading. */
function usualLanguage(blocks: readonly Placed[]): string | undefined {
	const languages = blocks
		.filter(({ kind }) => kind === 'story' || kind === 'inStory')
		.flatMap(({ kind, title, pieces }) => [
			...(kind === 'inStory' ? [title] : []),
			...pieces.flatMap(({ label }) => (label?.id === undefined ? [] : [label.name])),
		])
		.flatMap((label) => languageOf(label) ?? []);
	const [most] = [...Map.groupBy(languages, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
	return most?.[0];
}
