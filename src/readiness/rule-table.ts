import { type RuleId, ruleIds } from '../bank/schema/accepted.ts';
import { levels, type Rule } from './rule.ts';
import { clashRules } from './rules/clash-rules.ts';
import { figureRules } from './rules/figure-rules.ts';
import { placeRules } from './rules/place-rules.ts';
import { tellingRules } from './rules/telling-rules.ts';

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
