import { markdownAsPlain } from './markdown.ts';
import { readPrompts, storyNumbers } from './mention.ts';
import type { PrincipleDraft } from './principles.ts';
import { labelOfPlace, newQuestionDraft, type QuestionDraft } from './read-questions.ts';
import type { Placed, Reading } from './reading.ts';
import { noName } from './shape-words.ts';
import {
	type Columns,
	columnsOf,
	type Grid,
	isByPrinciple,
	isUsualHead,
	noMark,
	type Row,
	type TableKind,
} from './tables.ts';

/** A row of the matrix whose stories are still to be found. */
interface MatrixRow {
	readonly principle: PrincipleDraft;
	readonly line: number;
	/** The cells as Markdown. */
	readonly primary: string;
	readonly backup: string;
}

/** What a place outside a story says of it: the principles that it shows, or a note. */
export interface Claim {
	readonly story: string;
	readonly line: number;
	/** Strongest first. */
	readonly principles: readonly PrincipleDraft[];
	readonly note?: string;
	/** Whether the name makes a planned story where there is none. */
	readonly isPlanned: boolean;
	/** Its words are among the notes already. */
	readonly isElsewhere?: boolean;
}

interface TablesRead {
	readonly rows: MatrixRow[];
	readonly claims: Claim[];
	readonly asked: QuestionDraft[];
}

/** Reads the tables that pair stories with principles or with questions. What they say beside that is kept as notes. */
export function readTables(reading: Reading): TablesRead {
	const read: TablesRead = { rows: [], claims: [], asked: [] };
	for (const block of reading.blocks)
		for (const { grid, kind } of block.tables) {
			const columns = columnsOf(kind, grid, reading.values.isValue);
			sayHead(grid, kind, reading);
			if (kind === 'marks') read.claims.push(...readMarks(grid, reading));
			else if (kind === 'questions') read.asked.push(...readQuestionTable(grid, columns, block, reading));
			else readPairs(grid, kind === 'matrix', columns, read, reading);
		}
	return read;
}

/** Usual heads only name columns; other words in them are the author's, and are kept. */
function sayHead({ titles, line }: Grid, kind: TableKind, { isPlaceName, keep }: Reading): void {
	const heads = titles.slice(0, kind === 'marks' ? 1 : undefined).filter((title) => title !== '');
	for (const title of heads.filter(isUsualHead)) isPlaceName(line, title);
	const unusual = heads.filter((title) => !isUsualHead(title));
	if (unusual.length > 0) keep(kind === 'questions' ? 'questions' : 'matrix', `- ${unusual.join(' | ')}`);
}

const written = ({ cells }: Row) => cells.filter((cell) => cell !== '').join(' | ');

/** The cells of a row that stand in no column of a kind, each with the head of its column. */
const besides = ({ titles }: Grid, { cells }: Row, columns: Columns): string[] =>
	cells.flatMap((cell, at) =>
		cell === '' || [columns.question, ...columns.principles, ...columns.stories, columns.number].includes(at)
			? []
			: [titles[at] ? `${titles[at]}: ${cell}` : cell],
	);

function readPairs(
	grid: Grid,
	isMatrix: boolean,
	columns: Columns,
	{ rows, claims }: TablesRead,
	context: Reading,
): void {
	const { principles } = context;
	const [own = 0] = columns.principles;
	const isPrincipleFirst = isMatrix || isByPrinciple(columns);
	const isGuessed =
		isMatrix &&
		!grid.titles.some((title) => /\b(?:primary|main|first|back-?up|second\w*|alternat\w*)\b/i.test(title));
	if (isGuessed) context.say('columns-guessed', grid.line);
	for (const row of grid.rows) {
		const { line, cells, names } = row;
		const others = besides(grid, row, columns);
		context.isPlaceName(line, names[columns.number] ?? '');
		const stories = columns.stories.flatMap((at) =>
			isMatrix ? [cells[at] ?? ''] : cutNames(names[at] ?? ''),
		);
		if (!isPrincipleFirst) {
			const shown = columns.principles.flatMap((at) =>
				principles.split(cells[at]?.replace(/\s*(?:\/|\n|·)\s*/g, ', ') ?? '', line, noName),
			);
			const note = others.length > 0 ? { note: others.join('\n\n') } : {};
			for (const story of storiesIn(names[columns.stories[0] ?? -1] ?? ''))
				claims.push({ story, line, principles: shown, isPlanned: true, ...note });
			continue;
		}
		const name = names[own] ?? '';
		const principle = takeRow(name, row, context);
		if (!principle) continue;
		const [primary = '', backup = '', ...further] = stories;
		rows.push({ principle, line, primary, backup });
		for (const story of further) claims.push({ story, line, principles: [principle], isPlanned: true });
		if (others.length > 0) {
			if (isMatrix) context.say('more-cells', line, others.join(' | '));
			const cut = isMatrix ? others : [others.join('\n\n').replace(/\n+/g, '; ')];
			context.keep('matrix', cut.map((other) => `- ${name}: ${other}`).join('\n'));
		}
	}
}

/** The principle of a row; undefined where it names none, or another row has it already, which is said. */
function takeRow(name: string, row: Row, context: Reading): PrincipleDraft | undefined {
	const { line } = row;
	const principle = name === '' ? undefined : context.principles.resolve(name, line, 'matrix');
	if (!principle || principle.inMatrix !== undefined) {
		if (written(row) === '') return undefined;
		if (principle) context.say('second-row', line, name);
		else context.say('row-without-principle', line, written(row));
		context.keep('matrix', `- ${written(row)}`);
		return undefined;
	}
	// A row may name its principle by its id; that is no name of it.
	principle.inMatrix = name.startsWith('#') ? '' : name.replace(/\s*(\.{3}|…)$/, '');
	return principle;
}

/** A story for each row and a principle for each column, or the other way round; a mark pairs the two. */
function readMarks({ titles, rows, line: headLine }: Grid, context: Reading): Claim[] {
	const { principles, values } = context;
	const heads = titles.slice(1);
	const inRows = rows.filter(({ names }) => values.isValue(names[0] ?? '')).length;
	const isTurned = inRows > heads.filter(values.isValue).length;
	/** `Ownership (for the bar raiser)` names Ownership; its words are kept. */
	const nameIn = (head: string) => values.valueIn(head) ?? head;
	const names = isTurned ? rows.map(({ names: [first = ''] }) => first) : heads;
	for (const head of names.filter((head) => nameIn(head) !== head)) context.keep('matrix', `- ${head}`);
	const claims = new Map<string, Claim & { principles: PrincipleDraft[] }>();
	const addStory = (story: string, line: number) => {
		if (story !== '' && !noName.test(story) && !claims.has(story))
			claims.set(story, { story, line, principles: [], isPlanned: true });
	};
	if (isTurned) for (const story of heads) addStory(story, headLine);
	for (const isStrong of [true, false])
		for (const { names, line } of rows) {
			const [first = '', ...marks] = names;
			if (!isTurned) addStory(first, line);
			for (const [at, mark] of marks.entries()) {
				context.isPlaceName(line, mark);
				if (noMark.test(mark) || /^(?:p|primary|main|★+|⭐️*|strong)$/iu.test(mark) !== isStrong) continue;
				const [story = '', principle = ''] = isTurned ? [heads[at], first] : [first, heads[at]];
				if (principle !== '')
					claims.get(story)?.principles.push(principles.resolve(nameIn(principle), line, 'section'));
			}
		}
	return [...claims.values()];
}

/** Names in a cell, one of them or several with signs between; "Story 1 or 2" are two. */
const cutNames = (cell: string) =>
	storyNumbers(cell) ?? cell.split(/\s*(?:[;·•\n]|,\s|\s\/\s)\s*/).filter((name) => name !== '');

/** The story of a row; only numbers are several. */
const storiesIn = (cell: string) => storyNumbers(cell) ?? (cell === '' ? [] : [cell]);

function readQuestionTable(
	grid: Grid,
	columns: Columns,
	block: Placed,
	{ principles, keep }: Reading,
): QuestionDraft[] {
	return grid.rows.flatMap((row): QuestionDraft[] => {
		const { line, cells, names } = row;
		const prompts = readPrompts(names[columns.question] ?? '');
		if (prompts.length === 0) {
			if (written(row) !== '') keep('questions', `- ${written(row)}`);
			return [];
		}
		const [at] = columns.principles;
		const value = (at === undefined ? block.principle : names[at]) ?? '';
		const answers = columns.stories
			.filter((at) => !noName.test(names[at] ?? ''))
			.flatMap((at) =>
				columns.stories.length === 1 ? cutNames(markdownAsPlain(cells[at] ?? '')) : [cells[at] ?? ''],
			);
		const principle = noName.test(value) ? undefined : principles.split(value, line)[0];
		return [
			{
				...newQuestionDraft(principle, line, prompts),
				answers: answers.map((text, i) => ({ text, line, label: labelOfPlace(i) })),
				notes: besides(grid, row, columns),
			},
		];
	});
}
