/** What practice gives the lock: where an open site stores recordings, and the types for a locked one. */

export type { RecordingAbout, RecordingName, RecordingShelf } from './recordings/open-shelf.client.ts';
export { openShelf } from './recordings/open-shelf.client.ts';
