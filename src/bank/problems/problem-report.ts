import { counted } from '../counts.ts';
import type { Problem } from './problem.ts';

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

function groups(problems: readonly Problem[]): string[] {
	const byFile = Map.groupBy([...problems].sort(byPlace), (problem) => problem.file);
	return [...byFile].map(([file, fileProblems]) => [file, ...fileProblems.map(describe)].join('\n'));
}

function describe({ line, field, what, todo }: Problem): string {
	const place = [line === undefined ? undefined : `line ${line}`, field]
		.filter((text) => text !== undefined)
		.join(', ');
	return `  ${place === '' ? '' : `${place}: `}${what}\n    → ${todo}`;
}

/** By file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}
