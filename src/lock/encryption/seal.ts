import { argon2id } from 'hash-wasm';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What one guess costs. */
export interface KeyCost {
	/** KiB. */
	readonly memory: number;
	readonly passes: number;
	readonly lanes: number;
}

/** Of new locked banks: under two seconds from passphrase to page on a mid phone (`npm run tool bench:lock`). Each bank says its own. */
export const cost: KeyCost = { memory: 65_536, passes: 2, lanes: 1 };

/**
 * The 32 bytes of key that a passphrase stands for: Argon2id, version 1.3. However a keyboard writes an accent or a
 * space, it is the same passphrase.
 */
export async function deriveBytes(passphrase: string, cost: KeyCost, salt: Bytes): Promise<Bytes> {
	const derived = await argon2id({
		password: normalizePassphrase(passphrase),
		salt,
		memorySize: cost.memory,
		iterations: cost.passes,
		parallelism: cost.lanes,
		hashLength: 32,
		outputType: 'binary',
	});
	const bytes = new Uint8Array(derived);
	derived.fill(0);
	return bytes;
}

/** What of a passphrase counts. */
export const normalizePassphrase = (passphrase: string): string =>
	passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** AES-256-GCM from 32 bytes, which the caller wipes. It can be used and kept, and never read again. */
export const importKey = (bytes: Bytes): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

const nonceLength = 12;
/** The bytes that sealing adds: the nonce before, the tag behind. */
export const sealLength = nonceLength + 16;

/** A nonce of its own, then AES-256-GCM. @param additionalData is authenticated as well */
export async function seal(plain: Bytes, key: CryptoKey, additionalData: Bytes): Promise<Bytes> {
	const iv = randomBytes(nonceLength);
	return joinBytes(iv, await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain));
}

/** Undefined where another key or other data sealed it, or where a byte was changed. */
export async function open(sealed: Bytes, key: CryptoKey, additionalData: Bytes): Promise<Bytes | undefined> {
	const iv = sealed.subarray(0, nonceLength);
	try {
		const plain = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv, additionalData },
			key,
			sealed.subarray(nonceLength),
		);
		return new Uint8Array(plain);
	} catch {
		return undefined;
	}
}

/**
 * What a device keeps beside the locked bank, sealed with the same key. The name says what it is, and is authenticated: under
 * another name it does not open, and neither does a locked bank.
 */
export const sealBytes = (name: string, plain: Bytes, key: CryptoKey): Promise<Bytes> =>
	seal(plain, key, dataOf(name));

/** Undefined where another key or another name sealed it, or where a byte was changed. */
export const openBytes = (name: string, sealed: Bytes, key: CryptoKey): Promise<Bytes | undefined> =>
	open(sealed, key, dataOf(name));

const dataOf = (name: string) => new TextEncoder().encode(`story-bank ${name} 1`);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const joinBytes = async (...pieces: readonly BlobPart[]): Promise<Bytes> =>
	new Uint8Array(await new Blob([...pieces]).arrayBuffer());

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
