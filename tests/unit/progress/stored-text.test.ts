import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loopPart } from '../../../src/day/loop-part.ts';
import { tell } from '../../../src/day/plan/state.ts';
import { cardsPart } from '../../../src/practice/cards-part.ts';
import { gradeQuestion } from '../../../src/practice/recall.ts';
import { mergeProgress } from '../../../src/progress/merge.ts';
import { describeMissing, findMissing } from '../../../src/progress/missing.ts';
import { changeStored, readStored } from '../../../src/progress/parse.ts';
import type { Progress } from '../../../src/progress/shape.ts';
import { emptyProgress } from '../../../src/progress/shape.ts';
import { anyProgress, parts, valuesOf } from './samples.ts';

const tellFirst = loopPart.edit((loop) => tell(loop, 'census-pipeline', 'round-1', 'ownership'));
const practise = cardsPart.edit((cards) => gradeQuestion(cards, 'about-ownership', 'good', 1000));
const merge = (base: Progress, mine: Progress, theirs: Progress) => mergeProgress(base, mine, theirs, parts);

function write(text: string | null, change: (progress: Progress) => Progress): string {
	const changed = changeStored(text, parts, change);
	assert.ok(changed.ok);
	return changed.text;
}

test('two tabs that change what is stored keep each other’s changes', () => {
	const text = write(write(null, tellFirst), practise);
	const read = readStored(text, parts);
	assert.ok(read.ok);
	assert.equal(read.progress.revision, 2);
	assert.equal(valuesOf(read.progress).loop.told.length, 1);
	assert.equal(Object.keys(valuesOf(read.progress).cards).length, 1);
});

test('a change that changes nothing writes nothing new', () => {
	const text = write(null, tellFirst);
	assert.equal(
		write(text, (progress) => progress),
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
		const changed = changeStored(text, parts, () => assert.fail('the change was made'));
		assert.equal(!changed.ok && changed.reason, reason);
	});
}

test('what could not be read is handed back before it is written over', () => {
	const text = '{"version":1,"cards":{"a":1}}';
	const changed = changeStored(text, parts, tellFirst);
	assert.ok(changed.ok);
	assert.equal(changed.rescue, text);
	assert.deepEqual(changed.notes, ['1 practised question could not be read and was left out.']);
	assert.equal(changeStored(changed.text, parts, tellFirst).ok, true);
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
			const keys = ({ loop, tellings, cards, settings }: ReturnType<typeof valuesOf>) => [
				...loop.told.map(({ story, round }) => `told ${story}/${round}`),
				...tellings.map(({ story, at }) => `telling ${story}/${at}`),
				...Object.keys(cards).map((id) => `card ${id}`),
				...Object.keys(settings).map((id) => `setting ${id}`),
			];
			const [before, m, t, after] = [base, mine, theirs, merged].map(
				(progress) => new Set(keys(valuesOf(progress))),
			);
			assert.ok(before && m && t && after);
			for (const key of new Set([...m, ...t])) {
				if ((m.has(key) && t.has(key)) || !before.has(key)) assert.ok(after.has(key), key);
			}
			for (const key of after) assert.ok(m.has(key) || t.has(key), key);
			for (const [id, card] of Object.entries(valuesOf(merged).cards)) {
				const both = [mine, theirs]
					.map((progress) => valuesOf(progress).cards)
					.flatMap((cards) => (Object.hasOwn(cards, id) ? (cards[id] ?? []) : []));
				assert.ok(both.some((other) => JSON.stringify(other) === JSON.stringify(card)));
			}
		}),
	);
});

test('both sides rename different things about a round, and both stay', () => {
	const change = (fields: object) =>
		loopPart.edit((loop) => ({
			...loop,
			rounds: loop.rounds.map((round, i) => (i === 0 ? { ...round, ...fields } : round)),
		}))(emptyProgress);
	const merged = merge(emptyProgress, change({ name: 'Ana' }), change({ principles: ['ownership'] }));
	assert.deepEqual(loopPart.read(merged).rounds[0], {
		id: 'round-1',
		name: 'Ana',
		principles: ['ownership'],
	});
});

test('a day says that stories are kept back, also after a merge; an old record does not', () => {
	const keeping = loopPart.edit((loop) => ({ ...loop, keepBack: true }))(emptyProgress);
	const stored = readStored('{"version":1,"loop":{"rounds":[],"told":[],"keepBack":true}}', parts);
	assert.equal(stored.ok && loopPart.read(stored.progress).keepBack, true);
	assert.equal(loopPart.read(merge(emptyProgress, keeping, tellFirst(emptyProgress))).keepBack, true);
	assert.equal(loopPart.read(merge(keeping, emptyProgress, tellFirst(keeping))).keepBack, undefined);
	for (const old of ['', ',"keepBack":"yes"']) {
		const { values } = JSON.parse(`{"values":{"loop":{"rounds":[],"told":[]${old}}}}`);
		assert.deepEqual(loopPart.read({ ...emptyProgress, values }), { rounds: [], told: [] });
	}
});

test('a round removed here and told something there is kept', () => {
	const mine = loopPart.edit((loop) => ({ ...loop, rounds: loop.rounds.slice(1) }))(emptyProgress);
	const loop = loopPart.read(merge(emptyProgress, mine, tellFirst(emptyProgress)));
	assert.equal(loop.told.length, 1);
	assert.ok(loop.rounds.some(({ id }) => id === 'round-1'));
});

test('ids that the bank lost are found, said and kept', () => {
	const progress = practise(tellFirst(emptyProgress));
	const known = { stories: [{ id: 'census' }], principles: [{ id: 'ownership' }], questions: [], about: [] };
	const missing = findMissing(progress, parts, known);
	assert.deepEqual(missing.map(describeMissing), [
		'The story “census-pipeline” is no longer in the bank: it was renamed or removed. Still saved: told to 1 round.',
		'The question “about-ownership” is no longer in the bank: it was renamed or removed. Still saved: its practice so far.',
	]);
});

/** Order aside: a merge may put entries elsewhere in a list. */
function sorted(progress: Progress): unknown {
	const { loop, tellings, ...rest } = valuesOf(progress);
	const order = <T>(list: readonly T[], key: (entry: T) => string) =>
		list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
	return {
		...rest,
		rounds: order(loop.rounds, ({ id }) => id),
		told: order(loop.told, ({ story, round }) => `${story}/${round}`),
		tellings: order(tellings, ({ story, at }) => `${story}/${at}`),
	};
}
