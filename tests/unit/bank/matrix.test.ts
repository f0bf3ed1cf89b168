import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	candidates,
	cellOf,
	differences,
	gridRow,
	insteadOf,
	namedUnclaimed,
	principlesOf,
	reasonFor,
	wordsOf,
} from '../../../src/bank/matrix.ts';
import { type Changes, soundWith, swap } from '../../support/bank.ts';

/**
 * Two principles. Keep Watch: fog-horn, backup late-ferry; Steer: late-ferry, which does not claim it, backup the planned
 * dark-lamp. Claims: fog-horn Steer and Keep Watch, late-ferry Keep Watch, dark-lamp Steer.
 */
const changes: Changes = {
	'principles/steer.mdx':
		'---\nname: Steer\nshort: Steer\norder: 2\nprimary: late-ferry\nbackup: dark-lamp\n---\n\nHold the course.\n',
	'stories/fog-horn.mdx': swap('  - keep-watch', '  - steer\n  - keep-watch'),
	'stories/dark-lamp.mdx':
		'---\ntitle: The lamp\nshort: Dark Lamp\nhook: It went out.\noutcome: success\nstatus: planned\nprinciples: [steer]\nprompt: Who lit it?\n---\n',
	'questions/held-course.mdx':
		'---\nprinciple: steer\nprompts: [When did you hold the course?]\nanswers:\n  - story: fog-horn\n    hint: The plan held\n  - gap: Not yet\n---\n',
};

async function bank() {
	const { stories, principles, questions } = await soundWith(changes);
	const by = <T extends { id: string }>(all: readonly T[], id: string): T => {
		const entry = all.find((entry) => entry.id === id);
		assert.ok(entry, id);
		return entry;
	};
	return {
		principles,
		horn: by(stories, 'fog-horn'),
		ferry: by(stories, 'late-ferry'),
		lamp: by(stories, 'dark-lamp'),
		watch: by(principles, 'keep-watch'),
		steer: by(principles, 'steer'),
		sawIt: by(questions, 'saw-it-coming'),
		held: by(questions, 'held-course'),
	};
}

const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);

test('a cell says rank and claim, and is empty where there is neither', async () => {
	const { horn, ferry, lamp, watch, steer, principles } = await bank();
	assert.deepEqual(cellOf(horn, watch), { principle: watch, rank: 'primary', claimed: true });
	assert.deepEqual(cellOf(horn, steer), { principle: steer, rank: undefined, claimed: true });
	assert.deepEqual(cellOf(ferry, steer), { principle: steer, rank: 'primary', claimed: false });
	assert.equal(cellOf(lamp, watch), undefined);
	assert.deepEqual(gridRow(lamp, principles), { story: lamp, cells: [undefined, cellOf(lamp, steer)] });
});

test('a principle that is proposed for a story is linked, and shown as proposed', async () => {
	const { stories, principles } = await soundWith({
		...changes,
		'stories/fog-horn.mdx': swap('  - keep-watch', '  - keep-watch\nproposed: [steer]'),
	});
	const horn = stories.find(({ id }) => id === 'fog-horn');
	const steer = principles.find(({ id }) => id === 'steer');
	assert.ok(horn && steer);
	assert.deepEqual(ids(horn.principles), ['keep-watch', 'steer']);
	assert.deepEqual(ids(horn.proposed), ['steer']);
	assert.ok(steer.claimedBy.includes(horn));
	const cell = cellOf(horn, steer);
	assert.deepEqual(cell, { principle: steer, rank: undefined, claimed: true, proposed: true });
	assert.equal(wordsOf(cell), 'proposed and not confirmed');
});

test('the sign of a cell is a letter with its words', async () => {
	const { horn, ferry, watch, steer } = await bank();
	const words = (story: typeof horn, principle: typeof watch) => {
		const cell = cellOf(story, principle);
		assert.ok(cell);
		return wordsOf(cell);
	};
	assert.equal(words(horn, watch), 'primary');
	assert.equal(words(ferry, watch), 'backup');
	assert.equal(words(horn, steer), 'in its own list');
	assert.equal(words(ferry, steer), 'primary, though not in its own list');
});

test('a difference is a place that matrix and question fill with two stories', async () => {
	const { held, sawIt, horn, ferry } = await bank();
	assert.deepEqual(differences(sawIt), []);
	assert.deepEqual(differences(held), [
		{ question: held, rank: 'primary', inMatrix: ferry, inQuestion: horn },
	]);
});

test('a story that is named but does not claim the principle is found', async () => {
	const { watch, steer, ferry } = await bank();
	assert.deepEqual(namedUnclaimed(watch), []);
	assert.deepEqual(namedUnclaimed(steer), [{ rank: 'primary', story: ferry }]);
});

test('a story is asked for what it claims, strongest first, then for what it is only named for', async () => {
	const { horn, ferry } = await bank();
	assert.deepEqual(ids(principlesOf(horn)), ['steer', 'keep-watch']);
	assert.deepEqual(ids(principlesOf(ferry)), ['keep-watch', 'steer']);
});

test('the reason for a story is the first hint that a question of the principle gives it', async () => {
	const { horn, ferry, watch, steer } = await bank();
	assert.equal(reasonFor(horn, watch), 'Nobody owned it');
	assert.equal(reasonFor(horn, steer), 'The plan held');
	assert.equal(reasonFor(ferry, watch), undefined);
});

test('candidates are ready stories: primary, backup, those that claim it, those its questions name', async () => {
	const { watch, steer } = await bank();
	assert.deepEqual(ids(candidates(watch)), ['fog-horn', 'late-ferry']);
	assert.deepEqual(ids(candidates(steer)), ['late-ferry', 'fog-horn'], 'the backup is not written yet');
});

test('when a story is used, the next candidate is told, or nothing', async () => {
	const { ferry, horn, watch, steer } = await bank();
	assert.deepEqual(insteadOf(horn), [
		{ principle: steer, story: ferry },
		{ principle: watch, story: ferry },
	]);
	const { stories } = await soundWith({
		'principles/keep-watch.mdx': swap('backup: late-ferry', 'backup: { gap: None }'),
		'stories/late-ferry.mdx': swap('status: ready', 'status: planned\nprompt: What did it cost?'),
	});
	const alone = stories.find((story) => story.id === 'fog-horn');
	assert.ok(alone);
	assert.deepEqual(
		insteadOf(alone).map((choice) => choice.story),
		[undefined],
	);
});
