import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindIds, kinds } from '../bank/schema/kinds.ts';
import { addressOf } from '../offline/index.ts';
import { hashOf, readFiles } from '../site/built-files.node.ts';
import { bundle, joinLicences, licencesFile } from '../site/bundle.node.ts';
import { site } from '../site/site.ts';
import {
	type ArchiveFile,
	encryptBank,
	filesInClear,
	keeperScript,
	lockedBank,
	notesScript,
	packArchive,
} from './encryption/locked-bank.ts';
import { type Bytes, cost, deriveBytes, importKey } from './encryption/seal.ts';

export interface Lock {
	/** The folder of the host: `/` or `/story-bank/`. */
	readonly base: string;
	readonly passphrase: string;
	readonly salt: Bytes;
}

/** All files of a locked site. Only the encrypted bank and its hash differ from one bank to another with the same base. */
export const lockedFiles = {
	made: ['index.html', '404.html', 'sw.js', licencesFile, lockedBank],
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
	const encrypted = await encryptBank(await packArchive(entries), key, { cost, salt });
	const shell = await lockedShell(base, encrypted);
	await mkdir(out, { recursive: true });
	for (const name of lockedFiles.copied)
		if (existsSync(join(open, name))) await cp(join(open, name), join(out, name));
	for (const [name, text] of shell) await writeFile(join(out, name), text);
	await writeFile(join(out, lockedBank), encrypted);
}

/** The files around the encrypted bank. They are made from the base and the hash of the bank alone. */
export async function lockedShell(base: string, encrypted: Bytes): Promise<ReadonlyMap<string, string>> {
	const { page, licences } = await makeUnlockPage(base);
	const copied = [
		['', hashOf(page), Buffer.byteLength(page)],
		[lockedBank, hashOf(encrypted), encrypted.length],
	];
	const worker = await bundle('lock/lock.worker.ts', {
		base,
		define: { __OFFLINE_FILES__: JSON.stringify(copied) },
	});
	return new Map([
		['index.html', page],
		// A host without rules answers an address that it does not know with this one: deep links unlock as well.
		['404.html', page],
		['sw.js', worker.code],
		[licencesFile, joinLicences([licences, worker.licences])],
	]);
}

/**
 * The page that everyone sees: at every address, with its script and style in it, so that one request is enough. It is made
 * of nothing but the base path, so it is the same for every bank.
 */
async function makeUnlockPage(base: string): Promise<{ page: string; licences: string }> {
	const { code, licences } = await bundle('lock/unlock/unlock.client.ts', { base });
	const script = code.replaceAll('</script', '<\\/script');
	const style = await readFile(fileURLToPath(new URL('unlock.css', import.meta.url)), 'utf8');
	const policy = [
		"default-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		"connect-src 'self'",
		"img-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		// For Argon2id, which is WebAssembly.
		`script-src 'sha256-${hashOf(script)}' 'wasm-unsafe-eval'`,
		`style-src 'sha256-${hashOf(style)}'`,
	].join('; ');
	const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Story Bank</title>
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="theme-color" content="#f9f5ea" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#15130e" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${base}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${base}apple-touch-icon.png">
<link rel="manifest" href="${base}site.webmanifest">
<style>${style}</style>
</head>
<body>
<main>
<h1>This bank is locked</h1>
<form hidden method="post">
<input type="text" name="username" autocomplete="username" value="Story Bank" hidden>
<label for="passphrase">Passphrase</label>
<input id="passphrase" aria-describedby="status" type="password" name="passphrase" autocomplete="current-password" autocapitalize="none" autocorrect="off" spellcheck="false" required>
<label class="choice"><input type="checkbox" name="seen"> Show what I type</label>
<label class="choice"><input type="checkbox" name="stay"> Stay unlocked on this device</label>
<button type="submit">Unlock</button>
</form>
<p id="status" role="status">One moment …</p>
<noscript><p>Unlocking needs JavaScript, which is off in this browser. Allow it for this address and load the page again.</p></noscript>
</main>
<script>${script}</script>
</body>
</html>
`;
	return { page, licences };
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
	for await (const [name, content] of readFiles(folder)) {
		if (leftOut.has(name)) continue;
		const type = types[extname(name)] ?? 'application/octet-stream';
		const bytes = name.endsWith('.html')
			? new TextEncoder().encode(withLock(withPlainTitle(content.toString(), name), base))
			: content;
		entries.push({ path: addressOf(name), type, bytes });
	}
	// Alike beside alike: it compresses better.
	return entries.sort((a, b) => (a.type + a.path < b.type + b.path ? -1 : 1));
}

/** An entry's page is called after its kind: titles stay in the browser's history when the bank is locked again. */
function withPlainTitle(html: string, name: string): string {
	const kind = kindIds.find(
		(kindId) => name.startsWith(`${kinds[kindId].folder}/`) && name.split('/').length > 2,
	);
	if (!kind) return html;
	const title = kind === 'about' ? 'About you' : `A ${kind}`;
	return html.replace(/<title>.*?<\/title>/s, `<title>${title} · ${site.name}</title>`);
}

/** @throws where a page has no head or no end, and would come without its lock */
function withLock(html: string, base: string): string {
	// Before every script that may want to read what is kept.
	const head = html.search(/<meta name="viewport"|<\/head>/);
	const end = html.lastIndexOf('</body>');
	if (head < 0 || end < head) throw new Error('A page has no head or no end to put the lock into.');
	return [
		html.slice(0, head),
		`<script src="${base}${notesScript}"></script>`,
		html.slice(head, end),
		`<script type="module" src="${base}${keeperScript}"></script>`,
		html.slice(end),
	].join('');
}
