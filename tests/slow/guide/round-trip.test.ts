import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readGuide } from '../../../src/guide/read.ts';
import { differingFiles, exportGuide, writeGuide } from '../../../src/guide/write.ts';
import { anyBank, runsOf } from './banks.ts';

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
		runsOf(60),
	);
});

test('a story with something in brackets in each part is no form once it has an id, and a wording keeps its quotes', () => {
	const [bank] = fc.sample(anyBank, { numRuns: 1, seed: 3 });
	const [story, ...others] = bank?.stories ?? [];
	assert.ok(bank && story);
	const body = ['Situation', 'Task', 'Action', 'Result']
		.map((part) => `## ${part}\n\nSo \\<b> built.`)
		.join('\n\n');
	const question = {
		id: 'why',
		fields: { question: 'Why?', prompts: ['“q”', 'One or two'], seconds: 5, gap: 'Open' },
		body: '',
	};
	const { differing } = exportGuide({ ...bank, stories: [{ ...story, body }, ...others], about: [question] });
	assert.deepEqual(differing, []);
});
