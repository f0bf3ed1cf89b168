import type { Context } from './context.ts';
import { insideOf } from './guide-parts.ts';
import { endOf, markdownAsPlain, startOf } from './markdown.ts';
import { readPrompts } from './mention.ts';
import type { Placed, ValueNames } from './outline.ts';
import type { PrincipleDraft, Principles } from './read-principles.ts';
import { newQuestionDraft, type QuestionDraft } from './read-questions.ts';
import { noName } from './shape-words.ts';
import { type Grid, gridOf, isStoryWord, pairColumns, questionColumns } from './tables.ts';

/** A row of the matrix whose stories are still to be found. */
export interface MatrixRow {
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
	readonly rows: readonly MatrixRow[];
	readonly claims: readonly Claim[];
	readonly asked: readonly QuestionDraft[];
}

/** Reads the tables that pair stories with principles or with questions. What they say beside that is kept as notes. */
export function readTables(
	blocks: readonly Placed[],
	principles: Principles,
	values: ValueNames,
	context: Context,
): TablesRead {
	const rows: MatrixRow[] = [];
	const claims: Claim[] = [];
	const asked: QuestionDraft[] = [];
	for (const block of blocks) {
		for (const { node, kind } of block.tables) {
			const grid = gridOf(context.text, node);
			if (kind === 'matrix') rows.push(...readMatrix(grid, principles, context));
			else if (kind === 'marks') claims.push(...readMarks(grid, principles, values, context));
			else if (kind === 'pairs') {
				const pairs = readPairs(grid, principles, values, context);
				rows.push(...pairs.rows);
				claims.push(...pairs.claims);
			} else asked.push(...readQuestionTable(grid, block, principles, context));
		}
	}
	return { rows, claims, asked };
}

function readMatrix(
	{ titles, rows, line: headLine }: Grid,
	principles: Principles,
	context: Context,
): MatrixRow[] {
	const columns = columnsOf(titles);
	if (columns.guessed) context.say('columns-guessed', headLine);
	context.shapes.add('a matrix with a row for each principle');
	// Usual heads only name places; other words in them are the author's.
	for (const usualTitle of titles.filter((title) => usualHead.test(title)))
		context.isPlaceName(headLine, usualTitle);
	const unusual = titles.filter((title) => title !== '' && !usualHead.test(title));
	if (unusual.length > 0) context.keep('matrix', `- ${unusual.join(' | ')}`);

	return rows.flatMap(({ line, cells, names }) => {
		const written = cells.filter((cell) => cell !== '').join(' | ');
		const name = names[columns.principle] ?? '';
		if (name === '') {
			if (written !== '') {
				context.say('row-without-principle', line, written);
				context.keep('matrix', `- ${written}`);
			}
			return [];
		}
		const principle = takeRow(name, line, written, principles, context);
		if (!principle) return [];
		const placed = [columns.principle, columns.primary, columns.backup];
		const others = cells.flatMap((cell, i) =>
			placed.includes(i) || cell === '' ? [] : [titles[i] ? `${titles[i]}: ${cell}` : cell],
		);
		if (others.length > 0) {
			context.say('more-cells', line, others.join(' | '));
			context.keep('matrix', others.map((other) => `- ${name}: ${other}`).join('\n'));
		}
		return [{ principle, line, primary: cells[columns.primary] ?? '', backup: cells[columns.backup] ?? '' }];
	});
}

/** The principle of a row; undefined where another row has it already, which is said. */
function takeRow(
	name: string,
	line: number,
	written: string,
	principles: Principles,
	context: Context,
): PrincipleDraft | undefined {
	const principle = principles.resolve(name, line, 'matrix');
	if (principle.inMatrix !== undefined) {
		context.say('second-row', line, name);
		context.keep('matrix', `- ${written}`);
		return undefined;
	}
	// A row may name its principle by its id; that is no name of it.
	principle.inMatrix = name.startsWith('#') ? '' : name.replace(/\s*(\.{3}|…)$/, '');
	return principle;
}

const usualHead =
	/^(?:(?:leadership )?principles?(?: \(lps?\))?|lps?|values?|(?:primary|backup|secondary)(?: story)?)$/i;

function columnsOf(titles: readonly string[]) {
	const find = (form: RegExp) => titles.findIndex((title) => form.test(title));
	const primary = find(/\b(primary|main|first)\b/i);
	const backup = find(/\b(backup|back-up|secondary|second|alternat\w*)\b/i);
	if (primary < 0 && backup < 0) return { principle: 0, primary: 1, backup: 2, guessed: true };
	const principle = find(/\b(principles?|lps?|values?|competenc\w+)\b/i);
	const others = titles
		.map((_, i) => i)
		.filter((number) => number !== primary && number !== backup && number !== principle);
	return {
		principle: principle >= 0 ? principle : (others[0] ?? titles.length),
		primary: primary >= 0 ? primary : titles.length,
		backup: backup >= 0 ? backup : titles.length,
		guessed: false,
	};
}

/** A story for each row and a principle for each column, or the other way round; a mark pairs the two. */
function readMarks(
	{ titles, rows, line: headLine }: Grid,
	principles: Principles,
	values: ValueNames,
	context: Context,
): Claim[] {
	context.shapes.add('a matrix with marks');
	const [corner = '', ...heads] = titles;
	context.isPlaceName(headLine, corner);
	const inRows = rows.filter(({ names }) => values.isValue(names[0] ?? '')).length;
	const isTurned = inRows > heads.filter(values.isValue).length;
	const pairs = rows.flatMap(({ line, names }) =>
		names.slice(1).flatMap((mark, at) => {
			if (mark === '') return [];
			context.isPlaceName(line, mark);
			const [story = '', principle = ''] = isTurned ? [heads[at], names[0]] : [names[0], heads[at]];
			return /^[-–—.0]$/.test(mark) || story === '' || principle === ''
				? []
				: [{ story, principle, line, isFirst: /^(?:p|primary|main|★+|⭐️*|strong)$/iu.test(mark) }];
		}),
	);
	const stories = isTurned
		? heads.map((story) => ({ story, line: headLine }))
		: rows.map(({ names, line }) => ({ story: names[0] ?? '', line }));
	return stories.flatMap(({ story, line }) => {
		const own = pairs.filter((pair) => pair.story === story);
		const ordered = [...own.filter(({ isFirst }) => isFirst), ...own.filter(({ isFirst }) => !isFirst)];
		if (story === '' || noName.test(story)) return [];
		return [
			{
				story,
				line,
				principles: ordered.map((pair) => principles.resolve(pair.principle, pair.line, 'section')),
				isPlanned: true,
			},
		];
	});
}

function readPairs(
	grid: Grid,
	principles: Principles,
	values: ValueNames,
	context: Context,
): { rows: MatrixRow[]; claims: Claim[] } {
	const columns = pairColumns(grid, values.isValue);
	const placed = [...columns.stories, ...columns.principles, columns.number];
	const rows: MatrixRow[] = [];
	const claims: Claim[] = [];
	for (const at of placed) if (grid.titles[at]) context.isPlaceName(grid.line, grid.titles[at] ?? '');
	const isByPrinciple =
		columns.principles.length === 1 &&
		columns.principles[0] === Math.min(...placed.filter((at) => at >= 0 && at !== columns.number));
	context.shapes.add(
		isByPrinciple ? 'a table of principles with their stories' : 'a table of stories with their principles',
	);
	for (const { line, cells, names } of grid.rows) {
		const note = cells
			.flatMap((cell, at) =>
				placed.includes(at) || cell === '' ? [] : [grid.titles[at] ? `${grid.titles[at]}: ${cell}` : cell],
			)
			.join('\n\n');
		for (const at of placed)
			if (at === columns.number && names[at]) context.isPlaceName(line, names[at] ?? '');
		if (isByPrinciple) {
			const name = names[columns.principles[0] ?? 0] ?? '';
			const principle = name === '' ? undefined : takeRow(name, line, cells.join(' | '), principles, context);
			if (!principle) continue;
			const named = columns.stories.flatMap((at) => cutNames(names[at] ?? ''));
			const [primary = '', backup = '', ...others] = named;
			rows.push({ principle, line, primary, backup });
			for (const story of others) claims.push({ story, line, principles: [principle], isPlanned: true });
			if (note !== '') context.keep('matrix', `- ${name}: ${note.replace(/\n+/g, '; ')}`);
			continue;
		}
		const shown = columns.principles.flatMap((at) =>
			principles.split(cells[at]?.replace(/\s*(?:\/|\n|·)\s*/g, ', ') ?? '', line, noName),
		);
		for (const story of columns.stories.slice(0, 1).flatMap((at) => storiesIn(names[at] ?? '')))
			claims.push({
				story,
				line,
				principles: shown,
				isPlanned: true,
				...(note === '' ? {} : { note }),
			});
	}
	return { rows, claims };
}

const numbersAlone =
	/^(?:stor(?:y|ies)\s*)?#?\d{1,3}[a-z]?(?:\s*(?:,|;|\/|&|or|and|oder|und|ou|et|o|y|e)\s*(?:story\s*)?#?\d{1,3}[a-z]?)+$/i;

/** Names in a cell, one of them or several with signs between; "Story 1 or 2" are two. */
const cutNames = (cell: string) =>
	numbersAlone.test(cell)
		? (cell.match(/\d+[a-z]?/gi) ?? []).map((number) => `Story ${number}`)
		: cell.split(/\s*(?:[;·•\n]|,\s|\s\/\s)\s*/).filter((name) => name !== '');

/** The story of a row; only numbers are several. */
const storiesIn = (cell: string) => (numbersAlone.test(cell) ? cutNames(cell) : cell === '' ? [] : [cell]);

function readQuestionTable(
	grid: Grid,
	block: Placed,
	principles: Principles,
	context: Context,
): QuestionDraft[] {
	const { question, principle, stories } = questionColumns(grid);
	context.shapes.add('a table of questions with their stories');
	const placed = [question, principle, ...stories];
	for (const at of placed)
		if (at !== undefined && grid.titles[at]) context.isPlaceName(grid.line, grid.titles[at] ?? '');
	return grid.rows.flatMap(({ line, cells, names }): QuestionDraft[] => {
		const prompts = readPrompts(names[question] ?? '');
		const value = principle === undefined ? block.principle : names[principle];
		const notes = cells.flatMap((cell, at) =>
			placed.includes(at) || cell === '' ? [] : [grid.titles[at] ? `${grid.titles[at]}: ${cell}` : cell],
		);
		if (prompts.length === 0) {
			if (cells.some((cell) => cell !== ''))
				context.keep('questions', `- ${cells.filter((cell) => cell !== '').join(' | ')}`);
			return [];
		}
		const answers = stories.flatMap((at) =>
			noName.test(names[at] ?? '')
				? []
				: stories.length === 1
					? cutNames(markdownAsPlain(cells[at] ?? ''))
					: [cells[at] ?? ''],
		);
		return [
			{
				...newQuestionDraft(
					value === undefined || value === '' || noName.test(value)
						? undefined
						: principles.split(value, line)[0],
					line,
					prompts,
				),
				answers: answers.map((text, i) => ({
					text,
					line,
					label: i === 0 ? 'primary' : i === 1 ? 'backup' : 'also',
				})),
				notes,
			},
		];
	});
}

/** Paragraphs that were meant as tables, but lack the line of dashes. */
export function sayBrokenTables(blocks: readonly Placed[], context: Context): void {
	for (const { nodes } of blocks) {
		for (const node of nodes) {
			if (node.type !== 'paragraph') continue;
			const lines = context.text.slice(startOf(node), endOf(node)).split('\n');
			if (lines.length > 1 && lines.every((line) => (line.match(/\|/g) ?? []).length >= 2))
				context.say('table-without-dashes', node.position?.start.line ?? 1);
		}
	}
}

/** Bullets under a principle that name stories: `The blue key: 40 keys and no list`. */
export function readNames(
	blocks: readonly Placed[],
	principles: Principles,
	isPlanned: boolean,
	context: Context,
): Claim[] {
	return blocks
		.filter(({ kind }) => kind === 'names')
		.flatMap((block) => {
			const principle = principles.resolve(block.principle ?? block.title, block.line, 'heading');
			return block.pieces.flatMap((piece): Claim[] => {
				const words = markdownAsPlain(piece.raw);
				const [, name = words, rest = ''] =
					/^(.{2,80}?)(?:[:：]\s*|\s[–—-]\s|\s*→\s*)(.+)$/s.exec(words) ?? [];
				const bare = name.replace(/^["“]|["”]$/g, '').trim();
				if (noName.test(bare)) {
					context.say('open-place', piece.line, principle.spellings[0] ?? principle.id);
					context.isPlaceName(piece.line, words);
					return [];
				}
				if (isStoryWord(bare) && !/\d/.test(bare)) return [];
				context.shapes.add('bullets under a principle that name stories');
				return [
					{
						story: bare,
						line: piece.line,
						principles: [principle],
						isPlanned: isPlanned && bare.split(/\s+/).length <= 10 && !/[.!]$/.test(bare),
						note: rest,
					},
				];
			});
		});
}

/** Bullets that pair the two: `Ownership: The blue key, Story 2`, `The blue key - #ownership`. Their words stay among the notes too. */
export function readPairLists(
	blocks: readonly Placed[],
	principles: Principles,
	values: ValueNames,
	context: Context,
): Claim[] {
	return blocks.flatMap((block) => {
		if (block.kind !== 'other' && block.kind !== 'section') return [];
		const pairs = block.pieces.flatMap((piece) => {
			const nested = insideOf(context.text, piece).pieces.map(({ raw }) => markdownAsPlain(raw));
			const [, left = '', right = ''] =
				/^(.{2,80}?)\s*(?:[:：]|\s[–—-]|→|->|$)\s*(.*)$/su.exec(
					markdownAsPlain(piece.label ? `${piece.label.name}: ${piece.rest}` : piece.rest),
				) ?? [];
			const names = [...right.split(/\s*[,;·]\s*|\s+(?=#)/), ...nested]
				.map((name) => name.replace(/^#(?=\p{L})/u, '').replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ' '))
				.filter((name) => name !== '');
			if (!piece.inList || names.length === 0 || piece.label?.id !== undefined) return [];
			const principle = values.valueIn(left);
			if (principle !== undefined)
				return names.map((story) => ({ story, line: piece.line, names: [principle] }));
			return names.every(values.isValue) ? [{ story: left, line: piece.line, names }] : [];
		});
		if (pairs.length === 0) return [];
		context.shapes.add('bullets that pair stories with principles');
		return pairs
			.filter(({ story }) => !noName.test(story))
			.map(
				({ story, line, names }): Claim => ({
					story,
					line,
					principles: names.map((name) => principles.resolve(name, line, 'section')),
					isPlanned: false,
					isElsewhere: true,
				}),
			);
	});
}
