import { type Held, type LockOrder, parseHeld, parseLockNews } from '../../domain/vault/messages.ts';
import { askWorker } from './ask-worker.ts';
import { base } from './base.ts';
import { addLockButton } from './lock-button.ts';

// On every page of a locked site. A worker is stopped after half a minute without work and forgets the key; the pages that
// are open have it in mind and hand it back, so that one passphrase lasts for the visit. They can use it and not read it.
const { serviceWorker } = navigator;
let held: Held | undefined;
let leaving = false;

const tell = (worker: Pick<ServiceWorker, 'postMessage'> | null, order: LockOrder) =>
	worker?.postMessage(order);
const offer = (worker: Pick<ServiceWorker, 'postMessage'> | null) => {
	if (held) tell(worker, { lock: 'offer', ...held });
};
const show = (shown: boolean) => {
	document.documentElement.style.visibility = shown ? '' : 'hidden';
};

/** To the unlock page, with nothing left to read on this one. */
function leave(): void {
	held = undefined;
	// Told by the worker as well as by its answer: to go twice would break off the first.
	if (leaving) return;
	leaving = true;
	show(false);
	document.body.replaceChildren();
	location.replace(base);
}

/** Gets the key to have in mind. A worker that is stopped just then answers nothing, and is asked again. */
async function hold(): Promise<void> {
	for (let tries = 0; tries < 5 && !leaving; tries++) {
		const worker = serviceWorker.controller;
		if (!worker) break;
		const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 4000));
		const answer = await Promise.race([askWorker(worker, { lock: 'hold' }), late]);
		if (answer === 'late') continue;
		held = parseHeld(answer);
		break;
	}
	if (!held) return leave();
	addLockButton(lock);
}

function lock(): void {
	show(false);
	const worker = serviceWorker.controller;
	if (worker) void askWorker(worker, { lock: 'lock' }).then(leave);
	else leave();
}

serviceWorker.addEventListener('message', ({ data, source }) => {
	const news = parseLockNews(data);
	if (news?.news === 'locked') leave();
	if (news?.news === 'key-wanted' && news.unlocking === held?.unlocking && source instanceof ServiceWorker)
		offer(source);
});
serviceWorker.startMessages();
serviceWorker.addEventListener('controllerchange', () => offer(serviceWorker.controller));

// The next page may come when no page is left that could be asked.
addEventListener('pagehide', ({ persisted }) => {
	offer(serviceWorker.controller);
	// Kept by the browser for the back button: loaded anew there, for it may be locked by then, or have other notes.
	if (persisted) show(false);
});
addEventListener('pageshow', ({ persisted }) => {
	if (persisted) location.reload();
});

void hold();
