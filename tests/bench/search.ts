import { type CDPSession, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../support/browser.ts';
import { buildSites } from '../support/build-sites.ts';
import { serveFolder } from '../support/server.ts';
import { siteFolder } from '../support/sites.ts';

/**
 * `npm run bench:search`: how long a person waits, on a phone-sized Chromium.
 * - warm: from a key to the answer card, the processor slowed four times;
 * - cold: from opening the search to the first result, on slow 4G (150 ms round trip, 1.6 Mbit/s down, the profile of
 *   Lighthouse), nothing cached.
 */
const question = 'When did you fix something that was not your job?';
const runs = 7;

buildSites(['guide']);
const server = await serveFolder(siteFolder('guide'), '/', { compressed: true });
const browser = await chromium.launch(launchOptions);

const cold: number[] = [];
const warm: number[] = [];
for (let run = 0; run < runs; run++) {
	const page = await browser.newPage({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
	const devtools = await page.context().newCDPSession(page);
	await page.goto(`${server.url}matrix/`, { waitUntil: 'networkidle' });
	await slowNetwork(devtools);
	cold.push(await timeToCard(page, openAndAsk));
	await fastNetwork(devtools);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	for (const typed of ['a', ' b', ' boss']) warm.push(await timeToCard(page, typeMore, typed));
	await page.close();
}
await browser.close();
await server.close();

report('warm, processor 4× slowed, key to card', warm, 50);
report('cold, slow 4G, opening to first result', cold, 600);

/** Milliseconds in the page until the answer card has changed and is painted. */
async function timeToCard(
	page: Page,
	act: (given: { question: string; typed: string }) => void,
	typed = '',
): Promise<number> {
	await page.evaluate(() => {
		Reflect.set(
			window,
			'painted',
			new Promise<number>((resolve) => {
				new MutationObserver((_changes, observer) => {
					if (!document.querySelector('dialog [data-answer]')) return;
					observer.disconnect();
					requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
				}).observe(document.querySelector('dialog [data-results]') ?? document.body, { childList: true });
			}),
		);
	});
	const start = await page.evaluate(() => performance.now());
	await page.evaluate(act, { question, typed });
	const end = await page.evaluate(() => Reflect.get(window, 'painted') as Promise<number>);
	return end - start;
}

/** Runs in the page: what a thumb does in one go. */
function openAndAsk({ question }: { question: string }) {
	document.querySelector<HTMLElement>('nav [data-search-open]')?.click();
	const input = document.querySelector<HTMLInputElement>('dialog input');
	if (input) input.value = question;
}

/** Runs in the page: one more key. */
function typeMore({ typed }: { typed: string }) {
	const input = document.querySelector<HTMLInputElement>('dialog input');
	if (input) input.value += typed;
	input?.dispatchEvent(new Event('input', { bubbles: true }));
}

async function slowNetwork(devtools: CDPSession) {
	await devtools.send('Network.enable');
	await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (750 * 1024) / 8,
	});
}

async function fastNetwork(devtools: CDPSession) {
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 0,
		downloadThroughput: -1,
		uploadThroughput: -1,
	});
}

function report(name: string, times: number[], aim: number) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
	console.log(`${name}: median ${at(0.5)} ms, least ${at(0)} ms, most ${at(1)} ms (aim: ${aim} ms)`);
}
