import { rmSync } from 'node:fs';
import { runOverBank } from './command.ts';
import { type SiteName, siteFolder, siteNames, sites } from './sites.ts';

/** Before the journeys: builds every site that they visit. */
export default function buildAll(): void {
	buildSites(siteNames);
}

/** Builds sites, each in a process of its own as its owner would. */
export function buildSites(names: readonly SiteName[]): void {
	// Set by hand, to run one journey again over the sites that are there.
	if (process.env.SITES_BUILT) return;
	for (const name of names) {
		const { base, content } = sites[name];
		const out = siteFolder(name);
		rmSync(out, { recursive: true, force: true });
		runOverBank(content, ['build', '--base', base, '--out', out], { stdio: 'inherit' });
	}
}
