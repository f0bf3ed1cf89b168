import { type CDPSession, chromium, type Page } from '@playwright/test';
import { wholeBrowser } from '../support/browser.ts';
import { buildSites } from '../support/build-sites.ts';
import { serveFolder } from '../support/server.ts';
import { siteFolder } from '../support/sites.ts';
import { quick } from './arguments.ts';

/**
 * `npm run tool bench:search [-- --quick]`: how long a person waits, on a phone-sized Chromium.
 * - warm: from a key to the answer card, the processor slowed four times;
 * - cold: from opening the search to the first answer, nothing cached; with the processor slowed four times, and on slow 4G
 *   (150 ms round trip, 1.6 Mbit/s down, the profile of Lighthouse). Once all in one go, by a script in the page; once as a
 *   person does: a tap, then the words typed into the box that is there, then the answer seen.
 * While it measures, it asks the page in plain scripts only: to find an element by its label takes Playwright as long as an
 * answer, on the same slowed processor.
 */
const question = 'When did you fix something that was not your job?';
const runs = quick ? 1 : 7;
/** Milliseconds after which an answer does not come any more. */
const longestWait = 20_000;

await buildSites(['guide']);
const server = await serveFolder(siteFolder('guide'), '/', { compressed: true });
const browser = await chromium.launch(wholeBrowser);

const warm: number[] = [];
const slows = {
	'processor 4× slowed': { slow: slowProcessor, aim: 500 },
	'slow 4G': { slow: slowNetwork, aim: 600 },
} as const;
const cold = Object.entries(slows).flatMap(([name, { slow, aim }]) =>
	// Quickly, the first way is that of the warm ones only.
	(quick ? (['tap, type, see'] as const) : (['at once', 'tap, type, see'] as const)).map((how) => ({
		name,
		slow,
		aim,
		how,
		times: [] as number[],
	})),
);
for (let run = 0; run < runs; run++) {
	// One after the other in each run: what else the machine does befalls all of them.
	for (const { slow, how, times } of cold) {
		const { page, devtools } = await openPage();
		await slow(devtools);
		times.push(how === 'at once' ? await timeToCard(page, openAndAsk, question) : await timeAsAPerson(page));
		await page.close();
	}
	const { page, devtools } = await openPage();
	await timeToCard(page, openAndAsk, question);
	// Until the full text has answered, its index loads, on the same processors.
	await page.locator('dialog [data-status]', { hasText: 'results below' }).waitFor({ state: 'attached' });
	await slowProcessor(devtools);
	// Each changes the first answer.
	for (const typed of [' deadline', ' customer', ' boss disagreed'])
		warm.push(await timeToCard(page, typeMore, typed));
	await page.close();
}
await browser.close();
await server.close();

report('warm, processor 4× slowed, key to card', warm, 50);
for (const { name, how, times, aim } of cold) report(`cold, ${name}, ${how}`, times, aim);

async function openPage() {
	const page = await browser.newPage({
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		isMobile: true,
		serviceWorkers: 'block',
	});
	const devtools = await page.context().newCDPSession(page);
	await page.goto(`${server.url}matrix/`, { waitUntil: 'networkidle' });
	return { page, devtools };
}

/** Milliseconds from the tap to the answer that is painted; the words come in one go, as from the keyboard's microphone. */
async function timeAsAPerson(page: Page): Promise<number> {
	await page.evaluate(() => {
		addEventListener('pointerdown', () => Reflect.set(window, 'acted', performance.now()), {
			capture: true,
			once: true,
		});
	});
	await watchCard(page);
	await page.locator('nav [data-search-open]').tap();
	await page.keyboard.insertText(question);
	return readTime(page);
}

/**
 * Milliseconds in the page from what a person does until the answer card has changed and is painted. What the words before
 * still bring is waited for first: it is no answer to these.
 */
async function timeToCard(page: Page, act: (words: string) => void, words: string): Promise<number> {
	await page.evaluate(waitUntilQuiet);
	await watchCard(page);
	await page.evaluate(`acted = performance.now(); (${act})(${JSON.stringify(words)})`);
	return readTime(page);
}

/** From now on the page notes when the first answer card is painted. */
async function watchCard(page: Page): Promise<void> {
	await page.evaluate((limit) => {
		const painted = new Promise<number>((resolve, reject) => {
			setTimeout(() => reject(new Error(`No answer within ${limit} ms.`)), limit);
			new MutationObserver((_changes, observer) => {
				if (!document.querySelector('dialog [data-answer]')) return;
				observer.disconnect();
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
			}).observe(document.querySelector('dialog [data-results]') ?? document.body, { childList: true });
		});
		Reflect.set(window, 'painted', painted);
	}, longestWait);
}

function readTime(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const painted: number = await Reflect.get(window, 'painted');
		return painted - Number(Reflect.get(window, 'acted'));
	});
}

/** Runs in the page: until the results have not changed for half a second. */
function waitUntilQuiet(): Promise<void> {
	return new Promise((resolve) => {
		const results = document.querySelector('dialog [data-results]') ?? document.body;
		const observer = new MutationObserver(() => {
			clearTimeout(quiet);
			quiet = setTimeout(done, 500);
		});
		const done = () => {
			observer.disconnect();
			resolve();
		};
		let quiet = setTimeout(done, 500);
		observer.observe(results, { childList: true, subtree: true });
	});
}

/** Runs in the page: what a thumb does in one go. */
function openAndAsk(words: string) {
	document.querySelector<HTMLElement>('nav [data-search-open]')?.click();
	const box = document.querySelector('dialog textarea');
	if (box && 'value' in box) box.value = words;
}

/** Runs in the page: one more key. */
function typeMore(words: string) {
	const box = document.querySelector('dialog textarea');
	if (box && 'value' in box) box.value += words;
	box?.dispatchEvent(new Event('input', { bubbles: true }));
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

async function slowProcessor(devtools: CDPSession) {
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

function report(name: string, times: number[], aim: number) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
	console.log(`${name}: median ${at(0.5)} ms, least ${at(0)} ms, most ${at(1)} ms (aim: ${aim} ms)`);
}
