import { lineBreak } from './data-files.ts';
import { knownLabel, partOf } from './labels.ts';
import { childrenOf, endOf, lineOf, type Node, nodesAsPlain, startOf } from './markdown.ts';
import { storyNumber } from './mention.ts';
import { languages, pairMark } from './shape-words.ts';

/** A table as it is written. */
export interface Grid {
	readonly line: number;
	readonly titles: readonly string[];
	readonly rows: readonly Row[];
}

export interface Row {
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
/** The head of a column of numbers. */
export const numberWord = /^(?:#|no\.?|nr\.?|n[º°]|number|id|序号|番号|编号)$/iu;

const headWord =
	/^(?:leadership|amazon|core|company|our|my|the|a|of|for|to|or|and|interview|sample|example|typical|common|possible|matching|related|star|short|form|name|title|notes?|comments?|order|story|stories|map|tertiary|third|principles?|lps?|values?|competenc\w+|skills?|traits?|questions?|prompts?|asked|primary|main|first|backup|back|up|secondary|second|alternat\w*|strongest|best|other|others|\d+)$/iu;

export const isStoryWord = (title: string): boolean => storyWord.test(title.trim());

/** Whether the head of a column only says what stands below it; other words are the author's. */
export const isUsualHead = (title: string): boolean =>
	isStoryWord(title) ||
	numberWord.test(title) ||
	knownLabel(title) !== undefined ||
	title
		.split(/[^\p{L}\p{N}]+/u)
		.every((word) => word === '' || headWord.test(word) || knownLabel(word) !== undefined);

const manyBreaks = new RegExp(`\\s*${lineBreak}\\s*`, 'g');

/** The table that a node is. */
export function gridOf(text: string, table: Node): Grid | undefined {
	if (table.type !== 'table') return undefined;
	const [head, ...rows] = childrenOf(table).map((row): Row => {
		const cells = childrenOf(row);
		return {
			line: lineOf(row),
			cells: cells.map((cell) => {
				const inside = childrenOf(cell);
				return text
					.slice(startOf(inside[0]), endOf(inside.at(-1)))
					.replaceAll('\\|', '|')
					.replaceAll(lineBreak, '\n')
					.trim();
			}),
			names: cells.map((cell) => nodesAsPlain([cell]).replace(manyBreaks, ' · ')),
		};
	});
	return { line: head?.line ?? lineOf(table), titles: head?.names ?? [], rows };
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
	if (titles.length < 2 || rows.length === 0) return undefined;
	const parts = (names: readonly string[]) =>
		new Set(names.flatMap((name) => partOf(knownLabel(name)) ?? [])).size;
	const column = (at: number) => rows.map(({ names }) => names[at] ?? '');
	const firstColumn = [titles[0] ?? '', ...column(0)];
	if (parts(firstColumn) >= 2) return 'parts';
	if (parts(titles) >= 2) return 'stories';
	const marks = rows.flatMap(({ names }) => names.slice(1)).filter((name) => !noMark.test(name));
	const isMarked = marks.length > 0 && marks.every((mark) => pairMark.test(mark));
	const only = titles[1] ?? '';
	if (isMarked && (titles.length > 2 || isValue(only) || only.search(storyNumber) >= 0)) return 'marks';
	const has = (form: RegExp) => titles.some((title) => form.test(title));
	if (has(questionWord) && titles.length <= 5 && (titles.some(isStoryWord) || has(orderWord)))
		return 'questions';
	if (titles.some((title) => orderWord.test(title) && !principleWord.test(title) && !/alternat/i.test(title)))
		return 'matrix';
	const isNamed =
		titles.some((title) => isStoryWord(title) && (!numberWord.test(title) || titles.length === 2)) ||
		has(orderWord);
	if (has(principleWord) && isNamed) return 'pairs';
	if (isMatrix) return 'matrix';
	const isOfValues = (names: readonly string[]) =>
		names.filter(isValue).length * 2 > names.filter((name) => name !== '').length;
	const isShort = rows.every(({ names }) => names.every((name) => name.split(' ').length <= 10));
	return isShort && titles.some((_, at) => isOfValues(column(at))) ? 'pairs' : undefined;
}

/** A cell that pairs nothing. */
export const noMark = /^[-–—.0]?$/;

/** The columns in which each kind of thing stands; −1 for none. */
export interface Columns {
	readonly question: number;
	readonly principles: readonly number[];
	readonly stories: readonly number[];
	readonly number: number;
}

/** Whether a table that pairs the two has a row for each principle, and none for each story. */
export const isByPrinciple = ({ principles: [own = 0, ...more], stories }: Columns): boolean =>
	more.length === 0 && own < Math.min(...stories);

export function columnsOf(
	kind: TableKind,
	{ titles, rows }: Grid,
	isValue: (name: string) => boolean,
): Columns {
	const all = titles.map((_, at) => at);
	const isTitle = (form: RegExp) => (at: number) => form.test(titles[at] ?? '');
	const isStory = (at: number) => isStoryWord(titles[at] ?? '') || isTitle(orderWord)(at);
	if (kind === 'questions') {
		const question = all.find(isTitle(questionWord)) ?? -1;
		const principles = all.filter((at) => at !== question && isTitle(principleWord)(at)).slice(0, 1);
		const stories = all.filter((at) => at !== question && !principles.includes(at) && isStory(at));
		return { question, principles, stories, number: -1 };
	}
	if (kind === 'matrix') {
		const primary = all.find(isTitle(/\b(primary|main|lead|first)\b/i)) ?? titles.length;
		const backup = all.find(isTitle(/\b(backup|back-up|secondary|second|alternat\w*)\b/i)) ?? titles.length;
		if (primary === backup) return { question: -1, principles: [0], stories: [1, 2], number: -1 };
		const principle =
			all.find(isTitle(/\b(principles?|lps?|values?|competenc\w+)\b/i)) ??
			all.find((at) => at !== primary && at !== backup) ??
			titles.length;
		return { question: -1, principles: [principle], stories: [primary, backup], number: -1 };
	}
	const number = all.find(isTitle(numberWord)) ?? -1;
	const named = all.filter(
		(at) => at !== number && isTitle(principleWord)(at) && !isStoryWord(titles[at] ?? ''),
	);
	const count = (at: number) =>
		rows.filter(({ names }) => (names[at] ?? '').split(/[,;·]/).some((name) => isValue(name.trim()))).length;
	const principles = named.length > 0 ? named : all.filter((at) => count(at) * 2 > rows.length);
	const others = all.filter((at) => (at !== number || all.length === 2) && !principles.includes(at));
	const stories = others.filter(isStory);
	const isAllStories = principles.includes(0) && !others.some(isTitle(/notes?|comments?/i));
	return {
		question: -1,
		principles,
		stories: stories.length > 0 ? stories : others.slice(0, isAllStories ? undefined : 1),
		number,
	};
}
