import { resolve } from 'node:path';
import type { Problem } from '../bank/problems/problem.ts';
import { reportProblems } from '../bank/problems/problem-report.ts';
import { contentFolder, ownFolder } from '../bank/read/content-folder.node.ts';
import { printError } from './terminal.node.ts';

/** Prints what is wrong with a bank, and where its files are if they are not in the project's `content/`. */
export function sayProblems(problems: readonly Problem[]): void {
	printError(reportProblems(problems));
	const folder = process.env.STORY_BANK_CONTENT;
	if (folder) printError(`\ncontent/ stands for ${folder} here: STORY_BANK_CONTENT is set.`);
}

/** Says which bank a command uses, and why. Not among its results: those may go into a file. */
export function sayBank(): void {
	const chosen = process.env.STORY_BANK_CONTENT;
	printError(
		chosen
			? `Bank: ${chosen}, because STORY_BANK_CONTENT is set.`
			: contentFolder() === resolve(ownFolder)
				? `Bank: ${ownFolder}/`
				: 'Bank: content/, the example. For one of your own: npm run mine',
	);
}
