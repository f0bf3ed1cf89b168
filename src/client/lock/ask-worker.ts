import type { LockOrder } from '../../domain/vault/messages.ts';

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
