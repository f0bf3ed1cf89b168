import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBank } from '../../../../src/bank/read/load-bank.node.ts';
import { examplesOf } from '../../../../src/search/ask/examples.ts';
import { trainModel } from '../../../../src/search/ask/model.ts';
import { proposePrinciples } from '../../../../src/search/ask/rank.ts';
import { guideBank } from '../../../support/fixture-banks.ts';

const loaded = await loadBank(guideBank);
assert.ok(loaded.bank);
const { bank, phrasings } = loaded;
const model = trainModel(examplesOf(bank, phrasings));
const ready = bank.stories.filter(({ status }) => status === 'ready');

test('of the stories of the guide, most of what is proposed is what their author lists', () => {
	const proposals = ready.map((story) => ({
		claimed: new Set(story.principles.map(({ id }) => id)),
		proposed: proposePrinciples(model, story),
	}));
	assert.ok(proposals.every(({ proposed }) => proposed.length === 1 || proposed.length === 2));
	const firsts = proposals.filter(({ claimed, proposed }) => claimed.has(proposed[0]?.principle ?? ''));
	assert.ok(firsts.length >= 8, `${firsts.length} of ${ready.length}`);
	const all = proposals.flatMap(({ claimed, proposed }) =>
		proposed.map(({ principle }) => claimed.has(principle)),
	);
	assert.ok(all.filter(Boolean).length / all.length >= 0.8, `${all.filter(Boolean).length} of ${all.length}`);
});

test('each comes with how sure it is, the surest first', () => {
	for (const story of ready) {
		const sure = proposePrinciples(model, story).map(({ probability }) => probability);
		assert.ok(sure.every((probability) => probability >= 0.1 && probability <= 1));
		assert.deepEqual(
			sure,
			sure.toSorted((a, b) => b - a),
		);
	}
});

test('nothing is proposed by a bank that knows no wordings, nor for a story of words that it does not know', () => {
	const [story] = ready;
	assert.ok(story);
	assert.deepEqual(proposePrinciples(trainModel([]), story), []);
	const foreign = { ...story, title: 'Zzyzx', hook: 'Qwv', opening: 'Xqz', parts: {}, lessons: [] };
	assert.deepEqual(proposePrinciples(model, { ...foreign, status: 'planned', prompt: 'Vvq?' }), []);
});
