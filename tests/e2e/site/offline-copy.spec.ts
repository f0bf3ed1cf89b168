import { sayBytes } from '../../../src/site/bytes.ts';
import { builtFiles, builtPages } from '../../support/built.ts';
import { expect, expectSaved, stateOf, storedSize, test } from '../../support/offline.ts';
import type { SiteName } from '../../support/sites.ts';

for (const site of ['guide', 'subpath'] satisfies SiteName[]) {
	test.describe(site, () => {
		test.use({ hosted: site });

		test('after one visit deep in the site, of at most 1 MB, every page and file is there with the host stopped', async ({
			page,
			context,
			host,
		}) => {
			const left =
				/^(robots\.txt|licences\.md|_headers|_redirects|sw\.js|404\.html|pagefind\/wasm\.unknown\.pagefind)$/;
			const pages = builtPages(site).filter(({ path }) => path !== '404.html');
			const files = builtFiles(site).filter((it) => !left.test(it) && !it.endsWith('.html'));
			expect(pages.length).toBeGreaterThan(45);
			await page.goto(host.to('principles/dive-deep/'));
			await expectSaved(page);
			expect(host.sentBytes()).toBeGreaterThan(500_000);
			expect(host.sentBytes()).toBeLessThanOrEqual(1_000_000);
			await expect(stateOf(page)).toContainText(`Works offline (${sayBytes(await storedSize(page))}, saved `);
			await host.offline(context);

			// Each page to the letter of what was built, and some of them as the reader opens them.
			for (const { path, html } of pages) {
				expect.soft(await page.evaluate(read, host.to(path)), path).toBe(html);
			}
			for (const { path, html } of pages.filter((_, at) => at % 9 === 0)) {
				expect.soft(await (await page.goto(host.to(path)))?.text(), path).toBe(html);
			}
			for (const path of files) {
				expect.soft(await page.evaluate(read, host.to(`${path}?ts=1`)), path).not.toBe('');
			}

			// An address without its slash and an unknown one get a page.
			await page.goto(host.to('stories/census-pipeline?from=mail#result'));
			await expect(page).toHaveURL(host.to('stories/census-pipeline/?from=mail#result'));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/census pipeline nobody owned/);
			await page.goto(host.to('index.html'));
			await expect(page).toHaveURL(host.to());
			const unknown = await page.goto(host.to('stories/no-such-story'));
			expect(unknown?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not in the bank');
		});
	});
}

/** Runs in the page. */
async function read(url: string): Promise<string> {
	const answer = await fetch(url).catch(() => undefined);
	return answer?.ok ? answer.text() : '';
}

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
