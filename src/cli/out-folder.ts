import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { contentFolder } from '../data/folder.ts';
import { UsageError } from './options.ts';

/**
 * A build empties its folder first.
 * @throws UsageError where that would take anything but an earlier build
 */
export async function checkOut(out: string): Promise<void> {
	const holds = (path: string) => !relative(resolve(out), resolve(path)).startsWith('..');
	if (holds('.') || holds(contentFolder())) {
		throw new UsageError(
			`${out} holds your files, and a build empties its folder first. Name another with --out.`,
		);
	}
	const found = await readdir(out).catch((): string[] => []);
	if (found.length > 0 && !ofBuild.some((marks) => marks.every((it) => found.includes(it)))) {
		throw new UsageError(
			`${out} holds files that no build made, and a build empties its folder first. Name an empty one with --out.`,
		);
	}
}

/** Beside the work of Astro, which git leaves out as well. */
const served = '.astro/site';

/**
 * Where a site is built that is served from here: `dist/`, unless a locked one lies there, waiting for its upload. An open
 * one in its place would be published by accident.
 */
export async function folderToServe(dist = 'dist'): Promise<string> {
	const found = await readdir(dist).catch((): string[] => []);
	if (!found.includes('vault.bin')) return dist;
	console.log(
		`${dist}/ holds a locked site and stays as it is. What is served now is open, and in ${served}/.`,
	);
	return served;
}

/** Files by which an earlier build is known: an open one, a locked one. */
const ofBuild = [
	['404.html', 'search.json', 'robots.txt'],
	['404.html', 'sw.js', 'vault.bin'],
];
