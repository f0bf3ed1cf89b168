import * as v from 'valibot';
import { parser } from '../../site/parser.ts';
import { type Bytes, LockError } from './head.ts';
import { concat } from './seal.ts';

/** The file of a locked site that all others are encrypted in. */
export const lockedBank = 'vault.bin';

/** The scripts that locking adds to a site, by their address. */
export const keeperScript = 'lock.js';
export const notesScript = 'lock-notes.js';

/** What a locked site shows to everyone as an open build has it. It holds nothing of the content. */
export const filesInClear = [
	'site.webmanifest',
	'robots.txt',
	'_headers',
	'_redirects',
	'icon.svg',
	'icon-192.png',
	'icon-512.png',
	'icon-maskable-512.png',
	'apple-touch-icon.png',
] as const;

/** A file of the site, by its address from the base. */
export interface ArchiveFile {
	readonly path: string;
	readonly type: string;
	readonly bytes: Uint8Array;
}

/** The files of an opened locked bank by their address, each to the byte as it was built. */
export type Archive = ReadonlyMap<string, { readonly type: string; readonly bytes: Bytes }>;

/** One byte string of all files: the length of a list, the list as JSON, the contents. */
export function packArchive(entries: readonly ArchiveFile[]): Bytes {
	const files = entries.map(({ path, type, bytes }) => [path, type, bytes.length]);
	const list = new TextEncoder().encode(JSON.stringify({ files }));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, list.length, true);
	return concat(length, list, ...entries.map((entry) => entry.bytes));
}

/** @throws LockError where the bytes are no archive */
export function unpackArchive(bytes: Bytes): Archive {
	const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	let at = 4 + length;
	const list = parseList(new TextDecoder().decode(bytes.subarray(4, at)));
	if (!list) throw new LockError('damaged');
	return new Map(
		list.files.map(([path, type, size]) => {
			const file = { type, bytes: bytes.subarray(at, at + size) };
			at += size;
			return [path, file] as const;
		}),
	);
}

const parseList = parser(
	v.pipe(
		v.string(),
		v.parseJson(),
		v.object({ files: v.array(v.tuple([v.string(), v.string(), v.pipe(v.number(), v.integer())])) }),
	),
);
