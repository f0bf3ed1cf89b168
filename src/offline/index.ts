/** What the lock uses of the offline copy: which file an address stands for, the parts that pages share, what is reported. */
export type { CopyReport, StopReason } from './copy-report.ts';
export { addressOf, findFile } from './find-file.ts';
export { partsOf, putTogether, sharedPartIds, takeApart } from './parts.ts';
