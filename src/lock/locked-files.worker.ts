import { hashOf } from '../offline/scope.worker.ts';

/** Written in by the build (src/lock/lock-site.node.ts): the ids of the vault and of the unlock page. */
declare const __VAULT_ID__: string;
declare const __UNLOCK_ID__: string;

/** What a locked site consists of, as the host has it: the address from the base, and the id of what must come. */
export const vault = { address: 'vault.bin', id: __VAULT_ID__ } as const;
export const unlockPage = { address: '', id: __UNLOCK_ID__ } as const;

/** As the build reckons it (src/lock/lock-site.node.ts). */
export const idOf = (content: BufferSource): Promise<string> => hashOf(content, 16);
