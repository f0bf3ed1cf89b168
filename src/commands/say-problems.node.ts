import type { Problem } from '../bank/problems/problem.ts';
import { reportProblems } from '../bank/problems/problem-report.ts';

/** Prints what is wrong with a bank, and where its files are if they are not in the project's `content/`. */
export function sayProblems(problems: readonly Problem[]): void {
	console.error(reportProblems(problems));
	const folder = process.env.STORY_BANK_CONTENT;
	if (folder) console.error(`\ncontent/ stands for ${folder} here: STORY_BANK_CONTENT is set.`);
}
