/** What practice gives the list of stories: when each was told. */
export { tellingsPart } from './tellings-part.ts';
