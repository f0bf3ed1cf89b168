import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGuide } from '../../../src/guide/read.ts';
import { differingFiles } from '../../../src/guide/write.ts';
import { damages } from '../../fixtures/guides/damaged.ts';

const small = readFileSync(new URL('../../fixtures/guides/small.md', import.meta.url), 'utf8');
const sound = readGuide(small);

test('the sound guide is read without a doubt', () => {
	assert.deepEqual(
		sound.remarks.filter((remark) => remark.kind !== 'guess'),
		[],
	);
	assert.equal(sound.bank?.stories.length, 3);
});

test('the corpus holds more than thirty guides, each of its own name', () => {
	assert.ok(damages.length > 30);
	assert.equal(new Set(damages.map((damage) => damage.name)).size, damages.length);
});

for (const { name, change, says, same, guesses = [] } of damages) {
	test(`a guide with ${name} says exactly what is wrong`, () => {
		const guide = change.reduce((text, [from, to]) => {
			const changed = text.replace(from, to);
			assert.notEqual(changed, text, `${from} is not in the guide`);
			return changed;
		}, small);
		const { bank, remarks } = readGuide(guide);
		const lines = remarks
			.filter((remark) => remark.kind !== 'guess')
			.map((remark) => `${remark.kind} ${remark.line}: ${remark.what}`);
		assert.deepEqual(lines, says);
		const guessed = remarks
			.filter((remark) => remark.kind === 'guess')
			.map((remark) => `${remark.line}: ${remark.what}`);
		assert.deepEqual(
			guesses.filter((guess) => !guessed.includes(guess)),
			[],
		);
		assert.ok(remarks.every((remark) => remark.todo.length > 10));
		if (same) assert.deepEqual(sound.bank && differingFiles(sound.bank, bank), []);
		assert.equal(
			bank === undefined,
			says.some((line) => line.startsWith('refused')),
		);
	});
}
