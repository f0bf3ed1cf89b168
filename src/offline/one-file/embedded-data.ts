/** The element that holds `SearchData` as JSON. What the search knows is compressed by gzip and written in base64. */
export const searchDataId = 'search-data';

/** The element that holds the packed model of the search. */
export const modelId = 'search-model';
