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

const name = 'kept key';

/** @param bytes the key's 32 bytes, which the caller wipes */
export async function wrapKey(bytes: Bytes): Promise<WrappedKey> {
	const wrapper = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt',
	]);
	return { wrapper, sealed: await sealBytes(name, bytes, wrapper) };
}

/** Undefined where one half is not the other's. */
export async function unwrapKey({ wrapper, sealed }: WrappedKey): Promise<CryptoKey | undefined> {
	const bytes = await openBytes(name, sealed, wrapper);
	if (!bytes) return undefined;
	const key = await importKey(bytes);
	bytes.fill(0);
	return key;
}
