import { chromium } from '@playwright/test';
import { launchOptions } from '../../support/browser.ts';
import { test as base, expect, expectSaved } from '../../support/offline.ts';
import type { SiteName } from '../../support/sites.ts';

// A test's own window is a private one, which installs nothing: this one keeps what it is given.
const test = base.extend({
	context: async ({ serviceWorkers }, use, testInfo) => {
		const profile = testInfo.outputPath('profile');
		const context = await chromium.launchPersistentContext(profile, { ...launchOptions, serviceWorkers });
		await use(context);
		await context.close();
	},
});

for (const site of ['guide', 'subpath'] satisfies SiteName[]) {
	test.describe(site, () => {
		test.use({ hosted: site });

		test('the browser finds nothing against putting the bank on the home screen', async ({
			page,
			context,
			host,
		}) => {
			await page.goto(host.to());
			await expectSaved(page);
			const devtools = await context.newCDPSession(page);
			const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
			expect(installabilityErrors).toEqual([]);
			const { errors, data } = await devtools.send('Page.getAppManifest');
			expect(errors).toEqual([]);
			const manifest: { start_url: string; shortcuts: { url: string }[]; icons: { src: string }[] } =
				JSON.parse(data ?? '');
			expect(new URL(manifest.start_url, host.to()).href).toBe(host.to());
			const shortcuts = ['search/', 'matrix/', 'day/', 'cheat-sheet/'].map((path) => host.to(path));
			expect(manifest.shortcuts.map(({ url }) => new URL(url, host.to()).href)).toEqual(shortcuts);
			for (const url of [...manifest.shortcuts.map((it) => it.url), ...manifest.icons.map((it) => it.src)]) {
				const answer = await page.request.get(new URL(url, host.to()).href);
				expect.soft(answer.status(), url).toBe(200);
			}
		});
	});
}

test('each icon is as large as the manifest says', async ({ page, host }) => {
	await page.goto(host.to());
	const sizes = await page.evaluate(async (home) => {
		const manifest = await (await fetch(`${home}site.webmanifest`)).json();
		const apple = { src: 'apple-touch-icon.png', sizes: '180x180' };
		const icons: { src: string; sizes: string }[] = [...manifest.icons, apple];
		const measure = async ({ src, sizes }: { src: string; sizes: string }) => {
			const image = new Image();
			image.src = new URL(src, home).href;
			await image.decode();
			return [src, sizes, `${image.naturalWidth}x${image.naturalHeight}`];
		};
		return Promise.all(icons.filter((it) => it.sizes !== 'any').map(measure));
	}, host.to());
	expect(sizes).toHaveLength(4);
	for (const [src, said, real] of sizes) expect.soft(real, src).toBe(said);
});
