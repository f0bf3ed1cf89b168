import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportProblems } from '../../../src/bank/problems/problem.ts';
import { problemTable } from '../../../src/bank/problems/table.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { loadWith, reportWith, swap } from '../../support/bank.ts';
import type { BrokenBank } from './broken/broken-bank.ts';
import { fields } from './broken/fields.ts';
import { files } from './broken/files.ts';
import { links } from './broken/links.ts';
import { marks } from './broken/marks.ts';
import { phrasingRowsTestedApart, phrasings } from './broken/phrasings.ts';
import { sections } from './broken/sections.ts';
import { text } from './broken/text.ts';
import { values } from './broken/values.ts';
import { yaml } from './broken/yaml.ts';

const banks: readonly BrokenBank[] = [
	...files,
	...yaml,
	...fields,
	...values,
	...text,
	...marks,
	...sections,
	...links,
	...phrasings,
];

for (const { row, when, changes, report } of banks) {
	test(`${row}: ${when}`, async () => {
		const { problems } = await loadWith(changes);
		assert.deepEqual(reportProblems(problems).split('\n'), [
			'The bank has 1 problem in 1 file.',
			'',
			...report,
		]);
		assert.equal(problems[0]?.code, row);
	});
}

test('every row of the table has a broken bank, but for those that have a test of their own', () => {
	const broken = new Set<string>([
		...banks.map((bank) => bank.row),
		...phrasingRowsTestedApart,
		'missing-content',
		// Found on the built site: bank-integrations.test.ts.
		'broken-part',
	]);
	assert.deepEqual(
		Object.keys(problemTable).filter((row) => !broken.has(row)),
		[],
	);
});

test('no report holds words of a library or a value that is not there', async () => {
	for (const { report } of banks) {
		const words = report.join('\n');
		assert.doesNotMatch(words, /undefined|\[object|Invalid input|expected|Unrecognized|zod|mdast|\bnull\b/i);
	}
});

test('many problems come in one report, by file and line, with their count', async () => {
	const report = await reportWith({
		'bank.yaml': swap('pace: 140', 'pace: fast'),
		'stories/Lamp.md': 'The lamp.',
		'stories/late-ferry.mdx': undefined,
		'stories/fog-horn.mdx': (text) =>
			text
				.replace('outcome: success', 'outcome: sucess')
				.replace('status: ready', 'status: redy')
				.replace('    certainty: measured\n', '')
				.replace('## Task', '## Taks')
				.replace('It has not failed since.', '[It](javascript:fix()) holds.'),
		'principles/keep-watch.mdx': (text) => text.replace('order: 1', 'order: 1\nnickname: Watch'),
	});
	assert.deepEqual(report.split('\n'), [
		'The bank has 10 problems in 5 files.',
		'',
		'content/bank.yaml',
		'  line 4, pace: This must be a whole number, not text.',
		'    → Write the number alone.',
		'',
		'content/principles/keep-watch.mdx',
		'  line 5, nickname: There is no field "nickname" here.',
		'    → The fields are name, short, order, alsoSaid, primary, backup, officialUrl, followUps, accepted.',
		'  line 7, backup: There is no story "late-ferry".',
		'    → Use the name of a file in content/stories/.',
		'',
		'content/questions/saw-it-coming.mdx',
		'  line 8, answers[1].story: There is no story "late-ferry".',
		'    → Use the name of a file in content/stories/.',
		'',
		'content/stories/Lamp.md',
		'  The name of the file ends in ".md", so it would be ignored.',
		'    → If it is a story, rename it to "lamp.mdx"; else move it out of the content folder.',
		'',
		'content/stories/fog-horn.mdx',
		'  line 5, outcome: "sucess" is not one of the values that this field may have.',
		'    → Did you mean "success"?',
		'  line 6, status: "redy" is not one of the values that this field may have.',
		'    → Did you mean "ready"?',
		'  line 11, results[0].certainty: The field "certainty" is missing.',
		'    → Add it, as one of measured, projected, estimated; README.md says what goes into it.',
		'  line 20: A story has no section "Taks".',
		'    → Did you mean "Task"?',
		'  line 30: The link "javascript:fix()" is of a kind that a bank does not allow.',
		'    → Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
	]);
});

test('a fault in the text does not hide that its fields lead nowhere, nor the other way round', async () => {
	const report = await reportWith({
		'stories/fog-horn.mdx': (text) =>
			text.replace('  - keep-watch', '  - keep-wach').replace('The horn failed', 'The {horn} failed'),
		'principles/keep-watch.mdx': swap('backup: late-ferry', 'backup: late-fery'),
	});
	assert.deepEqual(report.split('\n'), [
		'The bank has 3 problems in 2 files.',
		'',
		'content/principles/keep-watch.mdx',
		'  line 6, backup: There is no story "late-fery".',
		'    → Did you mean "late-ferry"?',
		'',
		'content/stories/fog-horn.mdx',
		'  line 8, principles[0]: There is no principle "keep-wach".',
		'    → Did you mean "keep-watch"?',
		'  line 19: "{horn}" is program code in MDX, and a bank holds text only: it is never run.',
		'    → Delete it. To show the sign itself, put a backslash before it: \\{ or \\<.',
	]);
});

test('fields that are wrong do not hide that others lead nowhere, and no id is told of twice', async () => {
	const report = await reportWith({
		'stories/fog-horn.mdx': (text) =>
			text
				.replace('outcome: success', 'outcome: sucess')
				.replace('  - keep-watch', '  - keep-wach\n  - Keep Watch')
				.replace('It has not failed since.', '[It](/stories/late-fery/) holds.'),
		'questions/saw-it-coming.mdx': (text) =>
			text.replace('principle: keep-watch', 'principle: 3').replace('story: late-ferry', 'story: late-fery'),
		'principles/keep-watch.mdx': (text) =>
			text.replace('order: 1', 'order: first').replace('primary: fog-horn', 'primary: fog-hron'),
	});
	assert.deepEqual(report.split('\n'), [
		'The bank has 8 problems in 3 files.',
		'',
		'content/principles/keep-watch.mdx',
		'  line 4, order: This must be a whole number, not text.',
		'    → Write the number alone.',
		'  line 5, primary: There is no story "fog-hron".',
		'    → Did you mean "fog-horn"?',
		'',
		'content/questions/saw-it-coming.mdx',
		'  line 2, principle: This must be an id, not a number.',
		'    → Put it in quotes: "3".',
		'  line 8, answers[1].story: There is no story "late-fery".',
		'    → Did you mean "late-ferry"?',
		'',
		'content/stories/fog-horn.mdx',
		'  line 5, outcome: "sucess" is not one of the values that this field may have.',
		'    → Did you mean "success"?',
		'  line 8, principles[0]: There is no principle "keep-wach".',
		'    → Did you mean "keep-watch"?',
		'  line 9, principles[1]: "Keep Watch" must be an id: small letters, digits and single hyphens.',
		'    → Did you mean "keep-watch"?',
		'  line 32: There is no page /stories/late-fery/.',
		'    → Did you mean "/stories/late-ferry/"?',
	]);
});

test('a deleted principle is noticed wherever it is named', async () => {
	const steer = [
		'---',
		'name: Steer',
		'short: Steer',
		'order: 1',
		'primary: fog-horn',
		'backup: { gap: None yet }',
		'---',
		'',
		'Hold the course.',
		'',
	];
	const report = await reportWith({
		'principles/keep-watch.mdx': undefined,
		'principles/steer.mdx': steer.join('\n'),
	});
	assert.deepEqual(report.split('\n'), [
		'The bank has 3 problems in 3 files.',
		'',
		'content/questions/saw-it-coming.mdx',
		'  line 2, principle: There is no principle "keep-watch".',
		'    → Use the name of a file in content/principles/.',
		'',
		'content/stories/fog-horn.mdx',
		'  line 8, principles[0]: There is no principle "keep-watch".',
		'    → Use the name of a file in content/principles/.',
		'',
		'content/stories/late-ferry.mdx',
		'  line 8, principles[0]: There is no principle "keep-watch".',
		'    → Use the name of a file in content/principles/.',
	]);
});

test('an empty content folder lacks its settings and its frameworks, and nothing else', async () => {
	const report = await reportWith({
		'bank.yaml': undefined,
		'stories/': undefined,
		'principles/': undefined,
		'questions/': undefined,
		'frameworks/': undefined,
	});
	assert.equal(report.split('\n')[0], 'The bank has 2 problems in 2 files.');
});

test('a content folder that does not exist is one problem, with its path', async () => {
	const { problems } = await loadBank('/nowhere/content');
	assert.equal(
		reportProblems(problems),
		[
			'The bank has 1 problem in 1 file.',
			'',
			'content/',
			'  The content folder cannot be opened: there is no folder /nowhere/content.',
			'    → Run the command in the folder of the project, or correct the path in STORY_BANK_CONTENT.',
		].join('\n'),
	);
});
