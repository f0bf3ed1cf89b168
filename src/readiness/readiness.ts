import type { Bank } from '../bank/bank.ts';
import { type Accepted, isRuleId, type RuleId, ruleIds } from '../bank/schema/accepted.ts';
import { type ReadinessScore, scoreOf } from './readiness-score.ts';
import {
	aboutSpot,
	frameworkSpot,
	type LevelId,
	levels,
	principleSpot,
	questionSpot,
	type Rule,
	type RuleHit,
	type Spot,
	storySpot,
} from './rule.ts';
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
	readonly accepted: readonly AcceptedHit[];
	/** What is accepted and does not occur, or no longer. */
	readonly idle: readonly { readonly at: Spot; readonly rule: string }[];
}

/** A rule with every case of it that is not accepted. */
export interface Finding {
	readonly rule: RuleId;
	readonly level: LevelId;
	/** A sentence without its stop. */
	readonly what: string;
	readonly why: string;
	readonly todo: string;
	readonly hits: readonly [RuleHit, ...RuleHit[]];
}

interface AcceptedHit {
	readonly rule: RuleId;
	readonly hit: RuleHit;
	readonly reason: string;
	/** The file that accepts it. */
	readonly by: Spot;
}

export function readinessOf(bank: Bank): Readiness {
	const acceptances = acceptancesIn(bank);
	const accepted: AcceptedHit[] = [];
	const findings = worstFirst.flatMap((rule) => {
		const hits: readonly RuleHit[] = ruleTable[rule].find(bank);
		const left = hits.filter((hit) => {
			const acceptance = [hit.at, ...(hit.also ?? [])].flatMap(
				(spot) => acceptances.get(spot.file)?.find(({ entry }) => entry.rule === rule) ?? [],
			)[0];
			if (acceptance) accepted.push({ rule, hit, reason: acceptance.entry.reason, by: acceptance.by });
			return !acceptance;
		});
		return [...Map.groupBy(left, (hit) => hit.group).values()]
			.sort((a, b) => b.length - a.length)
			.flatMap((hits) => finding(rule, hits, bank));
	});
	const used = new Set(accepted.map(({ rule, by }) => `${rule} ${by.file}`));
	const idle = [...acceptances.values()]
		.flat()
		.map(({ entry, by }) => ({ at: by, rule: entry.rule }))
		.filter(({ at, rule }) => !used.has(`${rule} ${at.file}`));
	return { score: scoreOf(bank), findings, accepted, idle };
}

/** Findings by level, worst first; levels without any are left out. */
export function byLevel(findings: readonly Finding[]) {
	return levels
		.map((level) => ({ level, findings: findings.filter((finding) => finding.level === level.id) }))
		.filter((group) => group.findings.length > 0);
}

function finding(rule: RuleId, hits: readonly RuleHit[], bank: Bank): Finding[] {
	const [first, ...others] = hits;
	if (!first) return [];
	const { level, what, why, todo } = ruleTable[rule];
	return [{ rule, level, what: what(hits, bank), why, todo, hits: [first, ...others] }];
}

interface Acceptance {
	readonly by: Spot;
	readonly entry: Accepted;
}

type Accepting = [Spot, readonly Accepted[] | undefined];

/** What each file of the bank accepts, by file. */
function acceptancesIn({
	stories,
	principles,
	questions,
	about,
	frameworks,
}: Bank): Map<string, Acceptance[]> {
	const all: Accepting[] = [
		...stories.map((story): Accepting => [storySpot(story), story.accepted]),
		...principles.map((principle): Accepting => [principleSpot(principle), principle.accepted]),
		...questions.map((question): Accepting => [questionSpot(question), question.accepted]),
		...about.map((entry): Accepting => [aboutSpot(entry), entry.accepted]),
		...frameworks.ordered.map(
			(framework): Accepting => [frameworkSpot(framework), framework.fields.accepted],
		),
	];
	return new Map(
		all
			.filter(([, accepted = []]) => accepted.length > 0)
			.map(([by, accepted = []]) => [
				by.file,
				accepted.filter(({ rule }) => isRuleId(rule)).map((entry) => ({ by, entry })),
			]),
	);
}

/** Every rule by which a bank is judged, with its reason. The one place where they are worded. */
export const ruleTable = {
	...placeRules,
	...clashRules,
	...figureRules,
	...tellingRules,
} as const satisfies Record<RuleId, Rule>;

/** The rules by level, then as the bank's schema lists them. */
export const worstFirst: readonly RuleId[] = ruleIds.toSorted((a, b) => severity(a) - severity(b));

function severity(id: RuleId): number {
	return levels.findIndex((level) => level.id === ruleTable[id].level);
}
