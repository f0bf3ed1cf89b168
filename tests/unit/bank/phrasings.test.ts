import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	fewestPhrasings,
	findPhrasingProblems,
	findTooFew,
	type PhrasingFile,
	parsePhrasings,
} from '../../../src/bank/phrasings.ts';
import { listAside, listExamples } from '../../../src/search/ask/examples.ts';

const fillers = Array.from({ length: fewestPhrasings }, (_, at) => `When did you bake loaf ${at}?`);
const enough = (file: string, ...lines: string[]): PhrasingFile => ({
	file: `content/phrasings/${file}.txt`,
	content: `${[...fillers.map((line) => line.replace('loaf', file)), ...lines].join('\n')}\n`,
});
const at = fewestPhrasings + 1;

test('a wording a line; comments and empty lines are none', () => {
	assert.deepEqual(parsePhrasings('\uFEFF# for bakers\r\n When did you rise? \r\n\r\n#When?\nWhy?'), [
		{ text: 'When did you rise?', line: 2 },
		{ text: 'Why?', line: 5 },
	]);
});

test('what is not text holds no wording', () => {
	for (const content of [undefined, null, 7, {}, [], new Uint8Array([35])])
		assert.deepEqual(parsePhrasings(content), []);
});

test('the model learns from files that are named for a principle', () => {
	const files = [
		{ file: 'content/phrasings/early.txt', content: 'Up at four?\n' },
		{ file: 'content/phrasings/erly.txt', content: 'Up at five?\n' },
	];
	assert.deepEqual(listExamples(files, ['early']), [{ principle: 'early', text: 'Up at four?' }]);
});

test('questions that ask for no principle have a file of their own, from which no principle is learned', () => {
	const files = [
		{
			file: 'content/phrasings/no-principle.txt',
			content: 'Why do you bake bread?\nYou bake bread, why?\nWhy bake?\n',
		},
	];
	assert.deepEqual(findPhrasingProblems(files, ['early']), []);
	assert.deepEqual(listExamples(files, ['early']), []);
	assert.deepEqual(listAside(files), ['bake bread', 'why bake']);
});

test('nothing is wrong with enough wordings, each once', () => {
	assert.deepEqual(
		findPhrasingProblems([enough('early'), enough('late', '# more', 'Up at noon?')], ['early', 'late']),
		[],
	);
});

test('each problem is reported with its file and line', () => {
	const file = 'content/phrasings/early.txt';
	const cases: [
		name: string,
		files: PhrasingFile[],
		problem: { code: string; file: string; line?: number; what: RegExp },
	][] = [
		[
			'empty line',
			[enough('early', '', 'Up at four?')],
			{ code: 'phrasing-empty-line', file, line: at, what: /empty/ },
		],
		[
			'the same words twice',
			[enough('early', 'Up at four?', '  up, at FOUR')],
			{ code: 'phrasing-twice', file, line: at + 1, what: /stands on line 21, too/ },
		],
		[
			'a wording under two principles',
			[enough('a-first', 'Up at four?'), enough('early', 'Up at four!')],
			{ code: 'phrasing-of-two', file, line: at, what: /a-first\.txt, line 21,/ },
		],
		[
			'no word of its own',
			[enough('early', 'Tell me about a time.')],
			{ code: 'phrasing-says-nothing', file, line: at, what: /"Tell me/ },
		],
		[
			'a name of no principle',
			[enough('early'), { file: 'content/phrasings/erly.txt', content: 'Up?' }],
			{ code: 'phrasing-of-none', file: 'content/phrasings/erly.txt', what: /"erly"/ },
		],
	];
	for (const [name, files, expected] of cases) {
		const principles = files.some((file) => file.file.includes('a-first')) ? ['a-first', 'early'] : ['early'];
		const problems = findPhrasingProblems(files, principles);
		assert.equal(problems.length, 1, `${name}: ${JSON.stringify(problems)}`);
		const [problem] = problems;
		assert.equal(problem?.code, expected.code, name);
		assert.equal(problem?.file, expected.file, name);
		assert.equal(problem?.line, expected.line, name);
		assert.match(problem?.what ?? '', expected.what, name);
		assert.notEqual(problem?.todo, '', name);
	}
});

test('a misspelt file name is answered with the nearest principle', () => {
	const problems = findPhrasingProblems([enough('early'), enough('erly')], ['early']);
	assert.match(problems.find(({ code }) => code === 'phrasing-of-none')?.todo ?? '', /"early"/);
});

test('problems come by file, then by line', () => {
	const problems = findPhrasingProblems(
		[enough('late', '', ''), enough('early', '', 'Up late?', 'Up late?')],
		['early', 'late'],
	);
	assert.deepEqual(
		problems.map(({ file, line }) => `${file.slice(18)}:${line}`),
		['early.txt:21', 'early.txt:23', 'late.txt:21', 'late.txt:22'],
	);
});

test('principles with too few wordings are named, those without a file too', () => {
	const file = 'content/phrasings/early.txt';
	const warnings = (files: PhrasingFile[]) =>
		findTooFew(files, ['early'], 'content/phrasings').map(({ what, todo }) => `${what} ${todo}`);
	assert.match(warnings([{ file, content: 'Up at four?' }])[0] ?? '', /only 1 wording,.*Write 19 more:/);
	assert.match(warnings([])[0] ?? '', /only 0 wordings,.*Write 20 more:/);
	assert.deepEqual(warnings([enough('early')]), []);
});
