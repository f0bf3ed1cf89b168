import { hashOf } from '../offline/scope.worker.ts';

/** Written in by the build (src/lock/lock-site.node.ts): the ids of the locked bank and of the unlock page. */
declare const __LOCKED_BANK_ID__: string;
declare const __UNLOCK_ID__: string;

/** What a locked site consists of, as the host has it: the address from the base, and the id of what must come. */
export const lockedBank = { address: 'vault.bin', id: __LOCKED_BANK_ID__ } as const;
export const unlockPageFile = { address: '', id: __UNLOCK_ID__ } as const;

/** As the build reckons it (src/lock/lock-site.node.ts). */
export const lockedFileId = (content: BufferSource): Promise<string> => hashOf(content, 16);
