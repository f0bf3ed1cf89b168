import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { UsageError } from './options.node.ts';
import { print } from './terminal.node.ts';

/**
 * A finished site takes the place of all that is in its folder.
 * @throws UsageError where that would take anything but an earlier build
 */
export async function checkOut(out: string): Promise<void> {
	const holds = (path: string) => !relative(resolve(out), resolve(path)).startsWith('..');
	if (holds('.') || holds(contentFolder())) {
		throw new UsageError(
			`${out} holds your files, and a build empties its folder first. Name another with --out.`,
		);
	}
	const names = await readdir(out).catch((): string[] => []);
	if (names.length > 0 && !ofBuild.some((marks) => marks.every((mark) => names.includes(mark)))) {
		throw new UsageError(
			`${out} holds files that no build made, and a build empties its folder first. Name an empty one with --out.`,
		);
	}
}

/**
 * Puts a finished site into its folder, in place of what an earlier build put there. The folder itself stays: it may be a
 * link, or a disk of its own.
 */
export async function placeSite(site: string, out: string): Promise<void> {
	await mkdir(out, { recursive: true });
	const earlier = await readdir(out);
	await writeFile(join(out, unfinished), '');
	for (const name of earlier) await rm(join(out, name), { recursive: true, force: true });
	for (const name of await readdir(site)) await move(join(site, name), join(out, name));
	await rm(join(out, unfinished), { force: true });
}

async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		await cp(from, to, { recursive: true });
	}
}

/** Beside the work of Astro, which git leaves out as well. */
const served = '.astro/site';

/**
 * Where a site is built that is served from here: `dist/`, unless a locked one lies there, waiting for its upload. An open
 * one in its place would be published by accident.
 */
export async function folderToServe(dist = 'dist'): Promise<string> {
	const names = await readdir(dist).catch((): string[] => []);
	if (!names.includes('vault.bin')) return dist;
	print(`${dist}/ holds a locked site and stays as it is. What is served now is open, and in ${served}/.`);
	return served;
}

/** Lies in a folder while a site is put into it: one that was interrupted may be built into again. */
const unfinished = '.story-bank-unfinished';

/** Files by which an earlier build is known: an open one, a locked one, half of one. */
const ofBuild = [['404.html', 'search.json', 'robots.txt'], ['404.html', 'sw.js', 'vault.bin'], [unfinished]];

/**
 * Writes `_redirects`, which Netlify and Cloudflare Pages read: they serve a site from the root of its host only, so one
 * that was built for a folder is mapped there.
 */
export const writeRedirects = (folder: string, base: string): Promise<void> =>
	writeFile(join(folder, '_redirects'), redirects(base));

export const redirects = (base: string): string => {
	const rules = base === '/' ? '' : `/ ${base} 302\n${base}* /:splat 200\n`;
	return `# Addresses without a page get 404.html, with no rule.\n${rules}`;
};
