declare const self: ServiceWorkerGlobalScope;

/** Written in by the build (src/integrations/offline-copy.ts): each file's address and id, and the ids of shared parts. */
declare const __OFFLINE_FILES__: readonly (readonly [path: string, id: string])[];
declare const __OFFLINE_PARTS__: readonly string[];

/** The site's base: `https://host/story-bank/`. */
export const scope: string = self.registration.scope;

/** What the copy consists of: the address of each file, from the base, with its id. */
export const files: ReadonlyMap<string, string> = new Map(__OFFLINE_FILES__);

/** The ids of everything that is stored: files, and the parts that pages share. */
export const storedIds: ReadonlySet<string> = new Set([...files.values(), ...__OFFLINE_PARTS__]);

/** The address of the page for unknown addresses. */
export const notFound = '404.html';

/** The id of a content: the first 64 bits of its SHA-256. An id that fits means that no byte is wrong. */
export async function idOf(content: BufferSource): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	return [...digest.subarray(0, 8)].map((it) => it.toString(16).padStart(2, '0')).join('');
}
