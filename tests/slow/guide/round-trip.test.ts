import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readGuide } from '../../../src/guide/read.ts';
import { differingFiles, exportGuide, writeGuide } from '../../../src/guide/write.ts';
import { anyBank } from './banks.ts';

const guide = readFileSync(new URL('../../fixtures/guides/guide.md', import.meta.url), 'utf8');

test('the guide, imported and exported, is imported as the same bank', () => {
	const { bank } = readGuide(guide);
	assert.ok(bank);
	const again = readGuide(writeGuide(bank));
	assert.deepEqual(differingFiles(bank, again.bank), []);
	assert.deepEqual(
		again.remarks.filter((remark) => remark.kind !== 'guess'),
		[],
	);
});

test('an exported guide says every line of a story as the guide says it', () => {
	const { bank } = readGuide(guide);
	assert.ok(bank);
	const written = new Set(writeGuide(bank).split('\n'));
	const partLines = guide
		.split('\n')
		.filter((line) => /^- \*\*(Situation|Task|Action|Result)\*\*/.test(line));
	assert.equal(partLines.length, 36);
	assert.deepEqual(
		partLines.filter((line) => !written.has(line)),
		[],
	);
});

test('any bank, exported and imported, is the same bank', () => {
	fc.assert(
		fc.property(anyBank, (bank) => {
			const { text, differing } = exportGuide(bank);
			const read = readGuide(text);
			assert.deepEqual(differing, [], text);
			assert.deepEqual(differingFiles(bank, read.bank), []);
		}),
		{ numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
	);
});
