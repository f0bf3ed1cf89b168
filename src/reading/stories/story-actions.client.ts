const copy = document.querySelector<HTMLElement>('[data-copy-story]');
const share = document.querySelector<HTMLElement>('[data-share-story]');
const asText = async () => (await import('./story-as-text.client.ts')).storyAsText(document);

if (copy && navigator.clipboard) {
	copy.hidden = false;
	copy.addEventListener('click', async () => {
		await navigator.clipboard.writeText(await asText());
		copy.textContent = 'Copied';
	});
}
if (share && 'share' in navigator) {
	share.hidden = false;
	// Who closes the list of apps has shared nothing, which is no error.
	share.addEventListener('click', async () => navigator.share({ text: await asText() }).catch(() => {}));
}

// A module of its own, though it imports nothing at once.
export {};
