import { withBase } from '../site/base.ts';
import { make } from '../site/dom.client.ts';

/**
 * Opens the search from anywhere: `/`, Ctrl or ⌘ K, or what leads to its page. The search itself is loaded on first use: in a
 * dialog, or on its page, which has none.
 */
const dialog = document.querySelector<HTMLDialogElement>('dialog#search');
const onPage = document.querySelector<HTMLElement>('search-panel[data-place="page"]');
let isLoading = false;
const load = () => {
	if (isLoading) return;
	isLoading = true;
	// The small files that answer before any index is there come beside the search's own code.
	for (const file of ['/search.json', '/ask.bin', '/story-texts.json'])
		document.head.append(
			make('link', { rel: 'preload', as: 'fetch', crossorigin: true, href: withBase(file) }),
		);
	import('./define-panel.client.ts').catch(() => {
		isLoading = false;
	});
};

if (dialog) {
	// Back from a story that the search had found.
	if (history.state?.searched) open(dialog);
	document.addEventListener('keydown', (event) => {
		if (isShortcut(event)) {
			event.preventDefault();
			open(dialog);
		}
	});
	// The search itself takes Enter for a search; until it is there, Enter would break the line.
	dialog.addEventListener('keydown', (event) => {
		if (
			event.key === 'Enter' &&
			event.target instanceof HTMLTextAreaElement &&
			!customElements.get('search-panel')
		)
			event.preventDefault();
	});
	// A finger is down a tenth of a second before it is a tap.
	document.addEventListener('pointerdown', ({ target }) => {
		if (target instanceof Element && target.closest('[data-search-open]')) load();
	});
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open(dialog);
	});
} else if (onPage) {
	onPage.hidden = false;
	load();
	document.addEventListener('keydown', (event) => {
		if (!isShortcut(event)) return;
		event.preventDefault();
		onPage.querySelector('textarea')?.select();
	});
}

document.addEventListener('keydown', (event) => {
	if (event.key !== '?' || isTyping(event)) return;
	void import('./keys.client.ts').then(({ showKeys }) => showKeys());
});

/** Shows the dialog with the keyboard up at once: focus has to be given in the same turn as the tap. */
function open(element: HTMLDialogElement) {
	if (!element.open) element.showModal();
	const box = element.querySelector('textarea');
	box?.focus();
	box?.select();
	load();
}

function isShortcut(event: KeyboardEvent): boolean {
	const { key, ctrlKey, metaKey, altKey } = event;
	if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return true;
	return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event);
}

const isTyping = ({ target }: KeyboardEvent) =>
	target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
