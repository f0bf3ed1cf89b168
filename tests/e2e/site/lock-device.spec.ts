import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { cost, deriveBytes } from '../../../src/lock/encryption/seal.ts';
import { wholeBrowser } from '../../support/browser.ts';
import { expect, keptText, lockButton, passphrase, salt, test, Unlock } from '../../support/locked.ts';
import { resultsFolder } from '../../support/sites.ts';

// Over a profile on the disk, as a person's browser has it. Pages are kept for the back button there.
const story = 'stories/census-pipeline/';

interface Profile {
	readonly folder: string;
	readonly open: () => Promise<BrowserContext>;
}

/** @param preferences of the browser, as its settings write them */
function makeProfile(name: string, preferences: object = {}): Profile {
	const folder = resolve(resultsFolder, 'profiles', `${name}-${test.info().parallelIndex}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(`${folder}/Default`, { recursive: true });
	writeFileSync(`${folder}/Default/Preferences`, JSON.stringify(preferences));
	const options = { ...wholeBrowser, ignoreDefaultArgs: ['--disable-back-forward-cache'] };
	return { folder, open: () => chromium.launchPersistentContext(folder, options) };
}

/** Which of these are in a file of the profile, as bytes or as text of two bytes a letter. */
function findSecrets(folder: string, secrets: Readonly<Record<string, Buffer | string>>): string[] {
	const wanted = Object.entries(secrets).flatMap(([name, secret]) =>
		typeof secret === 'string'
			? [[name, Buffer.from(secret)] as const, [name, Buffer.from(secret, 'utf16le')] as const]
			: [[name, secret] as const],
	);
	const files = globSync('**/*', { cwd: folder })
		.map((path) => join(folder, path))
		.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
		.map((path) => readFileSync(path));
	return [
		...new Set(
			wanted.filter(([, bytes]) => files.some((file) => file.includes(bytes))).map(([name]) => name),
		),
	];
}

test('told to stay unlocked, then locked, the disk holds no key, no passphrase, no note and nothing of the content', async ({
	host,
}) => {
	test.setTimeout(120_000);
	const key = Buffer.from(await deriveBytes(passphrase, cost, Uint8Array.from(Buffer.from(salt, 'hex'))));
	const content = { title: 'census pipeline nobody owned', words: 'modeling data', note: 'told Marigold' };
	// What is in the clear is found where a browser writes it: else nothing found would say nothing.
	const clear = {
		inStorage: 'clear Petunia one',
		inDatabase: 'clear Petunia two',
		inCache: 'clear Petunia three',
	};
	const inField = 'clear Petunia four';
	const secrets = { key, passphrase, ...content, ...clear };
	const onlyClear = Object.keys(clear);
	const { folder, open } = makeProfile('stay');
	let context = await open();
	let page = await context.newPage();
	await page.goto(host.to(story));
	const unlock = new Unlock(page);
	await expect(unlock.field).toBeVisible({ timeout: 20_000 });
	await page.evaluate(async ({ inStorage, inDatabase, inCache }) => {
		localStorage.setItem('other', inStorage);
		await (await caches.open('other')).put('/other', new Response(inCache));
		await new Promise((done) => {
			const asked = indexedDB.open('other');
			asked.onupgradeneeded = () => asked.result.createObjectStore('other').put(inDatabase, 0);
			asked.onsuccess = done;
		});
	}, clear);
	await page.getByLabel('Show what I type').check();
	await unlock.field.pressSequentially(passphrase);
	// A browser writes down what stands in the fields of its tabs, some seconds later: in this one it may.
	await page.evaluate(() => document.body.append(document.createElement('textarea')));
	await page.locator('textarea').last().fill(inField);
	await expect.poll(() => findSecrets(folder, { inField }), { timeout: 30_000 }).toEqual(['inField']);
	await unlock.with(passphrase, { stay: true });
	await expect(lockButton(page)).toBeVisible();
	await page.evaluate(() => localStorage.setItem('story-bank:note', 'told Marigold'));
	for (const path of ['matrix/', 'principles/dive-deep/', 'day/']) {
		await page.goto(host.to(path));
		await expect(lockButton(page)).toBeVisible();
	}
	await context.close();
	expect(findSecrets(folder, secrets)).toEqual(onlyClear);

	context = await open();
	page = await context.newPage();
	await page.goto(host.to(story));
	await lockButton(page).click();
	await expect(new Unlock(page).heading).toBeVisible();
	// What the worker forgets is gone from its database as well.
	await expect.poll(() => keptText(page)).not.toContain('SHUT KEY');
	await context.close();
	expect(findSecrets(folder, secrets)).toEqual(onlyClear);

	context = await open();
	page = await context.newPage();
	await page.goto(host.to(story));
	await expect(new Unlock(page).field).toBeVisible({ timeout: 20_000 });
	await context.close();
	expect(findSecrets(folder, secrets)).toEqual(onlyClear);
});

test('a page that the browser keeps for the back button is locked as well', async ({ host }) => {
	const context = await makeProfile('back').open();
	const page = await context.newPage();
	await new Unlock(page).at(host.to(story));
	await page.goto(host.to('matrix/'));
	await expect(lockButton(page)).toBeVisible();
	const other = await context.newPage();
	await other.goto(host.to('matrix/'));
	await lockButton(other).click();
	await expect(new Unlock(page).heading).toBeVisible();
	await page.goBack({ waitUntil: 'commit' });
	await expect(new Unlock(page).heading).toBeVisible();
	await expect(page.getByText('census pipeline nobody owned')).toHaveCount(0);
	await context.close();
});

test('where the browser’s settings block all storage, the page says that and what to do', async ({
	host,
}) => {
	const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
	const context = await makeProfile('blocked', blocked).open();
	const page = await context.newPage();
	await page.goto(host.to(story));
	await expect(new Unlock(page).status).toHaveText(/settings do not let this site store any/);
	await context.close();
});
