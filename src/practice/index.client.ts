/** What practice gives the lock: where an open site stores recordings, and the types for a locked one. */

export type { RecordingAbout, RecordingName, RecordingShelf } from './recordings.client.ts';
export { openShelf } from './recordings.client.ts';
