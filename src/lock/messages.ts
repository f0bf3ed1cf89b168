import * as v from 'valibot';
import { stopReason } from '../offline/index.ts';
import { parser } from '../site/parser.ts';
import type { Bytes } from './encryption/seal.ts';

/** What pages and the worker of a locked site tell each other, and its parsers: each gives undefined for all else. */

const bytesSchema = v.custom<Bytes>(
	(value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
);
// Looked up when it is needed: a page that is not https has none, and says so.
const keySchema = v.custom<CryptoKey>((value) => value instanceof CryptoKey);
const noteFields = { name: v.string(), text: v.nullable(v.string()) };

/** The key for a page to keep in mind. An unlocking is the span from a passphrase to the next lock, and has an id. */
const pageKeySchema = v.object({ key: keySchema, unlocking: v.string() });
export type PageKey = v.InferOutput<typeof pageKeySchema>;

/** From a page to the worker. `seal` and `open` are answered with the bytes, or with nothing where they can't be. */
const orderSchema = v.variant('lock', [
	v.object({ lock: v.picklist(['state', 'hold', 'lock']) }),
	v.object({
		lock: v.literal('unlock'),
		key: keySchema,
		/** The key in two halves, where the device is to stay unlocked. */
		stay: v.fallback(v.optional(v.object({ wrapper: keySchema, sealed: bytesSchema })), undefined),
	}),
	v.object({ lock: v.literal('offer'), ...pageKeySchema.entries }),
	v.object({ lock: v.literal('keep'), ...noteFields }),
	v.object({ lock: v.picklist(['seal', 'open']), name: v.string(), bytes: bytesSchema }),
]);
export type LockOrder = v.InferOutput<typeof orderSchema>;

/** From the worker to pages, unasked. */
const newsSchema = v.variant('news', [
	v.object({ news: v.picklist(['locked', 'unlocked']) }),
	v.object({ news: v.literal('key-wanted'), unlocking: v.string() }),
	v.object({ news: v.literal('kept'), ...noteFields }),
]);

/** How the worker answers `state` and `unlock`. */
const stateSchema = v.variant('state', [
	v.object({ state: v.picklist(['open', 'wrong-passphrase']) }),
	v.object({ state: v.literal('locked'), head: bytesSchema }),
	v.object({ state: v.literal('trouble'), trouble: stopReason }),
]);
export type LockState = v.InferOutput<typeof stateSchema>;

export const parseLockOrder = parser(orderSchema);
export const parseLockNews = parser(newsSchema);
export const parseLockState = parser(stateSchema);
export const parsePageKey = parser(pageKeySchema);
export const parseBytes = parser(bytesSchema);
