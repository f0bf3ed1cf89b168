import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	addressOf,
	type CopyReport,
	describeCopy,
	findFile,
	parseOrder,
	parseReport,
} from '../../../src/offline/index.ts';

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

const report: CopyReport = {
	about: 'offline-copy',
	saved: 63,
	total: 122,
	bytes: 0,
	update: false,
	stop: undefined,
};

test('says how far the copy is', () => {
	const cases: readonly [Partial<CopyReport>, string | undefined][] = [
		[{}, 'Saving 63 of 122 …'],
		[{ saved: 122, bytes: 421_600 }, 'Works offline (422 KB)'],
		[
			{ saved: 122, bytes: 421_600, savedAt: Date.UTC(2026, 10, 30, 12) },
			'Works offline (422 KB, saved 30 Nov 2026)',
		],
		[
			{ stop: 'full', bytes: 2048 },
			'Not offline yet: no room on the device. 63 of 122 files saved. The whole copy takes 2 KB: free some space and come back.',
		],
		[
			{ stop: 'unreachable' },
			'Not offline yet: 63 of 122 files saved. The rest is saved at your next visit.',
		],
		[{ update: true }, undefined],
		[{ update: true, stop: 'unreachable' }, undefined],
		[{ update: true, stop: 'full' }, 'Works offline. There is no room on the device for the new version.'],
	];
	for (const [change, text] of cases) assert.equal(describeCopy({ ...report, ...change }), text);
});

test('takes a report from what the worker sends', () => {
	assert.deepEqual(parseReport({ ...report, stop: 'full' }), { ...report, stop: 'full' });
	assert.deepEqual(parseReport({ ...report, stop: 'tired' }), report);
});

test('takes nothing else for a report', () => {
	const others = [undefined, null, 'offline-copy', {}, { ...report, saved: '63' }, { ...report, total: -1 }];
	for (const other of others) assert.equal(parseReport(other), undefined);
});

test('takes the two orders and no other', () => {
	assert.deepEqual(parseOrder({ order: 'take-over' }), { order: 'take-over' });
	assert.deepEqual(parseOrder({ order: 'check' }), { order: 'check', thorough: false });
	assert.deepEqual(parseOrder({ order: 'check', thorough: true }), { order: 'check', thorough: true });
	for (const other of [null, 'take-over', { order: 'leave' }]) assert.equal(parseOrder(other), undefined);
});
