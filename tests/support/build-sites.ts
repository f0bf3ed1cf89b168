import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type SiteName, siteFolder, sites } from './sites.ts';

/** Builds every site that the journeys visit, each in a process of its own as its owner would. */
export default function buildSites(): void {
	// Set by hand, to run one journey again over the sites that are there.
	if (process.env['SITES_BUILT']) return;
	for (const name of Object.keys(sites) as SiteName[]) {
		const { base, content } = sites[name];
		const out = siteFolder(name);
		rmSync(out, { recursive: true, force: true });
		execFileSync('node', ['src/cli/run.mjs', 'build', '--base', base, '--out', out], {
			env: { ...process.env, ...(content ? { STORY_BANK_CONTENT: content } : {}) },
			stdio: 'inherit',
		});
	}
}
