import type { CopyReport, Stop } from '../../domain/offline/report.ts';
import { parseLockOrder, type Trouble } from '../../domain/vault/messages.ts';
import { scope, tellPages } from '../site.ts';
import { startWorker } from '../start.ts';
import { answer } from './answer.ts';
import { CopyError, forgetOthers, keepAll, keptBytes } from './copy.ts';
import { keep, lock, opened, seal, stateNow, takeKey, unlock, unseal } from './session.ts';

declare const self: ServiceWorkerGlobalScope;

/** The worker of a locked site, in the place of ../worker.ts. */
startWorker({ answer, complete: (_thorough, update) => keepAndTell(update), forgetOthers });

self.addEventListener('message', (event) => {
	// Not of a neighbour on the same host. It could reach the pages all the same: see src/domain/vault/head.ts.
	const isOwn = event.source instanceof WindowClient && event.source.url.startsWith(scope);
	if (isOwn) event.waitUntil(obey(event.data, event.ports[0]));
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

/** Keeps the vault, and tells pages in the words of the open site's worker; one file, so that no number is told. */
async function keepAndTell(update: boolean): Promise<Stop | undefined> {
	const trouble = await keepAll().then(
		() => undefined,
		(error: unknown) => (error instanceof CopyError ? error.trouble : 'blocked'),
	);
	if (trouble) await tellPages({ news: 'trouble', trouble });
	const stop = trouble && stopOf(trouble);
	const bytes = trouble ? 0 : await keptBytes();
	const report: CopyReport = { about: 'offline-copy', saved: trouble ? 0 : 1, total: 1, bytes, update, stop };
	await tellPages(report);
	return stop;
}

function stopOf(trouble: Trouble): Stop {
	if (trouble === 'full') return 'full';
	return trouble === 'damaged' ? 'changed' : 'unreachable';
}
