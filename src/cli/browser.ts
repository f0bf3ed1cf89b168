import { existsSync } from 'node:fs';

/** What is said where no browser is found to print or to test with. */
export const howToGetChromium =
	'Install one ("apt-get install chromium" on Debian, "npx playwright install chromium" elsewhere), or set CHROMIUM to the path of yours.';

/**
 * A Chromium of this machine: the one that `CHROMIUM` names, else Debian's, else Playwright's own; undefined where there
 * is none. A `CHROMIUM` that does not exist is not passed over.
 * @param own where Playwright keeps its own
 */
export function findChromium(own: string): string | undefined {
	const wanted = process.env['CHROMIUM'];
	if (wanted) return existsSync(wanted) ? wanted : undefined;
	return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', own].find((it) =>
		existsSync(it),
	);
}

/** Arguments under which a Chromium starts as any user and asks the network for nothing of its own. */
export const chromiumArguments: readonly string[] = [
	// Chromium refuses to start its sandbox as root.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];
