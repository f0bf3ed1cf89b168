/** What practice gives the lock: where recordings are kept while a site is open, and what a locked one has to offer. */
export { openShelf } from './recordings/open-shelf.client.ts';
export type { RecordingAbout, RecordingName, RecordingShelf } from './recordings/recording.client.ts';
