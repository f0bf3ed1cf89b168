import { levels, type Rule } from './rule.ts';
import { clashRules } from './rules/clash-rules.ts';
import { figureRules } from './rules/figure-rules.ts';
import { placeRules } from './rules/place-rules.ts';
import { tellingRules } from './rules/telling-rules.ts';

/** Every rule by which a bank is judged, with its reason. The one place where they are worded and ordered. */
export const ruleTable = {
	...placeRules,
	...clashRules,
	...figureRules,
	...tellingRules,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof ruleTable;

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(ruleTable, id);

/** Worst first: by level, then as the table has them. */
export const ruleIds: readonly RuleId[] = Object.keys(ruleTable)
	.filter(isRuleId)
	.sort((a, b) => severity(a) - severity(b));

function severity(id: RuleId): number {
	return levels.findIndex((level) => level.id === ruleTable[id].level);
}
