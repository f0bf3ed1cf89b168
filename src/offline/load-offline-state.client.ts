/** Runs on every page, so it is small: keeps the pages of one version together, and loads the rest when the page is at rest. */
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
const loadUnfinished = () => import('../site/unfinished.client.ts');
let controlled = Boolean(workers?.controller);

// A new version has taken over, with the reader's consent in this tab or another: no page of the old one stays open, once what
// is under way in it is finished.
workers?.addEventListener('controllerchange', () => {
	if (controlled)
		void loadUnfinished()
			.then(({ finishedHere }) => finishedHere())
			// Not there: nothing here has needed it, so nothing is under way.
			.catch(() => {})
			.then(() => location.reload());
	controlled = true;
});

addEventListener('input', () => void loadUnfinished().then(({ holdWhileWriting }) => holdWhileWriting()), {
	once: true,
});

// While writing there is no copy: what is shown is what was saved last.
if (import.meta.env.PROD) {
	const load = () => setTimeout(() => void defineOfflineState(), 300);
	if (document.readyState === 'complete') load();
	else addEventListener('load', load, { once: true });
}

async function defineOfflineState(): Promise<void> {
	try {
		const { OfflineState } = await import('./offline-state.client.ts');
		customElements.define('offline-state', OfflineState);
	} catch {
		// The page was left or locked meanwhile: the next page loads it.
	}
}

// A module of its own, though it imports nothing at once.
export {};
