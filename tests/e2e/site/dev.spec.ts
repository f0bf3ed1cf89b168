import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as baseExpect, test } from '@playwright/test';
import { environmentOf, program } from '../../support/command.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { Search } from '../pages/search-dialog.ts';

/** `npm run dev` over a copy of the bank that the test may break. */
let server: ChildProcess;
let address: string;
let content: string;

// One server for both: what a server has read lies in one place of the project. It makes each page, and the index of all,
// when it is first asked for: long on a busy machine.
test.describe.configure({ mode: 'serial', timeout: 180_000 });
const expect = baseExpect.configure({ timeout: 90_000 });

test.beforeAll(async () => {
	content = mkdtempSync(join(tmpdir(), 'story-bank-dev-'));
	cpSync(guideBank, content, { recursive: true });
	server = spawn(process.execPath, [program, 'dev'], {
		env: { ...environmentOf(content), PORT: '4555', NO_COLOR: '1' },
	});
	address = await new Promise<string>((resolve, reject) => {
		let said = '';
		server.on('exit', () => reject(new Error(`The dev server ended: ${said}`)));
		server.stdout?.on('data', (text: Buffer) => {
			said += text;
			const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\//.exec(said);
			if (found) resolve(found[0]);
		});
	});
});

test.afterAll(() => {
	server.removeAllListeners('exit');
	server.kill();
	rmSync(content, { recursive: true, force: true });
});

test('while writing, a mistake stands over the page, and is gone when it is mended', async ({ page }) => {
	const file = join(content, 'stories/census-pipeline.mdx');
	const sound = readFileSync(file, 'utf8');
	await page.goto(`${address}stories/census-pipeline/`);
	await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
		'The census pipeline nobody owned',
	);

	writeFileSync(file, sound.replace('- ownership', '- ownreship'));
	const overlay = page.locator('vite-error-overlay');
	await expect(overlay).toContainText('There is no principle "ownreship"');
	await expect(overlay).toContainText('Did you mean "ownership"?');

	writeFileSync(file, sound.replace('nobody owned', 'nobody wanted'));
	await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
		'The census pipeline nobody wanted',
	);
	await expect(overlay).toHaveCount(0);

	// A page that is opened while the bank is broken comes back by itself.
	writeFileSync(file, sound.replace('## Task', '## Tusk'));
	await expect(overlay).toBeVisible();
	const opened = await page.context().newPage();
	// The overlay may stand there before the page can be told of a change.
	const isConnected = opened.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
	await opened.goto(`${address}matrix/`);
	await isConnected;
	await expect(opened.locator('vite-error-overlay')).toContainText('A story has no section "Tusk"');
	writeFileSync(file, sound);
	await expect(opened.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
		'Which story for which principle',
	);
});

test('while writing, a new story has its page, and the search finds its text', async ({ page }) => {
	const sound = readFileSync(join(content, 'stories/census-pipeline.mdx'), 'utf8');
	const text = sound
		.replace('short: Census Pipeline', 'short: Brand New')
		.replace('I built a **working', 'Abracadabra **working');
	await page.goto(`${address}`);
	writeFileSync(join(content, 'stories/brand-new.mdx'), text);
	await expect(page.getByText('Brand New')).toBeVisible();
	await page.goto(`${address}search/?q=abracadabra`);
	await expect(new Search(page).results.first()).toHaveAttribute('href', /\/stories\/brand-new\/#action/);
});
