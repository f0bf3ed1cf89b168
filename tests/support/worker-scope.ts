import { createHash } from 'node:crypto';
import { registerHooks } from 'node:module';

/** What a service worker stands in: its events, its pages, the host it fetches from and the caches of the device. */
export interface WorkerScope {
	/** Files of the host by their address from the base; while it is undefined there is no connection. */
	host: ReadonlyMap<string, { readonly body: BodyInit; readonly type: string }> | undefined;
	/** What the worker told its pages. */
	readonly messages: unknown[];
	/** How often the worker asked to take the place of an older one. */
	takeovers: number;
	/** Fires an event, waits for the worker, and gives the answer to a `fetch`. */
	readonly fire: (type: string, event?: object) => Promise<Response | undefined>;
	/** Asks for an address as a page being opened or as a file of one. */
	readonly ask: (path: string, kind: 'page' | 'file') => Promise<Response | undefined>;
	/** Sends a message from a page, and gives what the worker answers on its port. */
	readonly send: (data: unknown) => Promise<unknown>;
}

export const base = 'https://host.invalid/bank/';

/** Makes this process a service worker's. The worker's script is imported after it, once a process. */
export function becomeWorker(built: Readonly<Record<string, unknown>>): WorkerScope {
	process.env.NODE_ENV = 'production';
	registerHooks({
		resolve: (specifier, context, next) =>
			specifier === 'idb'
				? { url: new URL('fake-idb.ts', import.meta.url).href, shortCircuit: true }
				: next(specifier, context),
	});
	const listeners = new Map<string, ((event: object) => void)[]>();
	const page = new FakeClient();
	const scope: WorkerScope = {
		host: new Map(),
		messages: page.messages,
		takeovers: 0,
		fire: async (type, event = {}) => {
			const work: Promise<unknown>[] = [];
			let answer: Promise<Response> | undefined;
			const whole = Object.assign(event, {
				type,
				waitUntil: (promise: Promise<unknown>) => work.push(promise),
				respondWith: (response: Promise<Response>) => {
					answer = response;
				},
			});
			for (const listener of listeners.get(type) ?? []) listener(whole);
			await Promise.all(work);
			return answer;
		},
		ask: (path, kind) => {
			const request = new Request(base + path);
			if (kind === 'page') Object.defineProperty(request, 'mode', { value: 'navigate' });
			return scope.fire('fetch', { request });
		},
		send: async (data) => {
			let answer: unknown;
			const port = {
				postMessage: (message: unknown) => {
					answer = message;
				},
			};
			await scope.fire('message', { data, source: page, ports: [port] });
			return answer;
		},
	};
	const caches = new FakeCaches();
	Object.assign(globalThis, built, {
		WindowClient: FakeClient,
		caches,
		indexedDB: { deleteDatabase: () => undefined },
		location: new URL('sw.js', base),
		ExtendableEvent: Object,
		FetchEvent: FakeFetchEvent,
		fetch: async (asked: Request | URL | string) => {
			const url = asked instanceof Request ? asked.url : String(asked);
			if (!scope.host) throw new TypeError('There is no connection.');
			const file = scope.host.get(url.slice(base.length));
			const response = file
				? new Response(file.body, { headers: { 'content-type': file.type } })
				: new Response('unknown', { status: 404 });
			if (asked instanceof Request && asked.integrity)
				await checkIntegrity(response.clone(), asked.integrity);
			return response;
		},
		self: {
			caches,
			registration: { scope: base, active: null },
			clients: { matchAll: async () => [page], claim: async () => undefined },
			skipWaiting: async () => void scope.takeovers++,
			addEventListener: (type: string, listener: (event: object) => void) => {
				listeners.set(type, [...(listeners.get(type) ?? []), listener]);
			},
		},
	});
	return scope;
}

/** As a browser does where a request says what must come. */
async function checkIntegrity(response: Response, integrity: string): Promise<void> {
	const hash = createHash('sha256').update(new Uint8Array(await response.arrayBuffer()));
	if (`sha256-${hash.digest('base64')}` !== integrity) throw new TypeError('Not what must come.');
}

class FakeFetchEvent {}

class FakeClient {
	readonly id = 'page';
	readonly url = base;
	readonly messages: unknown[] = [];
	postMessage(message: unknown): void {
		this.messages.push(message);
	}
}

class FakeCaches {
	readonly #caches = new Map<string, FakeCache>();
	async open(name: string): Promise<FakeCache> {
		const cache = this.#caches.get(name) ?? new FakeCache();
		this.#caches.set(name, cache);
		return cache;
	}
	async match(asked: Request, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
		return (await this.open(cacheName)).match(asked);
	}
	async delete(name: string): Promise<boolean> {
		return this.#caches.delete(name);
	}
}

class FakeCache {
	readonly #responses = new Map<string, Response>();
	async match(asked: Asked): Promise<Response | undefined> {
		return this.#responses.get(urlOf(asked))?.clone();
	}
	async matchAll(): Promise<Response[]> {
		return [...this.#responses.values()].map((response) => response.clone());
	}
	async put(asked: Asked, response: Response): Promise<void> {
		// Read at once, as the device stores it.
		const { status, headers } = response;
		this.#responses.set(urlOf(asked), new Response(await response.arrayBuffer(), { status, headers }));
	}
	async keys(): Promise<{ url: string }[]> {
		return [...this.#responses.keys()].map((url) => ({ url }));
	}
	async delete(asked: Asked): Promise<boolean> {
		return this.#responses.delete(urlOf(asked));
	}
}

type Asked = string | { readonly url: string };

const urlOf = (asked: Asked) => (typeof asked === 'string' ? asked : asked.url);
