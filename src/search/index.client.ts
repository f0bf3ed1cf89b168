import resultStyle from './results.css?inline';

/** What the one file uses of the search in a page: its box, what is known at once, its results and their style. */
export type { Model } from './ask/model.ts';
export { isSearchData, parseModel, unzip } from './files.client.ts';
export { boxIn, prepareBox, putWords, wordsIn } from './form.client.ts';
export { createSearcher, type Instant, type Searcher } from './instant.ts';
export type { PageMatch } from './pagefind.client.ts';
export { aboutItem, answerItem, bestIn, namedItem, pageItem } from './render.client.ts';
export { sayResults } from './say-results.client.ts';
export type { SearchData } from './search-data.ts';
export { resultStyle };
