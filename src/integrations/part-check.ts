import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BankError } from '../data/bank-error.ts';
import { readPartLinks } from '../data/loader.ts';
import { findBrokenParts } from '../data/part-links.ts';
import { reportProblems } from '../domain/problems/report.ts';

/** Checks on the built pages that every part is there to which a text links. */
export function partCheck(): AstroIntegration {
	return {
		name: 'part-check',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const problems = await findBrokenParts(fileURLToPath(dir), readPartLinks());
				if (problems.length > 0) throw new BankError(reportProblems(problems));
			},
		},
	};
}
