import { counted } from '../counts.ts';
import { problemTable } from './table.ts';

/** Where a problem is. */
export interface Place {
	/** The file or folder, as it is named in messages: `content/stories/census-pipeline.mdx`. */
	readonly file: string;
	/** Line of the file, from 1, where it can be known. */
	readonly line?: number | undefined;
	/** The field in which it is: `answers[1].story`. */
	readonly field?: string | undefined;
}

export type ProblemCode = keyof typeof problemTable;

export interface Problem extends Place {
	readonly code: ProblemCode;
	/** What is wrong: a full sentence. */
	readonly what: string;
	/** What to do about it: a full sentence. */
	readonly todo: string;
}

/** What a message needs to know, beside the place. All of it is text as it goes into the sentence. */
export interface Details {
	/** What the file says. */
	readonly value?: string;
	/** What kind of thing was expected: `story`, `principle`. */
	readonly kind?: string;
	/** The nearest valid value. */
	readonly nearest?: string | undefined;
	/** Every valid value, or where they are. */
	readonly valid?: string;
	/** Another place that has to do with it. */
	readonly other?: string;
	/** What a parser of ours had to say: a sentence without its stop. */
	readonly reason?: string;
	/** What to do, where it depends on what was found: a full sentence. */
	readonly todo?: string;
}

/** A problem of the table at a place, worded. */
export function problem(code: ProblemCode, place: Place, details: Details = {}): Problem {
	const texts: Readonly<Record<string, string | undefined>> = { ...details };
	const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name) => texts[name] ?? '');
	const [what, todo] = problemTable[code];
	const { nearest } = details;
	const instead = nearest === undefined ? details.todo : `Did you mean "${nearest}"?`;
	return { code, ...place, what: fill(what), todo: instead ?? fill(todo) };
}

/** The name of a field as a person writes it: `['results', 0, 'figure']` is `results[0].figure`. */
export function fieldName(path: readonly PropertyKey[]): string | undefined {
	if (path.length === 0) return undefined;
	return path.reduce<string>((name, key) => {
		if (typeof key === 'number') return `${name}[${key}]`;
		return name === '' ? String(key) : `${name}.${String(key)}`;
	}, '');
}

/** How much is wrong, in a line: `3 problems in 2 files`. */
export function countProblems(problems: readonly Problem[]): string {
	const files = new Set(problems.map((problem) => problem.file)).size;
	return `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
}

/**
 * All problems as one text for a terminal or an overlay: grouped by file, the files in order of name and the problems of
 * each in order of line, those of one line as they were found.
 */
export function reportProblems(problems: readonly Problem[]): string {
	return [`The bank has ${countProblems(problems)}.`, ...groups(problems)].join('\n\n');
}

/** What would make a sound bank better, in the same form. */
export function reportAdvice(advice: readonly Problem[]): string {
	return ['It could be better:', ...groups(advice)].join('\n\n');
}

/** The most equal problems that are said one by one. */
const fewEqual = 5;

/** A file a group; more files than a few that have the same problems are one. */
function groups(problems: readonly Problem[]): string[] {
	const byFile = Map.groupBy([...problems].sort(byPlace), (problem) => problem.file);
	const byText = Map.groupBy(byFile.keys(), (file) => describeAll(byFile.get(file) ?? []).join('\n'));
	return [...byText]
		.flatMap(([text, files]) =>
			files.length > fewEqual ? `${firstOf(files, '\n')}\n${text}` : files.map((file) => `${file}\n${text}`),
		)
		.sort();
}

/** The problems of a file; more than a few that are equal are one. */
function describeAll(problems: readonly Problem[]): string[] {
	const equal = Map.groupBy(problems, wordsOf);
	return problems.flatMap((problem) => {
		const alike = equal.get(wordsOf(problem)) ?? [];
		if (alike.length <= fewEqual) return describeEqual([problem]);
		return problem === alike[0] ? describeEqual(alike) : [];
	});
}

const wordsOf = ({ what, todo }: Problem) => `${what}\n    → ${todo}`;

function describeEqual(equal: readonly Problem[]): string {
	const places = equal.map(({ line, field }) =>
		[line === undefined ? undefined : `line ${line}`, field].filter((text) => text !== undefined).join(', '),
	);
	const place = firstOf(
		places.filter((text) => text !== ''),
		'; ',
	);
	return `  ${place === '' ? '' : `${place}: `}${equal[0] ? wordsOf(equal[0]) : ''}`;
}

/** The first of many, and how many more there are. */
function firstOf(texts: readonly string[], between: string): string {
	const more = texts.length - fewEqual;
	return [...texts.slice(0, fewEqual), ...(more > 0 ? [`and ${more} more`] : [])].join(between);
}

/** By file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}

/** A bank that has problems: its message is the whole report. Where our code was is of no use to the bank's owner. */
export class BankError extends Error {
	constructor(report: string) {
		super(report);
		this.name = 'BankError';
		this.stack = '';
	}
}
