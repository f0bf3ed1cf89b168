import { readBank, soundOf } from '../bank/read/load-bank.node.ts';
import { type Build, withBuild } from '../site/with-build.node.ts';
import { basePath, command, readOptions } from './options.node.ts';
import { checkOut, placeSite, writeRedirects } from './out.node.ts';
import { print } from './terminal.node.ts';

/** `npm run build [-- --base /folder/] [--out DIR] [--lock]`: the site, in `dist/`. */
export const run = command(async (args) => {
	const { base, out, lock } = readOptions(args, {
		base: { type: 'string' },
		out: { type: 'string' },
		lock: { type: 'boolean' },
	});
	await (lock ? buildLocked : buildSite)(basePath(base), out);
	return 0;
});

/** Checks the bank and builds the site for a folder of its host. @throws BankError where the bank has a problem */
export async function buildSite(base: string, out = 'dist'): Promise<void> {
	await checkOut(out);
	soundOf(await readBank());
	await withSite({ base }, (site) => placeSite(site, out));
	print(`The site is in ${out}/${placeOf(base)}.`);
}

/** The same, encrypted. The open site is built elsewhere and removed: it is never where it could be published. */
async function buildLocked(base: string, out = 'dist'): Promise<void> {
	// Loaded when it is wanted: the word lists by which passphrases are judged are large.
	const { choosePassphrase, keptSalt } = await import('./lock-secrets.node.ts');
	const { lockSite } = await import('../lock/lock-site.node.ts');
	await checkOut(out);
	const { bank } = soundOf(await readBank());
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
}

/** A build with what hosts want beside its pages. */
const withSite = (config: Build, use: (site: string, other: string) => Promise<void>) =>
	withBuild({ ...config, logLevel: 'warn' }, async (site, other) => {
		await writeRedirects(site, config.base);
		await use(site, other);
	});

const placeOf = (base: string) => (base === '/' ? '' : `, for the folder ${base} of its host`);
