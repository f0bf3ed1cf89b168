import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { build } from 'astro';
import { readBank } from '../data/reading.ts';
import type { Bank } from '../domain/bank/bank.ts';
import { basePath, command, readOptions } from './options.ts';
import { checkOut } from './out-folder.ts';
import { writeRedirects } from './redirects.ts';
import { sayProblems } from './say-problems.ts';

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
	await buildInto(base, out);
	console.log(`The site is in ${out}/${placeOf(base)}.`);
	return 0;
}

/** The same, encrypted. The open site is built elsewhere and removed: it is never where it could be published. */
async function buildLocked(base: string, out = 'dist'): Promise<number> {
	// Loaded when it is wanted: the word lists by which passphrases are judged are large.
	const { choosePassphrase } = await import('./passphrase.ts');
	const { keptSalt } = await import('./salt.ts');
	const { lockSite } = await import('../integrations/lock/lock-site.ts');
	await checkOut(out);
	const bank = await soundBank();
	if (!bank) return 1;
	const { title, owner, target } = bank.settings;
	const passphrase = await choosePassphrase([title, owner, target]);
	const salt = await keptSalt();
	// Within the project: Astro puts what it works with beside a folder that is, and all others' into one place.
	await mkdir('.astro', { recursive: true });
	const open = await mkdtemp('.astro/open-');
	const remove = () => rmSync(open, { recursive: true, force: true });
	const stop = () => process.exit(130);
	process.once('exit', remove).once('SIGINT', stop).once('SIGTERM', stop);
	try {
		await buildInto(base, open);
		await lockSite(open, out, { base, passphrase, salt });
	} finally {
		remove();
	}
	console.log(`The locked site is in ${out}/${placeOf(base)}. Before you publish it: npm run publish:check`);
	return 0;
}

/** The bank; undefined where it has problems, which are said. */
async function soundBank(): Promise<Bank | undefined> {
	const { bank, problems } = await readBank();
	if (!bank) sayProblems(problems);
	return bank;
}

async function buildInto(base: string, out: string): Promise<void> {
	process.env['BASE_PATH'] = base;
	await build({ logLevel: 'warn', outDir: out });
	await writeRedirects(out, base);
}

const placeOf = (base: string) => (base === '/' ? '' : `, for the folder ${base} of its host`);
