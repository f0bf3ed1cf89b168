import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loopPart } from '../../../../src/day/loop-part.ts';
import { changeRound, tell } from '../../../../src/day/plan/state.ts';
import { gradeQuestion } from '../../../../src/practice/recall.ts';
import { emptyProgress, type Progress } from '../../../../src/progress/stored-part.ts';
import {
	addBackup,
	backupName,
	readBackup,
	writeBackup,
} from '../../../../src/progress/your-data/backup-file.ts';
import { anyProgress, parts, progressWith, valuesOf } from '../samples.ts';

const savedAt = Date.UTC(2026, 10, 23, 9, 30);
const recording = {
	story: 'census-pipeline',
	at: 5,
	took: 1000,
	type: 'audio/webm;codecs=opus',
	data: 'AAECAw==',
};
const firstDay = loopPart.read(emptyProgress);
const full = progressWith({
	loop: tell(changeRound(firstDay, 'round-1', { name: 'Ana' }), 'census-pipeline', 'round-1'),
	cards: gradeQuestion({}, 'about-ownership', 'good', 1000),
	tellings: [{ story: 'census-pipeline', at: 5, phases: [{ name: 'Action', took: 1, min: 60, max: 90 }] }],
	settings: { sheet: { paper: 'letter' } },
});
const file = writeBackup({ savedAt, progress: full, recordings: [recording] });

test('a backup from one device is whole on another', () => {
	fc.assert(
		fc.property(anyProgress, fc.boolean(), (progress, sound) => {
			const backup = { savedAt, progress, recordings: sound ? [recording] : [] };
			assert.deepEqual(readBackup(writeBackup(backup), parts), { ok: true, backup, notes: [] });
		}),
	);
	assert.equal(backupName(savedAt), 'story-bank-2026-11-23.json');
});

const refused = [
	{ name: 'an empty file', text: '', reason: 'damaged' },
	{ name: 'a picture', text: '\u0089PNG\r\n\u001a\n', reason: 'damaged' },
	{ name: 'a file cut short', text: file.slice(0, -20), reason: 'damaged' },
	{ name: 'a page instead of the file', text: '<!doctype html>', reason: 'damaged' },
	{ name: 'other JSON', text: '{"name":"x","version":"1.0.0"}', reason: 'foreign' },
	{ name: 'a list', text: '[]', reason: 'foreign' },
	{ name: 'null', text: 'null', reason: 'foreign' },
	{ name: 'another kind of file of ours', text: '{"app":"story-bank","kind":"bank"}', reason: 'foreign' },
	{ name: 'another app’s backup', text: file.replace('"story-bank"', '"other"'), reason: 'foreign' },
	{ name: 'a newer file', text: file.replace('"format":1', '"format":2'), reason: 'newer' },
	{ name: 'no format', text: file.replace('"format":1,', ''), reason: 'damaged' },
	{ name: 'no date', text: file.replace(/"savedAt":"[^"]*"/, '"savedAt":"soon"'), reason: 'damaged' },
	{ name: 'changed content', text: file.replace('"reps":1', '"reps":7'), reason: 'damaged' },
	{
		name: 'a value that is nested too deeply, by that name',
		text: file.replace('"settings":{', `"settings":{"deep":${'['.repeat(60)}${']'.repeat(60)},`),
		reason: /nested more than 50 levels deep/,
	},
	{
		name: 'nesting without end',
		text: `${'{"progress":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
		reason: /nested more than 50 levels deep/,
	},
];
for (const { name, text, reason } of refused) {
	test(`refused: ${name}`, () => {
		const read = readBackup(text, parts);
		assert.ok(!read.ok);
		if (typeof reason === 'string') assert.equal(read.reason, reason);
		else assert.match(read.message, reason);
		assert.match(read.message, /Nothing was changed\.$/);
	});
}

test('progress of a newer version inside a file is refused', () => {
	const newer = { ...full, version: 2 };
	const read = readBackup(writeBackup({ savedAt, progress: newer, recordings: [] }), parts);
	assert.equal(!read.ok && read.reason, 'newer');
});

test('no change of a byte goes unnoticed, and none makes reading throw', () => {
	fc.assert(
		fc.property(fc.nat(file.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, char) => {
			const changed = file.slice(0, at) + char + file.slice(at + 1);
			const read = readBackup(changed, parts);
			const whole = readBackup(file, parts);
			assert.ok(whole.ok);
			if (read.ok) assert.deepEqual(read.backup.progress, whole.backup.progress);
		}),
		{ numRuns: 500 },
	);
});

test('a recording that is no sound is left out and said', () => {
	const recordings = [recording, { ...recording, type: 'text/html' }, { ...recording, data: '<script>' }];
	const read = readBackup(writeBackup({ savedAt, progress: full, recordings }), parts);
	assert.ok(read.ok);
	assert.deepEqual(read.backup.recordings, [recording]);
	assert.deepEqual(read.notes, ['2 recordings could not be read and were left out.']);
});

test('an added backup keeps the later review, every telling, the settings made here and the day here', () => {
	const here = progressWith({
		loop: tell(firstDay, 'claims-gen-ai', 'round-2'),
		cards: gradeQuestion(valuesOf(full).cards, 'about-ownership', 'hard', 9000),
		settings: { sheet: { paper: 'a4' } },
	});
	const { progress, messages, lost } = addBackup(here, { savedAt, progress: full, recordings: [] }, parts);
	const { tellings, ...others } = valuesOf(progress);
	assert.deepEqual({ ...others, tellings: [] }, valuesOf(here));
	assert.deepEqual(tellings, valuesOf(full).tellings);
	assert.deepEqual(messages, ['1 timed telling added.']);
	assert.deepEqual(lost, [
		'The interview day here stays as it is: that of the backup is not added.',
		'Choices that you made here stay as they are.',
	]);
});

test('a blank day takes the day of the backup, and adding twice adds nothing more', () => {
	fc.assert(
		fc.property(anyProgress, (progress) => {
			const backup = { savedAt, progress, recordings: [] };
			const once = addBackup(emptyProgress, backup, parts).progress;
			assert.deepEqual(valuesOf(once).loop, valuesOf(progress).loop);
			assert.deepEqual(valuesOf(once).cards, valuesOf(progress).cards);
			const twice = addBackup(once, backup, parts);
			assert.doesNotMatch(twice.messages.join(' '), /added/);
			assert.deepEqual(valuesOf(twice.progress), valuesOf(once));
		}),
	);
});

/** A file whose check fits, whatever is in it. */
const fileOf = (progress: Progress, recordings: unknown = []) =>
	writeBackup({ savedAt, progress, recordings: recordings as (typeof recording)[] });

const firstRound = { id: 'round-1', principles: [] };

for (const [name, text, note] of [
	[
		'a name that nobody can see',
		fileOf({ loop: { rounds: [{ ...firstRound, name: '\u200b\u2060' }] } }),
		/Part of 1 round/,
	],
	[
		'a name with an override',
		fileOf({ loop: { rounds: [{ ...firstRound, name: 'A\u202eB' }] } }),
		/Part of 1 round/,
	],
	[
		'a name that is half a sign',
		fileOf({ loop: { rounds: [{ ...firstRound, kind: 'A\ud800' }] } }),
		/Part of 1 round/,
	],
	[
		'a note that is too long',
		fileOf({ loop: { rounds: [{ ...firstRound, note: 'x'.repeat(20_001) }] } }),
		/Part of 1 round/,
	],
	[
		'a field that this version does not know',
		fileOf({ loop: { rounds: [{ ...firstRound, room: 7 }] } }),
		/Part of 1 round/,
	],
	[
		'too many principles',
		fileOf({
			loop: { rounds: [{ ...firstRound, principles: Array.from({ length: 60 }, (_, i) => `p-${i}`) }] },
		}),
		/Part of 1 round/,
	],
	[
		'two rounds of one id',
		fileOf({ loop: { rounds: [firstRound, { ...firstRound, name: 'Ana' }] } }),
		/1 round is there already/,
	],
	[
		'thousands of rounds',
		fileOf({ loop: { rounds: Array.from({ length: 3000 }, (_, i) => ({ ...firstRound, id: `r-${i}` })) } }),
		/^2980 rounds could not be read and were left out\.$/,
	],
	[
		'a thousand damaged tellings',
		fileOf({ tellings: Array.from({ length: 1000 }, () => ({})) }),
		/^1000 timed tellings could not be read and were left out\.$/,
	],
	[
		'a phase that nobody can see',
		fileOf({ tellings: [{ story: 'a', at: 1, phases: [{ name: '\u3164', took: 1, min: 0, max: 1 }] }] }),
		/1 timed telling could not be read/,
	],
	['a part of a newer kind', fileOf({ cards: [] }), /The list of practised questions could not be read/],
	['recordings that are no list', fileOf({}, { a: 1 }), /The list of recordings could not be read/],
	['a recording twice', fileOf({}, [recording, recording]), /1 recording is there already/],
	['a recording with more about it', fileOf({}, [{ ...recording, mood: 'good' }]), /Part of 1 recording/],
] as const) {
	test(`nothing is lost in silence: ${name}`, () => {
		const read = readBackup(text, parts);
		assert.ok(read.ok);
		assert.equal(read.notes.length, 1, read.notes.join(' '));
		assert.match(read.notes[0] ?? '', note);
	});
}
