import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryText } from '../../../src/day/afterwards-view.client.ts';
import { toDayBank } from '../../../src/day/day-state.client.ts';
import { changeRound, newLoop, tell } from '../../../src/day/plan/state.ts';
import { smallBank } from '../../support/small-bank.ts';

test('the summary says who heard what, what was told twice, what never, and what is gone', () => {
	const draft = { id: 'draft', title: 'A draft', short: 'Draft', ready: false, principles: [] };
	const bank = toDayBank({ ...smallBank, stories: [...smallBank.stories, draft] });
	let loop = changeRound(newLoop(3), 'round-1', {
		name: 'Ana',
		kind: 'bar raiser',
		note: 'Asked for the baseline.',
	});
	loop = tell(tell(tell(loop, 'only', 'round-1', 'own'), 'only', 'round-2'), 'lost', 'round-2');
	assert.equal(
		summaryText(bank, loop),
		[
			'Round 1, Ana (bar raiser)\n- Only Story (Ownership)\nNote: Asked for the baseline.',
			'Round 2\n- Only Story\n- lost',
			'Round 3\nNothing told.',
			'Told more than once\n- Only Story (Round 1 and Round 2)',
			'Never told\n- Other Story',
			'Told, but no longer in the bank\n- lost',
		].join('\n\n'),
	);
});
