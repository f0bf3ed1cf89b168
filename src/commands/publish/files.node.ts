import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile } from '../../bank/read/regular-file.node.ts';

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** The most bytes of one file of a site. */
const fileLimit = 500_000_000;

/** Empty where there is no such file. */
export const text = (files: Files, name: string) => new TextDecoder().decode(files.get(name));

/**
 * Every file below a folder, by its path from there. No link is followed.
 * @returns also, in sentences, whatever a tool would upload otherwise than it lies here, or not at all
 */
export async function readAll(folder: string): Promise<{ files: Files; lacks: string[] }> {
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	const lacks: string[] = [];
	const walk = async (below: string) => {
		const names = await readdir(join(folder, below));
		if (names.length === 0 && below !== '') lacks.push(`${below} is an empty folder. Delete it.`);
		for (const name of names.sort()) {
			const path = `${below}${name}`;
			try {
				const about = await lstat(join(folder, path));
				if (about.isDirectory()) await walk(`${path}/`);
				else if (about.isSymbolicLink())
					lacks.push(`${path} is a link: what it leads to could be uploaded in its place. Delete it.`);
				else files.set(path, await readRegularFile(join(folder, path), fileLimit));
			} catch (error) {
				lacks.push(
					`${path} cannot be checked: ${error instanceof Error ? error.message : error}. Delete it.`,
				);
			}
		}
	};
	await walk('');
	return { files, lacks };
}
