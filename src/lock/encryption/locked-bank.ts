import * as v from 'valibot';
import { parser } from '../../site/parser.ts';
import { type Bytes, joinBytes, type KeyCost, open, seal, sealLength } from './seal.ts';

/**
 * The locked bank: all files of a site in one encrypted file, for a host that anyone can read.
 *
 * It protects the content from whoever has the file and not the passphrase: the host, its staff, strangers with the
 * address. They learn that there is a bank, when it changed, and its size to within an eighth. It does not protect
 * - a weak passphrase: guesses can be tried offline and for ever, each at the cost in its head;
 * - a phone that is unlocked, or that was told to stay so, or a copy of such a browser's files;
 * - an unlocked bank from what else runs under its host name: to a browser, all of that is one site;
 * - copies that were published before: in the clear, or under a passphrase that someone knows by now;
 * - from a host that swaps the unlock page for one that passes the passphrase on, or that goes back to an older locked bank;
 * - the addresses that a first visit asks for, which stand in the host's log (`/stories/…/`), and those, with searches, that
 *   the browser's own history keeps.
 *
 * Format: a head, then the padded archive. The key is Argon2id of the passphrase (RFC 9106). The OWASP Password Storage
 * Cheat Sheet asks of Argon2id for at least 46 MiB and one pass, or 19 MiB and two, one lane each; the cost in seal.ts is above
 * both, and memory is what guessing in bulk is short of. RFC 9106 would have three passes over 64 MiB: those take 2.2 s of a
 * phone four times slower than the machine that reckoned it, two take 1.6 s.
 *
 * | at | bytes | what |
 * |----|----|----|
 * | 0  | 8  | `STORYBK` and the format's version, 2 |
 * | 8  | 12 | cost: memory in KiB, passes, lanes; 32 bits each, little-endian |
 * | 20 | 16 | salt |
 * | 36 | 28 | check: nothing, sealed with bytes 0 to 35 as additional data (AES-256-GCM, seal.ts) |
 * | 64 |    | body: the padded archive, sealed with bytes 0 to 63 as additional data |
 *
 * The check tells a wrong passphrase from a damaged locked bank; it makes guessing no cheaper than the body does.
 */
export interface Head {
	readonly cost: KeyCost;
	readonly salt: Bytes;
}

export const saltLength = 16;
/** The length of what the check authenticates. */
const checkedLength = 36;
export const headLength = checkedLength + sealLength;

const magic = [...'STORYBK'].map((text) => text.charCodeAt(0)).concat(2);

/** What a device can be asked for: a damaged cost must not take all of its memory. */
const limits = { memory: [19_456, 262_144], passes: [1, 16], lanes: [1, 4] } as const;

/** Why a locked bank stays shut. */
export class LockError extends Error {
	readonly reason: 'damaged' | 'wrong-passphrase';
	constructor(reason: LockError['reason']) {
		super(
			reason === 'damaged' ? 'The locked bank is damaged.' : 'The passphrase does not open this locked bank.',
		);
		this.reason = reason;
	}
}

/** Compresses, pads and encrypts an archive. Nonces are drawn anew: no two locked banks share ciphertext. */
export async function encryptBank(archive: Bytes, key: CryptoKey, { cost, salt }: Head): Promise<Bytes> {
	const checked = new Uint8Array(checkedLength);
	checked.set(magic);
	const view = new DataView(checked.buffer);
	for (const [i, amount] of [cost.memory, cost.passes, cost.lanes].entries())
		view.setUint32(8 + 4 * i, amount, true);
	checked.set(salt, 20);
	const head = await joinBytes(checked, await seal(new Uint8Array(), key, checked));
	const packed = pad(await through(new CompressionStream('deflate-raw'), archive));
	return joinBytes(head, await seal(packed, key, head));
}

/**
 * The archive of a locked bank.
 * @throws LockError where the key is not its key, or where any byte is not as it was sealed
 */
export async function decryptBank(encrypted: Bytes, key: CryptoKey): Promise<Bytes> {
	readHead(encrypted);
	const [head, body] = [encrypted.subarray(0, headLength), encrypted.subarray(headLength)];
	const check = await open(head.subarray(checkedLength), key, head.subarray(0, checkedLength));
	if (!check) throw new LockError('wrong-passphrase');
	const packed = await open(body, key, head);
	if (!packed) throw new LockError('damaged');
	return through(new DecompressionStream('deflate-raw'), unpad(packed));
}

/** @throws LockError where it is no head of this format */
export function readHead(encrypted: Bytes): Head {
	if (encrypted.length < headLength || magic.some((number, i) => encrypted[i] !== number))
		throw new LockError('damaged');
	const view = new DataView(encrypted.buffer, encrypted.byteOffset);
	const numberAt = (at: number, [least, most]: readonly [number, number]) => {
		const value = view.getUint32(at, true);
		if (value < least || value > most) throw new LockError('damaged');
		return value;
	};
	const cost = {
		memory: numberAt(8, limits.memory),
		passes: numberAt(12, limits.passes),
		lanes: numberAt(16, limits.lanes),
	};
	return { cost, salt: encrypted.slice(20, 20 + saltLength) };
}

/** The number of bytes that a length is padded to: steps of an eighth, 64 KiB at least, so that no exact size shows. */
export function paddedLength(length: number): number {
	const step = 2 ** Math.max(16, Math.floor(Math.log2(length)) - 3);
	return Math.ceil(length / step) * step;
}

/** The length of the content, the content, and zeros. */
function pad(content: Bytes): Bytes {
	const padded = new Uint8Array(paddedLength(content.length + 4));
	new DataView(padded.buffer).setUint32(0, content.length, true);
	padded.set(content, 4);
	return padded;
}

function unpad(padded: Bytes): Bytes {
	const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0, true);
	return padded.subarray(4, 4 + length);
}

const through = async (change: GenericTransformStream, bytes: Bytes): Promise<Bytes> =>
	new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(change)).arrayBuffer());

/** The file of a locked site that all others are encrypted in. */
export const lockedBank = 'vault.bin';

/** The scripts that locking adds to a site, by their address. */
export const keeperScript = 'lock.js';
export const notesScript = 'lock-notes.js';

/** What a locked site shows to everyone as an open build has it. It holds nothing of the content. */
export const filesInClear = [
	'site.webmanifest',
	'robots.txt',
	'_headers',
	'_redirects',
	'icon.svg',
	'icon-192.png',
	'icon-512.png',
	'icon-maskable-512.png',
	'apple-touch-icon.png',
] as const;

/** A file of the site, by its address from the base. */
export interface ArchiveFile {
	readonly path: string;
	readonly type: string;
	readonly bytes: Bytes;
}

/** The files of an opened locked bank by their address, each to the byte as it was built. */
export type Archive = ReadonlyMap<string, { readonly type: string; readonly bytes: Bytes }>;

/** One byte string of all files: the length of a list, the list as JSON, the contents. */
export function packArchive(entries: readonly ArchiveFile[]): Promise<Bytes> {
	const files = entries.map(({ path, type, bytes }) => [path, type, bytes.length]);
	const list = new TextEncoder().encode(JSON.stringify({ files }));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, list.length, true);
	return joinBytes(length, list, ...entries.map((entry) => entry.bytes));
}

/** @throws LockError where the bytes are no archive */
export function unpackArchive(bytes: Bytes): Archive {
	const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	let at = 4 + length;
	const list = parseList(new TextDecoder().decode(bytes.subarray(4, at)));
	if (!list) throw new LockError('damaged');
	return new Map(
		list.files.map(([path, type, size]) => {
			const file = { type, bytes: bytes.subarray(at, at + size) };
			at += size;
			return [path, file] as const;
		}),
	);
}

const parseList = parser(
	v.pipe(
		v.string(),
		v.parseJson(),
		v.object({ files: v.array(v.tuple([v.string(), v.string(), v.pipe(v.number(), v.integer())])) }),
	),
);
