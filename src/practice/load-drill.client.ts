/** The address says which tool is wanted. Only that one is loaded. */
const wanted = new URLSearchParams(location.search);

async function load(): Promise<void> {
	if (wanted.has('tell')) {
		const { TellDrill } = await import('./tell-drill.client.ts');
		customElements.define('tell-drill', TellDrill);
	} else if (wanted.has('recall')) {
		const { RecallDrill } = await import('./recall-drill.client.ts');
		customElements.define('recall-drill', RecallDrill);
	} else {
		const { PracticeStart } = await import('./practice-start-view.client.ts');
		customElements.define('practice-start', PracticeStart);
	}
}

load().catch(() => {
	const message = document.querySelector<HTMLElement>('[data-not-loaded]');
	if (message) message.hidden = false;
});

// A module of its own, though it imports nothing at once.
export {};
