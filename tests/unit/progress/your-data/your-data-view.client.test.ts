import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	sayErased,
	sayRecordingsDeleted,
	saySetAside,
} from '../../../../src/progress/your-data/your-data-view.client.ts';

test('everything is said to be erased only where all of it is', () => {
	assert.equal(sayErased('kept', true), 'Everything is erased.');
	for (const message of [sayErased('kept', false), sayErased('visit', true), sayErased('visit', false)])
		assert.doesNotMatch(message, /Everything/);
});

test('what remains on the device is named', () => {
	assert.match(sayErased('kept', false), /recordings could not be deleted/);
	assert.match(sayErased('visit', true), /^The recordings are deleted\. The interview day/);
	assert.match(sayRecordingsDeleted(false), /remain on this device/);
});

test('a damaged text that could not be set aside is said to be where it was', () => {
	assert.match(saySetAside('kept'), /is set aside/);
	assert.match(saySetAside('visit'), /could not be set aside\. It stays where it is/);
});
