import { builtFiles, builtPages } from '../../support/built.ts';
import { expect, expectSaved, stateOf, storedSize, test } from '../../support/offline.ts';
import type { SiteName } from '../../support/sites.ts';

for (const site of ['guide', 'subpath'] satisfies SiteName[]) {
	test.describe(site, () => {
		test.use({ hosted: site });

		test('after one visit deep in the site every page and file is there, with the host stopped', async ({
			page,
			context,
			host,
		}) => {
			const left = /^(robots\.txt|sw\.js|404\.html|pagefind\/wasm\.unknown\.pagefind)$/;
			const pages = builtPages(site).filter(({ path }) => path !== '404.html');
			// In a folder of its host the same code runs: a few pages tell whether its addresses are right.
			const visited = site === 'guide' ? pages : pages.filter((_, at) => at % 9 === 0);
			const files = builtFiles(site)
				.filter((it) => !left.test(it))
				.map((it) => it.replace(/index\.html$/, ''));
			expect(pages.length).toBeGreaterThan(45);
			await page.goto(host.to('principles/dive-deep/'));
			await expectSaved(page);
			await host.stop();
			await context.setOffline(true);

			// As the browser asks for a page, to the letter of what was built.
			for (const { path, html } of visited) {
				expect.soft(await (await page.goto(host.to(path), { waitUntil: 'commit' }))?.text(), path).toBe(html);
			}
			await page.goto(host.to());
			const lost = await page.evaluate(
				async (urls) => {
					const answers = urls.map(async (url) => ((await fetch(url).catch(() => undefined))?.ok ? '' : url));
					return (await Promise.all(answers)).filter(Boolean);
				},
				files.map((it) => host.to(`${it}?ts=1`)),
			);
			expect(lost).toEqual([]);
		});
	});
}

test('the copy takes at most 700 KB of the device, and says how much', async ({ page, host }) => {
	await page.goto(host.to());
	await expectSaved(page);
	const size = await storedSize(page);
	expect(size).toBeGreaterThan(100);
	expect(size).toBeLessThanOrEqual(700);
	await expect(stateOf(page)).toHaveText(`Works offline (${size} KB)`);
});

test('without a network, an address without its slash and an unknown one get a page', async ({
	page,
	context,
	host,
}) => {
	await page.goto(host.to('questions/'));
	await expectSaved(page);
	await host.stop();
	await context.setOffline(true);

	await page.goto(host.to('stories/census-pipeline?from=mail#result'));
	await expect(page).toHaveURL(host.to('stories/census-pipeline/?from=mail#result'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/census pipeline nobody owned/);
	await page.goto(host.to('index.html'));
	await expect(page).toHaveURL(host.to());
	const unknown = await page.goto(host.to('stories/no-such-story'));
	expect(unknown?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not in the bank');
});

test('the reader sees how far the first save is, and a visit to another page does not disturb it', async ({
	page,
	host,
}) => {
	host.delay = 40;
	await page.goto(host.to());
	await expect(stateOf(page)).toHaveText(/^Saving \d+ of \d+ …$/);
	await page.goto(host.to('frameworks/'));
	await expect(stateOf(page)).toHaveText(/^Saving \d+ of \d+ …$/);
	await expectSaved(page);
});
