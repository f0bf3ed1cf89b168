import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gradeCard } from '../../../src/practice/recall.ts';
import { currentVersion, parseProgress, toStored } from '../../../src/progress/parse.ts';
import { emptyProgress } from '../../../src/progress/stored-part.ts';
import { anyProgress, parts, valuesOf } from './samples.ts';

test('what was written is read back, whole and without a note', () => {
	fc.assert(
		fc.property(anyProgress, (progress) => {
			const read = parseProgress(JSON.parse(JSON.stringify(toStored(progress))), parts);
			assert.deepEqual(read, { ok: true, progress, notes: [] });
		}),
	);
});

test('nothing that is stored makes reading throw, and what is read is sound', () => {
	const fields = fc.record(
		{
			version: fc.constant(1),
			revision: fc.anything(),
			loop: fc.oneof(fc.anything(), fc.record({ rounds: fc.anything(), told: fc.array(fc.anything()) })),
			cards: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
			tellings: fc.oneof(fc.anything(), fc.array(fc.anything())),
			settings: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
		},
		{ requiredKeys: ['version'] },
	);
	fc.assert(
		fc.property(fc.oneof(fields, fc.anything()), (value) => {
			const read = parseProgress(value, parts);
			if (!read.ok) return;
			const again = parseProgress(JSON.parse(JSON.stringify(toStored(read.progress))), parts);
			assert.ok(again.ok);
			assert.deepEqual(again.notes, []);
		}),
		{ numRuns: 1000 },
	);
});

const refused = [
	{ name: 'null', value: null, reason: 'damaged' },
	{ name: 'a list', value: [1], reason: 'damaged' },
	{ name: 'no version', value: { loop: {} }, reason: 'damaged' },
	{ name: 'a version that is no number', value: { version: '1' }, reason: 'damaged' },
	{ name: 'version 0', value: { version: 0 }, reason: 'damaged' },
	{ name: 'a version that only the prototype has', value: Object.create({ version: 1 }), reason: 'damaged' },
	{ name: 'a newer version', value: { version: currentVersion + 1 }, reason: 'newer' },
];
for (const { name, value, reason } of refused) {
	test(`refused: ${name}`, () => {
		const read = parseProgress(value, parts);
		assert.equal(read.ok, false);
		assert.equal(!read.ok && read.reason, reason);
		assert.match(read.ok ? '' : read.message, /\.$/);
	});
}

test('a damaged entry is left out and said, and the others stay', () => {
	const card = gradeCard(undefined, 'good', 1000);
	const read = parseProgress(
		{
			version: 1,
			loop: {
				rounds: [{ id: 'round-1', principles: ['ownership', 7] }, 'x'],
				told: [
					{ story: 'a', round: 3 },
					{ story: 'a', round: 'round-2' },
				],
			},
			cards: {
				good: card,
				bad: { ...card, stability: -1 },
				worse: { ...card, due: null },
				'Not An Id': card,
			},
			tellings: 'gone',
			settings: { sheet: { paper: 'a4' } },
		},
		parts,
	);
	assert.ok(read.ok);
	assert.deepEqual(valuesOf(read.progress).loop, {
		rounds: [{ id: 'round-1', principles: ['ownership'] }],
		told: [],
	});
	assert.deepEqual(valuesOf(read.progress).cards, { good: card });
	assert.deepEqual(valuesOf(read.progress).settings, { sheet: { paper: 'a4' } });
	assert.deepEqual(read.notes, [
		'1 round could not be read and was left out.',
		'Part of 1 round could not be read and was left out.',
		'1 story told could not be read and was left out.',
		'1 story told to a round that is gone was left out.',
		'3 practised questions could not be read and were left out.',
		'The list of timed tellings could not be read and was left out.',
	]);
});

test('a key called __proto__ changes no prototype', () => {
	const read = parseProgress(
		JSON.parse('{"version":1,"cards":{"__proto__":{"due":1}},"settings":{"__proto__":{"polluted":true}}}'),
		parts,
	);
	assert.ok(read.ok);
	assert.equal(Object.getPrototypeOf(valuesOf(read.progress).settings), Object.prototype);
	assert.deepEqual(Object.keys(valuesOf(read.progress).cards), []);
	assert.equal(Object.hasOwn({}, 'polluted'), false);
});

test('huge input is cut to what a day can hold', () => {
	const rounds = Array.from({ length: 5000 }, (_, i) => ({ id: `round-${i}`, principles: [] }));
	const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
	const read = parseProgress({ version: 1, loop: { rounds, told: [] }, settings: { deep, fine: 1 } }, parts);
	assert.ok(read.ok);
	assert.equal(valuesOf(read.progress).loop.rounds.length, 20);
	assert.deepEqual(valuesOf(read.progress).settings, { fine: 1 });
});

test('missing parts are as on the first day', () => {
	assert.deepEqual(parseProgress({ version: 1 }, parts), { ok: true, progress: emptyProgress, notes: [] });
	assert.equal(valuesOf(emptyProgress).loop.rounds.length, 5);
});

test('what belongs to a feature that the page does not load is carried along', () => {
	const cards = { 'about-ownership': { due: 'a later format' } };
	const read = parseProgress({ version: 1, revision: 7, cards, settings: { a: 1 } }, []);
	assert.ok(read.ok);
	assert.deepEqual(toStored(read.progress), { version: 1, cards, settings: { a: 1 } });
});

test('a value of an unknown feature is carried along whole however deep it is, and left out with a note where it can’t be written', () => {
	const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);
	const read = parseProgress({ version: 1, later: nested(50), endless: nested(200_000) }, []);
	assert.ok(read.ok);
	assert.deepEqual(read.progress, { later: nested(50) });
	assert.deepEqual(read.notes, ['“endless” is nested too deeply to be saved again and was left out.']);
});
