import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { build } from 'astro';
import { loadBank } from '../data/load.ts';
import { reportProblems } from '../domain/problems/report.ts';
import { basePath, command, readOptions } from './options.ts';
import { checkOut } from './out-folder.ts';
import { writeRedirects } from './redirects.ts';

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
	const failed = await buildInto(base, out);
	if (!failed) console.log(`The site is in ${out}/${placeOf(base)}.`);
	return failed;
}

/** The same, encrypted. The open site is built elsewhere and removed: it is never where it could be published. */
async function buildLocked(base: string, out = 'dist'): Promise<number> {
	// Loaded when it is wanted: the word lists by which passphrases are judged are large.
	const { choosePassphrase } = await import('./passphrase.ts');
	const { keptSalt } = await import('./salt.ts');
	const { lockSite } = await import('../integrations/lock/lock-site.ts');
	await checkOut(out);
	const passphrase = await choosePassphrase();
	const salt = await keptSalt();
	// Within the project: Astro puts what it works with beside a folder that is, and all others' into one place.
	await mkdir('.astro', { recursive: true });
	const open = await mkdtemp('.astro/open-');
	try {
		const failed = await buildInto(base, open);
		if (failed) return failed;
		await lockSite(open, out, { base, passphrase, salt });
	} finally {
		await rm(open, { recursive: true, force: true });
	}
	console.log(`The locked site is in ${out}/${placeOf(base)}. Before you publish it: npm run publish:check`);
	return 0;
}

async function buildInto(base: string, out: string): Promise<number> {
	const { problems } = await loadBank();
	if (problems.length > 0) {
		console.error(reportProblems(problems));
		return 1;
	}
	process.env['BASE_PATH'] = base;
	await build({ logLevel: 'warn', outDir: out });
	await writeRedirects(out, base);
	return 0;
}

const placeOf = (base: string) => (base === '/' ? '' : `, for the folder ${base} of its host`);
