import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';

/** Where builds work: within the project, in a folder that git leaves out. */
const workFolder = '.astro/builds';

export interface Build extends Pick<AstroInlineConfig, 'build' | 'integrations' | 'logLevel'> {
	/** The folder of the host: `/` or `/story-bank/`. */
	readonly base: string;
}

/**
 * Builds the site into a folder that is gone when `use` is done with it, or when the process ends. The folder is always
 * within the project, wherever the site goes afterwards: Astro takes each path that begins with the letters of the
 * project's for one inside it, and has all builds into other folders work in one place. Two builds at once share nothing.
 * https://github.com/withastro/astro/blob/main/packages/astro/src/core/build/common.ts (getOutDirWithinCwd)
 * @param use is given the folder of the site, and one beside it that does not exist yet
 */
export async function withBuild<T>(
	{ base, ...config }: Build,
	use: (site: string, other: string) => Promise<T>,
): Promise<T> {
	const folder = resolve(workFolder, `${process.pid}-${randomUUID()}`);
	const remove = () => rmSync(folder, { recursive: true, force: true });
	const stop = () => process.exit(130);
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	process.once('exit', remove);
	for (const signal of signals) process.once(signal, stop);
	try {
		await mkdir(folder, { recursive: true });
		await removeLeftovers(workFolder);
		process.env.BASE_PATH = base;
		const site = join(folder, 'site');
		await build({ ...config, outDir: site, cacheDir: join(folder, 'cache') });
		return await use(site, join(folder, 'other'));
	} finally {
		for (const signal of signals) process.off(signal, stop);
		process.off('exit', remove);
		remove();
	}
}

/** A page that only one build has, and no site: of the file `src/pages/<file>`, which is no route. */
export const extraPage = (pattern: string, file: string): AstroIntegration => ({
	name: 'extra-page',
	hooks: {
		'astro:config:setup': ({ injectRoute }) =>
			injectRoute({ pattern, entrypoint: fileURLToPath(new URL(`../pages/${file}`, import.meta.url)) }),
	},
});

/** Removes what builds left that could not end: their names begin with the id of a process that is no more. */
export async function removeLeftovers(folder: string): Promise<void> {
	const left = (await readdir(folder)).filter((name) => !isRunning(Number.parseInt(name, 10)));
	await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function isRunning(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch (error) {
		// Somebody else's process runs as well.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
