import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readHead } from '../../domain/vault/head.ts';
import { lockedFiles } from '../../integrations/lock/lock-site.ts';
import { UsageError } from '../options.ts';

/** What lies in a folder that is to be published. */
export interface Output {
	/** True only where nothing but the vault holds content. */
	readonly isLocked: boolean;
	/** The files that anyone can read. */
	readonly inClear: readonly string[];
	readonly pages: number;
	readonly bytes: number;
	/** What the vault is locked with, where there is one. */
	readonly vault: string;
	/** What must be mended first, in full sentences. */
	readonly lacks: readonly string[];
}

const neededHeaders = [
	'Content-Security-Policy',
	'X-Content-Type-Options',
	'Referrer-Policy',
	'Permissions-Policy',
	'frame-ancestors',
];

/** @throws UsageError where there is no site */
export async function inspectOutput(folder: string): Promise<Output> {
	const files = await readAll(folder);
	if (!files.has('index.html'))
		throw new UsageError(`There is no site in ${folder}/. Build it first: npm run build -- --lock`);
	const box = files.get('vault.bin');
	const inClear = [...files.keys()].filter((it) => it !== 'vault.bin').sort();
	const pages = inClear.filter((it) => it.endsWith('.html'));
	const isPageLocked = text(files, 'index.html').includes('name="passphrase"');
	const strays = inClear.filter((it) => !isKnown(it));
	const vaultLacks = box || isPageLocked ? findVaultLacks(files, strays) : [];
	return {
		isLocked: box !== undefined && isPageLocked && vaultLacks.length === 0,
		inClear,
		pages: pages.length,
		bytes: [...files.values()].reduce((sum, it) => sum + it.length, 0),
		vault: box ? describeVault(box) : '',
		lacks: [...vaultLacks, ...findLacks(files, pages)],
	};
}

const isKnown = (name: string) => [...lockedFiles.made, ...lockedFiles.copied].some((it) => it === name);

function findVaultLacks(files: Files, strays: readonly string[]): string[] {
	const box = files.get('vault.bin');
	if (!box) return ['There is an unlock page and no vault.bin. Build it again.'];
	const id = createHash('sha256').update(box).digest('hex').slice(0, 32);
	return [
		...strays.map((it) => `${it} is no part of a locked site, and lies beside the vault in the clear.`),
		...(describeVault(box) === '' ? ['vault.bin is no vault of this program. Build it again.'] : []),
		...(text(files, 'sw.js').includes(id) ? [] : ['vault.bin and sw.js are of two builds. Build it again.']),
		...(text(files, '404.html') === text(files, 'index.html')
			? []
			: ['404.html is not the unlock page, so links to a story would not unlock. Build it again.']),
	];
}

function findLacks(files: Files, pages: readonly string[]): string[] {
	const without = (mark: RegExp) => pages.filter((it) => !mark.test(text(files, it)));
	const lacks: string[] = [];
	const unlisted = without(/<meta name="robots" content="noindex/);
	if (unlisted.length > 0) lacks.push(`Search engines may list ${unlisted.join(', ')}: noindex is missing.`);
	const open = without(/<meta http-equiv="content-security-policy"/i);
	if (open.length > 0) lacks.push(`A content security policy is missing in ${open.join(', ')}.`);
	if (!/Disallow: \/\s*$/m.test(text(files, 'robots.txt')))
		lacks.push('robots.txt does not disallow everything.');
	const headers = neededHeaders.filter((it) => !text(files, '_headers').includes(it));
	if (headers.length > 0) lacks.push(`_headers lacks ${headers.join(', ')}.`);
	if (!files.has('404.html')) lacks.push('404.html is missing.');
	return lacks;
}

/** Empty where it is no vault. */
function describeVault(box: Uint8Array<ArrayBuffer>): string {
	try {
		const { memory, passes, lanes } = readHead(box).cost;
		return `AES-256-GCM; key by Argon2id, ${memory / 1024} MiB, ${passes} passes, ${lanes} lane`;
	} catch {
		return '';
	}
}

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const text = (files: Files, name: string) => new TextDecoder().decode(files.get(name));

async function readAll(folder: string): Promise<Files> {
	const files = new Map<string, Uint8Array<ArrayBuffer>>();
	// A pattern of its own for names with a dot before them, which the other leaves out.
	for await (const found of glob(['**/*', '**/.*', '**/.*/**'], { cwd: folder, withFileTypes: true })) {
		if (!found.isFile()) continue;
		const path = join(found.parentPath, found.name);
		files.set(relative(folder, path).replaceAll(sep, '/'), new Uint8Array(await readFile(path)));
	}
	return files;
}
