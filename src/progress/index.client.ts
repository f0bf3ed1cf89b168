/** The store of a page, and its place for what is wrong with it. */
export { openProgress, type ProgressStore } from './progress-store.client.ts';
export { troubleNote } from './trouble-note.client.ts';
