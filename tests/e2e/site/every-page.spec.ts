import { AxeBuilder } from '@axe-core/playwright';
import { builtPages } from '../../support/built.ts';
import { expect, test } from '../../support/test.ts';

const widths = [320, 360, 414, 768, 1024, 1440];

/** Pages of each kind, and all of them where it is cheap. The sites are built before the files of tests are read. */
for (const { path } of builtPages('guide')) {
	test(`/${path}: axe finds nothing, in light and dark, on a phone and a desktop; no width scrolls sideways`, async ({
		page,
		to,
	}) => {
		// The page for unknown addresses comes with the status that says so.
		if (path === '404.html') page.removeAllListeners('console');
		await page.goto(to(path));
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect.soft(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
		}
		for (const [width, colorScheme] of [
			[360, 'dark'],
			[1440, 'light'],
		] as const) {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme });
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect
				.soft(
					violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
					`${width} px, ${colorScheme}`,
				)
				.toEqual([]);
		}
	});
}
