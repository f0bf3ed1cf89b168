import type { LockOrder } from '../../domain/vault/messages.ts';

/** Milliseconds after which a worker counts as stopped before it could answer. */
const patience = 4000;

/** Gives the worker an order and waits for its answer, which the caller parses. */
export function askWorker(worker: ServiceWorker, order: LockOrder): Promise<unknown> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve(data);
		};
		worker.postMessage(order, [port2]);
	});
}

/**
 * The same of the worker that answers for this page, asked again where it was stopped just then.
 * @param order made anew for each try
 * @returns undefined where there is no worker, or where it never answers
 */
export async function askAgain(order: () => LockOrder): Promise<unknown> {
	for (let tries = 0; tries < 5; tries++) {
		const worker = navigator.serviceWorker.controller;
		if (!worker) return undefined;
		const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience));
		const answer = await Promise.race([askWorker(worker, order()), late]);
		if (answer !== 'late') return answer;
	}
	return undefined;
}
