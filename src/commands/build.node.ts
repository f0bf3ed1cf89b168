import type { Bank } from '../bank/bank.ts';
import { readBank } from '../bank/read/load-bank.node.ts';
import { type Build, withBuild } from '../site/with-build.node.ts';
import { basePath, command, readOptions } from './options.node.ts';
import { checkOut, placeSite } from './out-folder.node.ts';
import { writeRedirects } from './redirects.node.ts';
import { sayProblems } from './say-problems.node.ts';
import { print } from './terminal.node.ts';

/** `npm run build [-- --base /folder/] [--out DIR] [--lock]`: the site, in `dist/`. */
export const run = command((args) => {
	const { base, out, lock } = readOptions(args, {
		base: { type: 'string' },
		out: { type: 'string' },
		lock: { type: 'boolean' },
	});
	return (lock ? buildLocked : buildSite)(basePath(base), out);
});

/** Checks the bank and builds the site for a folder of its host. Says what is wrong; 0 where nothing is. */
export async function buildSite(base: string, out = 'dist'): Promise<number> {
	await checkOut(out);
	if (!(await soundBank())) return 1;
	await withSite({ base }, (site) => placeSite(site, out));
	print(`The site is in ${out}/${placeOf(base)}.`);
	return 0;
}

/** The same, encrypted. The open site is built elsewhere and removed: it is never where it could be published. */
async function buildLocked(base: string, out = 'dist'): Promise<number> {
	// Loaded when it is wanted: the word lists by which passphrases are judged are large.
	const { choosePassphrase } = await import('./passphrase.node.ts');
	const { keptSalt } = await import('./salt.node.ts');
	const { lockSite } = await import('../lock/lock-site.node.ts');
	await checkOut(out);
	const bank = await soundBank();
	if (!bank) return 1;
	const { title, owner, target } = bank.settings;
	const passphrase = await choosePassphrase([title, owner, target]);
	const salt = await keptSalt();
	// All of it comes in one file, so that the pages need not bring the same styles each.
	const stylesOnce = { build: { inlineStylesheets: 'never' } } as const;
	await withSite({ base, ...stylesOnce }, async (open, locked) => {
		await lockSite(open, locked, { base, passphrase, salt });
		await placeSite(locked, out);
	});
	print(`The locked site is in ${out}/${placeOf(base)}. Before you publish it: npm run publish:check`);
	return 0;
}

/** The bank; undefined where it has problems, which are said. */
async function soundBank(): Promise<Bank | undefined> {
	const { bank, problems } = await readBank();
	if (!bank) sayProblems(problems);
	return bank;
}

/** A build with what hosts want beside its pages. */
const withSite = (config: Build, use: (site: string, other: string) => Promise<void>) =>
	withBuild({ ...config, logLevel: 'warn' }, async (site, other) => {
		await writeRedirects(site, config.base);
		await use(site, other);
	});

const placeOf = (base: string) => (base === '/' ? '' : `, for the folder ${base} of its host`);
