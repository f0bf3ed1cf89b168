import { findFile } from './index.ts';
import { answerFromCopy, copyFiles, fileUrl, notFound, scope, startWorker } from './index.worker.ts';

/** The worker of an open site: what is in the copy comes from the device, a page that is not from the host. */
startWorker(answer, forgetLock);

function answer(event: FetchEvent): Promise<Response> | undefined {
	const { method, mode, url } = event.request;
	if (method !== 'GET' || !url.startsWith(scope)) return undefined;
	const [path = ''] = url.slice(scope.length).split(/[?#]/);
	const match = findFile(path, copyFiles);
	if (match?.file !== undefined) return answerWithFile(event, match.file);
	// An address without its slash leads to the page, as a host would have it.
	if (match) return Promise.resolve(Response.redirect(fileUrl(match.moved) + new URL(url).search, 302));
	return mode === 'navigate' ? answerFromHost(event) : undefined;
}

/**
 * Where a file is not on the device, and not to be had as it was built, the host may have a newer one, or the device no room:
 * it is shown all the same.
 */
async function answerWithFile(event: FetchEvent, file: string): Promise<Response> {
	const { request } = event;
	try {
		return await answerFromCopy(event, file, request);
	} catch {
		return fetch(request).catch(() => (request.mode === 'navigate' ? damagedPage() : Response.error()));
	}
}

/** Milliseconds that the host has to answer. */
const patience = 4000;

/** The host may know a page that came with a newer version; the copy's page for unknown addresses otherwise. */
async function answerFromHost(event: FetchEvent): Promise<Response> {
	const tooLate = new Promise<never>((_, reject) => setTimeout(reject, patience));
	try {
		return await Promise.race([fetch(event.request), tooLate]);
	} catch {
		const { body, headers } = await answerFromCopy(event, notFound);
		return new Response(body, { status: 404, headers });
	}
}

/** The key of a time when this bank was locked, and the copy of it as it was called once. */
async function forgetLock(): Promise<void> {
	const { pathname } = new URL(scope);
	for (const kind of ['vault', 'key']) await caches.delete(`story-bank:${kind}:${pathname}`);
	indexedDB.deleteDatabase(`story-bank:lock:${pathname}`);
}

function damagedPage(): Response {
	const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Damaged page</title>
<p>The saved copy of this page is damaged. Open it once with a connection to repair it.</p>
<p><a href="${scope}">Back to the bank</a></p>`;
	return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
