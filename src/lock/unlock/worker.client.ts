import { paths } from '../../site/paths.ts';
import { type LockTrouble, parseLockNews } from '../messages.ts';
import type { UnlockTrouble } from './unlock-messages.client.ts';

/** Why there is no worker to unlock with. */
export class NoWorker extends Error {
	readonly why: UnlockTrouble;
	constructor(why: UnlockTrouble) {
		super(why);
		this.why = why;
	}
}

/** The worker that answers for this site, once it has the locked bank. @throws NoWorker */
export async function workerWithBank(): Promise<ServiceWorkerRegistration> {
	const obstacle = findObstacle();
	if (obstacle) throw new NoWorker(obstacle);
	const registration = await register();
	if (!registration.active) await installed(registration);
	return registration;
}

function findObstacle(): UnlockTrouble | undefined {
	if (!isSecureContext) return 'insecure';
	if (!('serviceWorker' in navigator)) return 'no-worker';
	const needed = ['caches', 'indexedDB', 'DecompressionStream', 'WebAssembly'];
	return needed.every((text) => text in window) && 'subtle' in crypto ? undefined : 'unsupported';
}

async function register(): Promise<ServiceWorkerRegistration> {
	try {
		return await navigator.serviceWorker.register(paths.file('sw.js'), { scope: paths.home });
	} catch {
		// Without a connection the worker that is there will do.
		const there = await navigator.serviceWorker.getRegistration(paths.home).catch(() => undefined);
		if (there) return there;
		throw new NoWorker(await findCause());
	}
}

/** Why a worker was refused: browsers name that in many ways, so it is tried what they let this page do. */
async function findCause(): Promise<UnlockTrouble> {
	try {
		await caches.has('story-bank');
	} catch {
		return 'blocked';
	}
	const script = await fetch(paths.file('sw.js')).catch(() => undefined);
	if (!script) return 'unreachable';
	return script.ok ? 'no-worker' : 'missing';
}

/** Waits until the first worker has the locked bank. It says why where it can't get it. */
function installed(registration: ServiceWorkerRegistration): Promise<void> {
	const worker = registration.installing ?? registration.waiting;
	return new Promise((resolve, reject) => {
		let trouble: LockTrouble = 'unreachable';
		navigator.serviceWorker.addEventListener('message', ({ data }) => {
			const news = parseLockNews(data);
			if (news?.news === 'trouble') trouble = news.trouble;
		});
		navigator.serviceWorker.startMessages();
		const look = () => {
			if (registration.active) resolve();
			// The reason may come just after.
			else if (!worker || worker.state === 'redundant') setTimeout(() => reject(new NoWorker(trouble)), 200);
		};
		worker?.addEventListener('statechange', look);
		look();
	});
}
