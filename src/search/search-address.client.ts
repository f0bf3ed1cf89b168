import { type Facets, facetNames } from './instant.ts';

/** The words and facets in the address: of a shared link, or of the page that the reader comes back to. */
export function readSearchAddress(): { words: string; facets: Facets } {
	const given = new URLSearchParams(location.search);
	const facets = Object.fromEntries(facetNames.map((name) => [name, given.get(name) ?? '']));
	return { words: given.get('q') ?? '', facets };
}

/** Puts the words and facets into the address, without a step in the history for each key. */
export function writeSearchAddress(words: string, facets: Facets): void {
	const given = new URLSearchParams();
	if (words) given.set('q', words);
	for (const name of facetNames) if (facets[name]) given.set(name, facets[name]);
	const query = given.toString();
	history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
}
