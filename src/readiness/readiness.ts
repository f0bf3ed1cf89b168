import type { Bank } from '../bank/bank.ts';
import { type Accepted, isRuleId, type RuleId, ruleIds } from '../bank/schema/accepted.ts';
import { kindIds } from '../bank/schema/kinds.ts';
import { type ReadinessScore, scoreOf } from './readiness-score.ts';
import { levels, type Rule, type RuleHit, type Spot, spotOf } from './rule.ts';
import { clashRules } from './rules/clash-rules.ts';
import { figureRules } from './rules/figure-rules.ts';
import { placeRules } from './rules/place-rules.ts';
import { tellingRules } from './rules/telling-rules.ts';

/** What is missing, contradictory or weak in a bank, and how ready that leaves it. */
export interface Readiness {
	readonly score: ReadinessScore;
	/** Worst first. */
	readonly findings: readonly Finding[];
	/** Findings that the owner leaves as they are. */
	readonly accepted: readonly (Acceptance & { readonly hit: RuleHit })[];
	/** What is accepted and does not occur, or no longer. */
	readonly idle: readonly Acceptance[];
}

/** A rule with every case of it that is not accepted. */
export interface Finding extends Pick<Rule, 'level' | 'why' | 'todo'> {
	readonly rule: RuleId;
	/** A sentence without its stop. */
	readonly what: string;
	readonly hits: readonly RuleHit[];
}

/** What a file of the bank accepts. */
interface Acceptance extends Accepted {
	readonly by: Spot;
}

export function readinessOf(bank: Bank): Readiness {
	const acceptances = acceptancesIn(bank);
	const accepted: (Acceptance & { readonly hit: RuleHit })[] = [];
	const findings = worstFirst.flatMap((rule) => {
		const { level, what, why, todo, find }: Rule = ruleTable[rule];
		const left = find(bank).filter((hit) => {
			const [acceptance] = [hit.at, ...(hit.also ?? [])].flatMap(
				({ file }) => acceptances.get(`${rule} ${file}`) ?? [],
			);
			if (acceptance) accepted.push({ ...acceptance, hit });
			return !acceptance;
		});
		return [...Map.groupBy(left, (hit) => hit.group).values()]
			.sort((a, b) => b.length - a.length)
			.map((hits): Finding => ({ rule, level, what: what(hits, bank), why, todo, hits }));
	});
	const used = new Set(accepted.map(({ rule, by }) => `${rule} ${by.file}`));
	const idle = [...acceptances].flatMap(([key, acceptance]) => (used.has(key) ? [] : acceptance));
	return { score: scoreOf(bank), findings, accepted, idle };
}

/** Findings by level, worst first; levels without any are left out. */
export function byLevel(findings: readonly Finding[]) {
	return levels
		.map((level) => ({ level, findings: findings.filter((finding) => finding.level === level.id) }))
		.filter((group) => group.findings.length > 0);
}

/** What the files of the bank accept, by rule and file. */
function acceptancesIn({ stories, principles, questions, about, frameworks }: Bank) {
	const framework = frameworks.ordered.map(({ fields, ...entry }) => ({
		...entry,
		accepted: fields.accepted,
	}));
	const entries = { story: stories, principle: principles, question: questions, about, framework };
	const acceptances = kindIds.flatMap((kind) =>
		entries[kind].flatMap((entry) =>
			(entry.accepted ?? [])
				.filter(({ rule }) => isRuleId(rule))
				.map((accepted): Acceptance => ({ ...accepted, by: spotOf(kind, entry) })),
		),
	);
	return new Map(acceptances.map((acceptance) => [`${acceptance.rule} ${acceptance.by.file}`, acceptance]));
}

/** Every rule by which a bank is judged, with its reason. The one place where they are worded. */
export const ruleTable = {
	...placeRules,
	...clashRules,
	...figureRules,
	...tellingRules,
} as const satisfies Record<RuleId, Rule>;

/** The rules by level, then as the bank's schema lists them. */
export const worstFirst: readonly RuleId[] = levels.flatMap(({ id }) =>
	ruleIds.filter((rule) => ruleTable[rule].level === id),
);
