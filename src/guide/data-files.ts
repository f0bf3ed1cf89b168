/** A line of Markdown, and the line of the file that it came from. */
export interface SourceLine {
	readonly text: string;
	readonly line: number;
}

/** A file as lines of Markdown, and the shapes that were recognised in it, in words. */
export interface FileLines {
	readonly lines: readonly SourceLine[];
	readonly shapes: readonly string[];
}

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

// Spreadsheets

/** Stands for a line break in a cell of Markdown, which can hold none. */
export const lineBreak = '\u2028';

interface SheetRow {
	readonly cells: string[];
	readonly line: number;
}

/** A file of values as the rows of a table in Markdown. Undefined where it is none. */
export function readSheet(text: string): SourceLine[] | undefined {
	const head = text.split('\n', 1)[0] ?? '';
	const separator =
		['\t', ';', ',', '|'].find((sign) => head.split(sign).length >= 3) ?? (head.includes('\t') ? '\t' : ',');
	if (/^\s*([#>*|-]|\d+\.)/.test(head)) return undefined;
	const rows = cutSheet(text, separator).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const width = rows[0]?.cells.length ?? 0;
	const isEven = rows.filter(({ cells }) => cells.length === width).length >= rows.length * 0.8;
	const isHead = head.split(separator).every((cell) => cell.trim().length <= 60);
	if (width < 2 || rows.length < 2 || !isEven || !isHead) return undefined;
	// The apostrophe that keeps a cell from being a formula is the sheet's, not the author's.
	const written = (cell: string) =>
		cell
			.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')
			.trim()
			.replace(/\n/g, lineBreak);
	return tableLines(rows.map(({ cells, line }) => ({ cells: cells.map(written), line })));
}

/** Rows as a table of Markdown. */
export function tableLines(rows: readonly SheetRow[]): SourceLine[] {
	const [head, ...others] = rows.map(({ cells, line }) => ({
		text: `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
		line,
	}));
	if (!head) return [];
	return [head, { text: `|${' --- |'.repeat(rows[0]?.cells.length ?? 1)}`, line: head.line }, ...others];
}

/** The cells of comma-separated values by RFC 4180: a cell in quotes may hold the separator, line breaks and doubled quotes. */
function cutSheet(text: string, separator: string): SheetRow[] {
	const rows: SheetRow[] = [];
	let [cells, cell, line, start, isQuoted] = [[] as string[], '', 1, 1, false];
	for (let at = 0; at <= text.length; at++) {
		const sign = text[at] ?? '\n';
		if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
		else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
		else if ((isQuoted && at < text.length) || (sign !== separator && sign !== '\n')) cell += sign;
		else {
			cells.push(cell);
			cell = '';
			if (sign === '\n') {
				rows.push({ cells, line: start });
				[cells, start] = [[], line + 1];
			}
		}
		if (sign === '\n') line++;
	}
	return rows;
}

// JSON

/** Characters in which a value is looked for in the file. */
const lookAhead = 10_000;

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Objects as headings with a bullet for each key. A list of objects is a list of stories, or of groups of them. */
export function jsonLines(json: object, raw: string): SourceLine[] {
	const lines: SourceLine[] = [];
	let [at, line] = [0, 1];
	const put = (words: string, value: unknown) => {
		// Values stand in the file in the order in which they are read. One that is written in another way there is looked
		// for in what comes next only, or a long file would take the square of its time.
		const text = JSON.stringify(value) ?? '';
		const ahead = raw.slice(at, at + text.length + lookAhead);
		const place = value === undefined ? -1 : ahead.indexOf(text);
		if (place >= 0) {
			line += ahead.slice(0, place).split('\n').length - 1;
			at += place;
		}
		for (const one of words.split('\n')) lines.push({ text: one, line });
	};
	const words = (key: string) => key.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
	const write = (value: object, name: string, depth: number) => {
		const isList = Array.isArray(value);
		const entries = Object.entries(value);
		const own = entries.find(
			([key, inner]) =>
				/^(title|name|story|headline|heading|question|prompt)$/i.test(key) && typeof inner === 'string',
		);
		const number =
			own && entries.find(([key, inner]) => /^(?:id|number|no)$/i.test(key) && typeof inner === 'number');
		const heading = own ? `${number ? `Story ${number[1]}: ` : ''}${own[1]}` : name;
		if (heading !== '')
			put(`\n${'#'.repeat(Math.min(6, depth))} ${heading.replace(/\s+/g, ' ')}\n`, own?.[1]);
		const groups: [string, object][] = [];
		for (const [key, inner] of entries) {
			if (key === own?.[0] || key === number?.[0]) continue;
			const isPlainList = Array.isArray(inner) && inner.every((one) => !isGroup(one));
			const isStar = /^(star|car|answer|response|parts|story|content|body|sections|soar|par)$/i.test(key);
			if (!isGroup(inner) || isPlainList)
				put(isList ? `- ${inner}` : bulletOf(words(key), inner), Array.isArray(inner) ? inner[0] : inner);
			else if (isStar && !Array.isArray(inner))
				for (const [part, text] of Object.entries(inner)) put(bulletOf(words(part), text), text);
			else groups.push([isList ? '' : words(key), inner]);
		}
		// A list of objects stands under its key, if that says something; its objects have the key's name or their own.
		for (const [i, [key, inner]] of groups.entries())
			write(inner, isList ? `Story ${i + 1}` : key, isList && name === '' ? depth : Math.min(6, depth + 1));
	};
	write(json, '', 1);
	return lines;
}

function bulletOf(key: string, value: unknown): string {
	const values: unknown[] = Array.isArray(value) ? value : [value];
	if (/^stor(?:y|ies) (?:ids?|numbers?)$/i.test(key) && values.every((one) => typeof one === 'number'))
		return `- **Story**: ${values.map((one) => `Story ${one}`).join(', ')}`;
	if (Array.isArray(value))
		return [`- **${key}**:`, ...values.map((one) => `  - ${String(one).replace(/\n/g, '\n    ')}`)].join(
			'\n',
		);
	const text = isGroup(value) ? JSON.stringify(value) : String(value ?? '');
	return `- **${key}**: ${text.trim().replace(/\n/g, '\n  ')}`;
}
