import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadBank, readPhrasings } from '../../../src/bank/read/load-bank.node.ts';
import { examplesOf } from '../../../src/search/ask/examples.ts';
import { trainModel } from '../../../src/search/ask/model.ts';
import { packModel, unpackModel } from '../../../src/search/ask/pack.ts';
import { createSearcher, type NamedResult, type Searcher } from '../../../src/search/instant.ts';
import { searchData } from '../../../src/search/search-data.ts';
import { guideBank } from '../../support/fixture-banks.ts';

let searcher: Searcher;
let names: Searcher;

before(async () => {
	const { bank } = await loadBank(guideBank);
	assert.ok(bank);
	const { files } = await readPhrasings(guideBank);
	const data = JSON.parse(JSON.stringify(searchData(bank, files)));
	const model = unpackModel(packModel(trainModel(examplesOf(bank, files))));
	searcher = createSearcher(data, model);
	names = createSearcher(data, undefined);
});

const idOf = (result: NamedResult | undefined) => {
	if (!result) return undefined;
	if (result.kind === 'Story') return result.story.id;
	return result.kind === 'Principle' ? result.principle.principle.id : result.question.id;
};

const plainNames: [text: string, id: string][] = [
	['HBDC', 'have-backbone'],
	['backbone', 'have-backbone'],
	['disagree', 'have-backbone'],
	['Are Right, A Lot', 'are-right-a-lot'],
	['ownreship', 'ownership'],
	['dbt', 'salesmart-dashboard'],
	['Bedrock', 'sales-underwriting-ai'],
	['$150k', 'claims-gen-ai'],
	['90%', 'claims-gen-ai'],
	['census', 'census-pipeline'],
	['Commission RCA', 'commission-rca'],
];

for (const [text, id] of plainNames) {
	test(`“${text}” goes straight to ${id}`, () => {
		const { answer, named } = searcher.search(text);
		if (text !== 'ownreship') assert.deepEqual(answer, []);
		assert.equal(idOf(named[0]), id);
	});
}

test('a question gets the three likeliest principles, each with its best story and its backup', () => {
	const { answer } = searcher.search('When did you fix something that was not your job?');
	assert.equal(answer.length, 3);
	assert.equal(answer[0]?.principle.id, 'ownership');
	assert.equal(answer[0]?.story?.id, 'census-pipeline');
	assert.equal(answer[0]?.backup?.id, 'claims-gen-ai');
});

test('a story that is told counts as used: the next best is suggested', () => {
	const used = new Set(['census-pipeline']);
	const { answer } = searcher.search('When did you fix something that was not your job?', {}, used);
	assert.equal(answer[0]?.story?.id, 'claims-gen-ai');
	assert.notEqual(answer[0]?.backup?.id, 'census-pipeline');
});

test('where no story is ready, the answer says which is missing', () => {
	const { answer } = searcher.search('How have you made your team a safer and kinder place to work?');
	const first = answer.find((suggestion) => suggestion.principle.id === 'earths-best-employer');
	assert.equal(first?.story, undefined);
	assert.equal(first?.principle.gap, 'Mentoring/Team Story is not written yet');
});

test('facets narrow what is found, and leave the answer out', () => {
	const { answer, named } = searcher.search('Power BI', { outcome: 'Success', principle: 'Frugality' });
	assert.deepEqual(answer, []);
	assert.deepEqual(named.map(idOf), ['power-bi-latency']);
});

for (const text of ['', ' ', 'a', 'the', '???', '🙂', '<b>', 'مرحبا بالعالم كيف حالك', 'x'.repeat(10_000)]) {
	test(`${JSON.stringify(text.slice(0, 20))} is given no principle as if it were certain`, () => {
		assert.deepEqual(searcher.search(text).answer, []);
	});
}

test('without a model, names are still found and nothing is guessed', () => {
	assert.equal(idOf(names.search('HBDC').named[0]), 'have-backbone');
	assert.deepEqual(names.search('When did you fix something that was not your job?').answer, []);
});

for (const text of [
	'Tell me about a project that failed.',
	'When did you miss, or rather: when have you missed a deadline?',
	'Give me an example of when you were wrong.',
	'Tell me about a mistake you made.',
]) {
	test(`a failure is asked for, a failure is told: ${text}`, () => {
		const { answer, negative } = searcher.search(text);
		assert.equal(negative, true);
		assert.ok(answer.length > 0);
		for (const { story } of answer) assert.equal(story?.outcome, 'Failure');
	});
}

test('the plainest question about a failure is led by a principle that failures are told for', () => {
	for (const text of ['tell me about a time you failed', 'Tell me about a failure.', 'Have you ever failed?'])
		assert.equal(searcher.search(text).answer[0]?.principle.id, 'earn-trust', text);
	assert.equal(
		searcher.search('Tell me about a deadline you missed').answer[0]?.principle.id,
		'deliver-results',
	);
});

test('where a failure is asked for, each story has one card, and there is a second one', () => {
	const { answer } = searcher.search('tell me about a time you failed');
	assert.deepEqual(
		answer.map((suggestion) => suggestion.story?.id),
		['commission-rca', 'misaligned-metrics'],
	);
	assert.equal(answer[0]?.also.length, 2);
	assert.deepEqual(answer[1]?.also, answer[0]?.also);
});

test('what every interview asks is said to ask for no principle', () => {
	for (const text of [
		'why should we hire you',
		'your management style',
		'our values',
		'what is your notice period',
	]) {
		const { answer, unclear, aside } = searcher.search(text);
		assert.deepEqual({ answer, unclear, aside }, { answer: [], unclear: true, aside: true }, text);
	}
	for (const text of [
		'Tell me about someone you should not have hired',
		'tell me about a time you started something',
		'a time you doubted yourself',
		'How do you hire?',
		'Tell me about a question you asked',
		'When did you leave a job better than you found it?',
	])
		assert.equal(searcher.search(text).aside, false, text);
});

const asked: [text: string, about: string][] = [
	['tell me about yourself', 'tell-me-about-yourself'],
	['So, walk me through your resume?', 'tell-me-about-yourself'],
	['Why do you want to work at Stripe?', 'why-here'],
	['why do you want to work at amazon', 'why-here'],
	['Why do you want to join Goldman Sachs?', 'why-here'],
	['why are you leaving your job', 'why-leave'],
	['Why are you leaving Stripe?', 'why-leave'],
	['do you have questions for me?', 'questions-for-them'],
];
for (const [text, id] of asked) {
	test(`“${text}” leads to what the bank says about its owner, and to no principle`, () => {
		const { about, answer, unclear, aside } = searcher.search(text);
		assert.deepEqual(
			{ about: about?.id, answer, unclear, aside },
			{ about: id, answer: [], unclear: false, aside: true },
		);
	});
}

test('a weakness leads there first, then to the principles that are asked about in the same words', () => {
	const { about, answer, aside } = searcher.search('What is your greatest weakness?');
	assert.deepEqual({ id: about?.id, aside }, { id: 'a-weakness', aside: false });
	assert.notEqual(answer.length, 0);
});

test('a story that the matrix names without its claim is said to be so', () => {
	const { named } = searcher.search('Hire and Develop the Best');
	const [first] = named;
	assert.equal(first?.kind, 'Principle');
	assert.deepEqual(first?.kind === 'Principle' && first.principle.principle.unclaimed, [
		'salesmart-dashboard',
	]);
});
