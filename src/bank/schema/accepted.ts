import { z } from 'astro/zod';
import { line } from './text.ts';

/** The rules of the readiness page, each worded in src/readiness. */
export const ruleIds = [
	'no-primary',
	'primary-planned',
	'no-question',
	'no-backup',
	'no-failure',
	'no-principle',
	'about-gap',
	'single-source',
	'overloaded',
	'proposed-principle',
	'told-differently',
	'one-project',
	'matrix-differs',
	'unclaimed',
	'percent-for-points',
	'projected-as-real',
	'number-without-ledger',
	'figure-untold',
	'no-number',
	'failure-without-lesson',
	'no-opening',
	'we-in-action',
	'over-budget',
	'follow-ups-open',
	'open-note',
	'under-budget',
	'no-date',
] as const;

export type RuleId = (typeof ruleIds)[number];

export const isRuleId = (id: string): id is RuleId => ruleIds.some((ruleId) => ruleId === id);

/** Findings of the readiness page that the owner has seen and leaves as they are; a field of every kind of file. */
export const accepted = z
	.array(
		z.strictObject({
			rule: line.describe(
				'The rule that is not to be counted against this file: `no-date`. The page and `npm run readiness` name them.',
			),
			reason: line.describe('Why it may stay so. The page shows it.'),
		}),
	)
	.optional()
	.describe('Findings of the readiness page that you leave as they are, each with its reason.');

export type Accepted = NonNullable<z.infer<typeof accepted>>[number];
