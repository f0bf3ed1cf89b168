import { adoptStyle } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import { askWorker } from './ask-worker.client.ts';
import { type LockOrder, type PageKey, parseLockNews, parsePageKey } from './messages.ts';

// On every page of a locked site. A worker is stopped after half a minute without work and forgets the key; the pages that
// are open have it in mind and hand it back, so that one passphrase lasts for the visit. They can use it and not read it.
const { serviceWorker } = navigator;
const workerUrl = new URL(paths.file('sw.js'), location.href).href;
/** Milliseconds that a worker has to say that it is locked; the page is hidden meanwhile. */
const patience = 2000;
const buttonStyle = `[data-lock] { min-width: 2.75rem; min-height: 2.75rem; padding-inline: 0.7rem; cursor: pointer;
	color: var(--color-soft); text-decoration: underline; text-underline-offset: 0.18em; }
@media print { [data-lock] { display: none; } }`;
let pageKey: PageKey | undefined;
let leaving = false;

const offer = (worker: ServiceWorker | null) => {
	if (pageKey) worker?.postMessage({ lock: 'offer', ...pageKey } satisfies LockOrder);
};
const show = (shown: boolean) => {
	document.documentElement.style.visibility = shown ? '' : 'hidden';
};

/** To the unlock page, with nothing left to read on this one. */
function leave(): void {
	pageKey = undefined;
	// Told by the worker as well as by its answer: to go twice would break off the first.
	if (leaving) return;
	leaving = true;
	show(false);
	document.body.replaceChildren();
	location.replace(paths.home);
}

/** Gets the key to have in mind. */
async function hold(): Promise<void> {
	// Without the script that stands for the storage, what is noted would be kept in the clear.
	if (!window.sealedRecordings) return leave();
	pageKey = parsePageKey(await askWorker(() => ({ lock: 'hold' })));
	if (!pageKey) return leave();
	if (!leaving) addLockButton();
}

/** Puts "Lock" at the end of the page's head. */
function addLockButton(): void {
	adoptStyle(buttonStyle);
	const button = document.createElement('button');
	button.type = 'button';
	button.dataset.lock = '';
	button.textContent = 'Lock';
	button.addEventListener('click', lock);
	(document.querySelector('body > header') ?? document.body).append(button);
}

function lock(): void {
	show(false);
	setTimeout(leave, patience);
	void askWorker(() => ({ lock: 'lock' })).then(leave);
}

serviceWorker.addEventListener('message', ({ data, source }) => {
	const news = parseLockNews(data);
	if (news?.news === 'locked') leave();
	const isOwn = source instanceof ServiceWorker && source.scriptURL === workerUrl;
	if (news?.news === 'key-wanted' && news.unlocking === pageKey?.unlocking && isOwn) offer(source);
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
