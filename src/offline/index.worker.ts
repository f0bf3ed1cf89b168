import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { type CopyReport, parseOrder, type StopReason } from './index.ts';

declare const self: ServiceWorkerGlobalScope;

// What the workers of an open site and of a locked one share: the copy of the site's files on the device. Workbox's precache
// fetches them by their hashes, keeps those of several versions apart, and takes old ones away. What it leaves to its user is
// here: it believes whatever is stored, saves one file after another and only while a version is installed, and does not tell
// how far it is or why it stopped.

/** Written in by the builds: the address of each file from the base, its SHA-256 in base64, and its bytes. */
declare const __OFFLINE_FILES__: readonly (readonly [path: string, hash: string, bytes: number])[];

/** The site's base: `https://host/story-bank/`. */
export const scope: string = self.registration.scope;

/** The address of the page for unknown addresses, from the base. */
export const notFound = '404.html';

/** Another bank on the same host has its own. */
const cacheName = `story-bank:offline:${new URL(scope).pathname}`;

/** Files fetched at a time: what a browser opens to one host. */
const atOnce = 6;

const copy = new PrecacheController({
	cacheName,
	plugins: [
		{
			// What is damaged counts as missing: it is fetched anew, and saved again.
			cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
				(await isWhole(cachedResponse, request.url)) ? cachedResponse : null,
		},
	],
});
copy.addToCacheList(
	__OFFLINE_FILES__.map(([path, hash]) => ({
		url: fileUrl(path),
		revision: hash,
		integrity: `sha256-${hash}`,
	})),
);
// The host is asked whether what the browser has from loading the page is still the same.
copy.strategy.fetchOptions = { cache: 'no-cache' };
copy.strategy.matchOptions = { ignoreVary: true };

const urls = copy.getURLsToCacheKeys();
const totalBytes = __OFFLINE_FILES__.reduce((sum, [, , bytes]) => sum + bytes, 0);

/** Whether the copy holds a file, by its address from the base. */
export const copyFiles = { has: (path: string): boolean => urls.has(fileUrl(path)) };

/** The whole address of a file. */
export function fileUrl(path: string): string {
	return new URL(encodeURI(path).replace(/[?#]/g, encodeURIComponent), scope).href;
}

/** A file of the copy, to the byte as it was built: from the device, else from the host, and saved again. */
export function answerFromCopy(event: ExtendableEvent, path: string, request = new Request(fileUrl(path))) {
	return copy.strategy.handle({ event, request, params: precacheParams(fileUrl(path)) });
}

/** The same as bytes, where no event is there that would last as long. @throws CopyError */
export async function readCopy(path: string): Promise<Uint8Array<ArrayBuffer>> {
	const url = fileUrl(path);
	const { cacheKey, integrity } = precacheParams(url);
	try {
		const saved = await findSaved(cacheKey);
		if (saved && (await isWhole(saved, cacheKey))) return new Uint8Array(await saved.arrayBuffer());
		const response = await fetch(new Request(url, { cache: 'no-cache', integrity }));
		await (await caches.open(cacheName)).put(cacheKey, response.clone());
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		throw new CopyError(await reasonOf(error, url));
	}
}

/** A file of the copy cannot be had. */
export class CopyError extends Error {
	readonly reason: StopReason;
	constructor(reason: StopReason) {
		super(`The copy stopped: ${reason}.`);
		this.reason = reason;
	}
}

/**
 * Keeps the copy. Once installed, a version waits until the reader agrees or the last page is closed: pages of one version stay
 * together.
 * @param answer undefined where a request is none of the worker's business
 * @param forgetOthers takes off the device what this kind of site has no use for
 */
export function startWorker(
	answer: (event: FetchEvent) => Promise<Response> | undefined,
	forgetOthers: () => Promise<unknown>,
): void {
	self.addEventListener('install', (event) => event.waitUntil(install(event)));
	self.addEventListener('activate', (event) =>
		event.waitUntil(
			self.clients
				.claim()
				.then(forgetOthers)
				.then(() => copy.activate(event)),
		),
	);
	self.addEventListener('fetch', (event) => {
		const response = answer(event);
		if (response) event.respondWith(response);
	});
	self.addEventListener('message', (event) => {
		const order = parseOrder(event.data);
		if (order?.order === 'take-over') event.waitUntil(self.skipWaiting());
		if (order?.order === 'check') event.waitUntil(completeCopy(event, order));
	});
}

/** @throws CopyError where the copy is not whole: the browser then drops this version and tries again at the next visit */
async function install(event: ExtendableEvent): Promise<void> {
	const stop = await completeCopy(event, { update: self.registration.active !== null });
	if (stop) throw new CopyError(stop);
}

/**
 * Saves what is missing of the copy, and tells the pages how far it is; goes on where it was interrupted.
 * @param event lasts until the files are saved
 * @param thorough also reads what is there, and saves it again where it is damaged
 * @param update whether an older version works meanwhile
 * @returns why it is not whole, where it is not
 */
async function completeCopy(
	event: ExtendableEvent,
	{ thorough = false, update = false },
): Promise<StopReason | undefined> {
	let stop: StopReason | undefined;
	const missing = await findMissing(thorough).catch(async (error: unknown) => {
		stop = await reasonOf(error, scope);
		return [...urls.keys()];
	});
	let saved = urls.size - missing.length;
	const report = (savedAt?: number) =>
		tellPages({
			about: 'offline-copy',
			saved,
			total: urls.size,
			bytes: totalBytes,
			savedAt,
			update,
			stop,
		} satisfies CopyReport);
	const saveNext = async () => {
		for (let url = missing.pop(); url && !stop; url = missing.pop()) {
			const params = precacheParams(url);
			try {
				await copy.strategy.handle({ event, request: new Request(url, params), params });
				if (++saved < urls.size) void report();
			} catch (error) {
				stop ??= await reasonOf(error, url);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, saveNext));
	await report(await savedAt());
	return stop;
}

/** By what Workbox finds a file that is in the copy. */
function precacheParams(url: string) {
	const cacheKey = urls.get(url) ?? '';
	return { cacheKey, integrity: copy.getIntegrityForCacheKey(cacheKey) ?? '' };
}

/** When the start page of the copy came, by the clock of its host: milliseconds since 1970. */
async function savedAt(): Promise<number | undefined> {
	const start = await findSaved(urls.get(fileUrl('')) ?? '').catch(() => undefined);
	return Date.parse(start?.headers.get('date') ?? '') || undefined;
}

async function findMissing(thorough: boolean): Promise<string[]> {
	const cache = await caches.open(cacheName);
	const stored = new Set((await cache.keys()).map((request) => request.url));
	const missing: string[] = [];
	for (const [url, key] of urls) {
		const isThere = stored.has(key) && (!thorough || (await isWhole(await findSaved(key), key)));
		if (!isThere) missing.push(url);
	}
	return missing;
}

const findSaved = async (key: string): Promise<Response | undefined> =>
	(await caches.open(cacheName)).match(key, { ignoreVary: true });

/** Whether a stored file is to the byte as it was built. */
async function isWhole(response: Response | undefined, key: string): Promise<boolean> {
	if (!response) return false;
	const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
	const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
	return `sha256-${hash}` === copy.getIntegrityForCacheKey(key);
}

/** Why a file could not be saved. A browser does not tell a host out of reach from one that sends something else. */
async function reasonOf(error: unknown, url: string): Promise<StopReason> {
	if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'full' : 'blocked';
	const answer = await fetch(url, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
	if (!answer) return 'unreachable';
	return answer.ok ? 'changed' : 'missing';
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
