import type { Block, GuidePart } from './guide-parts.ts';
import { knownLabel, type LabelId, partOf, readLabel } from './labels.ts';
import { childrenOf, endOf, lineOf, type Node, nodesAsPlain, startOf } from './markdown.ts';
import { firstPerson, languages, pairMark } from './shape-words.ts';

/** A table as it is written. */
export interface Grid {
	readonly line: number;
	readonly titles: readonly string[];
	readonly rows: readonly Row[];
}

interface Row {
	readonly line: number;
	/** As Markdown, bars without their backslash. */
	readonly cells: readonly string[];
	readonly names: readonly string[];
}

/**
 * `stories`: a row tells a story, a column is a part. `parts`: a row is a part. `matrix`: principles with their primary
 * and backup story. `marks`: a mark pairs a story with a principle. `pairs`: a column of stories, one or more of
 * principles. `questions`: questions with their stories.
 */
export type TableKind = 'stories' | 'parts' | 'matrix' | 'marks' | 'pairs' | 'questions';

const storyWord = new RegExp(
	`^(?:#|nr|no|title|name|(?:(?:my|past|key|work|which|the|best|possible|primary|backup|suggested) )*(?:projects?|${languages
		.map(({ story, stories }) => `${story}, ${stories}`)
		.join(', ')
		.split(', ')
		.join('|')})(?: (?:to tell|to use|title|name|idea|ideas|headline|used|options?|#?\\d{1,2}))*)$`,
	'iu',
);
const principleWord =
	/\b(?:principles?|lps?|values?|competenc\w+|skills?|traits?|themes?)\b|prinzip|wert|kompetenz|principe|valeur|compétence|principio|valor|competencia|princípio|competência|valore|competenza|原则|原則|价值观|價值觀|価値観|能力|コンピテンシー/iu;
const questionWord =
	/\b(?:questions?|prompts?|ask(?:ed)?)\b|frage|pregunta|pergunta|domanda|面试题|面試題|質問|问题$|問題$/iu;
const orderWord =
	/\b(?:primary|main|lead|first|backup|back-up|secondary|second|alternat\w*|tertiary|third)\b/iu;
const numberWord = /^(?:#|no\.?|nr\.?|n[º°]|number|id|序号|番号|编号)$/iu;

export const isStoryWord = (title: string): boolean => storyWord.test(title.trim());

export function gridOf(text: string, table: Node): Grid {
	const [head, ...rows] = childrenOf(table).map((row): Row => {
		const cells = childrenOf(row);
		return {
			line: lineOf(row),
			cells: cells.map((cell) => {
				const inside = childrenOf(cell);
				return text
					.slice(startOf(inside[0]), endOf(inside.at(-1)))
					.replaceAll('\\|', '|')
					.trim();
			}),
			names: cells.map((cell) => nodesAsPlain([cell])),
		};
	});
	return { line: lineOf(head ? childrenOf(table)[0] : table), titles: head?.names ?? [], rows };
}

/**
 * What a table says.
 * @param isValue whether words are the name of a principle
 * @param isMatrix whether a heading says that it is one
 */
export function tableKind(
	{ titles, rows }: Grid,
	isValue: (name: string) => boolean,
	isMatrix = false,
): TableKind | undefined {
	const parts = (names: readonly string[]) =>
		new Set(names.map((name) => partOf(knownLabel(name))).filter((id) => id !== undefined)).size;
	const column = (at: number) => rows.map(({ names }) => names[at] ?? '');
	const values = (names: readonly string[]) =>
		names.filter(isValue).length * 2 > names.filter((name) => name !== '').length;
	if (titles.length < 2 || rows.length === 0) return undefined;
	if (parts(titles) >= 2 && parts([titles[0] ?? '', ...column(0)]) < 2) return 'stories';
	if (parts([titles[0] ?? '', ...column(0)]) >= 2) return 'parts';
	const marks = rows
		.flatMap(({ names }) => names.slice(1))
		.filter((name) => name !== '' && !/^[-–—.0]$/.test(name));
	if (
		marks.length > 0 &&
		marks.every((mark) => pairMark.test(mark)) &&
		(titles.length > 2 || isValue(titles[1] ?? ''))
	)
		return 'marks';
	const isPrinciple = (title: string) => principleWord.test(title);
	if (
		titles.some((title) => questionWord.test(title)) &&
		titles.length <= 5 &&
		titles.some((title) => isStoryWord(title) || orderWord.test(title))
	)
		return 'questions';
	if (titles.some((title) => orderWord.test(title) && !isPrinciple(title) && !/alternat/i.test(title)))
		return 'matrix';
	if (
		titles.some(isPrinciple) &&
		(titles.some((title) => isStoryWord(title) && (!numberWord.test(title) || titles.length === 2)) ||
			titles.some((title) => orderWord.test(title)))
	)
		return 'pairs';
	if (isMatrix) return 'matrix';
	const isShort = rows.every(({ names }) => names.every((name) => name.split(' ').length <= 10));
	return isShort && titles.some((_, at) => values(column(at))) ? 'pairs' : undefined;
}

/** The columns of a table of pairs: where its stories stand, and where its principles. */
export function pairColumns(
	{ titles, rows }: Grid,
	isValue: (name: string) => boolean,
): { stories: number[]; principles: number[]; number: number } {
	const count = (at: number) =>
		rows.filter(({ names }) => (names[at] ?? '').split(/[,;·]/).some((name) => isValue(name.trim()))).length;
	const all = titles.map((_, at) => at);
	const number = all.find((at) => numberWord.test(titles[at] ?? '')) ?? -1;
	const named = all.filter(
		(at) => at !== number && principleWord.test(titles[at] ?? '') && !isStoryWord(titles[at] ?? ''),
	);
	const principles = named.length > 0 ? named : all.filter((at) => count(at) * 2 > rows.length);
	const storyColumns = all.filter(
		(at) =>
			at !== number &&
			!principles.includes(at) &&
			(isStoryWord(titles[at] ?? '') || orderWord.test(titles[at] ?? '')),
	);
	const others = all.filter((at) => (at !== number || all.length === 2) && !principles.includes(at));
	const stories =
		storyColumns.length > 0
			? storyColumns
			: principles.includes(0) && !others.some((at) => titles[at]?.match(/notes?|comments?/i))
				? others
				: others.slice(0, 1);
	return { stories, principles, number };
}

/** The columns of a table of questions: the question, its stories, and its principle. */
export function questionColumns({ titles }: Grid) {
	const all = titles.map((_, at) => at);
	const question = titles.findIndex((title) => questionWord.test(title));
	const principle = all.find((at) => at !== question && principleWord.test(titles[at] ?? ''));
	const stories = all.filter(
		(at) =>
			at !== question &&
			at !== principle &&
			(isStoryWord(titles[at] ?? '') || orderWord.test(titles[at] ?? '')),
	);
	return { question, principle, stories };
}

/** The stories that a table tells: a row each, or a column each. Undefined where it tells none. */
export function storiesOfTable(grid: Grid): Block[] | undefined {
	const kind = tableKind(grid, () => false);
	// Problem, what I did, impact: rows without a name sum up, unless each has all parts.
	const ids = grid.titles.map(knownLabel);
	const parts = new Set(ids.map(partOf).filter((id) => id !== undefined));
	const isNamed = ids.some((id) => partOf(id) === undefined && id !== 'impact' && id !== 'outcome');
	if (kind === 'stories' && parts.size < 4 && !isNamed && grid.rows.length > 1) return undefined;
	if (kind === 'stories') return grid.rows.map((row) => storyOfRow(grid, row));
	return kind === 'parts' ? storiesOfColumns(grid) : undefined;
}

function storyOfRow({ titles, line }: Grid, row: Row): Block {
	const ids = titles.map(knownLabel);
	const number = titles.findIndex((title) => numberWord.test(title));
	const find = (...wanted: LabelId[]) =>
		ids.findIndex((id, at) => id !== undefined && wanted.includes(id) && at !== number);
	const named = find('title') >= 0 ? find('title') : find('story', 'project');
	const free = ids.findIndex(
		(id, at) =>
			at !== number && (id === undefined || id === 'short') && (isStoryWord(titles[at] ?? '') || at < 2),
	);
	const titled = named >= 0 ? named : free >= 0 ? free : find('question');
	const name = row.names[titled] ?? '';
	const title = number >= 0 && /^\d+$/.test(row.names[number] ?? '') ? `${row.names[number]}. ${name}` : name;
	return {
		depth: 8,
		title,
		line: row.line,
		raw: '',
		nodes: [],
		pieces: row.cells.flatMap((cell, at) =>
			at === titled || at === number || cell === '' ? [] : [pieceOf(titles[at] ?? '', cell, row.line)],
		),
		names: titles
			.filter((title) => knownLabel(title) !== undefined || isStoryWord(title) || numberWord.test(title))
			.map((title): [number, string] => [line, title]),
		tells: 'row',
	};
}

const plainTitle =
	/^(?:|text|details?|description|answers?|notes?|tips?|time|examples?|content|what.*|story|response|my .*|beschreibung|antwort|description|descripción|réponse|respuesta|内容|说明|內容)$/iu;

/** A column that says how to tell a part: how long, what to avoid. */
const explainingTitle =
	/\b(?:times?|seconds|duration|avoid|includes?|covers?|meaning|purpose|guidelines?|ask yourself)\b|%|zeit|dauer|tiempo|temps|tempo|时间|時間|含义|意思|问题/iu;

function storiesOfColumns({ titles, rows, line }: Grid): Block[] | undefined {
	const all = [{ line, cells: titles, names: titles }, ...rows];
	const isHeadPart = partOf(knownLabel(titles[0] ?? '')) !== undefined;
	const labelled = isHeadPart ? all : rows;
	const columns = titles
		.map((title, at) => ({ title: isHeadPart ? '' : title, at }))
		.filter(({ at }) => at > 0 && !labelled.every(({ names }) => knownLabel(names[at] ?? '') !== undefined));
	const explains = columns.length > 1 && columns.some(({ title }) => explainingTitle.test(title));
	if (explains && !all.some(({ names }) => names.some((name) => firstPerson.test(name)))) return undefined;
	const isOne = columns.length === 1 || explains || columns.every(({ title }) => plainTitle.test(title));
	const names = (isHeadPart ? [] : titles.slice(0, 1)).map((title): [number, string] => [line, title]);
	const block = (title: string, ats: readonly number[], more: [number, string][]): Block => ({
		depth: 8,
		title,
		line,
		raw: '',
		nodes: [],
		pieces: labelled.flatMap((row) => {
			const [at = 1, ...others] = ats;
			const own = row.cells[at] ?? '';
			const pieces = own === '' ? [] : [pieceOf(row.names[0] ?? '', own, row.line)];
			return [
				...pieces,
				...others.flatMap((other) =>
					row.cells[other] ? [pieceOf(titles[other] ?? 'Notes', row.cells[other] ?? '', row.line)] : [],
				),
			];
		}),
		names: [...names, ...more],
		tells: 'table',
	});
	if (!isOne) return columns.map(({ title, at }) => block(title, [at], []));
	const [first] = columns;
	const isName = first !== undefined && !plainTitle.test(first.title);
	return [
		block(
			isName ? first.title : '',
			columns.map(({ at }) => at),
			columns
				.filter(({ title }) => !isName && title !== '')
				.map(({ title }): [number, string] => [line, title]),
		),
	];
}

/** A cell as a bullet with the title of its column, or the first cell of its row, for a label. */
function pieceOf(title: string, cell: string, line: number): GuidePart {
	const raw = `**${title.replace(/[*:]/g, '').trim()}:** ${cell}`;
	const label = readLabel(raw);
	const text = label?.id === undefined ? cell : raw.slice(label.at);
	return {
		label,
		line,
		raw: title === '' ? cell : raw,
		rest: text,
		inside: [],
		space: '\n\n',
		inList: true,
		list: 'bullets',
	};
}
