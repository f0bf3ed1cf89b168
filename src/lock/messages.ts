import type { Bytes } from './encryption/head.ts';
import type { WrappedKey } from './encryption/on-device.ts';

/** What pages and the worker of a locked site tell each other. */

/**
 * From a page to the worker. An unlocking is the span from a passphrase to the next lock, and has an id. `seal` and `open`
 * are answered with the bytes, or with nothing where the site is locked or where they do not open.
 */
export type LockOrder =
	| { readonly lock: 'state' }
	| { readonly lock: 'unlock'; readonly key: CryptoKey; readonly stay: WrappedKey | undefined }
	| { readonly lock: 'hold' }
	| { readonly lock: 'offer'; readonly key: CryptoKey; readonly unlocking: string }
	| { readonly lock: 'keep'; readonly name: string; readonly text: string | null }
	| { readonly lock: 'seal' | 'open'; readonly name: string; readonly bytes: Bytes }
	| { readonly lock: 'lock' };

/** From the worker to pages, unasked. */
type LockNews =
	| { readonly news: 'key-wanted'; readonly unlocking: string }
	| { readonly news: 'locked' }
	| { readonly news: 'unlocked' }
	| { readonly news: 'kept'; readonly name: string; readonly text: string | null }
	| { readonly news: 'trouble'; readonly trouble: LockTrouble };

/** Why the worker has no locked bank. */
const lockTroubles = ['damaged', 'missing', 'unreachable', 'full', 'blocked'] as const;
export type LockTrouble = (typeof lockTroubles)[number];

/** How the worker answers `state` and `unlock`. */
export type LockState =
	| { readonly state: 'open' }
	| { readonly state: 'locked'; readonly head: Bytes }
	| { readonly state: 'wrong-passphrase' }
	| { readonly state: 'trouble'; readonly trouble: LockTrouble };

/** How it answers `hold`: the key for the page to keep in mind, where there is one. */
export interface PageKey {
	readonly key: CryptoKey;
	readonly unlocking: string;
}

/** Undefined where it is not an order. */
export function parseLockOrder(value: unknown): LockOrder | undefined {
	if (!isRecord(value)) return undefined;
	const { lock, key, stay, unlocking, name, bytes } = value;
	if (lock === 'state' || lock === 'hold' || lock === 'lock') return { lock };
	if (lock === 'keep') return parseNote(value, (note) => ({ lock, ...note }));
	if (lock === 'seal' || lock === 'open')
		return typeof name === 'string' && isBytes(bytes) ? { lock, name, bytes } : undefined;
	if (!(key instanceof CryptoKey)) return undefined;
	if (lock === 'unlock') return { lock, key, stay: parseKeptKey(stay) };
	return lock === 'offer' && typeof unlocking === 'string' ? { lock, key, unlocking } : undefined;
}

/** Undefined where it is no news. */
export function parseLockNews(value: unknown): LockNews | undefined {
	if (!isRecord(value)) return undefined;
	const { news, unlocking } = value;
	if (news === 'locked' || news === 'unlocked') return { news };
	if (news === 'key-wanted' && typeof unlocking === 'string') return { news, unlocking };
	if (news === 'kept') return parseNote(value, (note) => ({ news, ...note }));
	const trouble = lockTroubles.find((trouble) => trouble === value.trouble);
	return news === 'trouble' && trouble ? { news, trouble } : undefined;
}

/** Undefined where it is not a state. */
export function parseLockState(value: unknown): LockState | undefined {
	if (!isRecord(value)) return undefined;
	const { state, head } = value;
	if (state === 'open' || state === 'wrong-passphrase') return { state };
	if (state === 'locked' && isBytes(head)) return { state, head };
	const trouble = lockTroubles.find((trouble) => trouble === value.trouble);
	return state === 'trouble' && trouble ? { state, trouble } : undefined;
}

/** Undefined where there are none. */
export const parseBytes = (value: unknown): Bytes | undefined => (isBytes(value) ? value : undefined);

/** Undefined where there is no key. */
export function parsePageKey(value: unknown): PageKey | undefined {
	if (!isRecord(value)) return undefined;
	const { key, unlocking } = value;
	return key instanceof CryptoKey && typeof unlocking === 'string' ? { key, unlocking } : undefined;
}

function parseKeptKey(value: unknown): WrappedKey | undefined {
	if (!isRecord(value)) return undefined;
	const { wrapper, sealed } = value;
	return wrapper instanceof CryptoKey && isBytes(sealed) ? { wrapper, sealed } : undefined;
}

function parseNote<T>(
	{ name, text }: Record<string, unknown>,
	make: (note: { name: string; text: string | null }) => T,
): T | undefined {
	return typeof name === 'string' && (typeof text === 'string' || text === null)
		? make({ name, text })
		: undefined;
}

const isBytes = (value: unknown): value is Bytes =>
	value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
