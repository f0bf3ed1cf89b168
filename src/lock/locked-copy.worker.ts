import { scope, sha256 } from '../offline/index.worker.ts';
import type { Bytes } from './encryption/head.ts';
import type { LockTrouble } from './messages.ts';

/** Written in by the build (src/lock/lock-site.node.ts): the SHA-256 of the locked bank and of the unlock page. */
declare const __LOCKED_BANK_HASH__: string;
declare const __UNLOCK_HASH__: string;

/** What a locked site consists of, as the host has it: the address from the base, and the hash of what must come. */
export const lockedBank = { address: 'vault.bin', hash: __LOCKED_BANK_HASH__ } as const;
export const unlockPageFile = { address: '', hash: __UNLOCK_HASH__ } as const;

/** Why the locked bank or its page cannot be had. */
class CopyError extends Error {
	readonly trouble: LockTrouble;
	constructor(trouble: LockTrouble) {
		super(trouble);
		this.trouble = trouble;
	}
}

type LockedFile = typeof lockedBank | typeof unlockPageFile;

// What is kept is what the host has: the locked bank as it is encrypted, and the page that says nothing.
const name = `story-bank:vault:${new URL(scope).pathname}`;
const keyOf = ({ hash }: LockedFile) => new URL(`?kept=${encodeURIComponent(hash)}`, scope).href;
const open = () => caches.open(name);

/** Why it can't be had, of whatever was thrown meanwhile. */
export function troubleFrom(error: unknown): LockTrouble {
	if (error instanceof CopyError) return error.trouble;
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Keeps what is not there yet of this version. @param thorough also reads what is there @throws CopyError */
export async function saveLockedFiles(thorough: boolean): Promise<void> {
	for (const file of [lockedBank, unlockPageFile])
		if (thorough || !(await find(file))) await readLockedFile(file);
}

/** From the device, else from the host, and kept. @throws CopyError */
export async function readLockedFile(file: LockedFile): Promise<Bytes> {
	const saved = await readSaved(file);
	if (saved) return saved;
	const bytes = await fetchExactly(file);
	await save(file, bytes);
	return bytes;
}

/** The bytes that this version keeps of the device's storage. */
export async function savedBytes(): Promise<number> {
	const responses = await Promise.all([find(lockedBank), find(unlockPageFile)]);
	return responses.reduce((sum, response) => sum + Number(response?.headers.get('content-length')), 0);
}

/** Forgets other versions, and what was saved in the clear while this address had an open bank. */
export async function forgetOtherLocks(): Promise<void> {
	await caches.delete(`story-bank:offline:${new URL(scope).pathname}`);
	const cache = await open();
	const own = new Set([keyOf(lockedBank), keyOf(unlockPageFile)]);
	for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
}

const find = async (file: LockedFile): Promise<Response | undefined> => (await open()).match(keyOf(file));

async function readSaved(file: LockedFile): Promise<Bytes | undefined> {
	const response = await find(file);
	const bytes = response && new Uint8Array(await response.arrayBuffer());
	return bytes && (await sha256(bytes)) === file.hash ? bytes : undefined;
}

async function save(file: LockedFile, bytes: Bytes): Promise<void> {
	try {
		const headers = { 'content-length': String(bytes.length) };
		await (await open()).put(keyOf(file), new Response(bytes, { headers }));
	} catch (error) {
		throw new CopyError(troubleFrom(error));
	}
}

async function fetchExactly({ address, hash }: LockedFile): Promise<Bytes> {
	let trouble: LockTrouble = 'unreachable';
	for (const cache of ['default', 'reload'] as const) {
		try {
			const response = await fetch(new URL(address, scope), { cache });
			const bytes = new Uint8Array(await response.arrayBuffer());
			if ((await sha256(bytes)) === hash) return bytes;
			trouble = response.ok ? 'damaged' : 'missing';
		} catch {
			trouble = 'unreachable';
		}
	}
	throw new CopyError(trouble);
}
