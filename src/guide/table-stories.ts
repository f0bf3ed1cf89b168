import type { Block, GuidePart } from './guide-parts.ts';
import { knownLabel, type LabelId, partOf, readLabel } from './labels.ts';
import { firstPerson } from './shape-words.ts';
import { type Grid, isStoryWord, numberWord, type Row, tableKind } from './tables.ts';

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

type Named = readonly (readonly [line: number, words: string])[];

const storyBlock = (
	title: string,
	line: number,
	pieces: GuidePart[],
	names: Named,
	tells: 'row' | 'table',
): Block => ({
	depth: 8,
	title,
	line,
	raw: '',
	nodes: [],
	pieces,
	names,
	tells,
});

function storyOfRow({ titles, line }: Grid, { line: own, cells, names }: Row): Block {
	const ids = titles.map(knownLabel);
	const number = titles.findIndex((title) => numberWord.test(title));
	const find = (...wanted: LabelId[]) =>
		ids.findIndex((id, at) => id !== undefined && wanted.includes(id) && at !== number);
	const free = ids.findIndex(
		(id, at) =>
			at !== number && (id === undefined || id === 'short') && (isStoryWord(titles[at] ?? '') || at < 2),
	);
	const titled =
		[find('title'), find('story', 'project'), free, find('question')].find((at) => at >= 0) ?? -1;
	const name = names[titled] ?? '';
	const title = /^\d+$/.test(names[number] ?? '') ? `${names[number]}. ${name}` : name;
	const pieces = cells.flatMap((cell, at) =>
		at === titled || at === number || cell === '' ? [] : [pieceOf(titles[at] ?? '', cell, own)],
	);
	const usual = titles.filter(
		(title) => knownLabel(title) !== undefined || isStoryWord(title) || numberWord.test(title),
	);
	return storyBlock(
		title,
		own,
		pieces,
		usual.map((title) => [line, title] as const),
		'row',
	);
}

const plainTitle =
	/^(?:|text|details?|description|answers?|notes?|tips?|time|examples?|content|what(?: \S+){0,3}|story|response|my \S+|beschreibung|antwort|description|descripción|réponse|respuesta|内容|说明|內容)$/iu;

/** A column that says how to tell a part: how long, what to avoid. */
const explainingTitle =
	/\b(?:times?|seconds|duration|avoid|includes?|covers?|meaning|purpose|guidelines?|ask yourself)\b|%|zeit|dauer|tiempo|temps|tempo|时间|時間|含义|意思|问题/iu;

function storiesOfColumns({ titles, rows, line }: Grid): Block[] | undefined {
	const isHeadPart = partOf(knownLabel(titles[0] ?? '')) !== undefined;
	const labelled = isHeadPart ? [{ line, cells: titles, names: titles }, ...rows] : rows;
	const columns = titles
		.map((title, at) => ({ title: isHeadPart ? '' : title, at }))
		.filter(({ at }) => at > 0 && !labelled.every(({ names }) => knownLabel(names[at] ?? '') !== undefined));
	const corner: Named = isHeadPart ? [] : [[line, titles[0] ?? '']];
	const piecesIn = (ats: readonly number[]) =>
		labelled.flatMap(({ cells, names, line }) =>
			ats.flatMap((at, i) => {
				const cell = cells[at] ?? '';
				return cell === '' ? [] : [pieceOf((i === 0 ? names[0] : titles[at]) ?? 'Notes', cell, line)];
			}),
		);
	const explains = columns.length > 1 && columns.some(({ title }) => explainingTitle.test(title));
	if (explains && !labelled.some(({ names }) => names.some((name) => firstPerson.test(name))))
		return undefined;
	const isOne = columns.length === 1 || explains || columns.every(({ title }) => plainTitle.test(title));
	if (!isOne) return columns.map(({ title, at }) => storyBlock(title, line, piecesIn([at]), corner, 'table'));
	const name = columns.find(({ title }) => !plainTitle.test(title))?.title ?? '';
	const heads = name === '' ? columns.filter(({ title }) => title !== '') : [];
	const names = [...corner, ...heads.map(({ title }) => [line, title] as const)];
	return [storyBlock(name, line, piecesIn(columns.map(({ at }) => at)), names, 'table')];
}

/** A cell as a bullet with the title of its column, or the first cell of its row, for a label. */
function pieceOf(title: string, cell: string, line: number): GuidePart {
	const raw = title === '' ? cell : `**${title.replace(/[*:]/g, '').trim()}:** ${cell}`;
	const label = readLabel(raw);
	const rest = label?.id === undefined ? cell : raw.slice(label.at);
	return { label, line, raw, rest, inside: [], space: '\n\n', inList: true, list: 'bullets', isCell: true };
}
