import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { starterFrameworks } from '../../../src/commands/folder.node.ts';
import { readGuide } from '../../../src/guide/read.ts';
import { damages } from '../../fixtures/guides/damaged.ts';
import { notesOfShapes, shapes } from '../../fixtures/notes/shapes.ts';
import { fuzz } from '../../fuzz/guide.ts';
import { mutate, newRandom } from '../../fuzz/mutate.ts';
import { newFolder } from '../../support/terminal.ts';

const guide = readFileSync(new URL('../../fixtures/guides/guide.md', import.meta.url), 'utf8');
const small = readFileSync(new URL('../../fixtures/guides/small.md', import.meta.url), 'utf8');

test('a hundred and fifty mutants of the guide: no crash, no reading over two seconds, no word lost in silence', () => {
	const { findings, read, marks } = fuzz(guide, 1, 150);
	assert.deepEqual(
		findings.map(({ seed, fault }) => `seed ${seed}: ${fault}`),
		[],
	);
	assert.ok(read > 100);
	assert.ok(marks > 1500);
});

test('four hundred mutants of notes of other shapes: no crash, no reading over two seconds, no word lost in silence', () => {
	const { findings, read } = fuzz(notesOfShapes, 1, 400);
	assert.deepEqual(
		findings.map(({ seed, fault }) => `seed ${seed}: ${fault}`),
		[],
	);
	assert.ok(read > 280);
});

test('whatever is read of a damaged guide, or of a mutant, passes the check of the bank', async (t) => {
	const frameworks = await starterFrameworks();
	const texts = [
		...shapes.flatMap(({ notes }) => (typeof notes === 'string' ? [notes] : [])),
		...damages.map(({ change }) => change.reduce((text, [from, to]) => text.replace(from, to), small)),
		...Array.from({ length: 12 }, (_, seed) => mutate(guide, newRandom(seed)).text),
	];
	const folder = newFolder(t);
	for (const [i, text] of texts.entries()) {
		const { bank, files } = readGuide(text, { principles: [], frameworks });
		if (!bank) continue;
		const content = join(folder, String(i));
		for (const file of files) {
			mkdirSync(dirname(join(content, file.path)), { recursive: true });
			writeFileSync(join(content, file.path), file.text);
		}
		assert.deepEqual((await loadBank(content)).problems, [], text);
	}
});
