import { parse as parseYaml } from 'yaml';
import { knownLabel, partOf, readLabel } from './labels.ts';

/** A file of somebody's notes. */
export interface NoteFile {
	/** From the folder that was given: `work/Lost parcels.md`. */
	readonly name: string;
	readonly text: string;
}

/** Notes of any form as one Markdown text. */
export interface Source {
	readonly text: string;
	/** The file and the line that a line of the text came from. */
	readonly origin: (line: number) => { readonly file: string; readonly line: number };
	/** Forms that were recognised, in words. */
	readonly forms: readonly string[];
	/** Several files, each a note of its own. */
	readonly isFolder: boolean;
}

/** Puts notes of any form into Markdown: HTML in it, spreadsheets, JSON, front matter, a folder of files. */
export function asMarkdown(files: readonly NoteFile[]): Source {
	const forms = new Set<string>();
	const isFolder = files.length > 1;
	if (isFolder) forms.add(`a folder of ${files.length} notes`);
	const lines: string[] = [];
	const origins: { file: string; line: number }[] = [];
	for (const { name, text } of files) {
		const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
		const read = readFile(name, clean, isFolder, forms);
		if (lines.length > 0) read.unshift({ text: '', line: 1 });
		for (const { text, line } of read)
			for (const one of text.split('\n')) {
				lines.push(one);
				origins.push({ file: name, line });
			}
	}
	const last = { file: files[0]?.name ?? '', line: 1 };
	return { text: lines.join('\n'), origin: (line) => origins[line - 1] ?? last, forms: [...forms], isFolder };
}

/** A line of Markdown, and the line of the file that it came from. */
interface SourceLine {
	readonly text: string;
	readonly line: number;
}

function readFile(name: string, text: string, isFolder: boolean, forms: Set<string>): SourceLine[] {
	const json = /^\s*[[{]/.test(text) && !/^\s*\[[^\]\n]*\]\(/.test(text) ? parseJson(text) : undefined;
	if (typeof json === 'object' && json !== null) {
		forms.add('JSON');
		return jsonLines(json, text);
	}
	const sheet = /\.md$|\.markdown$/i.test(name) ? undefined : readSheet(text);
	if (sheet) {
		forms.add('a spreadsheet with a row for each story or pair');
		return sheet;
	}
	return noteLines(name, text, isFolder, forms);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

// Spreadsheets

/** A file of values as the rows of a table in Markdown. Undefined where it is none. */
function readSheet(text: string): SourceLine[] | undefined {
	const head = text.replace(/^sep=.\n/, '').split('\n', 1)[0] ?? '';
	const separator =
		['\t', ';', ',', '|'].find((sign) => head.split(sign).length >= 3) ?? (head.includes('\t') ? '\t' : ',');
	if (/^\s*([#>*|-]|\d+\.)/.test(head)) return undefined;
	const rows = cutSheet(text.replace(/^sep=.\n/, ''), separator).filter(({ cells }) =>
		cells.some((cell) => cell.trim() !== ''),
	);
	const width = rows[0]?.cells.length ?? 0;
	const isEven = rows.filter(({ cells }) => cells.length === width).length >= rows.length * 0.8;
	if (
		width < 2 ||
		rows.length < 2 ||
		!isEven ||
		head.split(separator).some((cell) => cell.trim().length > 60)
	)
		return undefined;
	const row = (cells: readonly string[]) =>
		`| ${cells
			.map((cell) =>
				cell
					.trim()
					.replace(/\n+/g, ' · ')
					.replace(/(?<!\\)\|/g, '\\|'),
			)
			.join(' | ')} |`;
	const [first, ...others] = rows;
	return [
		{ text: row(first?.cells ?? []), line: first?.line ?? 1 },
		{ text: `|${' --- |'.repeat(width)}`, line: first?.line ?? 1 },
		...others.map(({ cells, line }) => ({ text: row(cells), line })),
	];
}

/** The cells of comma-separated values by RFC 4180: a cell in quotes may hold the separator, line breaks and doubled quotes. */
function cutSheet(text: string, separator: string): { cells: string[]; line: number }[] {
	const rows: { cells: string[]; line: number }[] = [{ cells: [''], line: 1 }];
	let [quoted, line] = [false, 1];
	for (let at = 0; at < text.length; at++) {
		const row = rows[rows.length - 1];
		const sign = text[at] ?? '';
		if (!row) break;
		const cell = row.cells[row.cells.length - 1] ?? '';
		const add = (more: string) => void row.cells.splice(-1, 1, cell + more);
		if (sign === '\n') line++;
		if (quoted && sign === '"' && text[at + 1] === '"') add(text[at++] ?? '');
		else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
		else if (quoted) add(sign);
		else if (sign === separator) row.cells.push('');
		else if (sign === '\n') rows.push({ cells: [''], line });
		else add(sign);
	}
	return rows;
}

// JSON

/** Characters in which a value is looked for in the file. */
const lookAhead = 10_000;

/** Objects as headings with a bullet for each key. A list of objects is a list of stories, or of groups of them. */
function jsonLines(json: object, raw: string): SourceLine[] {
	const lines: SourceLine[] = [];
	let [at, line] = [0, 1];
	const put = (words: string, value: unknown) => {
		// Values stand in the file in the order in which they are read.
		// One that is written in another way there is looked for in what comes next only, or a long file would take the square of its time.
		const text = JSON.stringify(value) ?? '';
		const ahead = raw.slice(at, at + text.length + lookAhead);
		const place = value === undefined ? -1 : ahead.indexOf(text);
		if (place >= 0) {
			line += ahead.slice(0, place).split('\n').length - 1;
			at += place;
		}
		for (const one of words.split('\n')) lines.push({ text: one, line });
	};
	const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
	const words = (key: string) => key.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
	const write = (value: object, name: string, depth: number) => {
		const list = Array.isArray(value) ? value : undefined;
		const entries = Object.entries(value);
		const own = list
			? undefined
			: entries.find(
					([key, inner]) =>
						/^(title|name|story|headline|heading|question|prompt)$/i.test(key) && typeof inner === 'string',
				);
		const number = entries.find(
			([key, inner]) => /^(?:id|number|no)$/i.test(key) && typeof inner === 'number',
		);
		const heading = own ? `${number ? `Story ${String(number[1])}: ` : ''}${String(own[1])}` : name;
		if (heading !== '')
			put(`\n${'#'.repeat(Math.min(6, depth))} ${heading.replace(/\s+/g, ' ')}\n`, own?.[1]);
		const later: [string, object][] = [];
		for (const [key, inner] of entries) {
			if (key === own?.[0] || (key === number?.[0] && own)) continue;
			const isList = Array.isArray(inner) && inner.every((one) => !isGroup(one));
			if (isGroup(inner) && !isList) {
				const isStar =
					!Array.isArray(inner) &&
					/^(star|car|answer|response|parts|story|content|body|sections|soar|par)$/i.test(key);
				if (isStar) for (const [part, text] of Object.entries(inner)) put(bulletOf(words(part), text), text);
				else later.push([list ? '' : words(key), inner]);
			} else
				put(
					list ? `- ${String(inner)}` : bulletOf(words(key), inner),
					Array.isArray(inner) ? inner[0] : inner,
				);
		}
		// A list of objects stands under its key, if that says something; its objects have the key's name or their own.
		for (const [i, [key, inner]] of later.entries())
			write(inner, list ? `Story ${i + 1}` : key, list && name === '' ? depth : Math.min(6, depth + 1));
	};
	const bulletOf = (key: string, value: unknown) => {
		if (/^stor(?:y|ies) (?:ids?|numbers?)$/i.test(key) && isNumbers(value))
			return `- **Story**: ${[value]
				.flat()
				.map((one) => `Story ${one}`)
				.join(', ')}`;
		if (Array.isArray(value))
			return [`- **${key}**:`, ...value.map((one) => `  - ${String(one).replace(/\n/g, '\n    ')}`)].join(
				'\n',
			);
		const text = isGroup(value) ? JSON.stringify(value) : String(value ?? '');
		return `- **${key}**: ${text.trim().replace(/\n/g, '\n  ')}`;
	};
	write(json, '', 1);
	return lines;
}

const isNumbers = (value: unknown) => [value].flat().every((one) => typeof one === 'number');

// Markdown

/** Tables of HTML as tables of Markdown, their rows with the lines that they begin on. */
function withTables(lines: readonly SourceLine[]): SourceLine[] {
	const read: SourceLine[] = [];
	for (let i = 0; i < lines.length; i++) {
		const from = i;
		if (!/<table\b/i.test(lines[i]?.text ?? '')) {
			read.push(...lines.slice(i, i + 1));
			continue;
		}
		while (i < lines.length && !/<\/table>/i.test(lines[i]?.text ?? '')) i++;
		const table = lines
			.slice(from, i + 1)
			.map(({ text }) => text)
			.join('\n');
		let at = 0;
		const rows = table.split(/<tr\b[^>]*>/i).map((row) => {
			const line = (lines[from]?.line ?? 1) + at;
			at += row.split('\n').length - 1;
			const cells = row
				.split(/<t[dh]\b[^>]*>/i)
				.slice(1)
				.map((cell) =>
					cell
						.replace(/<\/t[dhr]>[\s\S]*$/i, '')
						.trim()
						.replace(/\s*\n\s*/g, ' ')
						.replaceAll('|', '\\|'),
				);
			return { cells, line };
		});
		const written = rows
			.filter(({ cells }) => cells.length > 0)
			.map(({ cells, line }) => ({ text: `| ${cells.join(' | ')} |`, line }));
		const [head, ...others] = written;
		if (head)
			read.push(
				{ text: '', line: head.line },
				head,
				{
					text: `|${' --- |'.repeat(rows.find(({ cells }) => cells.length > 0)?.cells.length ?? 1)}`,
					line: head.line,
				},
				...others,
				{ text: '', line: head.line },
			);
		else read.push(...lines.slice(from, i + 1));
	}
	return read;
}

function noteLines(name: string, text: string, isFolder: boolean, forms: Set<string>): SourceLine[] {
	const lines = text.split('\n').map((line, i): SourceLine => ({ text: line, line: i + 1 }));
	const front = frontMatter(text);
	const body = front ? lines.slice(front.lines) : lines;
	const bare = name
		.replace(/^.*\//, '')
		.replace(/\.[a-z]+$/i, '')
		.replace(/ [0-9a-f]{32}$/, '');
	const isObsidian = isFolder || front !== undefined;
	if (front && !isFolder) forms.add('a note with front matter');
	const clean = tidied(withTables(body), isObsidian, forms);
	const first = clean.find(({ text }) => text.trim() !== '');
	const hasTitle = /^#\s/.test(first?.text ?? '');
	const titled =
		!isObsidian || hasTitle
			? []
			: [
					{ text: `# ${front?.title ?? bare}`, line: 1 },
					{ text: '', line: 1 },
				];
	const rest =
		front === undefined
			? []
			: [...front.bullets.map((bullet) => ({ text: bullet, line: 1 })), { text: '', line: 1 }];
	if (hasTitle && first && rest.length > 0) {
		const at = clean.indexOf(first);
		return [...clean.slice(0, at + 1), { text: '', line: 1 }, ...rest, ...clean.slice(at + 1)];
	}
	return [...titled, ...rest, ...clean];
}

/** Front matter as bullets: a list is one line with commas. */
function frontMatter(
	text: string,
): { lines: number; title: string | undefined; bullets: string[] } | undefined {
	const yaml = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[1];
	if (yaml === undefined) return undefined;
	let fields: unknown;
	try {
		fields = parseYaml(yaml);
	} catch {
		return undefined;
	}
	if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
	const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
	const say = (value: unknown) =>
		Array.isArray(value)
			? value.map(String).join(', ')
			: typeof value === 'object'
				? JSON.stringify(value)
				: String(value);
	const title = entries.find(([key]) => key.toLowerCase() === 'title')?.[1];
	const bullets = entries
		.filter(([key]) => key.toLowerCase() !== 'title')
		.map(([key, value]) => `- **${key}**: ${unlinked(say(value)).replace(/\n/g, ' ')}`);
	return {
		lines: yaml.split('\n').length + 2,
		title: title === undefined ? undefined : String(title),
		bullets,
	};
}

/** `[[Scanner]]` as Scanner, `[[Scanner|the scanner]]` as the scanner (Scanner). */
const unlinked = (text: string) =>
	text.replace(/!?\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/g, (_, page: string, said?: string) =>
		said ? `${said} (${page})` : page,
	);

/** Markdown without the wrapping that hides it: tags of HTML, quotations and fences around the parts of a story. */
function tidied(lines: readonly SourceLine[], isObsidian: boolean, forms: Set<string>): SourceLine[] {
	const wrapped = wrappedLines(lines.map(({ text }) => text));
	let fence = '';
	let tag = '';
	let lists = 0;
	return lines.map(({ text, line }, i): SourceLine => {
		const [open] = /^ {0,3}(?:`{3,}|~{3,})/.exec(text) ?? [];
		if (wrapped.has(i)) {
			if (open) return { text: '', line };
			const inside = text
				.replace(/^ {0,3}(?:> ?)+/, '')
				.replace(/^\[![\w-]+\][+-]?\s*(.*)$/, (_, title: string) => (title === '' ? '' : `**${title}**`));
			return { text: withoutTags(inside, forms), line };
		}
		if (open && (fence === '' || open.trim().startsWith(fence)))
			fence = fence === '' ? open.trim().slice(0, 3) : '';
		else if (fence === '') {
			if (/^<(script|style)\b/i.test(text.trim())) tag = 'hidden';
			lists += (text.match(/<(?:ul|ol)\b/gi) ?? []).length;
			const isItem = lists > 0 || /^\s*<li\b/i.test(text);
			const clean = tag === '' ? withoutTags(longSpaces(isItem ? text.trimStart() : text), forms) : text;
			lists = Math.max(0, lists - (text.match(/<\/(?:ul|ol)>/gi) ?? []).length);
			if (/<\/(script|style)>/i.test(text)) tag = '';
			return { text: isObsidian ? unlinked(clean) : clean, line };
		}
		return { text, line };
	});
}

/** A run of spaces inside a line says nothing, and costs time in every pattern after this. */
const longSpaces = (text: string) =>
	text.length < 40 ? text : text.replace(/(?<=\S)[^\S\n]{20,}(?=\S)/g, ' ').trimEnd();

/** The lines of quotations and fences that hold the parts of a story. */
function wrappedLines(lines: readonly string[]): Set<number> {
	const wrapped = new Set<number>();
	const isPart = (text: string) => {
		const bare = text.replace(
			/^[\s>#*+-]*?(?:\[![\w-]+\][+-]?\s*)?(?=\*\*|\p{L}|\p{Extended_Pictographic})/u,
			'',
		);
		return partOf(readLabel(bare)?.id ?? knownLabel(bare)) !== undefined;
	};
	const quoted = lines.filter((line) => /^ {0,3}>/.test(line) && isPart(line)).length;
	const take = (from: number, to: number) => {
		const inside = lines.slice(from, to);
		const isFence = !/^ {0,3}>/.test(inside[0] ?? '');
		const isOneOfMany = /^ {0,3}>/.test(inside[0] ?? '') && quoted >= 2;
		if (inside.filter(isPart).length >= (isOneOfMany ? 1 : isFence ? 3 : 2))
			for (let i = from; i < to; i++) wrapped.add(i);
	};
	for (let i = 0; i < lines.length; i++) {
		const from = i;
		const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[i] ?? '')?.[1];
		if (fence) {
			do i++;
			while (i < lines.length && !(lines[i] ?? '').trim().startsWith(fence));
			if (i < lines.length) take(from, i + 1);
		} else if (/^ {0,3}>/.test(lines[i] ?? '')) {
			while (/^ {0,3}>/.test(lines[i + 1] ?? '')) i++;
			take(from, i + 1);
		}
	}
	return wrapped;
}

/** Tags that people write in Markdown, by the Markdown that says the same. */
const tags: readonly [RegExp, string | ((...found: string[]) => string)][] = [
	[
		/<(b|strong)(?: [^<>]*)?>([^<>]*)<\/\1>/gi,
		(_all, _tag, inside = '') => (inside.trim() === '' ? inside : `**${inside.trim()}**`),
	],
	[
		/<(i|em)(?: [^<>]*)?>([^<>]*)<\/\1>/gi,
		(_all, _tag, inside = '') => (inside.trim() === '' ? inside : `*${inside.trim()}*`),
	],
	[
		/<summary(?: [^<>]*)?>((?:[^<]|<(?!\/summary>))*)<\/summary>/gi,
		(_all, inside = '') => `\n\n**${inside.replace(/<[^<>]*>|\*\*|^#+ /g, '').trim()}**\n\n`,
	],
	[
		/<h([1-6])(?: [^<>]*)?>([^<>]*)<\/h\1>/gi,
		(_all, depth = '1', inside = '') => `\n\n${'#'.repeat(Number(depth))} ${inside.trim()}\n\n`,
	],
	[/^\s*<li(?: [^<>]*)?>\s*$/gi, ''],
	[/<li(?: [^<>]*)?>\s*/gi, '\n- '],
	[/<td(?: [^<>]*)?>|<th(?: [^<>]*)?>/gi, ' | '],
	[/<br\s*\/?>/gi, '\n'],
	[/<\/?(?:p|div|section|article|ul|ol|details|center|tr|blockquote)(?: [^<>]*)?>/gi, '\n\n'],
	[
		/<\/?(?:details|summary|span|u|font|sub|sup|small|mark|li|a|td|th|table|tbody|thead|html|body|head|hr)(?: [^<>]*)?\/?>/gi,
		'',
	],
];

/** The line without tags of HTML. What they break apart stays on the line, so that lines keep their numbers. */
function withoutTags(line: string, forms: Set<string>): string {
	if (!/<\/?[a-z]/i.test(line) || /\\<|^ {0,3}<!--/.test(line)) return line;
	const isRow = /^\s*\|.*\|/.test(line);
	const pieces = line
		.split(/(`[^`]*`)/)
		.map((piece, i) =>
			i % 2 === 1
				? piece
				: tags.reduce(
						(text, [tag, markdown]) =>
							typeof markdown === 'string' ? text.replace(tag, markdown) : text.replace(tag, markdown),
						piece,
					),
		);
	const text = pieces.join('');
	if (text === line) return line;
	forms.add('HTML in Markdown');
	return isRow ? text.trim().replace(/\s*\n\s*/g, ' · ') : text.trimEnd();
}
