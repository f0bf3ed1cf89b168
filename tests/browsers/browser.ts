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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
