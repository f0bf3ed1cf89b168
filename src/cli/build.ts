import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build } from 'astro';
import { contentFolder } from '../data/folder.ts';
import { loadBank } from '../data/load.ts';
import { reportProblems } from '../domain/problems/report.ts';
import { basePath, command, readOptions, UsageError } from './options.ts';

/** `npm run build [-- --base /folder/] [--out DIR]`: the site, in `dist/`. */
export const run = command((args) => {
	const { base, out } = readOptions(args, { base: { type: 'string' }, out: { type: 'string' } });
	return buildSite(basePath(base), out);
});

/** Checks the bank and builds the site for a folder of its host. Says what is wrong; 0 where nothing is. */
export async function buildSite(base: string, out = 'dist'): Promise<number> {
	const { problems } = await loadBank();
	if (problems.length > 0) {
		console.error(reportProblems(problems));
		return 1;
	}
	await checkOut(out);
	process.env['BASE_PATH'] = base;
	await build({ logLevel: 'warn', outDir: out });
	console.log(`The site is in ${out}/${base === '/' ? '' : `, for the folder ${base} of its host`}.`);
	return 0;
}

/**
 * A build empties its folder first.
 * @throws UsageError where that would take anything but an earlier build
 */
async function checkOut(out: string): Promise<void> {
	const holds = (path: string) => !relative(resolve(out), resolve(path)).startsWith('..');
	if (holds('.') || holds(contentFolder())) {
		throw new UsageError(
			`${out} holds your files, and a build empties its folder first. Name another with --out.`,
		);
	}
	const found = await readdir(out).catch((): string[] => []);
	if (found.length > 0 && !ofBuild.every((it) => found.includes(it))) {
		throw new UsageError(
			`${out} holds files that no build made, and a build empties its folder first. Name an empty one with --out.`,
		);
	}
}

/** Files by which an earlier build is known. */
const ofBuild = ['404.html', 'search.json', 'robots.txt'];
