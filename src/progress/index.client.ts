/** The store of a page, and its place for what is wrong with it. */
export { sayMissing } from './missing.ts';
export { openProgress, type ProgressStore } from './progress-store.client.ts';
export { troubleNote } from './trouble-note.client.ts';
