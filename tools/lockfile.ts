import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { command, readOptions } from '../src/commands/options.node.ts';
import { completeLockfile } from './complete-lockfile.ts';

/**
 * `npm run tool lockfile`, after every change of the dependencies: adds the packages of other platforms that npm leaves out of
 * the lockfile where the registry does not carry them, and the hash of each package that npm knows and this platform did not
 * fetch. Without the first `npm ci` of npm 11 refuses the file.
 */
export const run = command(async (args) => {
	readOptions(args, {});
	const path = 'package-lock.json';
	const { lockfile, added } = completeLockfile(JSON.parse(readFileSync(path, 'utf8')));
	const hashed: string[] = [];
	const packages = Object.entries(lockfile.packages).map(([place, entry]) => {
		const name = place.replace(/^.*node_modules\//, '');
		const { version, ...others } = entry;
		const integrity = place === '' || others.integrity ? undefined : findIntegrity(`${name}@${version}`);
		if (!integrity) return [place, entry] as const;
		hashed.push(name);
		return [place, { version, integrity, ...others }] as const;
	});
	const text = `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, null, '\t')}\n`;
	if (added.length + hashed.length > 0) writeFileSync(path, text);
	console.log(added.length > 0 ? `Added to ${path}: ${added.join(', ')}.` : `${path} lacks no platform.`);
	if (hashed.length > 0) console.log(`Hashes added: ${hashed.join(', ')}.`);
	return 0;
});

/** What npm says of a package; undefined where the registry does not carry it. */
function findIntegrity(name: string): string | undefined {
	const { stdout } = spawnSync('npm', ['view', name, 'dist.integrity'], {
		encoding: 'utf8',
		timeout: 20_000,
	});
	return /^sha512-\S+/.exec(stdout ?? '')?.[0];
}
