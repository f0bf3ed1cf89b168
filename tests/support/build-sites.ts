import { rmSync } from 'node:fs';
import { makeBank } from '../../src/commands/mine.node.ts';
import { lockSite } from '../../src/lock/lock-site.node.ts';
import { spawnOverBank } from './command.ts';
import { guideBank } from './fixture-banks.ts';
import { oneFile, ownIsGuide, passphrase, type SiteName, salt, siteFolder, sites } from './sites.ts';

/** Before the journeys: builds every site that they visit, and the one file. */
export default function buildAll(): Promise<void> {
	const names: SiteName[] = ['guide', 'other', 'empty', 'locked', ...(ownIsGuide ? [] : (['own'] as const))];
	const subpath = () => buildSite('subpath').then(lockSubpath);
	return buildInTurn([subpath, ...names.map((name) => () => buildSite(name)), buildOneFile]);
}

export function buildSites(names: readonly SiteName[]): Promise<void> {
	return buildInTurn(names.map((name) => () => buildSite(name)));
}

/** Builds, each in a process of its own as its owner would, four at once. */
async function buildInTurn(builds: (() => Promise<void>)[]): Promise<void> {
	// Set by hand, to run one journey again over the sites that are there.
	if (process.env.SITES_BUILT) return;
	const next = async (): Promise<void> => {
		const build = builds.shift();
		if (build) await build().then(next);
	};
	await Promise.all([next(), next(), next(), next()]);
}

async function buildSite(name: SiteName): Promise<void> {
	const { base, content, locked } = { locked: false, ...sites[name] };
	const out = siteFolder(name);
	rmSync(out, { recursive: true, force: true });
	if (name === 'empty') {
		rmSync(content, { recursive: true, force: true });
		await makeBank(content, { box: guideBank });
	}
	const args = ['build', ...(locked ? ['--lock'] : []), '--base', base, '--out', out];
	await spawnOverBank(content, args, { STORY_BANK_PASSPHRASE: passphrase, STORY_BANK_SALT: salt });
}

/** As the last step of its build does; `locked` is built so, and tests/commands/build-folders.test.ts in a folder of its host. */
async function lockSubpath(): Promise<void> {
	const out = siteFolder('lockedSubpath');
	rmSync(out, { recursive: true, force: true });
	const { base } = sites.lockedSubpath;
	await lockSite(siteFolder('subpath'), out, {
		base,
		passphrase,
		salt: Uint8Array.from(Buffer.from(salt, 'hex')),
	});
}

function buildOneFile(): Promise<void> {
	rmSync(oneFile, { force: true });
	return spawnOverBank(guideBank, ['export', '--html', oneFile]);
}
