declare const self: ServiceWorkerGlobalScope;

/** Written in by the build (src/integrations/lock/lock-site.ts): the ids of the vault and of the unlock page. */
declare const __VAULT_ID__: string;
declare const __UNLOCK_ID__: string;

/** The site's base: `https://host/story-bank/`. */
export const scope: string = self.registration.scope;

/** What a locked site consists of, as the host has it: the address from the base, and the id of what must come. */
export const vault = { address: 'vault.bin', id: __VAULT_ID__ } as const;
export const unlockPage = { address: '', id: __UNLOCK_ID__ } as const;

/** The address of the page for unknown addresses, in the vault. */
export const notFound = '404.html';

/** The id of a content: the first 128 bits of its SHA-256. */
export async function idOf(content: BufferSource): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	return [...digest.subarray(0, 16)].map((it) => it.toString(16).padStart(2, '0')).join('');
}
