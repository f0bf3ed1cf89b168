import type { Bank } from '../domain/bank/bank.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { reportProblems } from '../domain/problems/report.ts';
import { loadBank } from './load.ts';

let built: Promise<Bank> | undefined;

/**
 * The linked bank, for pages. Read once in a build; read anew for each page while writing.
 * @throws Error with the whole report where the bank has a problem
 */
export function getBank(): Promise<Bank> {
	if (import.meta.env.DEV) return read();
	built ??= read();
	return built;
}

async function read(): Promise<Bank> {
	const { bank, problems } = await loadBank();
	if (!bank) throw reportOf(problems);
	return bank;
}

/** The report alone: where our code was when it found the problems is of no use to the bank's owner. */
function reportOf(problems: readonly Problem[]): Error {
	const error = new Error(reportProblems(problems));
	error.stack = '';
	return error;
}
