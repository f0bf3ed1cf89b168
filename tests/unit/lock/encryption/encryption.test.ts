import assert from 'node:assert/strict';
import { argon2Sync, createCipheriv } from 'node:crypto';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import {
	type ArchiveFile,
	decryptBank,
	encryptBank,
	headLength,
	LockError,
	packArchive,
	paddedLength,
	readHead,
	unpackArchive,
} from '../../../../src/lock/encryption/locked-bank.ts';
import {
	cost,
	deriveBytes,
	importKey,
	openBytes,
	openNotes,
	sealBytes,
	sealNotes,
	unwrapKey,
	wrapKey,
} from '../../../../src/lock/encryption/seal.ts';

const text = (content: string) => new TextEncoder().encode(content);
const hex = (content: Uint8Array) => Buffer.from(content).toString('hex');
const salt = Uint8Array.from({ length: 16 }, (_, i) => i);
const keyBytes = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
const newKey = () => importKey(keyBytes.slice());
const isReason = (reason: LockError['reason']) => (error: unknown) =>
	error instanceof LockError && error.reason === reason;

test('Argon2id gives what OpenSSL gives', async () => {
	const { memory, passes, lanes: parallelism } = cost;
	const settings = { message: 'correct horse', nonce: salt, memory, passes, parallelism, tagLength: 32 };
	assert.equal(
		hex(await deriveBytes('correct horse', cost, salt)),
		argon2Sync('argon2id', settings).toString('hex'),
	);
});

test('the key can be used and not read, and a device that stays unlocked needs both halves of it', async () => {
	const key = await newKey();
	assert.equal(key.extractable, false);
	const kept = await wrapKey(keyBytes);
	assert.equal(kept.wrapper.extractable, false);
	assert.ok(!hex(kept.sealed).includes(hex(keyBytes)));
	const again = await unwrapKey(kept);
	assert.equal(again?.extractable, false);
	assert.ok(again && (await openNotes(await sealNotes(new Map([['a', 'b']]), key), again)));
	const other = await wrapKey(keyBytes);
	assert.equal(await unwrapKey({ wrapper: other.wrapper, sealed: kept.sealed }), undefined);
});

test('spaces and the way an accent is typed make no other passphrase', async () => {
	const small = { memory: 64, passes: 1, lanes: 1 };
	const one = await deriveBytes('café  au lait ', small, salt);
	assert.equal(hex(one), hex(await deriveBytes('cafe\u0301 au lait', small, salt)));
	assert.equal(hex(one), hex(await deriveBytes('ｃａｆé au lait', small, salt)));
	assert.notEqual(hex(one), hex(await deriveBytes('Café au lait', small, salt)));
});

test('the cost of new locked banks is at or above the advice of OWASP', () => {
	assert.ok(cost.memory >= 47_104 && cost.passes >= 1 && cost.lanes === 1);
});

/** By another implementation, padded to a length of our choice. */
function makeLockedBank(archive: string, length: number): Uint8Array<ArrayBuffer> {
	const [checkNonce, nonce] = [Buffer.alloc(12, 1), Buffer.alloc(12, 2)];
	const content = deflateRawSync(archive);
	const padded = Buffer.alloc(length);
	padded.writeUInt32LE(content.length);
	content.copy(padded, 4);
	const numbers = Buffer.alloc(12);
	for (const [i, number] of [cost.memory, cost.passes, cost.lanes].entries())
		numbers.writeUInt32LE(number, 4 * i);
	const checked = Buffer.concat([Buffer.from('STORYBK\x02', 'latin1'), numbers, salt]);
	const seal = (iv: Buffer, aad: Buffer, plain: Buffer) => {
		const cipher = createCipheriv('aes-256-gcm', keyBytes, iv).setAAD(aad);
		return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
	};
	const head = Buffer.concat([checked, seal(checkNonce, checked, Buffer.alloc(0))]);
	assert.equal(head.length, headLength);
	return new Uint8Array(Buffer.concat([head, seal(nonce, head, padded)]));
}

/** The same with one bit changed. */
function flip(encrypted: Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> {
	const changed = encrypted.slice();
	changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return changed;
}

test('a locked bank made by another implementation, byte for byte, opens', async () => {
	const encrypted = makeLockedBank('the archive', 65_536);
	assert.equal(Buffer.from(await decryptBank(encrypted, await newKey())).toString(), 'the archive');
	const { memory, passes, lanes } = readHead(encrypted).cost;
	assert.deepEqual({ memory, passes, lanes }, cost);
});

test('whatever is sealed comes out as it was, and two locked banks of it share nothing behind the salt', async () => {
	const key = await newKey();
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
			const archive = new Uint8Array(bytes);
			const [one, other] = [
				await encryptBank(archive, key, { cost, salt }),
				await encryptBank(archive, key, { cost, salt }),
			];
			assert.deepEqual(await decryptBank(one, key), archive);
			// The nonces of the check and of the body.
			assert.notDeepEqual(one.subarray(36, 48), one.subarray(headLength, headLength + 12));
			assert.equal(one.length, headLength + 12 + paddedLength(5000) + 16);
			const blocks = new Set<string>();
			for (let at = 36; at + 12 <= one.length; at += 12) blocks.add(hex(one.subarray(at, at + 12)));
			for (let at = 36; at + 12 <= other.length; at += 12)
				assert.ok(!blocks.has(hex(other.subarray(at, at + 12))));
		}),
		{ numRuns: 15 },
	);
});

test('another key is a wrong passphrase', async () => {
	const encrypted = await encryptBank(text('x'), await newKey(), { cost, salt });
	const other = await importKey(new Uint8Array(32));
	await assert.rejects(decryptBank(encrypted, other), isReason('wrong-passphrase'));
});

test('every single bit that changes in head, parameters, ciphertext or tag is refused', async () => {
	const key = await newKey();
	const encrypted = makeLockedBank('the archive', 256);
	assert.equal(new TextDecoder().decode(await decryptBank(encrypted, key)), 'the archive');
	for (let bit = 0; bit < encrypted.length * 8; bit++)
		await assert.rejects(decryptBank(flip(encrypted, bit), key), LockError, `bit ${bit}`);
});

test('in a locked bank of full size as well a changed bit is damage, as is a cut or a longer one', async () => {
	const key = await newKey();
	const encrypted = await encryptBank(text('x'), key, { cost, salt });
	const refuse = (changed: Uint8Array<ArrayBuffer>, what: string) =>
		assert.rejects(decryptBank(changed, key), isReason('damaged'), what);
	const [first, last] = [headLength * 8, encrypted.length * 8 - 1];
	for (let bit = first; bit <= last; bit += 517) await refuse(flip(encrypted, bit), `bit ${bit}`);
	for (const length of [0, 1, headLength - 1, headLength, encrypted.length - 1])
		await refuse(encrypted.slice(0, length), `${length}`);
	await refuse(new Uint8Array([...encrypted, 0]), 'longer');
});

test('a cost that would take all of a device, or none, is refused before it is paid', async () => {
	const encrypted = await encryptBank(text('x'), await newKey(), { cost, salt });
	for (const [at, value] of [
		[8, 0xffffffff],
		[8, 262_145],
		[8, 8],
		[12, 0],
		[12, 1000],
		[16, 0],
		[16, 64],
	] as const) {
		const changed = encrypted.slice();
		new DataView(changed.buffer).setUint32(at, value, true);
		assert.throws(() => readHead(changed), isReason('damaged'), `${value} at ${at}`);
	}
});

test('lengths are padded by an eighth at most above 512 KiB, in few steps', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 100_000_000 }), (length) => {
			const padded = paddedLength(length);
			assert.ok(padded >= length && padded % 65_536 === 0);
			assert.ok(padded <= Math.max(length + 65_536, length * 1.125 + 1));
		}),
	);
	const sizes = new Set(Array.from({ length: 4000 }, (_, i) => paddedLength(500_000 + 125 * i)));
	assert.ok(sizes.size <= 9, `${sizes.size} sizes from 500 KB to 1 MB`);
});

test('an archive holds every file to the byte', async () => {
	const page = (words: string) => `<!doctype html><p>${words}</p>`;
	const entries: ArchiveFile[] = [
		{ path: '', type: 'text/html; charset=utf-8', bytes: text(page('one')) },
		{ path: 'stories/x/', type: 'text/html; charset=utf-8', bytes: text(`\ufeff${page('twö')}`) },
		{ path: 'a.bin', type: 'application/octet-stream', bytes: Uint8Array.from({ length: 256 }, (_, i) => i) },
		{ path: 'empty', type: 'text/plain', bytes: new Uint8Array() },
	];
	const archive = unpackArchive(await packArchive(entries));
	for (const { path, type, bytes } of entries) {
		assert.ok(archive.has(path));
		assert.deepEqual(archive.get(path), { type, bytes: new Uint8Array(bytes) });
	}
	assert.equal(archive.get('none'), undefined);
});

test('bytes that are no archive are refused', () => {
	for (const content of ['', 'abc', '\x02\0\0\0{}', '\x09\0\0\0{"files":', '\x0d\0\0\0{"files":[1]}'])
		assert.throws(() => unpackArchive(text(content)), isReason('damaged'), content);
});

test('notes come back as they were, are refused where a bit changed, and no two sealings are alike', async () => {
	const key = await newKey();
	const notes = new Map([
		['told', 'census'],
		['Grüße', '{"a": 1}'],
	]);
	const sealed = await sealNotes(notes, key);
	assert.deepEqual(await openNotes(sealed, key), notes);
	assert.notDeepEqual(sealed, await sealNotes(notes, key));
	assert.equal(await openNotes(sealed, await importKey(new Uint8Array(32))), undefined);
	for (let bit = 0; bit < sealed.length * 8; bit++)
		assert.equal(await openNotes(flip(sealed, bit), key), undefined);
});

test('what a device keeps opens under its own name only, and no locked bank or note opens for it', async () => {
	const key = await newKey();
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.string(), async (bytes, name) => {
			const plain = new Uint8Array(bytes);
			const sealed = await sealBytes(name, plain, key);
			assert.deepEqual(await openBytes(name, sealed, key), plain);
			assert.equal(await openBytes(`${name}.`, sealed, key), undefined);
			assert.notDeepEqual(sealed, await sealBytes(name, plain, key));
		}),
		{ numRuns: 50 },
	);
	assert.equal(await openBytes('recording', await sealNotes(new Map(), key), key), undefined);
	assert.equal(await openBytes('recording', new Uint8Array(), key), undefined);
});
