import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, findFile } from '../../../src/offline/index.ts';

const files = new Set(['', '404.html', 'stories/census-pipeline/', 'bank.json', 'pictures/a b.png']);

test('finds the file behind an address', () => {
	const cases: readonly [string, ReturnType<typeof findFile>][] = [
		['', { file: '' }],
		['stories/census-pipeline/', { file: 'stories/census-pipeline/' }],
		['bank.json', { file: 'bank.json' }],
		['pictures/a%20b.png', { file: 'pictures/a b.png' }],
	];
	for (const [path, found] of cases) assert.deepEqual(findFile(path, files), found, path);
});

test('moves an address without its slash, or with its index, to the page', () => {
	const cases: readonly [string, string][] = [
		['stories/census-pipeline', 'stories/census-pipeline/'],
		['stories/census-pipeline/index.html', 'stories/census-pipeline/'],
		['index.html', ''],
	];
	for (const [path, moved] of cases) assert.deepEqual(findFile(path, files), { moved }, path);
});

test('knows no other address', () => {
	for (const path of ['stories/', 'stories', 'no/such/page/', '%E0%A4%A', 'bank.json/', '/']) {
		assert.equal(findFile(path, files), undefined, path);
	}
});

test('gives each file the address that the browser asks for', () => {
	const cases: readonly [string, string][] = [
		['index.html', ''],
		['matrix/index.html', 'matrix/'],
		['404.html', '404.html'],
		['my-index.html', 'my-index.html'],
	];
	for (const [file, address] of cases) assert.equal(addressOf(file), address, file);
});
