import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerQuestion, startSession } from '../../../src/practice/drill-session.ts';
import { keepDrill, unfinishedDrill } from '../../../src/practice/unfinished-drill.ts';
import { emptyProgress, type Progress, settingsPart } from '../../../src/progress/index.ts';
import { parseProgress, toStored } from '../../../src/progress/parse.ts';
import { parts, progressWith } from '../progress/samples.ts';

const ids = ['a', 'b', 'c'];
const now = Date.UTC(2026, 10, 23, 9);
const hour = 60 * 60_000;

/** As it comes back from the device. */
function stored(progress: Progress): Progress {
	const read = parseProgress(JSON.parse(JSON.stringify(toStored(progress))), parts);
	assert.ok(read.ok);
	return read.progress;
}

test('a drill is taken up where it was left', () => {
	const session = answerQuestion(startSession(ids, 10), 'again');
	const drill = { session, principle: 'dive-deep', at: now };
	assert.deepEqual(unfinishedDrill(stored(keepDrill(drill)(emptyProgress)), ids, now + hour), drill);
});

test('a drill is not taken up when it is over, of another day, or about nothing any more', () => {
	const session = answerQuestion(startSession(ids, 10), 'good');
	const progress = stored(keepDrill({ session, principle: undefined, at: now })(emptyProgress));
	assert.ok(unfinishedDrill(progress, ids, now));
	assert.equal(unfinishedDrill(progress, ids, now + 4 * hour), undefined);
	assert.equal(unfinishedDrill(progress, ids, now - 4 * hour), undefined);
	assert.equal(unfinishedDrill(progress, ['a'], now), undefined);
	assert.deepEqual(unfinishedDrill(progress, ['c'], now)?.session.queue, ['c']);
	const over = keepDrill({ session: { ...session, queue: [] }, principle: undefined, at: now })(progress);
	assert.deepEqual(settingsPart.read(over), {});
	const unanswered = { session: startSession(ids, 10), principle: undefined, at: now };
	assert.equal(unfinishedDrill(keepDrill(unanswered)(emptyProgress), ids, now), undefined);
});

test('anything else under its name is no drill', () => {
	for (const value of [null, 1, 'x', [], {}, { at: now }, { at: now, queue: 1, answers: [] }]) {
		const progress = progressWith({ settings: { 'recall-session': value } });
		assert.equal(unfinishedDrill(progress, ids, now), undefined);
	}
});
