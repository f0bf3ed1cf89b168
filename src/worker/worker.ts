import { type CopyReport, parseOrder } from '../domain/offline/report.ts';
import { answer } from './answer.ts';
import { complete, type Progress } from './copy.ts';
import { files, scope } from './files.ts';
import { forgetOthers, survey } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

// It waits, once installed, until the reader agrees or the last page is closed: pages of one version stay together.
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(forgetOthers)));

self.addEventListener('fetch', (event) => {
	const response = answer(event.request);
	if (response) event.respondWith(response);
});

self.addEventListener('message', (event) => {
	const order = parseOrder(event.data);
	if (order?.order === 'take-over') event.waitUntil(self.skipWaiting());
	if (order?.order === 'check') event.waitUntil(completeAndTell(order.thorough, false));
});

/** @throws where the copy is not whole: the browser then drops this version and tries again at the next visit */
async function install(): Promise<void> {
	const update = self.registration.active !== null;
	const end = await completeAndTell(false, update);
	if (end.stop) throw new Error(`The offline copy stopped: ${end.stop}.`);
}

async function completeAndTell(thorough: boolean, update: boolean): Promise<Progress> {
	const end = await complete(thorough, (progress) => {
		if (progress.saved < files.size) void report({ ...progress, bytes: 0, update });
	});
	await report({ ...end, bytes: (await survey()).bytes, update });
	return end;
}

/** Tells every page of this site, those that it does not yet answer for as well. */
async function report(state: Progress & Pick<CopyReport, 'bytes' | 'update'>): Promise<void> {
	const message: CopyReport = { about: 'offline-copy', total: files.size, ...state };
	for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
		if (client.url.startsWith(scope)) client.postMessage(message);
	}
}
