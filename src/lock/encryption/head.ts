/**
 * The locked bank: all files of a site in one encrypted file, for a host that anyone can read.
 *
 * It protects the content from whoever has the file and not the passphrase: the host, its staff, strangers with the
 * address. They learn that there is a bank, when it changed, and its size to within an eighth. It does not protect
 * - a weak passphrase: guesses can be tried offline and for ever, each at the cost below;
 * - a phone that is unlocked, or that was told to stay so, or a copy of such a browser's files;
 * - an unlocked bank from what else runs under its host name: to a browser, all of that is one site;
 * - copies that were published before: in the clear, or under a passphrase that someone knows by now;
 * - from a host that swaps the unlock page for one that passes the passphrase on, or that goes back to an older locked bank;
 * - the addresses that a first visit asks for, which stand in the host's log (`/stories/…/`), and those, with searches, that
 *   the browser's own history keeps.
 *
 * Format: the head below, then AES-256-GCM of the padded archive (seal.ts). The key is Argon2id of the passphrase (RFC
 * 9106). The OWASP Password Storage Cheat Sheet asks of Argon2id for at least 46 MiB and one pass, or 19 MiB and two, one
 * lane each; the cost here is above both, and memory is what guessing in bulk is short of. RFC 9106 would have three passes
 * over 64 MiB: those take 2.2 s of a phone four times slower than the machine that reckoned it, two take 1.6 s.
 *
 * | at | bytes | what |
 * |----|----|----|
 * | 0  | 8  | `STORYBK` and the format's version, 1 |
 * | 8  | 12 | cost: memory in KiB, passes, lanes; 32 bits each, little-endian |
 * | 20 | 16 | salt |
 * | 36 | 12 | nonce of the check |
 * | 48 | 12 | nonce of the body |
 * | 60 | 16 | check: the tag of AES-256-GCM over nothing, with bytes 0 to 59 as additional data |
 * | 76 |    | body: AES-256-GCM, with bytes 0 to 75 as additional data |
 *
 * The check tells a wrong passphrase from a damaged locked bank; it makes guessing no cheaper than the body does.
 */
export interface Head {
	readonly cost: KeyCost;
	readonly salt: Bytes;
	readonly checkNonce: Bytes;
	readonly nonce: Bytes;
	readonly check: Bytes;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** What one guess costs. */
export interface KeyCost {
	/** KiB. */
	readonly memory: number;
	readonly passes: number;
	readonly lanes: number;
}

/** Of new locked banks: under two seconds from passphrase to page on a mid phone (`npm run tool bench:lock`). Each bank says its own. */
export const cost: KeyCost = { memory: 65_536, passes: 2, lanes: 1 };

export const headLength = 76;
/** The length of what the check authenticates. */
export const checkedLength = 60;
export const saltLength = 16;
export const nonceLength = 12;
const checkLength = 16;

const magic = [...'STORYBK'].map((text) => text.charCodeAt(0)).concat(1);

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

/** The first 60 bytes of a head, which the check is then made over. */
export function writeHead({ cost, salt, checkNonce, nonce }: Omit<Head, 'check'>): Bytes {
	const head = new Uint8Array(checkedLength);
	head.set(magic);
	const view = new DataView(head.buffer);
	for (const [i, amount] of [cost.memory, cost.passes, cost.lanes].entries())
		view.setUint32(8 + 4 * i, amount, true);
	head.set(salt, 20);
	head.set(checkNonce, 36);
	head.set(nonce, 48);
	return head;
}

/** @throws LockError where it is no head of this format */
export function readHead(encrypted: Bytes): Head {
	if (encrypted.length < headLength || magic.some((number, i) => encrypted[i] !== number))
		throw new LockError('damaged');
	const view = new DataView(encrypted.buffer, encrypted.byteOffset);
	const [memory, passes, lanes] = [8, 12, 16].map((at) => view.getUint32(at, true));
	const cost = {
		memory: within(memory, limits.memory),
		passes: within(passes, limits.passes),
		lanes: within(lanes, limits.lanes),
	};
	return {
		cost,
		salt: encrypted.slice(20, 20 + saltLength),
		checkNonce: encrypted.slice(36, 36 + nonceLength),
		nonce: encrypted.slice(48, 48 + nonceLength),
		check: encrypted.slice(checkedLength, checkedLength + checkLength),
	};
}

function within(value = 0, [least, most]: readonly [number, number]): number {
	if (value < least || value > most) throw new LockError('damaged');
	return value;
}
