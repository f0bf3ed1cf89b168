import { existsSync } from 'node:fs';

/** What is said where no browser is found to print or to test with. */
export const howToGetChromium =
	'Install one ("apt-get install chromium" on Debian, "npx playwright install chromium" elsewhere), or set CHROMIUM to the path of yours.';

/** Where Debian's packages put Chromium, and its shell without a window. */
export const debian = { chromium: '/usr/bin/chromium', shell: '/usr/bin/chromium-headless-shell' } as const;

/**
 * Where a Chromium may be: at the place that `CHROMIUM` names and nowhere else, or at Debian's, or at Playwright's own.
 * @param own where Playwright keeps its own
 */
export function chromiumPlaces(own: string): string[] {
	const wanted = process.env.CHROMIUM;
	return wanted ? [wanted] : [debian.chromium, '/usr/bin/chromium-browser', '/usr/bin/google-chrome', own];
}

/** A Chromium of this machine; undefined where there is none, or none where `CHROMIUM` says. */
export const findChromium = (own: string): string | undefined =>
	chromiumPlaces(own).find((place) => existsSync(place));

/** Arguments under which a Chromium starts as any user and asks the network for nothing of its own. */
export const chromiumArguments: readonly string[] = [
	// Chromium refuses to start its sandbox as root.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];
