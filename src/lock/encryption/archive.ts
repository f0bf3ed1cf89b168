import { partsOf, putTogether, sharedPartIds, takeApart } from '../../offline/index.ts';
import { type Bytes, LockError } from './head.ts';
import { concat } from './seal.ts';

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

/** The files of an opened locked bank. */
export interface Archive {
	has(path: string): boolean;
	/** A file to the byte as it was built; undefined where there is none. */
	read(path: string): { readonly type: string; readonly bytes: Bytes } | undefined;
}

type Listed = readonly [name: string, type: string, length: number];

/** One byte string of all files: the length of a list, the list as JSON, the contents. What pages share is in it once. */
export function packArchive(entries: readonly ArchiveFile[]): Bytes {
	const parts = new Map<string, string>();
	const files = entries.map(({ path, type, bytes }): ArchiveFile => {
		if (!isPage(type)) return { path, type, bytes };
		const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
		for (const part of partsOf(html)) if (!parts.has(part)) parts.set(part, parts.size.toString(16));
		return { path, type, bytes: encode(takeApart(html, parts)) };
	});
	const shared = [...parts].map(([part, id]): ArchiveFile => ({ path: id, type: '', bytes: encode(part) }));
	const listed = (all: readonly ArchiveFile[]) =>
		all.map(({ path, type, bytes }): Listed => [path, type, bytes.length]);
	const list = encode(JSON.stringify({ parts: listed(shared), files: listed(files) }));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, list.length, true);
	return concat(length, list, ...[...shared, ...files].map((entry) => entry.bytes));
}

/** @throws VaultError where the bytes are no archive */
export function unpackArchive(bytes: Bytes): Archive {
	const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	const list = parseList(bytes.subarray(4, 4 + length));
	let at = 4 + length;
	const cut = ([name, type, size]: Listed) => {
		const content = bytes.subarray(at, at + size);
		at += size;
		return [name, { type, bytes: content }] as const;
	};
	const parts = new Map(list.parts.map(cut).map(([id, part]) => [id, decode(part.bytes)]));
	const files = new Map(list.files.map(cut));
	return {
		has: (path) => files.has(path),
		read: (path) => {
			const file = files.get(path);
			if (!file || !isPage(file.type)) return file;
			const text = decode(file.bytes);
			return sharedPartIds(text).length === 0 ? file : { ...file, bytes: encode(putTogether(text, parts)) };
		},
	};
}

function parseList(bytes: Bytes): { parts: Listed[]; files: Listed[] } {
	try {
		const list: unknown = JSON.parse(decode(bytes));
		const read = (name: string): Listed[] => {
			const entries: unknown = Object.entries(Object(list)).find(([key]) => key === name)?.[1];
			if (!Array.isArray(entries) || !entries.every(isListed)) throw new LockError('damaged');
			return entries;
		};
		return { parts: read('parts'), files: read('files') };
	} catch {
		throw new LockError('damaged');
	}
}

const isListed = (value: unknown): value is Listed =>
	Array.isArray(value) &&
	typeof value[0] === 'string' &&
	typeof value[1] === 'string' &&
	Number.isInteger(value[2]);

const isPage = (type: string) => type.startsWith('text/html');
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
