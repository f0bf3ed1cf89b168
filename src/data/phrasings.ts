import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhrasingFile } from '../domain/ask/phrasings.ts';
import { contentFolder } from './folder.ts';

/** The wordings by which a bank's principles are asked about; none where the bank has no folder of them. */
export async function readPhrasings(folder: string = contentFolder()): Promise<PhrasingFile[]> {
	const path = join(folder, 'phrasings');
	const names = await readdir(path).catch(() => []);
	return Promise.all(
		names
			.filter((it) => !it.startsWith('.'))
			.sort()
			.map(async (name) => ({
				file: `content/phrasings/${name}`,
				content: decode(await readFile(join(path, name))),
			})),
	);
}

/** Undefined where the bytes are no text. */
function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
