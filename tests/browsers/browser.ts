import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that Playwright does not drive here, with what the journey needs of it. */
export interface Browser {
	/** Goes to an address and waits until the page is loaded. */
	readonly open: (url: string) => Promise<void>;
	/** The text that an expression gives in the page. */
	readonly read: (expression: string) => Promise<string>;
	readonly close: () => Promise<void>;
}

export interface Kind {
	readonly name: string;
	/** The programs it needs, and how to get them on Debian. */
	readonly programs: readonly string[];
	readonly install: string;
	readonly launch: () => Promise<Browser>;
}

/** Whether a program can be run from here. */
export function isInstalled(program: string): boolean {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => {
		try {
			accessSync(join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/** Asks again until there is an answer. @throws where there is none after `seconds`, with the last one */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds: number): Promise<T> {
	const end = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > end) throw new Error(`${what}: not within ${seconds} seconds.`);
		// Their engines tell this process of no event: it asks ten times a second.
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** What changes while a page, its worker or its copy gets on. */
const progress = `[document.readyState, location.href, document.body?.textContent, performance.getEntriesByType('resource').length].join()`;

/** The longest that nothing may change, in seconds: a slow machine takes its time, and a page that hangs does not change. */
const longestQuiet = 60;

/** Reads an expression in the page until it is as wanted. @throws where nothing in the page gets on, with what it shows */
export async function see(
	browser: Browser,
	what: string,
	expression: string,
	wanted: RegExp,
): Promise<string> {
	let before = '';
	let since = Date.now();
	for (;;) {
		const shown = await browser.read(expression).catch(String);
		if (wanted.test(shown)) return shown;
		const now = shown + (await browser.read(progress).catch(String));
		if (now !== before) since = Date.now();
		before = now;
		if (Date.now() - since > longestQuiet * 1000)
			throw new Error(`${what}: nothing has changed for ${longestQuiet} seconds. The page shows: ${shown}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
