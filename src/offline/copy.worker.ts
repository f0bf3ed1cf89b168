import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { StopReason } from './copy-report.ts';
import { scope, sha256 } from './index.worker.ts';

// Workbox's precache fetches the files by their hashes, keeps those of several versions apart, and takes old ones away. What
// it leaves to its user is here: it believes whatever is stored, saves one file after another and only while a version is
// installed, and does not tell how far it is or why it stopped.

/** Written in by the build (src/offline/offline-copy.build.ts): each file's address from the base, and its SHA-256. */
declare const __OFFLINE_FILES__: readonly (readonly [path: string, hash: string])[];

/** Another bank on the same host has its own. */
const cacheName = `story-bank:offline:${new URL(scope).pathname}`;

/** Files fetched at a time: what a browser opens to one host. */
const atOnce = 6;

export const copy = new PrecacheController({
	cacheName,
	plugins: [
		{
			// What is damaged counts as missing: it is fetched anew, and saved again.
			cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
				cachedResponse && (await isWhole(cachedResponse, request.url)) ? cachedResponse : null,
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

/** The files of the copy, each by its address from the base. */
export const copyFiles = { size: urls.size, has: (path: string): boolean => urls.has(fileUrl(path)) };

/** The whole address of a file. */
export function fileUrl(path: string): string {
	return new URL(encodeURI(path).replace(/[?#]/g, encodeURIComponent), scope).href;
}

/** By what Workbox finds a file that is in the copy. */
export function precacheParams(url: string) {
	const cacheKey = urls.get(url) ?? '';
	return { cacheKey, integrity: copy.getIntegrityForCacheKey(cacheKey) ?? '' };
}

/** How far a copy is: the files saved, and why it stopped. */
interface CopyProgress {
	readonly saved: number;
	readonly stop?: StopReason | undefined;
}

/**
 * Saves what is missing of the copy; goes on where it was interrupted.
 * @param event lasts until the files are saved
 * @param thorough also reads what is there, and saves it again where it is damaged
 * @returns the number of files saved, and why it stopped where that is not all
 */
export async function completeCopy(
	event: ExtendableEvent,
	thorough: boolean,
	tell: (progress: CopyProgress) => void,
): Promise<CopyProgress> {
	const missing = await findMissing(thorough);
	let saved = urls.size - missing.length;
	let stop: StopReason | undefined;
	const saveNext = async () => {
		for (let url = missing.pop(); url && !stop; url = missing.pop()) {
			const params = precacheParams(url);
			try {
				await copy.strategy.handle({ event, request: new Request(url, params), params });
				tell({ saved: ++saved });
			} catch (error) {
				stop ??= await reasonOf(error, url);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, saveNext));
	return { saved, stop };
}

/** When the start page of the copy came, by the clock of its host: milliseconds since 1970. */
export async function savedAt(): Promise<number | undefined> {
	const cache = await caches.open(cacheName);
	const start = await cache.match(urls.get(fileUrl('')) ?? '', { ignoreVary: true });
	return Date.parse(start?.headers.get('date') ?? '') || undefined;
}

async function findMissing(thorough: boolean): Promise<string[]> {
	const cache = await caches.open(cacheName);
	const stored = new Set((await cache.keys()).map((request) => request.url));
	const missing: string[] = [];
	for (const [url, key] of urls) {
		const response = stored.has(key) && thorough ? await cache.match(key, { ignoreVary: true }) : undefined;
		if (!stored.has(key) || (thorough && !(response && (await isWhole(response, key))))) missing.push(url);
	}
	return missing;
}

/** Whether a stored file is to the byte as it was built. */
async function isWhole(response: Response, key: string): Promise<boolean> {
	const bytes = await response.clone().arrayBuffer();
	return `sha256-${await sha256(bytes)}` === copy.getIntegrityForCacheKey(key);
}

/** Why a file could not be saved. A browser does not tell a host out of reach from one that sends something else. */
async function reasonOf(error: unknown, url: string): Promise<StopReason> {
	if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
	const answer = await fetch(url, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
	return answer?.ok ? 'changed' : 'unreachable';
}
