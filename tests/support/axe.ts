import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Scope {
	/** A selector: the part of the page that is looked at. */
	readonly within?: string;
	/** Rules that are left out. */
	readonly without?: readonly string[];
}

/** Two thirds of axe's time. `shortfalls` asks more of the contrast, 7:1 for 4.5:1, in a tenth of it. */
export const contrastRule = 'color-contrast';

/** A quarter of what is left. Of a phone `shortfalls` asks more, 44 px for 24. */
export const targetRule = 'target-size';

/** Hands axe to every page that this one opens from now on: once, in a quarter of the time of handing it to each. */
export const bringAxe = (page: Page) => page.addInitScript({ path });

/**
 * What axe finds in a page as it stands, by the rules of WCAG 2.2 AA and its own: each rule that is broken, with the first
 * element that breaks it. Without axe's own package for Playwright, which hands axe to the page anew for each look.
 */
export async function axeFindings(
	page: Page,
	{ within = ':root', without = [] }: Scope = {},
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(path, 'utf8'));
	const options: RunOptions = {
		runOnly: tags,
		resultTypes: ['violations'],
		rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
	};
	return page.evaluate(
		async ([scope, options]) => {
			const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(scope, options);
			return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		},
		[within, options] as const,
	);
}
