import { parseReport, type StopReason } from '../../offline/index.ts';
import { paths } from '../../site/paths.ts';

/** Why there is no locked bank to unlock. */
type UnlockTrouble = StopReason | 'insecure' | 'unsupported' | 'no-worker';

/** Each with what to do about it. */
export const troubleMessages: Readonly<Record<UnlockTrouble, string>> = {
	insecure: 'The bank can be unlocked at an https address only. Open this address with https:// in front.',
	unsupported: 'This browser is too old to unlock the bank. Update it, or open this address in a newer one.',
	'no-worker':
		'This browser, or its private window, runs no service worker, and unlocking needs one. Open this address in a normal window.',
	blocked:
		'Unlocking stores data, and this browser’s settings do not let this site store any. Allow cookies and site data for it, then load the page again.',
	changed:
		'The locked bank is damaged: the host did not send what was built. Load the page again in a minute. If that does not help, publish the bank again.',
	missing:
		'The host answers, but has no locked bank at this address. Publish the bank again, with every file of its folder.',
	unreachable: 'The locked bank could not be fetched. Load the page again when there is a connection.',
	full: 'There is no room on the device for the locked bank. Free some space, then load the page again.',
};

export const framedMessage = 'The bank does not open inside another page. Open its own address.';

export const wrongPassphraseMessage =
	'That is not the passphrase of this bank. Check capitals and spaces, and try again.';

export const waitingMessage = (seconds: number): string =>
	`${wrongPassphraseMessage.split('.')[0]}. After several wrong tries you have to wait ${seconds} s.`;

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
		let trouble: StopReason = 'unreachable';
		navigator.serviceWorker.addEventListener('message', ({ data }) => {
			trouble = parseReport(data)?.stop ?? trouble;
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

/** Wrong passphrases in a row, and when the last one was, in milliseconds since 1970. */
interface Tries {
	readonly wrong: number;
	readonly last: number;
}

/** The seconds to wait before the next try: none after the first three, then twice as long each time, a minute at most. */
export function secondsToWait({ wrong, last }: Tries, now: number): number {
	const wait = wrong < 3 ? 0 : Math.min(60, 2 ** (wrong - 2));
	// A clock that was set back must not lock anyone out.
	const gone = Math.max(0, now - last) / 1000;
	return Math.max(0, Math.ceil(wait - gone));
}

export const writeTries = ({ wrong, last }: Tries): string => `${wrong} ${last}`;

/** What is not readable counts as none. */
export function parseTries(text: string | undefined): Tries {
	const [wrong = Number.NaN, last = Number.NaN] = (text ?? '').split(' ').map(Number);
	return Number.isInteger(wrong) && Number.isInteger(last) ? { wrong, last } : { wrong: 0, last: 0 };
}
