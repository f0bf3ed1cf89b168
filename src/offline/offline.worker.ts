import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';
import { completeCopy, copy, copyFiles, fileUrl, precacheParams, savedAt } from './copy.worker.ts';
import type { CopyReport, StopReason } from './copy-report.ts';
import { findFile } from './index.ts';
import { notFound, scope, startWorker, tellPages } from './index.worker.ts';

/** Written in by the build (src/offline/offline-copy.build.ts): what all files take together. */
declare const __OFFLINE_BYTES__: number;

// The worker of an open site. Workbox's routes say what answers a request, in this order.
const router = new Router();

// A file of the copy: from the device, else from the host, and saved again.
router.registerRoute(
	new Route(({ url }) => {
		const file = findIn(url)?.file;
		return file === undefined ? undefined : precacheParams(fileUrl(file));
	}, copy.strategy),
);

// An address without its slash leads to the page, as a host would have it.
router.registerRoute(
	new Route(
		({ url }) => findIn(url)?.moved !== undefined,
		async ({ url }) => Response.redirect(fileUrl(findIn(url)?.moved ?? '') + url.search, 302),
	),
);

// The host may know a page that came with a newer version; the copy's page for unknown addresses otherwise.
const notFoundPage = copy.createHandlerBoundToURL(fileUrl(notFound));
const host = new NetworkOnly({
	networkTimeoutSeconds: 4,
	plugins: [
		{
			handlerDidError: async ({ request, event }) => {
				const { body, headers } = await notFoundPage({ request, event, url: new URL(request.url) });
				return new Response(body, { status: 404, headers });
			},
		},
	],
});
router.registerRoute(new NavigationRoute(host));

// Not on the device, and not to be had as it was built. The host may have a newer one, or the device no room: shown all the same.
router.setCatchHandler(({ request }) =>
	fetch(request).catch(() => (request.mode === 'navigate' ? damagedPage() : Response.error())),
);

startWorker({
	answer: (event) => router.handleRequest({ request: event.request, event }),
	complete: completeAndTell,
	forgetOthers,
});

function findIn({ href }: URL): ReturnType<typeof findFile> {
	const [path = ''] = href.slice(scope.length).split(/[?#]/);
	return href.startsWith(scope) ? findFile(path, copyFiles) : undefined;
}

async function completeAndTell(
	event: ExtendableEvent,
	thorough: boolean,
	update: boolean,
): Promise<StopReason | undefined> {
	const report = (progress: Pick<CopyReport, 'saved' | 'stop' | 'savedAt'>) =>
		tellPages({
			about: 'offline-copy',
			total: copyFiles.size,
			bytes: __OFFLINE_BYTES__,
			update,
			...progress,
		} satisfies CopyReport);
	const end = await completeCopy(event, thorough, (progress) => {
		if (progress.saved < copyFiles.size) void report(progress);
	});
	await report({ ...end, savedAt: await savedAt() });
	return end.stop;
}

/** Other versions, and the locked bank and the key of a time when this bank was locked. */
async function forgetOthers(event: ExtendableEvent): Promise<void> {
	const { pathname } = new URL(scope);
	for (const kind of ['vault', 'key']) await caches.delete(`story-bank:${kind}:${pathname}`);
	indexedDB.deleteDatabase(`story-bank:lock:${pathname}`);
	await copy.activate(event);
}

function damagedPage(): Response {
	const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Damaged page</title>
<p>The saved copy of this page is damaged. Open it once with a connection to repair it.</p>
<p><a href="${scope}">Back to the bank</a></p>`;
	return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
