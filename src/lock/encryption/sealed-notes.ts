import type { Bytes } from './head.ts';
import { openBytes, sealBytes } from './seal.ts';

/** Under which notes are sealed. */
const name = 'notes';

/** Texts by name, encrypted as JSON. */
export const sealNotes = (notes: ReadonlyMap<string, string>, key: CryptoKey): Promise<Bytes> =>
	sealBytes(name, new TextEncoder().encode(JSON.stringify([...notes])), key);

/** Undefined where another key sealed them, or a byte was changed. */
export async function openNotes(sealed: Bytes, key: CryptoKey): Promise<Map<string, string> | undefined> {
	const plain = await openBytes(name, sealed, key);
	if (!plain) return undefined;
	const list: unknown = JSON.parse(new TextDecoder().decode(plain));
	return Array.isArray(list) ? new Map(list.filter(isNote)) : undefined;
}

const isNote = (value: unknown): value is [name: string, text: string] =>
	Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string');
