import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { bankData, parseBankData } from '../../../src/bank/tool-data.ts';
import { planLoop } from '../../../src/day/plan/plan.ts';
import { newLoop } from '../../../src/day/plan/state.ts';
import { chooseWording, revealQuestion } from '../../../src/practice/drill-session.ts';
import { guideBank } from '../../support/fixture-banks.ts';

const { bank } = await loadBank(guideBank);
assert.ok(bank);
const data = bankData(bank);

test('the data of a bank survives the way to the browser, and plans a loop', () => {
	const parsed = parseBankData(JSON.parse(JSON.stringify(data)));
	assert.deepEqual(parsed, JSON.parse(JSON.stringify(data)));
	assert.ok(parsed);
	const ids = new Set(data.stories.map(({ id }) => id));
	for (const { answers } of data.questions) for (const { story } of answers) assert.ok(ids.has(story));
	assert.equal(planLoop(parsed, newLoop(2)).rounds.length, 2);
	assert.ok(JSON.stringify(data).length < 20_000, 'small');
});

test('data of another version, or anything else, is none', () => {
	const otherShapes = [{ version: data.version + 1 }, { stories: {} }, { recall: undefined }];
	for (const shape of [null, [], 'x', {}, ...otherShapes.map((other) => ({ ...data, ...other }))]) {
		assert.equal(parseBankData(shape), undefined);
	}
});

test('behind a question are its stories, and where it names too few, those of its principle', () => {
	const [question] = data.questions;
	assert.ok(question);
	const principle = data.principles.find(({ id }) => id === question.principle);
	const whole = revealQuestion(data, question);
	assert.equal(whole.tell?.story.id, question.answers[0]?.story);
	assert.equal(whole.tell?.hint, question.answers[0]?.hint);
	assert.equal(whole.principle, principle);
	const bare = revealQuestion(data, { ...question, answers: [] });
	assert.equal(bare.tell?.story.id, principle?.primary);
	assert.equal(bare.backup?.story.id, principle?.backup);
	assert.notEqual(whole.tell?.story.id, whole.backup?.story.id);
	// Named once by the question and once by the principle: the backup is another one.
	const same = revealQuestion(data, { ...question, answers: [{ story: principle?.primary ?? '' }] });
	assert.equal(same.backup?.story.id, principle?.backup);
	const gap = revealQuestion({ ...data, principles: [] }, { ...question, answers: [] });
	assert.deepEqual(gap, { principle: undefined, tell: undefined, backup: undefined });
});

test('a figure that was not measured says so, with what it counts and without', () => {
	const sure = (id: string) => data.stories.find((story) => story.id === id);
	assert.equal(sure('misaligned-metrics')?.certainty, 'estimated');
	assert.match(sure('misaligned-metrics')?.what ?? '', / \(estimated\)$/);
	assert.equal(sure('commission-rca')?.certainty, undefined);
});

test('wordings take turns', () => {
	const question = { id: 'q', principle: 'p', answers: [], wordings: ['one', 'two'] };
	assert.deepEqual(
		[0, 1, 2].map((seed) => chooseWording(question, seed)),
		['one', 'two', 'one'],
	);
	assert.equal(chooseWording({ ...question, wordings: [] }, 3), '');
});
