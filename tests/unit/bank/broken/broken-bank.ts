import type { ProblemCode } from '../../../../src/bank/problems/problem.ts';
import type { Changes } from '../../../support/bank.ts';

/** A bank with one fault, and what its owner reads. */
export interface BrokenBank {
	/** The row of the table of problems that it is made for. */
	readonly row: ProblemCode;
	/** What is wrong, as the name of the test. */
	readonly when: string;
	/** How it differs from the sound bank. */
	readonly changes: Changes;
	/** The lines of the report, below its count. */
	readonly report: readonly string[];
}
