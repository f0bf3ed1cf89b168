import { argon2id } from 'hash-wasm';
import {
	type Bytes,
	checkedLength,
	type Head,
	headLength,
	type KeyCost,
	LockError,
	nonceLength,
	readHead,
	writeHead,
} from './head.ts';

/** Compresses, pads and encrypts an archive. Nonces are drawn anew: no two locked banks share ciphertext. */
export async function encryptBank(
	archive: Bytes,
	key: CryptoKey,
	cost: KeyCost,
	salt: Bytes,
): Promise<Bytes> {
	const [checkNonce, nonce] = [randomBytes(nonceLength), randomBytes(nonceLength)];
	const checked = writeHead({ cost, salt, checkNonce, nonce });
	const check = await encrypt(key, checkNonce, checked, new Uint8Array());
	const head = concat(checked, check);
	const packed = pad(await through(new CompressionStream('deflate-raw'), archive));
	return concat(head, await encrypt(key, nonce, head, packed));
}

/**
 * The archive of a locked bank.
 * @throws LockError where the key is not its key, or where any byte is not as it was sealed
 */
export async function decryptBank(encrypted: Bytes, key: CryptoKey): Promise<Bytes> {
	const head = readHead(encrypted);
	await checkKey(encrypted, head, key);
	const packed = await decrypt(
		key,
		head.nonce,
		encrypted.subarray(0, headLength),
		encrypted.subarray(headLength),
	);
	if (!packed) throw new LockError('damaged');
	return through(new DecompressionStream('deflate-raw'), unpad(packed));
}

/**
 * What a device keeps beside the locked bank, sealed with the same key: the nonce, then AES-256-GCM. The name says what it is, and
 * is authenticated: under another name it does not open, and neither does a locked bank.
 */
export async function sealBytes(name: string, plain: Bytes, key: CryptoKey): Promise<Bytes> {
	const nonce = randomBytes(nonceLength);
	return concat(nonce, await encrypt(key, nonce, dataOf(name), plain));
}

/** Undefined where another key or another name sealed it, or where a byte was changed. */
export const openBytes = (name: string, sealed: Bytes, key: CryptoKey): Promise<Bytes | undefined> =>
	decrypt(key, sealed.subarray(0, nonceLength), dataOf(name), sealed.subarray(nonceLength));

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

/** The number of bytes that a length is padded to: steps of an eighth, 64 KiB at least, so that no exact size shows. */
export function paddedLength(length: number): number {
	const step = 2 ** Math.max(16, Math.floor(Math.log2(length)) - 3);
	return Math.ceil(length / step) * step;
}

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

const dataOf = (name: string) => new TextEncoder().encode(`story-bank ${name} 1`);

async function checkKey(encrypted: Bytes, { checkNonce, check }: Head, key: CryptoKey): Promise<void> {
	const fits = await decrypt(key, checkNonce, encrypted.subarray(0, checkedLength), check);
	if (!fits) throw new LockError('wrong-passphrase');
}

/** The length of the content, the content, and zeros. */
function pad(content: Bytes): Bytes {
	const padded = new Uint8Array(paddedLength(content.length + 4));
	new DataView(padded.buffer).setUint32(0, content.length, true);
	padded.set(content, 4);
	return padded;
}

function unpad(padded: Bytes): Bytes {
	const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0, true);
	return padded.subarray(4, 4 + length);
}

async function encrypt(key: CryptoKey, iv: Bytes, additionalData: Bytes, content: Bytes): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content));
}

/** Undefined where the tag does not fit. */
async function decrypt(
	key: CryptoKey,
	iv: Bytes,
	additionalData: Bytes,
	content: Bytes,
): Promise<Bytes | undefined> {
	try {
		return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, content));
	} catch {
		return undefined;
	}
}

const through = async (change: GenericTransformStream, bytes: Bytes): Promise<Bytes> =>
	new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer());

export function concat(...pieces: readonly Uint8Array[]): Bytes {
	const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}

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
