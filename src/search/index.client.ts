import resultStyle from './results.css?inline';

export { boxIn, prepareBox, putWords, wordsIn } from './box.client.ts';
export { pageItem } from './page-item.client.ts';
export type { PageMatch } from './pagefind.client.ts';
export { isSearchData, parseModel, unzip } from './parse-files.client.ts';
export { aboutItem, answerItem, bestIn, namedItem } from './render.client.ts';
export { sayResults } from './say-results.client.ts';
/** What the one file uses of the search in a page: its box, its results and their style. */
export { resultStyle };
