import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { base, becomeWorker } from '../../support/worker-scope.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
const page = (text: string) => ({ body: `<!doctype html><h1>${text}</h1>`, type: 'text/html' });
const files = new Map([
	['', page('The bank')],
	['stories/pipeline/', page('The pipeline')],
	['404.html', page('Not here')],
	['search.json', { body: '{}', type: 'application/json' }],
]);

const worker = becomeWorker({
	__OFFLINE_FILES__: [...files].map(([path, { body }]) => [path, hashOf(body), body.length]),
});
// Not a literal: the types of a worker are checked by its own tsconfig.
const script = '../../../src/offline/offline.worker.ts';
await import(script);

beforeEach(async () => {
	worker.host = files;
	worker.messages.length = 0;
	await worker.fire('install');
});

test('installing saves every file, and tells the pages how far it is', () => {
	const last = worker.messages.at(-1);
	assert.ok(typeof last === 'object' && last !== null && 'saved' in last && 'total' in last);
	assert.deepEqual([last.saved, last.total], [4, 4]);
});

test('without a connection a page comes from the copy, to the letter', async () => {
	worker.host = undefined;
	const response = await worker.ask('stories/pipeline/', 'page');
	assert.equal(await response?.text(), files.get('stories/pipeline/')?.body);
});

test('an address without its slash leads to the page', async () => {
	const response = await worker.ask('stories/pipeline?from=mail', 'page');
	assert.equal(response?.headers.get('location'), `${base}stories/pipeline/?from=mail`);
});

test('an unknown page is the page for unknown addresses, and an unknown file is none of its business', async () => {
	worker.host = undefined;
	const response = await worker.ask('stories/other/', 'page');
	assert.equal(response?.status, 404);
	assert.equal(await response?.text(), files.get('404.html')?.body);
	assert.equal(await worker.ask('other.js', 'file'), undefined);
});

test('a new version waits until the reader agrees', async () => {
	await worker.fire('activate');
	assert.equal(worker.takeovers, 0);
	await worker.send({ order: 'take-over' });
	assert.equal(worker.takeovers, 1);
});

test('a file that was lost is fetched anew and saved again', async () => {
	await losePages();
	assert.equal((await worker.ask('', 'page'))?.status, 200);
	worker.host = undefined;
	assert.equal(await (await worker.ask('', 'page'))?.text(), files.get('')?.body);
});

test('a damaged file is fetched anew, when it is asked for and at the daily check', async () => {
	await damagePages();
	assert.equal(await (await worker.ask('', 'page'))?.text(), files.get('')?.body);
	await worker.send({ order: 'check', thorough: true });
	worker.host = undefined;
	const page = await worker.ask('stories/pipeline/', 'page');
	assert.equal(await page?.text(), files.get('stories/pipeline/')?.body);
});

test('a page that the host has anew is shown while the copy’s own is lost, and not saved', async () => {
	await losePages();
	const newer = { body: 'A newer page', type: 'text/html' };
	worker.host = new Map([...files, ['', newer]]);
	assert.equal(await (await worker.ask('', 'page'))?.text(), newer.body);
	worker.host = undefined;
	assert.equal((await worker.ask('', 'page'))?.status, 503);
});

test('a version takes those files off the device that are no part of it', async () => {
	const cache = await caches.open('story-bank:offline:/bank/');
	await cache.put(`${base}old.js?__WB_REVISION__=1`, new Response('old'));
	await worker.fire('activate');
	assert.deepEqual(
		(await cache.keys()).filter(({ url }) => url.includes('old')),
		[],
	);
	assert.equal((await cache.keys()).length, files.size);
});

test('a lost page that the host does not give either says so', async () => {
	await losePages();
	worker.host = undefined;
	const response = await worker.ask('', 'page');
	assert.equal(response?.status, 503);
	assert.match((await response?.text()) ?? '', /saved copy of this page is damaged/);
});

test('a version whose files the host does not have is not installed', async () => {
	await losePages();
	worker.host = new Map([...files, ['', page('Another version')]]);
	await assert.rejects(worker.fire('install'), /The copy stopped: changed/);
});

async function losePages(): Promise<void> {
	const cache = await caches.open('story-bank:offline:/bank/');
	for (const request of await cache.keys()) await cache.delete(request);
}

async function damagePages(): Promise<void> {
	const cache = await caches.open('story-bank:offline:/bank/');
	for (const request of await cache.keys()) await cache.put(request, new Response('damaged'));
}
