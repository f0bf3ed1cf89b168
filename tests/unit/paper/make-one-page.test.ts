import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cueOf, cueWords } from '../../../src/paper/make-one-page.ts';

const cases: [hook: string, cue: string][] = [
	['My bug, and 48 hours.', 'My bug, and 48 hours'],
	['A bottleneck no team owned, broken with a prototype and an ROI deck.', 'A bottleneck no team owned'],
	[
		'Executives were using a slow dashboard less and less. The fix cost nothing extra.',
		'Executives were using a slow dashboard less and less',
	],
	[
		'I presented a prototype before we agreed on what the metrics meant.',
		'I presented a prototype before we agreed…',
	],
	[
		'Yes, but then the whole plan fell apart upon the arrival of the board',
		'Yes, but then the whole plan fell apart…',
	],
	['one two three four five six seven eight nine ten', 'one two three four five six seven eight nine ten'],
	['', ''],
	[
		'e.g. 3.5 points, not percent, is what nobody in the room had yet understood',
		'e.g. 3.5 points, not percent',
	],
];

for (const [hook, cue] of cases) {
	test(`"${hook}" is cued as "${cue}"`, () => assert.equal(cueOf(hook), cue));
}

test('a cue has ten words at most and says nothing that the hook does not', () => {
	const hook = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
	const cue = cueOf(hook);
	assert.ok(cue.split(' ').length <= cueWords);
	assert.ok(hook.startsWith(cue.replace('…', '')));
});
