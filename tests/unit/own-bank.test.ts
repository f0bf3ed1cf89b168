import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportProblems } from '../../src/bank/problems/problem.ts';
import { contentFolder } from '../../src/bank/read/content-folder.node.ts';
import { loadBank } from '../../src/bank/read/load-bank.node.ts';

// The one unit test of what is in `content/`, or where STORY_BANK_CONTENT points. It knows nothing of what is in there.
test('the bank of whoever runs the tests is sound', async () => {
	const { bank, problems } = await loadBank(contentFolder());
	assert.ok(bank, reportProblems(problems));
});
