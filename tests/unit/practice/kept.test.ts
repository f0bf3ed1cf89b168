import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepSession, keptSession } from '../../../src/practice/kept-session.ts';
import { answer, endSession, startSession } from '../../../src/practice/session.ts';
import { tellSettings, withTellSettings } from '../../../src/practice/settings.ts';
import { parseProgress, toStored } from '../../../src/progress/parse.ts';
import { emptyProgress, type Json, type Progress } from '../../../src/progress/shape.ts';

const ids = ['a', 'b', 'c'];
const now = Date.UTC(2026, 10, 23, 9);
const hour = 60 * 60_000;

/** As it comes back from the device. */
function stored(progress: Progress): Progress {
	const read = parseProgress(JSON.parse(JSON.stringify(toStored(progress))));
	assert.ok(read.ok);
	return read.progress;
}

test('a drill is taken up where it was left', () => {
	const session = answer(startSession(ids, 10), 'again');
	const kept = keptSession(
		stored(keepSession(emptyProgress(), { session, principle: 'dive-deep', at: now })),
		ids,
		now + hour,
	);
	assert.deepEqual(kept, { session, principle: 'dive-deep', at: now });
});

test('a drill is not taken up when it is over, of another day, or about nothing any more', () => {
	const session = answer(startSession(ids, 10), 'good');
	const kept = stored(keepSession(emptyProgress(), { session, principle: undefined, at: now }));
	assert.ok(keptSession(kept, ids, now));
	assert.equal(keptSession(kept, ids, now + 4 * hour), undefined);
	assert.equal(keptSession(kept, ids, now - 4 * hour), undefined);
	assert.equal(keptSession(kept, ['a'], now), undefined);
	assert.deepEqual(keptSession(kept, ['c'], now)?.session.queue, ['c']);
	const over = keepSession(kept, { session: endSession(session), principle: undefined, at: now });
	assert.deepEqual(over.settings, {});
	const unanswered = keepSession(emptyProgress(), {
		session: startSession(ids, 10),
		principle: undefined,
		at: now,
	});
	assert.equal(keptSession(unanswered, ids, now), undefined);
});

test('anything else under its name is no drill', () => {
	for (const it of [null, 1, 'x', [], {}, { at: now }, { at: now, queue: 1, answers: [] }] satisfies Json[]) {
		assert.equal(keptSession({ settings: { 'recall-session': it } }, ids, now), undefined);
	}
});

test('settings of the clock are kept, and anything else is as at first', () => {
	const first = { sound: true, vibration: true, form: true, record: false };
	assert.deepEqual(tellSettings(emptyProgress()), first);
	const chosen = { sound: false, vibration: true, form: false, record: true };
	assert.deepEqual(tellSettings(stored(withTellSettings(emptyProgress(), chosen))), chosen);
	for (const tell of [null, 'x', [true], { sound: 'no', record: 1 }] satisfies Json[]) {
		assert.deepEqual(tellSettings({ settings: { tell } }), first);
	}
});
