import { createHash } from 'node:crypto';
import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Kind, kindIds, kinds } from '../bank/schema/kinds.ts';
import { addressOf } from '../offline/index.ts';
import { bundle, joinLicences, licencesFile } from '../site/bundle.node.ts';
import { site } from '../site/site.ts';
import {
	type ArchiveFile,
	filesInClear,
	keeperScript,
	notesScript,
	packArchive,
} from './encryption/archive.ts';
import { type Bytes, cost } from './encryption/head.ts';
import { deriveBytes, encryptBank, importKey } from './encryption/seal.ts';
import { makeUnlockPage } from './unlock-page.node.ts';

export interface Lock {
	/** The folder of the host: `/` or `/story-bank/`. */
	readonly base: string;
	readonly passphrase: string;
	readonly salt: Bytes;
}

/** All files of a locked site. Only the encrypted bank and its hash differ from one bank to another with the same base. */
export const lockedFiles = {
	made: ['index.html', '404.html', 'sw.js', licencesFile, 'vault.bin'],
	/** Where the open build has them. */
	copied: filesInClear,
} as const;

/** Of no use in the locked bank: the worker of the open site, words to robots and hosts. */
const leftOut = new Set(['sw.js', 'robots.txt', '_headers', '_redirects']);

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webmanifest': 'application/manifest+json',
};

/** Makes a locked site out of an open one, in a new folder. */
export async function lockSite(open: string, out: string, { base, passphrase, salt }: Lock): Promise<void> {
	const entries = await readSite(open, base);
	const derived = await deriveBytes(passphrase, cost, salt);
	const key = await importKey(derived);
	derived.fill(0);
	const encrypted = await encryptBank(packArchive(entries), key, cost, salt);
	const shell = await lockedShell(base, encrypted);
	await mkdir(out, { recursive: true });
	for (const name of lockedFiles.copied) await cp(join(open, name), join(out, name)).catch(ignoreMissing);
	for (const [name, text] of shell) await writeFile(join(out, name), text);
	await writeFile(join(out, 'vault.bin'), encrypted);
}

/** The files around the encrypted bank. They are made from the base and the hash of the bank alone. */
export async function lockedShell(base: string, encrypted: Bytes): Promise<ReadonlyMap<string, string>> {
	const { page, licences } = await makeUnlockPage(base);
	const worker = await bundle('lock/lock.worker.ts', {
		base,
		define: {
			__LOCKED_BANK_HASH__: JSON.stringify(hashOf(encrypted)),
			__UNLOCK_HASH__: JSON.stringify(hashOf(page)),
		},
	});
	return new Map([
		['index.html', page],
		// A host without rules answers an address that it does not know with this one: deep links unlock as well.
		['404.html', page],
		['sw.js', worker.code],
		[licencesFile, joinLicences([licences, worker.licences])],
	]);
}

/** Every file of the open site, with the script of the lock on each page. */
async function readSite(folder: string, base: string): Promise<ArchiveFile[]> {
	const scripts = [
		[notesScript, 'lock/encrypted-storage.client.ts'],
		[keeperScript, 'lock/keeper.client.ts'],
	] as const;
	const entries: ArchiveFile[] = [];
	for (const [path, entry] of scripts) {
		const { code } = await bundle(entry, { base });
		const bytes = new TextEncoder().encode(code);
		entries.push({ path, type: types['.js'] ?? '', bytes });
	}
	for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const name = relative(folder, file).replaceAll(sep, '/');
		if (leftOut.has(name)) continue;
		const type = types[extname(name)] ?? 'application/octet-stream';
		const bytes = await readFile(file);
		const isPage = name.endsWith('.html');
		entries.push({
			path: addressOf(name),
			type,
			bytes: isPage ? new TextEncoder().encode(lockPage(bytes.toString(), name, base)) : bytes,
		});
	}
	// Alike beside alike: it compresses better.
	return entries.sort((a, b) => (a.type + a.path < b.type + b.path ? -1 : 1));
}

const lockPage = (html: string, name: string, base: string) => withLock(withPlainTitle(html, name), base);

/** An entry's page is called after its kind: titles stay in the browser's history when the bank is locked again. */
function withPlainTitle(html: string, name: string): string {
	const kind = kindIds.find(
		(kindId) => name.startsWith(`${kinds[kindId].folder}/`) && name.split('/').length > 2,
	);
	return kind
		? html.replace(/<title>.*?<\/title>/s, `<title>${kindTitles[kind]} · ${site.name}</title>`)
		: html;
}

const kindTitles: Readonly<Record<Kind, string>> = {
	story: 'A story',
	principle: 'A principle',
	question: 'A question',
	about: 'About you',
	framework: 'A framework',
};

/** @throws where a page has no head or no end, and would come without its lock */
function withLock(html: string, base: string): string {
	// Before every script that may want to read what is kept.
	const head = html.search(/<meta name="viewport"|<\/head>/);
	const end = html.lastIndexOf('</body>');
	if (head < 0 || end < head) throw new Error('A page has no head or no end to put the lock into.');
	const tags = [
		`<script src="${base}${notesScript}"></script>`,
		`<script type="module" src="${base}${keeperScript}"></script>`,
	];
	return html.slice(0, head) + tags[0] + html.slice(head, end) + tags[1] + html.slice(end);
}

/** The same as the worker reckons (src/offline/index.worker.ts). */
const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('base64');

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== 'ENOENT') throw error;
}
