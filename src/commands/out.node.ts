import { access, constants, cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { readRegularFile } from '../bank/read/regular-file.node.ts';
import { UsageError } from './options.node.ts';
import { print } from './terminal.node.ts';

/**
 * Whether a file is one that the same command wrote, by its first and its last bytes; what lies there without being so is
 * never overwritten.
 */
export type IsOurs = (beginning: string, end: string) => boolean;

/** Bytes of each end of a file that are looked at. */
const glance = 1024;

/**
 * Checks a place before the work begins: that it can be written to, and that nothing lies there which is not ours.
 * @param isOurs left out where nothing at all may be overwritten
 * @throws UsageError with what to do
 */
export async function checkPlace(file: string, isOurs?: IsOurs): Promise<void> {
	const folder = dirname(resolve(file));
	const place = await stat(folder).catch(() => undefined);
	if (!place?.isDirectory())
		throw new UsageError(`"${folder}" is not a folder. Make it first, or name another file.`);
	const there = await stat(file).catch(() => undefined);
	if (there?.isDirectory()) throw new UsageError(`"${file}" is a folder. Name a file in it.`);
	if (there && !there.isFile()) throw new UsageError(`"${file}" is no file. Name a file.`);
	if (there && !isOurs)
		throw new UsageError(`"${file}" exists already, and nothing is overwritten. Name another file.`);
	if (there && isOurs && !isOurs(...(await readEnds(file))))
		throw new UsageError(`"${file}" exists already, and this command did not make it. Name another file.`);
	await access(folder, constants.W_OK).catch(() => {
		throw new UsageError(`"${folder}" cannot be written to. Name a file elsewhere.`);
	});
}

/**
 * Writes a file whole or not at all.
 * @throws UsageError with the reason of the system
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const draft = `${resolve(file)}.${process.pid}.part`;
	try {
		await writeFile(draft, content, { flag: 'wx' });
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => {});
		throw new UsageError(`"${file}" could not be written: ${error instanceof Error ? error.message : error}`);
	}
}

/** None of a file that cannot be read. */
async function readEnds(path: string): Promise<[beginning: string, end: string]> {
	const bytes = Buffer.from(await readRegularFile(path).catch(() => ''));
	return [bytes.toString('utf8', 0, glance), bytes.subarray(-glance).toString('utf8')];
}

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
