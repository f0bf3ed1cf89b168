import { rmSync } from 'node:fs';
import { makeBank } from '../../src/commands/mine.node.ts';
import { spawnOverBank } from './command.ts';
import { guideBank } from './fixture-banks.ts';
import { type SiteName, siteFolder, siteNames, sites } from './sites.ts';

/** Before the journeys: builds every site that they visit. */
export default function buildAll(): Promise<void> {
	return buildSites(siteNames);
}

/** Builds sites, each in a process of its own as its owner would, all at once. */
export async function buildSites(names: readonly SiteName[]): Promise<void> {
	// Set by hand, to run one journey again over the sites that are there.
	if (process.env.SITES_BUILT) return;
	if (names.includes('empty')) {
		const { content } = sites.empty;
		rmSync(content, { recursive: true, force: true });
		await makeBank(content, { box: guideBank });
	}
	await Promise.all(
		names.map((name) => {
			const { base, content } = sites[name];
			const out = siteFolder(name);
			rmSync(out, { recursive: true, force: true });
			return spawnOverBank(content, ['build', '--base', base, '--out', out]);
		}),
	);
}
