/** What the one file uses of the search: the model, what is known at once, and the words of a text. */
export type { Model } from './ask/model.ts';
export { createSearcher, type Instant, type Searcher } from './instant.ts';
export type { SearchData } from './search-data.ts';
