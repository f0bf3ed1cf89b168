import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countProblems, fieldName, problem, reportProblems } from '../../../../src/bank/problems/problem.ts';

const notUtf8 = (file: string, line?: number, field?: string) => problem('not-utf8', { file, line, field });

test('problems stand by file in order of name, then by line, then as they were found', () => {
	const report = reportProblems([
		notUtf8('content/stories/b.mdx', 10, 'title'),
		notUtf8('content/stories/b.mdx', 2),
		notUtf8('content/stories/b.mdx'),
		notUtf8('content/stories/a.mdx', undefined, 'hook'),
		problem('empty-file', { file: 'content/stories/b.mdx', line: 2 }, { kind: 'story' }),
	]);
	const save = '    → Save it again with the encoding UTF-8.';
	assert.deepEqual(report.split('\n'), [
		'The bank has 5 problems in 2 files.',
		'',
		'content/stories/a.mdx',
		'  hook: The file is not UTF-8 text.',
		save,
		'',
		'content/stories/b.mdx',
		'  The file is not UTF-8 text.',
		save,
		'  line 2: The file is not UTF-8 text.',
		save,
		'  line 2: The file is empty.',
		'    → Write the story, or delete the file.',
		'  line 10, title: The file is not UTF-8 text.',
		save,
	]);
});

test('the count is said in the singular and the plural', () => {
	assert.equal(countProblems([notUtf8('a')]), '1 problem in 1 file');
	assert.equal(countProblems([notUtf8('a'), notUtf8('a')]), '2 problems in 1 file');
	assert.equal(countProblems([notUtf8('a'), notUtf8('b')]), '2 problems in 2 files');
	assert.equal(countProblems([]), '0 problems in 0 files');
});

for (const [path, name] of [
	[[], undefined],
	[['title'], 'title'],
	[['results', 0, 'figure'], 'results[0].figure'],
	[['phases', 1, 'seconds', 'min'], 'phases[1].seconds.min'],
] as const) {
	test(`the field ${JSON.stringify(path)} is called ${name}`, () => {
		assert.equal(fieldName(path), name);
	});
}
