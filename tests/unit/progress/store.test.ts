import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tell } from '../../../src/day/plan/state.ts';
import { gradeQuestion } from '../../../src/practice/recall.ts';
import { merge } from '../../../src/progress/merge.ts';
import { describeMissing, findMissing } from '../../../src/progress/missing.ts';
import type { Progress } from '../../../src/progress/shape.ts';
import { countProgress, describeCounts, emptyProgress } from '../../../src/progress/shape.ts';
import { changeStored, readStored } from '../../../src/progress/store.ts';
import { anyProgress } from './samples.ts';

const tellFirst = (progress: Progress): Progress => ({
	...progress,
	loop: tell(progress.loop, 'census-pipeline', 'round-1', 'ownership'),
});
const practise = (progress: Progress): Progress => ({
	...progress,
	cards: gradeQuestion(progress.cards, 'about-ownership', 'good', 1000),
});

function write(text: string | null, change: (progress: Progress) => Progress): string {
	const changed = changeStored(text, change);
	assert.ok(changed.ok);
	return changed.text;
}

test('two tabs that change what is stored keep each other’s changes', () => {
	const text = write(write(null, tellFirst), practise);
	const read = readStored(text);
	assert.ok(read.ok);
	assert.equal(read.progress.revision, 2);
	assert.equal(read.progress.loop.told.length, 1);
	assert.equal(Object.keys(read.progress.cards).length, 1);
});

test('a change that changes nothing writes nothing new', () => {
	const text = write(null, tellFirst);
	assert.equal(
		write(text, (it) => it),
		text,
	);
});

const untouched = [
	{ name: 'damaged text', text: '{"version":1,"loop":', reason: 'damaged' },
	{ name: 'text that is no progress', text: '"hello"', reason: 'damaged' },
	{ name: 'a newer version', text: '{"version":99}', reason: 'newer' },
];
for (const { name, text, reason } of untouched) {
	test(`${name} is refused and not written over`, () => {
		const changed = changeStored(text, () => assert.fail('the change was made'));
		assert.equal(!changed.ok && changed.reason, reason);
	});
}

test('what could not be read is handed back before it is written over', () => {
	const text = '{"version":1,"cards":{"a":1}}';
	const changed = changeStored(text, tellFirst);
	assert.ok(changed.ok);
	assert.equal(changed.rescue, text);
	assert.deepEqual(changed.notes, ['1 practised question could not be read and was left out.']);
	assert.equal(changeStored(changed.text, tellFirst).ok, true);
});

test('a side that did nothing takes over all that the other did', () => {
	fc.assert(
		fc.property(anyProgress, anyProgress, (base, other) => {
			for (const merged of [merge(base, base, other), merge(base, other, base), merge(base, other, other)]) {
				assert.deepEqual(sorted({ ...merged, revision: 0 }), sorted({ ...other, revision: 0 }));
			}
		}),
	);
});

test('a merge loses no entry that either side added or kept', () => {
	fc.assert(
		fc.property(anyProgress, anyProgress, anyProgress, (base, mine, theirs) => {
			const merged = merge(base, mine, theirs);
			const keys = (it: Progress) => [
				...it.loop.told.map(({ story, round }) => `told ${story}/${round}`),
				...it.tellings.map(({ story, at }) => `telling ${story}/${at}`),
				...Object.keys(it.cards).map((id) => `card ${id}`),
				...Object.keys(it.settings).map((id) => `setting ${id}`),
			];
			const [before, m, t, after] = [base, mine, theirs, merged].map((it) => new Set(keys(it)));
			assert.ok(before && m && t && after);
			for (const key of new Set([...m, ...t])) {
				if ((m.has(key) && t.has(key)) || !before.has(key)) assert.ok(after.has(key), key);
			}
			for (const key of after) assert.ok(m.has(key) || t.has(key), key);
			for (const [id, card] of Object.entries(merged.cards)) {
				const both = [mine.cards, theirs.cards].flatMap((cards) =>
					Object.hasOwn(cards, id) ? (cards[id] ?? []) : [],
				);
				assert.ok(both.some((it) => JSON.stringify(it) === JSON.stringify(card)));
			}
		}),
	);
});

test('both sides rename different things about a round, and both stay', () => {
	const base = emptyProgress();
	const change = (name: object) => ({
		...base,
		loop: { ...base.loop, rounds: base.loop.rounds.map((it, i) => (i === 0 ? { ...it, ...name } : it)) },
	});
	const { rounds } = merge(base, change({ name: 'Ana' }), change({ principles: ['ownership'] })).loop;
	assert.deepEqual(rounds[0], { id: 'round-1', name: 'Ana', principles: ['ownership'] });
});

test('a round removed here and told something there is kept', () => {
	const base = emptyProgress();
	const mine = { ...base, loop: { ...base.loop, rounds: base.loop.rounds.slice(1) } };
	const { loop } = merge(base, mine, tellFirst(base));
	assert.equal(loop.told.length, 1);
	assert.ok(loop.rounds.some(({ id }) => id === 'round-1'));
});

test('ids that the bank lost are found, said and kept', () => {
	const progress = practise(tellFirst(emptyProgress()));
	const known = { stories: ['census'], principles: ['ownership'], questions: [] };
	const missing = findMissing(progress, known);
	assert.deepEqual(missing.map(describeMissing), [
		'The story “census-pipeline” is no longer in the bank: it was renamed or removed. Kept: told to 1 round.',
		'The question “about-ownership” is no longer in the bank: it was renamed or removed. Kept: its practice so far.',
	]);
});

test('counts are said in words', () => {
	const counts = countProgress(practise(tellFirst(emptyProgress())));
	assert.equal(describeCounts(counts), '5 rounds, 1 story told, 1 question practised, 0 timed tellings');
});

/** Order aside: a merge may put entries elsewhere in a list. */
function sorted({ loop, tellings, ...rest }: Progress): unknown {
	const order = <T>(list: readonly T[], key: (item: T) => string) =>
		list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
	return {
		...rest,
		rounds: order(loop.rounds, ({ id }) => id),
		told: order(loop.told, ({ story, round }) => `${story}/${round}`),
		tellings: order(tellings, ({ story, at }) => `${story}/${at}`),
	};
}
