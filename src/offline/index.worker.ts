/** What the locked site's worker shares with the open site's: where the site lies, whom it tells, and the events. */
export { hashOf, notFound, scope, tellPages } from './scope.worker.ts';
export { startWorker } from './worker-events.worker.ts';
