import { type Bytes, nonceLength } from './head.ts';
import { concat, randomBytes } from './seal.ts';

/** Told apart from vaults, which the same key opens. */
const additionalData = new TextEncoder().encode('story-bank notes 1');

/** Texts by name, encrypted: the nonce, then AES-256-GCM of them as JSON. */
export async function sealNote(notes: ReadonlyMap<string, string>, key: CryptoKey): Promise<Bytes> {
	const iv = randomBytes(nonceLength);
	const plain = new TextEncoder().encode(JSON.stringify([...notes]));
	return concat(
		iv,
		new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)),
	);
}

/** Undefined where another key sealed it, or a byte was changed. */
export async function openNote(sealed: Bytes, key: CryptoKey): Promise<Map<string, string> | undefined> {
	try {
		const iv = sealed.subarray(0, nonceLength);
		const rest = sealed.subarray(nonceLength);
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, rest);
		const list: unknown = JSON.parse(new TextDecoder().decode(plain));
		return Array.isArray(list)
			? new Map(list.map(([name, text]) => [String(name), String(text)]))
			: undefined;
	} catch {
		return undefined;
	}
}
