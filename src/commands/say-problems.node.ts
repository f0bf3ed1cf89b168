import type { Problem } from '../bank/problems/problem.ts';
import { reportProblems } from '../bank/problems/problem-report.ts';
import { printError } from './terminal.node.ts';

/** Prints what is wrong with a bank, and where its files are if they are not in the project's `content/`. */
export function sayProblems(problems: readonly Problem[]): void {
	printError(reportProblems(problems));
	const folder = process.env.STORY_BANK_CONTENT;
	if (folder) printError(`\ncontent/ stands for ${folder} here: STORY_BANK_CONTENT is set.`);
}
