declare const self: ServiceWorkerGlobalScope;

/** The site's base: `https://host/story-bank/`. */
export const scope: string = self.registration.scope;

/** The address of the page for unknown addresses, from the base. */
export const notFound = '404.html';

/** The first bytes of a content's SHA-256, as hexadecimal digits. An id that fits means that no byte is wrong. */
export async function hashOf(content: BufferSource, bytes: number): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	return [...digest.subarray(0, bytes)].map((number) => number.toString(16).padStart(2, '0')).join('');
}

/**
 * Tells every page of this site, those that the worker does not yet answer for as well.
 * @param but the id of one that knows
 * @returns how many were told
 */
export async function tellPages(message: object, but?: string): Promise<number> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const own = pages.filter((page) => page.url.startsWith(scope) && page.id !== but);
	for (const page of own) page.postMessage(message);
	return own.length;
}
