import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { encryptBank, packArchive } from '../../../src/lock/encryption/locked-bank.ts';
import { cost, importKey } from '../../../src/lock/encryption/seal.ts';
import { becomeWorker } from '../../support/worker-scope.ts';

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const unlockPage = '<h1>This bank is locked</h1>';
const story = '<h1>The pipeline</h1>';
const key = await importKey(new Uint8Array(randomBytes(32)));
const bank = await encryptBank(
	await packArchive([{ path: 'stories/pipeline/', type: 'text/html', bytes: bytesOf(story) }]),
	key,
	{ cost, salt: new Uint8Array(16) },
);
const host = new Map<string, { body: BodyInit; type: string }>([
	['', { body: unlockPage, type: 'text/html' }],
	['vault.bin', { body: bank, type: 'application/octet-stream' }],
	['icon.svg', { body: '<svg/>', type: 'image/svg+xml' }],
]);

const worker = becomeWorker({
	__OFFLINE_FILES__: [
		['', hashOf(unlockPage), unlockPage.length],
		['vault.bin', hashOf(bank), bank.length],
	],
});
// Not a literal: the types of a worker are checked by its own tsconfig.
const script = '../../../src/lock/lock.worker.ts';
await import(script);

const unlock = (ownKey: CryptoKey) => worker.send({ lock: 'unlock', key: ownKey, stay: undefined });
const pageText = async () => (await worker.ask('stories/pipeline/', 'page'))?.text();

beforeEach(async () => {
	worker.host = host;
	await worker.send({ lock: 'lock' });
	worker.messages.length = 0;
	await worker.fire('install');
});

test('without a key every page is the unlock page, and no file is given', async () => {
	assert.equal(await pageText(), unlockPage);
	assert.equal((await worker.ask('search.json', 'file'))?.type, 'error');
	assert.equal(await (await worker.ask('icon.svg', 'file'))?.text(), '<svg/>');
});

test('with its key the bank opens, without a connection too, and no answer may be stored', async () => {
	worker.host = undefined;
	assert.deepEqual(await unlock(key), { state: 'open' });
	const response = await worker.ask('stories/pipeline/', 'page');
	assert.equal(await response?.text(), story);
	assert.equal(response?.headers.get('cache-control'), 'no-store');
	assert.ok(worker.messages.some((message) => JSON.stringify(message) === '{"news":"unlocked"}'));
});

test('a wrong key opens nothing', async () => {
	const other = await importKey(new Uint8Array(randomBytes(32)));
	assert.deepEqual(await unlock(other), { state: 'wrong-passphrase' });
	assert.equal(await pageText(), unlockPage);
});

test('"Lock" shuts the bank again and tells the pages', async () => {
	await unlock(key);
	assert.equal(await worker.send({ lock: 'lock' }), 'locked');
	assert.equal(await pageText(), unlockPage);
	assert.ok(worker.messages.some((message) => JSON.stringify(message) === '{"news":"locked"}'));
});

test('a changed byte, on the device or from the host, is never opened', async () => {
	const changed = bank.slice();
	changed.set([(bank.at(-1) ?? 0) ^ 1], bank.length - 1);
	const cache = await caches.open('story-bank:offline:/bank/');
	for (const { url } of await cache.keys()) await cache.put(url, new Response(changed));
	worker.host = new Map([...host, ['vault.bin', { body: changed, type: 'application/octet-stream' }]]);
	assert.deepEqual(await unlock(key), { state: 'trouble', trouble: 'changed' });
	for (const { url } of await cache.keys()) await cache.delete(url);
	await assert.rejects(worker.fire('install'), /The copy stopped: changed/);
});

test('what a page notes is encrypted on the device, and comes back with the key only', async () => {
	await unlock(key);
	assert.equal(await worker.send({ lock: 'keep', name: 'theme', text: 'dark' }), 'kept');
	const sealed = await worker.send({ lock: 'seal', name: 'note', bytes: bytesOf('a secret') });
	assert.ok(sealed instanceof Uint8Array);
	assert.ok(!new TextDecoder().decode(sealed).includes('a secret'));
	assert.deepEqual(await worker.send({ lock: 'open', name: 'note', bytes: sealed }), bytesOf('a secret'));
	await worker.send({ lock: 'lock' });
	assert.equal(await worker.send({ lock: 'open', name: 'note', bytes: sealed }), undefined);
});
