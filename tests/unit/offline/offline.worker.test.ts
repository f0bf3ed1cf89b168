import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { partsOf } from '../../../src/offline/parts.ts';
import { base, becomeWorker } from '../../support/worker-scope.ts';

const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const footer = `<footer>${'The foot that all pages share. '.repeat(30)}</footer>`;
const page = (text: string) => ({ body: `<!doctype html><h1>${text}</h1>${footer}`, type: 'text/html' });
const files = new Map([
	['', page('The bank')],
	['stories/pipeline/', page('The pipeline')],
	['404.html', page('Not here')],
	['search.json', { body: '{}', type: 'application/json' }],
]);

const worker = becomeWorker({
	__OFFLINE_FILES__: [...files].map(([path, { body }]) => [path, idOf(body)]),
	__OFFLINE_PARTS__: partsOf(footer).map(idOf),
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
	for (const name of await losePages()) assert.match(name, /copy=/);
	assert.equal((await worker.ask('', 'page'))?.status, 200);
	worker.host = undefined;
	assert.equal(await (await worker.ask('', 'page'))?.text(), files.get('')?.body);
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

async function losePages(): Promise<string[]> {
	const cache = await caches.open('story-bank:offline:/bank/');
	const urls = (await cache.keys()).map(({ url }) => url);
	for (const url of urls) await cache.delete(url);
	return urls;
}
