/** The id of the start page in the file. */
const startPage = 'home/';

/** The id of the search's page in the file. */
export const searchPage = 'search/';

/**
 * The id that a page of the site has in the file: `stories/census-pipeline/`. It ends in a slash, and the ids of its own
 * parts follow that: `questions/` with the part `disagreed` is not the page `questions/disagreed/`.
 * @param path from the site's root: `/stories/census-pipeline/`
 */
export const pageId = (path: string): string => (path === '/' ? startPage : path.slice(1));

/**
 * The fragment that leads to an address of the site: `#stories/census-pipeline/action` for
 * `/stories/census-pipeline/#action`. What is asked for after a `?` is left out.
 */
export function fragmentOf(address: string): string {
	const [before = '', part = ''] = address.split('#');
	const [path = ''] = before.split('?');
	return `#${pageId(path)}${part}`;
}

/** The element that holds `SearchData` as JSON. What the search knows is compressed by gzip and written in base64. */
export const searchDataId = 'search-data';

/** The element that holds the packed model of the search. */
export const modelId = 'search-model';
