import type { Bytes } from './head.ts';
import { importKey, openBytes, sealBytes } from './seal.ts';

/**
 * The key for a device that stays unlocked, in two halves that are kept apart. Browsers write a key that scripts cannot read
 * as plain bytes into their database, and what is deleted there stays in its files for weeks. So the database gets a wrapper
 * by chance, and the locked bank's key lies encrypted under it where a file that is deleted is gone.
 */
export interface WrappedKey {
	readonly wrapper: CryptoKey;
	readonly sealed: Bytes;
}

/** Under which each is sealed. */
const keyName = 'kept key';
const notesName = 'notes';

/** @param bytes the key's 32 bytes, which the caller wipes */
export async function wrapKey(bytes: Bytes): Promise<WrappedKey> {
	const wrapper = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt',
	]);
	return { wrapper, sealed: await sealBytes(keyName, bytes, wrapper) };
}

/** Undefined where one half is not the other's. */
export async function unwrapKey({ wrapper, sealed }: WrappedKey): Promise<CryptoKey | undefined> {
	const bytes = await openBytes(keyName, sealed, wrapper);
	if (!bytes) return undefined;
	const key = await importKey(bytes);
	bytes.fill(0);
	return key;
}

/** Texts by name, encrypted as JSON. */
export const sealNotes = (notes: ReadonlyMap<string, string>, key: CryptoKey): Promise<Bytes> =>
	sealBytes(notesName, new TextEncoder().encode(JSON.stringify([...notes])), key);

/** Undefined where another key sealed them, or a byte was changed. */
export async function openNotes(sealed: Bytes, key: CryptoKey): Promise<Map<string, string> | undefined> {
	const plain = await openBytes(notesName, sealed, key);
	if (!plain) return undefined;
	const list: unknown = JSON.parse(new TextDecoder().decode(plain));
	return Array.isArray(list) ? new Map(list.filter(isNote)) : undefined;
}

const isNote = (value: unknown): value is [name: string, text: string] =>
	Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string');
