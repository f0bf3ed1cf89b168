import { scope } from '../offline/scope.worker.ts';
import { idOf, unlockPage, vault } from './locked-files.worker.ts';
import type { Bytes } from './encryption/head.ts';
import type { Trouble } from './messages.ts';

/** Why the vault or its page cannot be had. */
export class CopyError extends Error {
	readonly trouble: Trouble;
	constructor(trouble: Trouble) {
		super(trouble);
		this.trouble = trouble;
	}
}

type Kept = typeof vault | typeof unlockPage;

// What is kept is what the host has: the vault as it is encrypted, and the page that says nothing.
const name = `story-bank:vault:${new URL(scope).pathname}`;
const keyOf = ({ id }: Kept) => new URL(`?kept=${id}`, scope).href;
const open = () => caches.open(name);

/** Why it can't be had, of whatever was thrown meanwhile. */
export function troubleFrom(error: unknown): Trouble {
	if (error instanceof CopyError) return error.trouble;
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Keeps what is not there yet of this version. @param thorough also reads what is there @throws CopyError */
export async function keepAll(thorough: boolean): Promise<void> {
	for (const item of [vault, unlockPage]) if (thorough || !(await find(item))) await load(item);
}

/** From the device, else from the host, and kept. @throws CopyError */
export async function load(item: Kept): Promise<Bytes> {
	const kept = await recall(item);
	if (kept) return kept;
	const bytes = await fetchExactly(item);
	await keep(item, bytes);
	return bytes;
}

/** The bytes that this version keeps of the device's storage. */
export async function keptBytes(): Promise<number> {
	const kept = await Promise.all([find(vault), find(unlockPage)]);
	return kept.reduce((sum, response) => sum + Number(response?.headers.get('content-length')), 0);
}

/** Forgets other versions, and what was saved in the clear while this address had an open bank. */
export async function forgetOthers(): Promise<void> {
	await caches.delete(`story-bank:offline:${new URL(scope).pathname}`);
	const cache = await open();
	const own = new Set([keyOf(vault), keyOf(unlockPage)]);
	for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
}

const find = async (item: Kept): Promise<Response | undefined> => (await open()).match(keyOf(item));

async function recall(item: Kept): Promise<Bytes | undefined> {
	const response = await find(item);
	const bytes = response && new Uint8Array(await response.arrayBuffer());
	return bytes && (await idOf(bytes)) === item.id ? bytes : undefined;
}

async function keep(item: Kept, bytes: Bytes): Promise<void> {
	try {
		const headers = { 'content-length': String(bytes.length) };
		await (await open()).put(keyOf(item), new Response(bytes, { headers }));
	} catch (error) {
		throw new CopyError(troubleFrom(error));
	}
}

async function fetchExactly({ address, id }: Kept): Promise<Bytes> {
	let trouble: Trouble = 'unreachable';
	for (const cache of ['default', 'reload'] as const) {
		try {
			const response = await fetch(new URL(address, scope), { cache });
			const bytes = new Uint8Array(await response.arrayBuffer());
			if ((await idOf(bytes)) === id) return bytes;
			trouble = response.ok ? 'damaged' : 'missing';
		} catch {
			trouble = 'unreachable';
		}
	}
	throw new CopyError(trouble);
}
