import { type CopyReport, parseOrder } from '../../domain/offline/report.ts';
import { parseLockOrder, type Trouble } from '../../domain/vault/messages.ts';
import { answer } from './answer.ts';
import { CopyError, forgetOthers, keepAll, keptBytes } from './copy.ts';
import { scope } from './place.ts';
import { keep, lock, opened, seal, stateNow, takeKey, tellPages, unlock, unseal } from './session.ts';

declare const self: ServiceWorkerGlobalScope;

// The worker of a locked site, in the place of ../worker.ts. It waits, once installed, as that one does.
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(forgetOthers)));

self.addEventListener('fetch', (event) => {
	const response = answer(event.request);
	if (response) event.respondWith(response);
});

self.addEventListener('message', (event) => {
	const order = parseOrder(event.data);
	if (order?.order === 'take-over') event.waitUntil(self.skipWaiting());
	if (order?.order === 'check') event.waitUntil(keepAndTell(false));
	event.waitUntil(obey(event.data, event.ports[0]));
});

async function obey(data: unknown, port: MessagePort | undefined): Promise<void> {
	const order = parseLockOrder(data);
	switch (order?.lock) {
		case 'state':
			return port?.postMessage(await stateNow());
		case 'unlock':
			return port?.postMessage(await unlock(order.key, order.stay));
		case 'hold': {
			const open = await opened();
			return port?.postMessage(open && { key: open.key, unlocking: open.unlocking });
		}
		case 'offer':
			return takeKey(order);
		case 'keep':
			return port?.postMessage(await keep(order.name, order.text));
		case 'seal':
			return port?.postMessage(await seal(order.name, order.bytes));
		case 'open':
			return port?.postMessage(await unseal(order.name, order.bytes));
		case 'lock':
			await lock();
			return port?.postMessage('locked');
	}
}

/** @throws where the copy is not whole: the browser then drops this version and tries again at the next visit */
async function install(): Promise<void> {
	const trouble = await keepAndTell(self.registration.active !== null);
	if (trouble) throw new Error(`The vault could not be kept: ${trouble}.`);
}

/** Keeps the vault, and tells pages in the words of the open site's worker; one file, so that no number is told. */
async function keepAndTell(update: boolean): Promise<Trouble | undefined> {
	let trouble: Trouble | undefined;
	try {
		await keepAll();
	} catch (error) {
		trouble = error instanceof CopyError ? error.trouble : 'blocked';
		await tellPages({ news: 'trouble', trouble });
	}
	const stop = trouble && (trouble === 'full' ? 'full' : trouble === 'damaged' ? 'changed' : 'unreachable');
	const bytes = trouble ? 0 : await keptBytes();
	const report: CopyReport = { about: 'offline-copy', saved: trouble ? 0 : 1, total: 1, bytes, update, stop };
	for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
		if (client.url.startsWith(scope)) client.postMessage(report);
	}
	return trouble;
}
