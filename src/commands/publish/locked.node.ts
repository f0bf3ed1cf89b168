import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { counted } from '../../bank/counts.ts';
import { readRegularFile } from '../../bank/read/regular-file.node.ts';
import { filesInClear, headLength, readHead } from '../../lock/encryption/locked-bank.ts';
import type { Bytes } from '../../lock/encryption/seal.ts';
import { lockedFiles, lockedShell } from '../../lock/lock-site.node.ts';
import { manifest } from '../../site/manifest.ts';
import { redirects } from '../out.node.ts';

/**
 * Why a folder with a locked bank in it is no locked site. It is made anew and compared, but for the locked bank, so that nothing of the
 * content can lie in the clear in any of its files.
 */
export async function findLockLacks(files: Files): Promise<string[]> {
	const box = files.get('vault.bin');
	if (!box) return ['There is an unlock page and no vault.bin. Build it again.'];
	const base =
		text(files, 'index.html').match(/<link rel="manifest" href="(\/[^"]*)site\.webmanifest">/)?.[1] ?? '/';
	const lacks: string[] = [];
	if (describeLock(box) === '') lacks.push('vault.bin is no locked bank of this program. Build it again.');
	else if (!isEncrypted(box)) lacks.push('vault.bin is not encrypted. Build it again.');
	const shell = await lockedShell(base, box);
	for (const name of files.keys()) {
		const made = shell.get(name);
		if (!isKnown(name)) {
			lacks.push(`${name} is no part of a locked site, and lies beside the locked bank in the clear.`);
		} else if (made !== undefined && made !== text(files, name)) {
			lacks.push(`${name} is not what this program makes for this locked bank. Build it again.`);
		} else if (isInClear(name) && !(await isAsBuilt(name, files, base))) {
			lacks.push(`${name} is not what a build puts there. Build it again.`);
		}
	}
	for (const name of shell.keys()) if (!files.has(name)) lacks.push(`${name} is missing. Build it again.`);
	return lacks;
}

/** Empty where it is no locked bank. */
export function describeLock(box: Bytes): string {
	try {
		const { memory, passes, lanes } = readHead(box).cost;
		return `AES-256-GCM; key by Argon2id, ${memory / 1024} MiB, ${counted(passes, 'pass', 'passes')}, ${counted(lanes, 'lane')}`;
	} catch {
		return '';
	}
}

/** What is encrypted cannot be compressed. */
const isEncrypted = (box: Bytes) =>
	deflateRawSync(box.subarray(headLength)).length >= box.length - headLength;

const isKnown = (name: string) => [...lockedFiles.made, ...lockedFiles.copied].some((text) => text === name);
const isInClear = (name: string) => filesInClear.some((text) => text === name);

async function isAsBuilt(name: string, files: Files, base: string): Promise<boolean> {
	if (name === '_redirects') return text(files, name) === redirects(base);
	if (name === 'site.webmanifest')
		return text(files, name) === JSON.stringify(manifest).replaceAll('"/', `"${base}`);
	return isOfPublic(name, files.get(name));
}

/** Whether the project has this file in public/, which is served as it is. */
export async function isOfPublic(name: string, bytes: Uint8Array = new Uint8Array()): Promise<boolean> {
	const path = fileURLToPath(new URL(`../../../public/${name}`, import.meta.url));
	return readRegularFile(path).then(
		(own) => Buffer.from(own).equals(bytes),
		() => false,
	);
}

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
