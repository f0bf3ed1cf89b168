import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Model, trainModel } from '../../../../src/search/ask/model.ts';
import { packModel, unpackModel } from '../../../../src/search/ask/pack.ts';
import { rank } from '../../../../src/search/ask/rank.ts';
import { examples } from './wordings.ts';

const questions = [
	'Tell me about an unhappy customer',
	'what was your earliest start in the morning?',
	'How have you cut costs?',
	'stale',
	'oven',
];

const memoryOf = ({ principles, words, wordings, meanings, sums }: Model) => ({
	principles,
	words,
	wordings,
	meanings,
	sums,
});

test('a question is answered with the principle whose wordings it resembles', () => {
	const model = trainModel(examples);
	const answers = questions.slice(0, 4).map((question) => rank(model, question).ranked[0]?.principle);
	assert.deepEqual(answers, ['mind-the-customer', 'bake-early', 'waste-nothing', 'waste-nothing']);
});

test('the same examples give the same model, in any order', () => {
	const forward = packModel(trainModel(examples));
	assert.deepEqual(packModel(trainModel([...examples].reverse())), forward);
	assert.deepEqual(packModel(trainModel(examples)), forward);
});

test('a model that was packed and unpacked answers to the last digit as before', () => {
	const model = trainModel(examples);
	const again = unpackModel(packModel(model));
	assert.deepEqual(memoryOf(again), memoryOf(model));
	for (const question of questions) assert.deepEqual(rank(again, question), rank(model, question));
});

test('hundreds of stems, and wordings that begin alike, survive packing', () => {
	const many = Array.from({ length: 700 }, (_, at) => ({
		principle: at % 2 ? 'odd' : 'even',
		text: at % 3 ? `zq${at}x word` : `word zq${at}x ${'word '.repeat(at % 40)}`,
	}));
	const model = trainModel(many);
	assert.ok(model.words.length > 600);
	assert.deepEqual(memoryOf(unpackModel(packModel(model))), memoryOf(model));
});

test('the stems that most wordings hold come first for the spelling', () => {
	assert.deepEqual(trainModel(examples).words.slice(0, 2), ['custom', 'bread']);
});

test('stems in any script survive packing', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ principle: fc.constantFrom('a', 'b'), text: fc.string({ unit: 'grapheme' }) })),
			(randomExamples) => {
				const model = trainModel(randomExamples);
				assert.deepEqual(memoryOf(unpackModel(packModel(model))), memoryOf(model));
			},
		),
		{ numRuns: 100 },
	);
});

test('bytes that are no model are refused', () => {
	for (const bytes of [new Uint8Array(), new TextEncoder().encode('<!doctype html>')])
		assert.throws(() => unpackModel(bytes));
});

test('no more wordings are kept than the limit allows, and each principle keeps its own', () => {
	const { wordings } = trainModel(examples, 6);
	assert.deepEqual([...wordings.principles], [0, 0, 1, 1, 2, 2]);
});

test('another set of principles needs no change', () => {
	const model = trainModel([
		{ principle: 'tidy', text: 'How do you keep your desk tidy?' },
		{ principle: 'brave', text: 'When were you brave?' },
	]);
	assert.equal(rank(model, 'a messy desk').ranked[0]?.principle, 'tidy');
});

test('a model of no examples answers that nothing stands out', () => {
	const model = unpackModel(packModel(trainModel([])));
	assert.deepEqual(rank(model, 'Tell me about a deadline'), { ranked: [], isClear: false });
});
