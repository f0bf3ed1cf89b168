import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bank } from '../bank/bank.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { bankData } from '../bank/tool-data.ts';

/** What a build is made of, beside the content folder. */
const sources = ['src/**/*', 'public/**/*', 'package-lock.json', 'astro.config.mjs'];

/**
 * Whether a build for the root of its host is there that holds this bank, and nothing that it is made of has been saved
 * since.
 */
export async function isFresh(out: string, bank: Bank): Promise<boolean> {
	try {
		const built = await stat(join(out, 'index.html'));
		const manifest: unknown = JSON.parse(await readFile(join(out, 'site.webmanifest'), 'utf8'));
		const atRoot =
			typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'scope') === '/';
		const sameBank = (await readFile(join(out, 'bank.json'), 'utf8')) === JSON.stringify(bankData(bank));
		return atRoot && sameBank && (await lastSaved()) < built.mtimeMs;
	} catch {
		return false;
	}
}

/** Milliseconds since 1970. */
async function lastSaved(): Promise<number> {
	let last = 0;
	for await (const file of glob([...sources, `${contentFolder()}/**/*`])) {
		last = Math.max(last, (await stat(file)).mtimeMs);
	}
	return last;
}
