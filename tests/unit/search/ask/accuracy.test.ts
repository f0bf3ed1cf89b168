import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainModel } from '../../../../src/search/ask/model.ts';
import { scoreModel } from '../../../../tools/ask-score.ts';
import { guideExamples } from './guide-wordings.ts';

const folds = 5;

test('wordings held back are answered as often as when the method was chosen', () => {
	let [questions, first, firstThree] = [0, 0, 0];
	for (let fold = 0; fold < folds; fold++) {
		const model = trainModel(guideExamples.filter((_, at) => at % folds !== fold));
		const held = guideExamples.filter((_, at) => at % folds === fold);
		const { all } = scoreModel(
			model,
			held.map(({ text, principle }) => ({ text, principles: [principle] })),
		);
		questions += all.questions;
		first += all.first;
		firstThree += all.firstThree;
	}
	assert.ok(first / questions > 0.6, `first ${first} of ${questions}`);
	assert.ok(firstThree / questions > 0.83, `among the first three ${firstThree} of ${questions}`);
});
