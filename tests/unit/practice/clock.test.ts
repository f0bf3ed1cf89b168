import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Clock, ClockEvent } from '../../../src/practice/clock.ts';
import { giveSignals, newClock, read, step } from '../../../src/practice/clock.ts';
import { clockTime, sayVerdict } from '../../../src/practice/practice-words.ts';
import { historyOf, recordTelling, summariseTelling } from '../../../src/practice/timed-telling.ts';

const phases = [
	{ name: 'Situation and Task', parts: ['situation', 'task'], seconds: { min: 20, max: 30 } },
	{ name: 'Action', parts: ['action'], seconds: { min: 60, max: 90 } },
	{ name: 'Result', parts: ['result'], seconds: { min: 30, max: 30 } },
];

function run(events: readonly (readonly [ClockEvent['type'], number])[]): Clock {
	return events.reduce(
		(clock, [type, seconds]) => step(clock, { type, at: seconds * 1000 }),
		newClock(phases),
	);
}

test('a telling moves through its phases, and a pause does not count', () => {
	const clock = run([
		['start', 100],
		['advance', 125],
		['pause', 155],
		['resume', 955],
		['advance', 1025],
		['advance', 1055],
	]);
	assert.equal(clock.status, 'done');
	assert.deepEqual(clock.spent, [25_000, 100_000, 30_000]);
	const telling = recordTelling(clock, phases, 'census-pipeline', 5);
	assert.ok(telling);
	const { phases: judged, total } = summariseTelling(telling);
	assert.deepEqual(
		judged.map(({ verdict, off }) => [verdict, off]),
		[
			['within', 0],
			['over', 10_000],
			['within', 0],
		],
	);
	assert.deepEqual(total, { name: 'Total', took: 155_000, min: 110, max: 150, verdict: 'over', off: 5_000 });
});

const readings = [
	{ at: 0, inPhase: 0, over: 0 },
	{ at: 19.999, inPhase: 19_999, over: 0 },
	{ at: 20, inPhase: 20_000, over: 0 },
	{ at: 30, inPhase: 30_000, over: 0 },
	{ at: 42, inPhase: 42_000, over: 12_000 },
];
for (const { at, ...expected } of readings) {
	test(`after ${at} s the first phase is ${expected.over} ms over`, () => {
		const { inPhase, over } = read(run([['start', 0]]), phases, at * 1000);
		assert.deepEqual({ inPhase, over }, expected);
	});
}

test('each limit is signalled once, and a page that slept hears how late it is', () => {
	const started = run([['start', 0]]);
	assert.deepEqual(giveSignals(started, phases, 19_999).signals, []);
	const first = giveSignals(started, phases, 20_000);
	assert.deepEqual(first.signals, [{ phase: 0, limit: 'min', late: 0 }]);
	assert.deepEqual(giveSignals(first.clock, phases, 20_500).signals, []);
	const asleep = giveSignals(started, phases, 100_000);
	assert.deepEqual(asleep.signals, [
		{ phase: 0, limit: 'min', late: 80_000 },
		{ phase: 0, limit: 'max', late: 70_000 },
	]);
	const next = step(asleep.clock, { type: 'advance', at: 100_000 });
	assert.deepEqual(giveSignals(step(next, { type: 'pause', at: 101_000 }), phases, 900_000).signals, []);
});

test('a phase left too early is taken up again: its time runs on, and so do those after it', () => {
	const early = run([
		['start', 0],
		['advance', 8],
		['back', 10],
	]);
	assert.deepEqual([early.phase, early.spent], [0, [8_000, 2_000, 0]]);
	assert.equal(read(early, phases, 15_000).inPhase, 13_000);
	// What its limits had signalled is not signalled again.
	const late = giveSignals(early, phases, 25_000);
	assert.deepEqual(late.signals, [{ phase: 0, limit: 'min', late: 3_000 }]);
	const again = step(step(late.clock, { type: 'advance', at: 26_000 }), { type: 'back', at: 26_000 });
	assert.deepEqual(giveSignals(again, phases, 26_000).signals, []);
	const on = step(again, { type: 'advance', at: 30_000 });
	assert.deepEqual(read(on, phases, 31_000), {
		status: 'running',
		phase: 1,
		inPhase: 3_000,
		total: 31_000,
		over: 0,
	});
});

test('a clock that stands goes back and stands; the first phase has none before it', () => {
	const paused = run([
		['start', 0],
		['advance', 5],
		['pause', 6],
		['back', 60],
	]);
	assert.deepEqual([paused.status, paused.phase, paused.spent], ['paused', 0, [5_000, 1_000, 0]]);
	assert.equal(step(paused, { type: 'back', at: 70_000 }), paused);
});

test('what makes no sense changes nothing', () => {
	const ready = newClock(phases);
	for (const type of ['advance', 'back', 'pause', 'resume'] as const)
		assert.equal(step(ready, { type, at: 9 }), ready);
	const running = run([['start', 0]]);
	assert.equal(step(running, { type: 'start', at: 5 }), running);
	assert.equal(step(running, { type: 'resume', at: 5 }), running);
	const done = run([
		['start', 0],
		['advance', 10],
		['advance', 10],
		['advance', 10],
	]);
	for (const type of ['start', 'advance', 'back', 'pause', 'resume'] as const) {
		assert.equal(step(done, { type, at: 99 }), done);
	}
	assert.equal(recordTelling(running, phases, 's', 1), undefined);
	assert.equal(
		recordTelling(
			run([
				['start', 0],
				['advance', 0],
				['advance', 0],
				['advance', 0],
			]),
			phases,
			's',
			1,
		),
		undefined,
	);
	assert.equal(step(newClock([]), { type: 'start', at: 0 }).status, 'done');
});

test('time told is the time that ran, for any events', () => {
	const types = fc.constantFrom<ClockEvent['type']>('start', 'advance', 'back', 'pause', 'resume');
	const events = fc.array(fc.record({ type: types, wait: fc.integer({ min: 0, max: 60_000 }) }));
	fc.assert(
		fc.property(events, (list) => {
			let clock = newClock(phases);
			let now = 1_000_000;
			let ran = 0;
			const given: string[] = [];
			for (const { type, wait } of list) {
				now += wait;
				if (clock.status === 'running') ran += wait;
				const { clock: after, signals } = giveSignals(clock, phases, now);
				given.push(...signals.map(({ phase, limit }) => `${phase}/${limit}`));
				clock = step(after, { type, at: now });
				assert.equal(read(clock, phases, now).total, ran);
			}
			assert.equal(new Set(given).size, given.length);
		}),
	);
});

test('a clock that is set back takes no time away', () => {
	const types = fc.constantFrom<ClockEvent['type']>('start', 'advance', 'back', 'pause', 'resume');
	const events = fc.array(fc.record({ type: types, at: fc.integer({ min: 0, max: 1_000_000 }) }));
	fc.assert(
		fc.property(events, (list) => {
			let clock = newClock(phases);
			for (const event of list) {
				const next = step(clock, event);
				assert.ok(next.spent.every((time, phase) => time >= (clock.spent[phase] ?? 0)));
				clock = next;
			}
		}),
	);
});

test('what is shown of a telling adds up: parts to the whole, time and budget to what is off', () => {
	const phase = fc.record({
		name: fc.constant('Part'),
		took: fc.integer({ min: 0, max: 200_000 }),
		min: fc.integer({ min: 0, max: 60 }),
		max: fc.integer({ min: 60, max: 120 }),
	});
	const shown = (time: string) => {
		const [minutes = 0, seconds = 0] = time.split(/[: ]/).map(Number);
		return minutes * 60 + seconds;
	};
	fc.assert(
		fc.property(fc.array(phase, { minLength: 1, maxLength: 4 }), (phases) => {
			const { phases: parts, total } = summariseTelling({ story: 's', at: 1, phases });
			const sum = parts.reduce((all, { took }) => all + shown(clockTime(took)), 0);
			assert.equal(sum, shown(clockTime(total.took)));
			for (const part of [...parts, total]) {
				const off = part.verdict === 'within' ? 0 : shown(sayVerdict(part));
				if (part.verdict === 'short') assert.equal(shown(clockTime(part.took)) + off, part.min);
				if (part.verdict === 'over') assert.equal(shown(clockTime(part.took)) - off, part.max);
			}
		}),
	);
	const taps = [4_700, 1_900, 1_200].map((took) => ({ name: 'Part', took, min: 60, max: 90 }));
	const { phases: parts, total } = summariseTelling({ story: 's', at: 1, phases: taps });
	assert.deepEqual(
		[...parts, total].map(({ took }) => clockTime(took)),
		['0:05', '0:02', '0:01', '0:08'],
	);
	assert.deepEqual(parts.map(sayVerdict), ['0:55 short', '0:58 short', '0:59 short']);
});

test('the history of a story is in order, each telling against the budget it had', () => {
	const telling = (story: string, at: number, took: number) => ({
		story,
		at,
		phases: [{ name: 'All', took, min: 10, max: 20 }],
	});
	const tellings = [telling('a', 3, 25_000), telling('b', 2, 1), telling('a', 1, 5_000)];
	const history = historyOf(tellings, 'a').map(({ at, took, verdict, off }) => ({ at, took, verdict, off }));
	assert.deepEqual(history, [
		{ at: 1, took: 5_000, verdict: 'short', off: -5_000 },
		{ at: 3, took: 25_000, verdict: 'over', off: 5_000 },
	]);
});
