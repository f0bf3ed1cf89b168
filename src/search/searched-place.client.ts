import type { Facets } from './instant.ts';

/** What the reader was looking at before following a result. */
interface SearchedPlace {
	readonly words: string;
	readonly facets: Facets;
	/** Pixels. */
	readonly top: number;
}

/** What the reader comes back to; undefined where nothing was searched here. */
export function readSearched(): SearchedPlace | undefined {
	const place: unknown = history.state?.searched;
	if (typeof place !== 'object' || place === null || !('words' in place) || !('top' in place))
		return undefined;
	const facets = 'facets' in place && typeof place.facets === 'object' ? { ...place.facets } : {};
	return { words: String(place.words), facets, top: Number(place.top) };
}

/** Keeps it with this place in the browser's history, so that Back brings it again. */
export const keepSearched = (place: SearchedPlace): void => history.replaceState({ searched: place }, '');

export const forgetSearched = (): void => history.replaceState(null, '');
