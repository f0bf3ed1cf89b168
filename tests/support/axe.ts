import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Scope {
	/** A selector: the part of the page that is looked at. */
	readonly within?: string;
	/** The only rules that are asked; all of WCAG 2.2 AA and axe's own where they are left out. */
	readonly rules?: readonly string[];
	/** Rules that are left out. */
	readonly without?: readonly string[];
}

/** More than half of axe's time. `shortfalls` asks more of the contrast, 7:1 for 4.5:1, in a tenth of it. */
export const contrastRule = 'color-contrast';

/** What axe finds in a page as it stands: each rule that is broken, with the first element that breaks it. */
export async function axeFindings(
	page: Page,
	{ within, rules, without = [] }: Scope = {},
): Promise<string[]> {
	// A page has no frames: axe needs no second page to put the findings of frames together, which takes longer than a rule.
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
	if (within) axe.include(within);
	if (rules) axe.withRules([...rules]);
	else axe.withTags(tags).disableRules([...without]);
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
