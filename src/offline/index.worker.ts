import { parseOrder, type StopReason } from './copy-report.ts';

declare const self: ServiceWorkerGlobalScope;

/** What the worker of the open site and that of the locked one share. */

/** The site's base: `https://host/story-bank/`. */
export const scope: string = self.registration.scope;

/** The address of the page for unknown addresses, from the base. */
export const notFound = '404.html';

/** What a worker keeps on the device, and answers from. */
interface Copy {
	/** Undefined where a request is none of its business. */
	readonly answer: (event: FetchEvent) => Promise<Response> | undefined;
	/**
	 * Saves what is missing, and tells the pages.
	 * @param event lasts until the files are saved
	 * @param thorough also reads what is there
	 * @param update whether an older version works meanwhile
	 * @returns why it is not whole, where it is not
	 */
	readonly complete: (
		event: ExtendableEvent,
		thorough: boolean,
		update: boolean,
	) => Promise<StopReason | undefined>;
	/** Takes other versions off the device. */
	readonly forgetOthers: (event: ExtendableEvent) => Promise<void>;
}

/** Once installed, it waits until the reader agrees or the last page is closed: pages of one version stay together. */
export function startWorker({ answer, complete, forgetOthers }: Copy): void {
	self.addEventListener('install', (event) => event.waitUntil(install(event, complete)));
	self.addEventListener('activate', (event) =>
		event.waitUntil(self.clients.claim().then(() => forgetOthers(event))),
	);
	self.addEventListener('fetch', (event) => {
		const response = answer(event);
		if (response) event.respondWith(response);
	});
	self.addEventListener('message', (event) => {
		const order = parseOrder(event.data);
		if (order?.order === 'take-over') event.waitUntil(self.skipWaiting());
		if (order?.order === 'check') event.waitUntil(complete(event, order.thorough, false));
	});
}

/** @throws where the copy is not whole: the browser then drops this version and tries again at the next visit */
async function install(event: ExtendableEvent, complete: Copy['complete']): Promise<void> {
	const stop = await complete(event, false, self.registration.active !== null);
	if (stop) throw new Error(`The copy stopped: ${stop}.`);
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

/** SHA-256 in base64, as the builds write it. A hash that fits means that no byte is wrong. */
export async function sha256(content: BufferSource): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', content);
	return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
