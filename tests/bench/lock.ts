/**
 * Open against locked: bytes on the host, seconds from the tap on Unlock to the page, and from a stopped worker to one, in
 * Chromium slowed down four times, as a mid phone is. For the owner's bank and synthetic ones of 10 and 100 times its
 * stories. The slowing holds for pages, where the key is reckoned, and not for the worker. Run: `npm run tool bench:lock [-- 1 10 | --quick]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { cost, deriveBytes } from '../../src/lock/encryption/seal.ts';
import { lockSite } from '../../src/lock/lock-site.node.ts';
import { wholeBrowser } from '../support/browser.ts';
import { guideBank, soundBank } from '../support/fixture-banks.ts';
import { writeSyntheticBank } from '../support/generator.ts';
import { serveFolder } from '../support/server.ts';
import { numbersOr, quick } from './arguments.ts';
import { folderBytes } from './pages.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const passphrase = 'abandon river candy orbit velvet jungle tape';
const slowdown = quick ? 1 : 4;
const stories = 12;
const times = numbersOr([1, 10, 100], [1]);
const runs = quick ? 1 : 5;

const folder = mkdtempSync(join(tmpdir(), 'bench-lock-'));
try {
	const from = performance.now();
	(await deriveBytes(passphrase, cost, new Uint8Array(16))).fill(0);
	console.log(`The key alone, on this machine: ${seconds(performance.now() - from)} s.`);
	const rows = [];
	for (const factor of times) rows.push(await measure(factor));
	console.table(rows);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function measure(factor: number) {
	const content = join(folder, 'content');
	rmSync(content, { recursive: true, force: true });
	mkdirSync(content);
	if (factor > 1) await writeSyntheticBank(content, stories * factor);
	const [open, locked] = [join(folder, 'open'), join(folder, 'locked')];
	execFileSync('node', ['src/commands/run.mjs', 'build', '--out', open], {
		cwd: project,
		env: { ...process.env, STORY_BANK_CONTENT: factor > 1 ? content : quick ? soundBank : guideBank },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	await lockSite(open, locked, { base: '/', passphrase, salt: new Uint8Array(16) });
	return {
		bank: `× ${factor}`,
		'open KB': kilobytes(folderBytes(open)),
		'locked KB': kilobytes(folderBytes(locked)),
		'locked bank KB': kilobytes(readFileSync(join(locked, 'vault.bin')).length),
		...(await unlockTimes(locked)),
	};
}

/** Medians, as the pages themselves saw them: a driver that looks from outside is up to half a second late. */
async function unlockTimes(locked: string) {
	const server = await serveFolder(locked, '/');
	const browser = await chromium.launch(wholeBrowser);
	const seen = [];
	try {
		for (let run = 0; run < runs; run++) seen.push(await unlockOnce(browser, server.url));
	} finally {
		await browser.close();
		await server.close();
	}
	return {
		'key s': seconds(median(seen.map((it) => it.key))),
		'page s': seconds(median(seen.map((it) => it.painted))),
		'Lock s': seconds(median(seen.map((it) => it.lockable))),
		'slowest s': seconds(Math.max(...seen.map((it) => it.lockable))),
		'after a stop s': seconds(median(seen.map((it) => it.again))),
	};
}

/** Milliseconds from the tap on Unlock to its key, to the page's first content, and to its Lock button. */
async function unlockOnce(browser: Browser, url: string) {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.addInitScript(noteTimes);
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await page.goto(url);
		await page.getByLabel('Passphrase').fill(passphrase);
		await page.getByRole('button', { name: 'Unlock' }).click();
		const lock = page.getByRole('button', { name: 'Lock', exact: true });
		await lock.waitFor();
		const first = await timesOf(page);
		await devtools.send('ServiceWorker.enable');
		await devtools.send('ServiceWorker.stopAllWorkers');
		await page.evaluate(() => sessionStorage.clear());
		await page.goto(`${url}matrix/`);
		await lock.waitFor();
		const second = await timesOf(page);
		return {
			key: first.key - first.tap,
			painted: first.paint - first.tap,
			lockable: first.lock - first.tap,
			again: second.lock - second.start,
		};
	} finally {
		await context.close();
	}
}

/** Runs in each page before its own scripts. What it notes outlasts the reload that the unlock page ends with. */
function noteTimes(): void {
	const note = (name: string, at = performance.now()) =>
		sessionStorage.setItem(name, String(performance.timeOrigin + at));
	note('start', 0);
	addEventListener(
		'click',
		() => {
			sessionStorage.clear();
			note('tap');
		},
		true,
	);
	const { postMessage } = ServiceWorker.prototype;
	ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...message: [unknown]) {
		const [order] = message;
		if (typeof order === 'object' && order && 'lock' in order && order.lock === 'unlock') note('key');
		postMessage.apply(this, message);
	};
	new PerformanceObserver((list) => {
		for (const it of list.getEntriesByName('first-contentful-paint')) note('paint', it.startTime);
	}).observe({ type: 'paint', buffered: true });
	const seen = new MutationObserver(() => {
		if (![...document.querySelectorAll('button')].some((it) => it.textContent === 'Lock')) return;
		seen.disconnect();
		note('lock');
	});
	seen.observe(document, { childList: true, subtree: true });
}

async function timesOf(page: Page) {
	const names = ['start', 'tap', 'key', 'paint', 'lock'] as const;
	await page.waitForFunction(() => ['paint', 'lock'].every((it) => sessionStorage.getItem(it)));
	const times = await page.evaluate((all) => all.map((it) => Number(sessionStorage.getItem(it))), names);
	const [start = 0, tap = 0, key = 0, paint = 0, lock = 0] = times;
	return { start, tap, key, paint, lock };
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): number {
	return Math.round(milliseconds / 10) / 100;
}

function kilobytes(bytes: number): number {
	return Math.round(bytes / 1024);
}
