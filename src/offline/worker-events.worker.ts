import { parseOrder, type StopReason } from './copy-report.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a worker keeps on the device, and answers from. */
export interface Copy {
	/** Undefined where a request is none of its business. */
	readonly answer: (request: Request) => Promise<Response> | undefined;
	/**
	 * Keeps what is missing, and tells the pages.
	 * @param thorough also reads what is there
	 * @param update whether an older version works meanwhile
	 * @returns why it is not whole, where it is not
	 */
	readonly complete: (thorough: boolean, update: boolean) => Promise<StopReason | undefined>;
	/** Takes other versions off the device. */
	readonly forgetOthers: () => Promise<void>;
}

/** Once installed, it waits until the reader agrees or the last page is closed: pages of one version stay together. */
export function startWorker({ answer, complete, forgetOthers }: Copy): void {
	self.addEventListener('install', (event) => event.waitUntil(install(complete)));
	self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(forgetOthers)));
	self.addEventListener('fetch', (event) => {
		const response = answer(event.request);
		if (response) event.respondWith(response);
	});
	self.addEventListener('message', (event) => {
		const order = parseOrder(event.data);
		if (order?.order === 'take-over') event.waitUntil(self.skipWaiting());
		if (order?.order === 'check') event.waitUntil(complete(order.thorough, false));
	});
}

/** @throws where the copy is not whole: the browser then drops this version and tries again at the next visit */
async function install(complete: Copy['complete']): Promise<void> {
	const stop = await complete(false, self.registration.active !== null);
	if (stop) throw new Error(`The copy stopped: ${stop}.`);
}
