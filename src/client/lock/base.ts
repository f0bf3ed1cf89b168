/** Written in by the build (src/integrations/lock/scripts.ts): the folder of the host, `/story-bank/`. */
declare const __LOCK_BASE__: string;

export const base: string = __LOCK_BASE__;
