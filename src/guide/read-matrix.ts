import type { Context } from './context.ts';
import { childrenOf, endOf, lineOf, type Node, nodesAsPlain, startOf } from './markdown.ts';
import type { Placed } from './outline.ts';
import type { PrincipleDraft, Principles } from './read-principles.ts';

/** A row of the matrix whose stories are still to be found. */
interface MatrixRow {
	readonly principle: PrincipleDraft;
	readonly line: number;
	/** The cells as Markdown. */
	readonly primary: string;
	readonly backup: string;
}

/** Reads the tables that pair principles with stories. What they say beside that is kept as notes. */
export function readMatrix(blocks: readonly Placed[], principles: Principles, context: Context): MatrixRow[] {
	return blocks.flatMap(({ table }) => (table ? readTable(table, principles, context) : []));
}

function readTable(table: Node, principles: Principles, context: Context): MatrixRow[] {
	const [head, ...rows] = childrenOf(table);
	const titles = childrenOf(head ?? table).map((node) => nodesAsPlain([node]));
	const columns = columnsOf(titles);
	const headLine = lineOf(head);
	if (columns.guessed) context.say('columns-guessed', headLine);
	// Usual heads only name places; other words in them are the author's.
	for (const usualTitle of titles.filter((title) => usualHead.test(title)))
		context.isPlaceName(headLine, usualTitle);
	const unusual = titles.filter((title) => title !== '' && !usualHead.test(title));
	if (unusual.length > 0) context.keep('matrix', `- ${unusual.join(' | ')}`);

	return rows.flatMap((row) => {
		const line = lineOf(row);
		const cells = childrenOf(row).map((cell) => cellText(context.text, cell));
		const written = cells.filter((cell) => cell !== '').join(' | ');
		const name = plainCell(row, columns.principle);
		if (name === '') {
			if (written !== '') {
				context.say('row-without-principle', line, written);
				context.keep('matrix', `- ${written}`);
			}
			return [];
		}
		const principle = principles.resolve(name, line, 'matrix');
		if (principle.inMatrix !== undefined) {
			context.say('second-row', line, name);
			context.keep('matrix', `- ${written}`);
			return [];
		}
		// A row may name its principle by its id; that is no name of it.
		principle.inMatrix = name.startsWith('#') ? '' : name.replace(/\s*(\.{3}|…)$/, '');
		const placed = [columns.principle, columns.primary, columns.backup];
		const others = cells.flatMap((cell, i) => {
			if (placed.includes(i) || cell === '') return [];
			return [titles[i] ? `${titles[i]}: ${cell}` : cell];
		});
		if (others.length > 0) {
			context.say('more-cells', line, others.join(' | '));
			context.keep('matrix', others.map((other) => `- ${name}: ${other}`).join('\n'));
		}
		return [{ principle, line, primary: cells[columns.primary] ?? '', backup: cells[columns.backup] ?? '' }];
	});
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

const plainCell = (row: Node, column: number) => {
	const cell = childrenOf(row)[column];
	return cell ? nodesAsPlain([cell]) : '';
};

/** A cell as Markdown, its bars unescaped. */
function cellText(text: string, cell: Node): string {
	const inside = childrenOf(cell);
	return text
		.slice(startOf(inside[0]), endOf(inside.at(-1)))
		.replaceAll('\\|', '|')
		.trim();
}

/** Paragraphs that were meant as tables, but lack the line of dashes. */
export function sayBrokenTables(blocks: readonly Placed[], context: Context): void {
	for (const { nodes } of blocks) {
		for (const node of nodes) {
			if (node.type !== 'paragraph') continue;
			const lines = context.text.slice(startOf(node), endOf(node)).split('\n');
			if (lines.length > 1 && lines.every((line) => (line.match(/\|/g) ?? []).length >= 2))
				context.say('table-without-dashes', lineOf(node));
		}
	}
}
