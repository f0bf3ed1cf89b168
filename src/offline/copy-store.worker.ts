import { copyFileId, storedIds } from './copy-files.worker.ts';
import { partsOf, putTogether, sharedPartIds, takeApart } from './parts.ts';
import { scope } from './scope.worker.ts';

/** A file as it came from the host. */
export interface Content {
	readonly bytes: BufferSource;
	readonly type: string;
}

// One cache for all versions, by content: a new version fetches only what changed, and two versions never mix. Another
// bank on the same host has its own.
const name = `story-bank:offline:${new URL(scope).pathname}`;
const keyOf = (id: string) => new URL(`?copy=${id}`, scope).href;
const open = () => caches.open(name);

/** Keeps a file, compressed. @throws DOMException `QuotaExceededError` where the device has no room. */
export async function saveFile(id: string, { bytes, type }: Content): Promise<void> {
	if (!isPage(type)) return put(id, bytes, type);
	const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const ids = new Map<string, string>();
	for (const part of partsOf(html)) {
		const content = new TextEncoder().encode(part);
		const partId = await copyFileId(content);
		ids.set(part, partId);
		if (!(await get(partId))) await put(partId, content, 'text/plain');
	}
	await put(id, new TextEncoder().encode(takeApart(html, ids)), type);
}

/** A file, to the byte as it was built; undefined where it is not there, or damaged. */
export async function readSavedFile(id: string): Promise<Content | undefined> {
	const saved = await get(id);
	if (!saved) return undefined;
	const content = isPage(saved.type) ? await withParts(saved) : saved;
	return (await copyFileId(content.bytes)) === id ? content : undefined;
}

/** The ids of what is kept for this version, and the bytes it takes. Looks at no content. */
export async function listSaved(): Promise<{ ids: ReadonlySet<string>; bytes: number }> {
	const ids = new Set<string>();
	let bytes = 0;
	for (const { headers } of await (await open()).matchAll()) {
		const id = headers.get('etag') ?? '';
		if (!storedIds.has(id)) continue;
		ids.add(id);
		bytes += Number(headers.get('content-length'));
	}
	return { ids, bytes };
}

/** Forgets what belongs to other versions only, and the locked bank and the key of a time when this bank was locked. */
export async function forgetOtherCopies(): Promise<void> {
	const { pathname } = new URL(scope);
	for (const kind of ['vault', 'key']) await caches.delete(`story-bank:${kind}:${pathname}`);
	indexedDB.deleteDatabase(`story-bank:lock:${pathname}`);
	const cache = await open();
	for (const { url } of await cache.keys()) {
		if (!storedIds.has(new URL(url).searchParams.get('copy') ?? '')) await cache.delete(url);
	}
}

async function withParts({ bytes, type }: Content): Promise<Content> {
	const text = new TextDecoder().decode(bytes);
	const parts = new Map<string, string>();
	for (const id of sharedPartIds(text)) {
		const part = await get(id);
		if (part) parts.set(id, new TextDecoder().decode(part.bytes));
	}
	return { bytes: new TextEncoder().encode(putTogether(text, parts)), type };
}

async function put(id: string, bytes: BufferSource, type: string): Promise<void> {
	const packed = await through(new CompressionStream('gzip'), bytes);
	const headers = { etag: id, 'content-type': type, 'content-length': String(packed.byteLength) };
	await (await open()).put(keyOf(id), new Response(packed, { headers }));
}

async function get(id: string): Promise<Content | undefined> {
	const response = await (await open()).match(keyOf(id));
	if (!response) return undefined;
	try {
		const bytes = await through(new DecompressionStream('gzip'), await response.arrayBuffer());
		return { bytes, type: response.headers.get('content-type') ?? '' };
	} catch {
		return undefined;
	}
}

const through = (change: GenericTransformStream, bytes: BufferSource): Promise<ArrayBuffer> =>
	new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer();

const isPage = (type: string) => type.startsWith('text/html');
