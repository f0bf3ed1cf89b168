import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeTellSettings, tellSettings } from '../../../src/practice/tell-devices.client.ts';
import { emptyProgress } from '../../../src/progress/index.ts';
import { readStored, toStored } from '../../../src/progress/parse.ts';
import { parts, progressWith } from '../progress/samples.ts';

test('settings of the clock are kept, and anything else is as at first', () => {
	const first = { sound: true, vibration: true, form: true, record: false };
	assert.deepEqual(tellSettings(emptyProgress), first);
	const chosen = { sound: false, vibration: true, form: false, record: true };
	const read = readStored(JSON.stringify(toStored(changeTellSettings(chosen)(emptyProgress))), parts);
	assert.ok(read.ok);
	assert.deepEqual(tellSettings(read.progress), chosen);
	for (const tell of [null, 'x', [true], { sound: 'no', record: 1 }]) {
		assert.deepEqual(tellSettings(progressWith({ settings: { tell } })), first);
	}
});
