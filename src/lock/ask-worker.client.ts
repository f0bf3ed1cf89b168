import type { LockOrder } from './messages.ts';

interface Asking {
	/** Who is asked; looked up anew for each try, for a new version takes the place of an old one. */
	readonly worker?: () => ServiceWorker | null;
	/** Milliseconds after which a worker counts as stopped before it could answer. */
	readonly patience?: number;
}

const tries = 5;

/**
 * Gives the worker an order and waits for its answer, which the caller parses. It is asked again where it was stopped or
 * replaced just then.
 * @param order made anew for each try
 * @returns undefined where there is no worker, or where it never answers
 */
export async function askWorker(
	order: () => LockOrder,
	{ worker = () => navigator.serviceWorker.controller, patience = 4000 }: Asking = {},
): Promise<unknown> {
	for (let i = 0; i < tries; i++) {
		const asked = worker();
		if (!asked) return undefined;
		const answered = await askOnce(asked, order(), patience);
		if (answered) return answered.answer;
	}
	return undefined;
}

/** Undefined where the worker is replaced, or says nothing for so long. */
function askOnce(
	worker: ServiceWorker,
	order: LockOrder,
	patience: number,
): Promise<{ answer: unknown } | undefined> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve({ answer: data });
		};
		worker.addEventListener('statechange', () => worker.state === 'redundant' && resolve(undefined));
		setTimeout(() => resolve(undefined), patience);
		worker.postMessage(order, [port2]);
	});
}
