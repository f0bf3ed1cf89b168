import { make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import type { ProgressStore } from './progress-store.client.ts';

/**
 * Shows the store's trouble in the tool's `[data-trouble]`: a live region, empty while all is well.
 */
export function sayTrouble(root: ParentNode, { trouble }: ProgressStore): void {
	const place = root.querySelector('[data-trouble]');
	// Only when the message changes: a screen reader reads a live region again each time it is filled.
	if (!place || place.getAttribute('data-trouble') === (trouble?.message ?? '')) return;
	place.setAttribute('data-trouble', trouble?.message ?? '');
	place.replaceChildren(
		...(trouble ? [`${trouble.message} `, make('a', { href: paths.yourData }, 'Your data')] : []),
	);
}
