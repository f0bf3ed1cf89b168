/** What the lock uses of the offline copy: which file an address stands for, and what is reported. */
export type { CopyReport, StopReason } from './copy-report.ts';
export { addressOf, findFile } from './find-file.ts';
