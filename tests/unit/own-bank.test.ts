import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFolder } from '../../src/data/folder.ts';
import { loadBank } from '../../src/data/load.ts';
import { reportProblems } from '../../src/domain/problems/report.ts';

// The one unit test of what is in `content/`, or where STORY_BANK_CONTENT points. It knows nothing of what is in there.
test('the bank of whoever runs the tests is sound', async () => {
	const { bank, problems } = await loadBank(contentFolder());
	assert.ok(bank, reportProblems(problems));
});
