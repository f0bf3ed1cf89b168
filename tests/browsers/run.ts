import { runOverBank } from '../support/command.ts';
import { guideBank } from '../support/fixture-banks.ts';
import { type Browser, isInstalled, type Kind } from './browser.ts';
import { firefox } from './firefox.ts';
import { offlineJourney } from './journey.ts';
import { lockedJourney } from './locked-journey.ts';
import { webkit } from './webkit.ts';

// `npm run tool test:browsers`: the offline and search journey in the browsers that `npm test` does not drive.
const folder = 'test-results/browsers/site';
const locked = 'test-results/browsers/locked';
const passphrase = 'abandon river candy orbit velvet jungle tape';
const kinds: readonly Kind[] = [firefox, webkit];
const missing = (kind: Kind) => kind.programs.filter((it) => !isInstalled(it));

const there = kinds.filter((it) => missing(it).length === 0);
if (there.length > 0) {
	const build = (out: string, ...options: string[]) =>
		runOverBank(guideBank, ['build', '--out', out, ...options], {
			stdio: 'inherit',
			env: { STORY_BANK_PASSPHRASE: passphrase, STORY_BANK_SALT: '0'.repeat(32) },
		});
	build(folder);
	build(locked, '--lock');
}

let failed = 0;
for (const kind of there) {
	try {
		const tell = (step: string) => console.log(`${kind.name}: ${step}`);
		const journeys = [
			(browser: Browser) => offlineJourney(browser, folder, tell),
			(browser: Browser) => lockedJourney(browser, locked, passphrase, tell),
		];
		for (const journey of journeys) {
			const browser = await kind.launch();
			try {
				await journey(browser);
			} finally {
				await browser.close();
			}
		}
	} catch (error) {
		failed++;
		console.error(`${kind.name} failed: ${error instanceof Error ? error.message : error}`);
	}
}
for (const kind of kinds.filter((it) => !there.includes(it))) {
	console.log(`${kind.name} skipped: ${missing(kind).join(' and ')} not found. On Debian: ${kind.install}`);
}
console.log(`${there.length - failed} passed, ${failed} failed, ${kinds.length - there.length} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
