/** What the day gives the search: which stories are told or planned, and a button to tick the others. */
export { bringTold, type ToldInSearch } from './elsewhere/told-in-search.client.ts';
