const rels = new Map([
	['ArrowLeft', 'prev'],
	['k', 'prev'],
	['ArrowRight', 'next'],
	['j', 'next'],
]);

/** The link that a key leads to, by its `rel`. An arrow also scrolls what is wider than its window. */
export function neighbourFor(
	{ key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, target }: KeyboardEvent,
	page: Document,
): HTMLAnchorElement | null {
	if (altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return null;
	const rel = rels.get(key);
	const { scrollWidth, clientWidth } = page.documentElement;
	const scrolls = key.startsWith('Arrow') && scrollWidth > clientWidth;
	const busy = 'input, textarea, select, audio, [contenteditable], [role=region], dialog, [popover]';
	if (!rel || scrolls || page.querySelector('dialog[open]')) return null;
	if (target instanceof Element && target.closest(busy)) return null;
	return page.querySelector<HTMLAnchorElement>(`main a[rel=${rel}]`);
}

/** Makes the keys work and says so; scrolls a long list beside the page to where the page is in it. */
export function startKeys(page: Document): void {
	page.addEventListener('keydown', (event) => neighbourFor(event, page)?.click());
	for (const [rel, shortcuts] of [
		['prev', 'ArrowLeft K'],
		['next', 'ArrowRight J'],
	] as const)
		page.querySelector(`main a[rel=${rel}]`)?.setAttribute('aria-keyshortcuts', shortcuts);
	const list = page.querySelector<HTMLElement>('[data-list]');
	const current = list?.querySelector<HTMLElement>('[aria-current]');
	if (list && current) list.scrollTop = current.offsetTop - list.clientHeight / 2;
}
