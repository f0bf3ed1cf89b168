import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, by its path from there with slashes. */
export async function* readFiles(
	folder: string,
): AsyncGenerator<[name: string, content: Buffer<ArrayBuffer>]> {
	for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		yield [relative(folder, path).replaceAll(sep, '/'), await readFile(path)];
	}
}

/** SHA-256 in base64, as a content security policy, the integrity of a request and our workers have it. */
export const hashOf = (content: Uint8Array | string): string =>
	createHash('sha256').update(content).digest('base64');
