import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Scope {
	/** A selector: the part of the page that is looked at. */
	readonly within?: string;
	/** The only rules that are asked; all of WCAG 2.2 AA and axe's own where they are left out. */
	readonly rules?: readonly string[];
}

/** What axe finds in a page as it stands: each rule that is broken, with the first element that breaks it. */
export async function axeFindings(page: Page, { within, rules }: Scope = {}): Promise<string[]> {
	// A page has no frames: axe needs no second page to put the findings of frames together, which takes longer than a rule.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	if (within) axe.include(within);
	const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
