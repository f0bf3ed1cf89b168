import { build } from 'astro';
import { loadBank } from '../data/load.ts';
import { reportProblems } from '../domain/problems/report.ts';
import { basePath, readOptions, UsageError } from './options.ts';

/** `npm run build [-- --base /folder/] [--out DIR]`: the site, in `dist/`. */
export async function run(args: string[]): Promise<number> {
	try {
		const { base, out } = readOptions(args, { base: { type: 'string' }, out: { type: 'string' } });
		return await buildSite(basePath(base), out);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		return 1;
	}
}

/** Checks the bank and builds the site for a folder of its host. Says what is wrong; 0 where nothing is. */
export async function buildSite(base: string, out = 'dist'): Promise<number> {
	const { problems } = await loadBank();
	if (problems.length > 0) {
		console.error(reportProblems(problems));
		return 1;
	}
	process.env['BASE_PATH'] = base;
	await build({ logLevel: 'warn', outDir: out });
	console.log(`The site is in ${out}/${base === '/' ? '' : `, for the folder ${base} of its host`}.`);
	return 0;
}
