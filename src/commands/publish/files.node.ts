import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Empty where there is no such file. */
export const text = (files: Files, name: string) => new TextDecoder().decode(files.get(name));

/** Every file below a folder, by its path from there. */
export async function readAll(folder: string): Promise<Files> {
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	// A pattern of its own for names with a dot before them, which the other leaves out.
	for await (const entry of glob(['**/*', '**/.*', '**/.*/**'], { cwd: folder, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		files.set(relative(folder, path).replaceAll(sep, '/'), new Uint8Array(await readFile(path)));
	}
	return files;
}
