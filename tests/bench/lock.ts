/**
 * Open against locked: bytes on the host, seconds from the passphrase to the story, and from a stopped worker to a page, in
 * Chromium slowed down four times, as a mid phone is. For the guide's bank and synthetic ones of 10 and 100 times its
 * stories. The slowing holds for pages, where the key is reckoned, and not for the worker. Run: `npm run bench:lock [-- 1 10]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { deriveBytes } from '../../src/domain/vault/derive.ts';
import { cost } from '../../src/domain/vault/head.ts';
import { launchOptions } from '../support/browser.ts';
import { writeSyntheticBank } from '../support/generator.ts';
import { serveFolder } from '../support/server.ts';
import { folderBytes } from './pages.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const passphrase = 'abandon river candy orbit velvet jungle tape';
const slowdown = 4;
const stories = 12;
const times = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100];

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
	const build = (out: string, ...options: string[]) =>
		execFileSync('node', ['src/cli/run.mjs', 'build', '--out', out, ...options], {
			cwd: project,
			env: {
				...process.env,
				...(factor > 1 ? { STORY_BANK_CONTENT: content } : {}),
				STORY_BANK_PASSPHRASE: passphrase,
				STORY_BANK_SALT: '0'.repeat(32),
			},
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	build(open);
	build(locked, '--lock');
	return {
		bank: `× ${factor}`,
		'open KB': kilobytes(folderBytes(open)),
		'locked KB': kilobytes(folderBytes(locked)),
		'vault KB': kilobytes(readFileSync(join(locked, 'vault.bin')).length),
		...(await unlockTimes(locked)),
	};
}

async function unlockTimes(locked: string) {
	const server = await serveFolder(locked, '/');
	const browser = await chromium.launch(launchOptions);
	try {
		const page = await browser.newPage();
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await page.goto(server.url);
		const lock = page.getByRole('button', { name: 'Lock', exact: true });
		await page.getByLabel('Passphrase').fill(passphrase);
		const from = performance.now();
		await page.getByRole('button', { name: 'Unlock' }).click();
		await lock.waitFor();
		const unlocked = performance.now() - from;
		await devtools.send('ServiceWorker.enable');
		await devtools.send('ServiceWorker.stopAllWorkers');
		const again = performance.now();
		await page.goto(`${server.url}matrix/`);
		await lock.waitFor();
		return { 'unlock s': seconds(unlocked), 'after a stop s': seconds(performance.now() - again) };
	} finally {
		await browser.close();
		await server.close();
	}
}

function seconds(milliseconds: number): number {
	return Math.round(milliseconds / 10) / 100;
}

function kilobytes(bytes: number): number {
	return Math.round(bytes / 1024);
}
