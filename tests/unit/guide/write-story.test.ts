import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuide } from '../../../src/guide/read.ts';
import { exportGuide } from '../../../src/guide/write.ts';

const told: readonly [where: string, title: string, action: string, principle: string][] = [
	['its text', 'The blue key', 'I made a mistake, and listed them again.', 'Ownership'],
	['its title', 'The failed launch', 'I listed them.', 'Ownership'],
	['the name of its principle', 'The blue key', 'I listed them.', 'Learn From Failure'],
	['nothing', 'The blue key', 'I listed them.', 'Ownership'],
];

for (const [where, title, action, principle] of told)
	for (const outcome of ['success', 'failure'])
		for (const status of ['ready', 'planned'])
			test(`a ${status} story that is a ${outcome} stays one in an export where ${where} tells of failure`, () => {
				const { bank } = readGuide(`# Notes

## Story 1: ${title}

- **Situation**: The cabinet had 40 keys.
- **Task**: Know where each one is.
- **Action**: ${action}
- **Result**: No key was lost in 2 years.
- **Leadership Principles**: ${principle}
- **Outcome**: ${outcome}
- **Status**: ${status}
`);
				assert.ok(bank);
				assert.equal(bank.stories[0]?.fields.outcome, outcome);
				const { text, differing } = exportGuide(bank);
				assert.deepEqual(differing, [], text);
			});

test('an outcome that an import finds by itself is left out', () => {
	const story =
		'# Notes\n\n## The mill\n\n- **Situation**: A.\n- **Task**: B.\n- **Action**: C.\n- **Result**: D.\n';
	for (const outcome of ['success', 'failure']) {
		const { bank } = readGuide(`${story}- **Outcome**: ${outcome}\n`);
		assert.ok(bank);
		assert.doesNotMatch(exportGuide(bank).text, /Outcome/);
	}
});
