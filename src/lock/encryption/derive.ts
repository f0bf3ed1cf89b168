import { argon2id } from 'hash-wasm';
import type { Bytes, KeyCost } from './head.ts';

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
