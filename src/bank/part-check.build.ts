import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BankError, reportProblems } from './problems/problem-report.ts';
import { readPartLinks } from './read/loader.node.ts';
import { findBrokenParts } from './read/part-links.node.ts';

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
