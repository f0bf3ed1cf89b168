import { make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import type { ProgressStore } from './progress-store.client.ts';

/**
 * Says the store's trouble where the tool has a place for it, `[data-trouble]`: a live region, empty while all is well.
 */
export function sayTrouble(root: ParentNode, { trouble }: ProgressStore): void {
	const place = root.querySelector('[data-trouble]');
	// Said once: a live region that is filled anew is read out anew.
	if (!place || place.getAttribute('data-trouble') === (trouble?.message ?? '')) return;
	place.setAttribute('data-trouble', trouble?.message ?? '');
	place.replaceChildren(
		...(trouble ? [`${trouble.message} `, make('a', { href: paths.yourData }, 'Your data')] : []),
	);
}
