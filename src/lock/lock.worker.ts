import type { CopyReport, StopReason } from '../offline/index.ts';
import { scope, startWorker, tellPages } from '../offline/index.worker.ts';
import { answerFromLock } from './answer-locked.worker.ts';
import {
	lock,
	openSession,
	saveNote,
	seal,
	stateNow,
	takeKey,
	unlock,
	unseal,
} from './lock-session.worker.ts';
import { forgetOtherLocks, savedBytes, saveLockedFiles, troubleFrom } from './locked-copy.worker.ts';
import { type LockOrder, type LockTrouble, parseLockOrder } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** The worker of a locked site, in the place of src/offline/offline.worker.ts. */
startWorker({
	answer: (event) => answerFromLock(event.request),
	complete: (_event, thorough, update) => keepAndTell(thorough, update),
	forgetOthers: forgetOtherLocks,
});

self.addEventListener('message', (event) => {
	const { source, data, ports } = event;
	// Not of a page outside the bank's folder. It could reach the pages all the same: see src/lock/encryption/head.ts.
	if (source instanceof WindowClient && source.url.startsWith(scope))
		event.waitUntil(obey(data, source.id, ports[0]));
});

async function obey(data: unknown, from: string, port: MessagePort | undefined): Promise<void> {
	const order = parseLockOrder(data);
	if (!order) return;
	const answer = await answerTo(order, from);
	port?.postMessage(answer);
}

async function answerTo(order: LockOrder, from: string): Promise<unknown> {
	switch (order.lock) {
		case 'state':
			return stateNow();
		case 'unlock':
			return unlock(order.key, order.stay);
		case 'hold': {
			const open = await openSession();
			return open && { key: open.key, unlocking: open.unlocking };
		}
		case 'offer':
			return takeKey(order);
		case 'keep':
			return saveNote(from, order.name, order.text);
		case 'seal':
			return seal(order.name, order.bytes);
		case 'open':
			return unseal(order.name, order.bytes);
		case 'lock':
			await lock();
			return 'locked';
	}
}

/** Saves the locked bank, and reports it to the pages as the worker of an open site does: as one file of one. */
async function keepAndTell(thorough: boolean, update: boolean): Promise<StopReason | undefined> {
	const trouble = await saveLockedFiles(thorough).then(() => undefined, troubleFrom);
	if (trouble) await tellPages({ news: 'trouble', trouble });
	const stop = trouble && stopOf(trouble);
	const bytes = trouble ? 0 : await savedBytes();
	const report: CopyReport = { about: 'offline-copy', saved: trouble ? 0 : 1, total: 1, bytes, update, stop };
	await tellPages(report);
	return stop;
}

function stopOf(trouble: LockTrouble): StopReason {
	if (trouble === 'full') return 'full';
	return trouble === 'damaged' ? 'changed' : 'unreachable';
}
