import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loopPart } from '../../../../src/day/loop-part.ts';
import { changeRound, tell } from '../../../../src/day/plan/state.ts';
import { emptyProgress } from '../../../../src/progress/stored-part.ts';
import { describeProgress } from '../../../../src/progress/your-data/device-data.client.ts';
import { parts, progressWith } from '../samples.ts';

test('a device where nothing was done holds nothing, not five rounds', () => {
	assert.equal(describeProgress(emptyProgress, parts, ''), '');
	assert.equal(describeProgress(emptyProgress, parts, '2 recordings (1 MB)'), '2 recordings (1 MB)');
});

test('what there is is counted, and nothing is said of the rest', () => {
	const named = changeRound(loopPart.read(emptyProgress), 'round-1', { name: 'Ana' });
	assert.equal(describeProgress(progressWith({ loop: named }), parts, ''), '5 rounds');
	assert.equal(
		describeProgress(progressWith({ loop: tell(named, 'a', 'round-1') }), parts, '1 recording (9 kB)'),
		'5 rounds, 1 story told, 1 recording (9 kB)',
	);
	const telling = { story: 'a', at: 1, phases: [{ name: 'Action', took: 1, min: 0, max: 1 }] };
	assert.equal(describeProgress(progressWith({ tellings: [telling] }), parts, ''), '1 timed telling');
});
