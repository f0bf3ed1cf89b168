import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loopPart } from '../../../src/day/loop-part.ts';
import { tell } from '../../../src/day/plan/state.ts';
import { cardsPart } from '../../../src/practice/cards-part.ts';
import { gradeQuestion } from '../../../src/practice/recall.ts';
import { sayMissing } from '../../../src/progress/missing.ts';
import { readStored } from '../../../src/progress/parse.ts';
import { emptyProgress } from '../../../src/progress/stored-part.ts';
import { parts } from './samples.ts';

const tellFirst = loopPart.edit((loop) => tell(loop, 'census-pipeline', 'round-1', 'ownership'));
const practise = cardsPart.edit((cards) => gradeQuestion(cards, 'about-ownership', 'good', 1000));

const untouched = [
	{ name: 'damaged text', text: '{"version":1,"loop":', reason: 'damaged' },
	{ name: 'text that is no progress', text: '"hello"', reason: 'damaged' },
	{ name: 'a newer version', text: '{"version":99}', reason: 'newer' },
];
for (const { name, text, reason } of untouched) {
	test(`${name} is refused`, () => {
		const read = readStored(text, parts);
		assert.equal(!read.ok && read.reason, reason);
	});
}

test('a day says that stories are kept back; an old record does not', () => {
	const stored = readStored('{"version":1,"loop":{"rounds":[],"told":[],"keepBack":true}}', parts);
	assert.equal(stored.ok && loopPart.read(stored.progress).keepBack, true);
	for (const old of ['', ',"keepBack":"yes"']) {
		const progress = JSON.parse(`{"loop":{"rounds":[],"told":[]${old}}}`);
		assert.deepEqual(loopPart.read(progress), { rounds: [], told: [] });
	}
});

test('ids that the bank lost are found, said and kept', () => {
	const progress = practise(tellFirst(emptyProgress));
	const known = { stories: [{ id: 'census' }], principles: [{ id: 'ownership' }], questions: [], about: [] };
	assert.deepEqual(sayMissing(progress, parts, known), [
		'The story “census-pipeline” is no longer in the bank: it was renamed or removed. Still saved: told to 1 round.',
		'The question “about-ownership” is no longer in the bank: it was renamed or removed. Still saved: its practice so far.',
	]);
});
