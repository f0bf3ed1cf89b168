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
