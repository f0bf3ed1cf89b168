/** Which of the page's tools the address asks for: it alone is loaded. */
const wanted = new URLSearchParams(location.search);

function load(): Promise<unknown> {
	if (wanted.has('tell')) return import('./tell-drill.client.ts');
	if (wanted.has('recall')) return import('./recall-drill.client.ts');
	return import('./overview.client.ts');
}

load().catch(() => {
	const place = document.querySelector<HTMLElement>('[data-not-loaded]');
	if (place) place.hidden = false;
});

// A module of its own, though it imports nothing at once.
export {};
