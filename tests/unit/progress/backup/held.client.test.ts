import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeRound, tell } from '../../../../src/day/plan/state.ts';
import { sayHeld } from '../../../../src/progress/backup/held.client.ts';
import { emptyProgress } from '../../../../src/progress/shape.ts';

const empty = emptyProgress();

test('a device where nothing was done holds nothing, not five rounds', () => {
	assert.equal(sayHeld(empty, ''), undefined);
	assert.equal(sayHeld(empty, '2 recordings (1 MB)'), '2 recordings (1 MB)');
});

test('what there is is counted, and nothing is said of the rest', () => {
	const named = changeRound(empty.loop, 'round-1', { name: 'Ana' });
	assert.equal(sayHeld({ ...empty, loop: named }, ''), '5 rounds');
	assert.equal(
		sayHeld({ ...empty, loop: tell(named, 'a', 'round-1') }, '1 recording (9 kB)'),
		'5 rounds, 1 story told, 1 recording (9 kB)',
	);
	const telling = { story: 'a', at: 1, phases: [] };
	assert.equal(sayHeld({ ...empty, tellings: [telling] }, ''), '1 timed telling');
});
