import { findFile } from '../offline/index.ts';
import { notFound, readCopy, scope, startWorker, tellPages } from '../offline/index.worker.ts';
import {
	type Archive,
	filesInClear,
	keeperScript,
	lockedBank,
	notesScript,
} from './encryption/locked-bank.ts';
import { openBytes, sealBytes } from './encryption/seal.ts';
import { readNotes, writeNote } from './kept-on-device.worker.ts';
import { lock, openSession, stateNow, takeKey, unlock } from './lock-session.worker.ts';
import { type LockOrder, parseLockOrder } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

// The worker of a locked site, in the place of src/offline/offline.worker.ts. Its copy holds what the host has: the locked bank
// as it is encrypted, and the page that says nothing.
const neverLocked = new Set<string>([lockedBank, 'sw.js']);
/** Files that the host shows to everyone. */
const inClear = new Set<string>(filesInClear);
/** The first and the last script of each page. */
const lockScripts = new Set<string>([notesScript, keeperScript]);

/** The browser must not store what was decrypted, and no other site may frame it or learn its address. */
const headers = {
	'cache-control': 'no-store',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), payment=(), usb=(), microphone=(self)',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
};

startWorker(
	({ request }) => answerFromLock(request),
	// The copy as it was called once.
	() => caches.delete(`story-bank:vault:${new URL(scope).pathname}`),
);

self.addEventListener('message', (event) => {
	const { source, data, ports } = event;
	// Not of a page outside the bank's folder. It could reach the pages all the same: see src/lock/encryption/locked-bank.ts.
	if (!(source instanceof WindowClient) || !source.url.startsWith(scope)) return;
	const order = parseLockOrder(data);
	if (order) event.waitUntil(obey(order, source.id).then((answer) => ports[0]?.postMessage(answer)));
});

/** Undefined for what takes an open bank, where it is locked. @param from the id of the page that asks */
async function obey(order: LockOrder, from: string): Promise<unknown> {
	if (order.lock === 'state') return stateNow();
	if (order.lock === 'unlock') return unlock(order.key, order.stay);
	if (order.lock === 'offer') return takeKey(order);
	if (order.lock === 'lock') return lock();
	const open = await openSession();
	if (!open) return undefined;
	const { key, unlocking } = open;
	switch (order.lock) {
		case 'hold':
			return { key, unlocking };
		case 'seal':
			return sealBytes(order.name, order.bytes, key);
		case 'open':
			// Another passphrase's, or damaged.
			return (await openBytes(order.name, order.bytes, key)) ?? null;
		case 'keep': {
			const outcome = writeNote(key, order.name, order.text).then(
				() => 'kept',
				() => 'unkept',
			);
			// But the page that writes: its own earlier words must not come back to it.
			await tellPages({ news: 'kept', name: order.name, text: order.text }, from);
			return outcome;
		}
	}
}

/** The answer to a request from the locked bank; undefined for a request that is not for the bank. */
function answerFromLock(request: Request): Promise<Response> | undefined {
	if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
	const [path = ''] = request.url.slice(scope.length).split(/[?#]/);
	return neverLocked.has(path) ? undefined : answerFor(request, path);
}

async function answerFor(request: Request, path: string): Promise<Response> {
	const isPage = request.mode === 'navigate';
	const open = await openSession();
	const archive = open?.archive;
	if (!archive) return isPage ? lockedPage(request) : lockedFile(request, path);
	const match = findFile(path, archive);
	if (match?.moved !== undefined) {
		return Response.redirect(
			scope + encodeURI(match.moved) + request.url.slice(scope.length + path.length),
			302,
		);
	}
	// Without this script a page would keep everything in the clear. What can't be read now can't be written over either.
	if (match?.file === notesScript) {
		const notes = await readNotes(open.key).catch(() => new Map<string, string>());
		return respond(archive, match.file, { before: `const LOCK_NOTES = ${JSON.stringify([...notes])};\n` });
	}
	if (match) return respond(archive, match.file);
	return isPage
		? respond(archive, notFound, { status: 404 })
		: new Response(undefined, { status: 404, headers });
}

/** A file of the bank. @param before stands in front of it: for the script in the place of localStorage, what is kept */
function respond(archive: Archive, path: string, { status = 200, before = '' } = {}): Response {
	const file = archive.get(path);
	if (!file) return Response.error();
	const body = new Blob([before, file.bytes]);
	return new Response(body, { status, headers: { ...headers, 'content-type': file.type } });
}

/** To the unlock page, or to one that was locked while it was loading: its files' names are none of the host's business. */
function lockedFile(request: Request, path: string): Response | Promise<Response> {
	if (inClear.has(path)) return fetch(request);
	if (!lockScripts.has(path)) return Response.error();
	const leave = "document.documentElement.style.visibility = 'hidden';\nlocation.reload();\n";
	return new Response(leave, { headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' } });
}

/** The unlock page at whatever address was asked for: that page opens once the passphrase is in. */
async function lockedPage(request: Request): Promise<Response> {
	try {
		const bytes = await readCopy('');
		return new Response(bytes, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
	} catch {
		return fetch(request);
	}
}
