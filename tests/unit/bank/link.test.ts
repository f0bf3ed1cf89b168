import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkFrameworks } from '../../../src/bank/link.ts';
import { bankData } from '../../../src/bank/tool-data.ts';
import { soundWith, swap } from '../../support/bank.ts';

const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id);

/** A principle beside the one of the sound bank. */
const steer = [
	'---',
	'name: Steer',
	'short: Steer',
	'order: 2',
	'primary: late-ferry',
	'backup: { gap: None yet }',
	'---',
	'',
	'Hold the course.',
	'',
].join('\n');

test('every entry holds its neighbours, and they hold it', async () => {
	const { stories, principles, questions } = await soundWith({});
	const [horn, ferry] = stories;
	const [watch] = principles;
	const [question] = questions;
	assert.ok(horn && ferry && watch && question);
	assert.deepEqual(horn.principles, [watch]);
	assert.deepEqual(horn.namedFor, [{ principle: watch, rank: 'primary' }]);
	assert.deepEqual(ferry.namedFor, [{ principle: watch, rank: 'backup' }]);
	assert.deepEqual(horn.answers, [{ question, place: 0, hint: 'Nobody owned it' }]);
	assert.deepEqual(ferry.answers, [{ question, place: 1, hint: undefined }]);
	assert.equal(watch.primary.story, horn);
	assert.equal(watch.backup.story, ferry);
	assert.deepEqual(watch.claimedBy, [horn, ferry]);
	assert.deepEqual(watch.questions, [question]);
	assert.equal(question.principle, watch);
	assert.deepEqual(
		question.answers.map((answer) => answer.story),
		[horn, ferry],
	);
});

test('a gap in the matrix and among the answers stays a gap', async () => {
	const { principles, questions } = await soundWith({
		'principles/keep-watch.mdx': swap('backup: late-ferry', 'backup: { gap: Could be better }'),
		'questions/saw-it-coming.mdx': swap('story: late-ferry', 'gap: Not yet'),
	});
	assert.deepEqual(principles[0]?.backup, { gap: 'Could be better' });
	assert.deepEqual(questions[0]?.answers[1], { gap: 'Not yet' });
});

test('stories of one project know each other, and others do not', async () => {
	const project = (text: string) => text.replace('status: ready', 'status: ready\nproject: harbour');
	const { stories } = await soundWith({ 'stories/fog-horn.mdx': project, 'stories/late-ferry.mdx': project });
	assert.deepEqual(
		stories.map((story) => ids(story.siblings)),
		[['late-ferry'], ['fog-horn']],
	);
	const alone = await soundWith({ 'stories/fog-horn.mdx': project });
	assert.deepEqual(
		alone.stories.map((story) => story.siblings),
		[[], []],
	);
});

test('stories stand by how much the matrix leans on them, those to write last', async () => {
	const even = await soundWith({ 'principles/steer.mdx': steer });
	assert.deepEqual(
		ids(even.stories),
		['late-ferry', 'fog-horn'],
		'one primary each; late-ferry is backup too',
	);
	const { stories } = await soundWith({
		'principles/steer.mdx': steer,
		'stories/late-ferry.mdx': (text) =>
			text.replace('status: ready', 'status: planned\nprompt: What did it cost?'),
	});
	assert.deepEqual(ids(stories), ['fog-horn', 'late-ferry']);
});

test('principles stand in their order, questions by principle and then by id', async () => {
	const question = (principle: string) => swap('principle: keep-watch', `principle: ${principle}`);
	const { principles, questions } = await soundWith({
		'principles/a-later-one.mdx': steer,
		'questions/saw-it-coming.mdx': question('a-later-one'),
		'questions/zealous.mdx':
			'---\nprinciple: keep-watch\nprompts: [Zealous?]\nanswers: [{ gap: Not yet }]\n---\n',
		'questions/alert.mdx':
			'---\nprinciple: keep-watch\nprompts: [Alert?]\nanswers: [{ gap: Not yet }]\n---\n',
	});
	assert.deepEqual(ids(principles), ['keep-watch', 'a-later-one']);
	assert.deepEqual(ids(questions), ['alert', 'zealous', 'saw-it-coming']);
	assert.deepEqual(ids(principles[0]?.questions ?? []), ['alert', 'zealous']);
});

test('stories that claim a principle stand by how high they list it', async () => {
	const { principles } = await soundWith({
		'principles/steer.mdx': steer,
		'stories/fog-horn.mdx': swap('  - keep-watch', '  - steer\n  - keep-watch'),
	});
	assert.deepEqual(ids(principles[0]?.claimedBy ?? []), ['late-ferry', 'fog-horn']);
});

test('a question is called by its first wording and keeps the others', async () => {
	const { questions } = await soundWith({
		'questions/saw-it-coming.mdx': swap('answers:', '  - Another way?\n  - A third?\nanswers:'),
	});
	assert.equal(questions[0]?.title, 'When did you see trouble before anyone else?');
	assert.deepEqual(questions[0]?.prompts.slice(1), ['Another way?', 'A third?']);
	assert.equal(questions[0]?.style, 'standard');
});

test('frameworks are had by kind, and in the order of their page', async () => {
	const { frameworks } = await soundWith({ 'frameworks/impact.mdx': swap('order: 3', 'order: 9') });
	assert.deepEqual(ids(frameworks.ordered), ['star', 'negative', 'impact']);
	assert.equal(frameworks.star.fields.phases.length, 3);
	assert.equal(frameworks.negative.fields.steps[0]?.cue, 'Say what you did');
	assert.equal(frameworks.impact.fields.levels[0]?.impact, 'customer');
	assert.throws(() => linkFrameworks([]), /No framework is of the kind "star"/);
});

test('answers about the owner stand in their order, those without a place last; a bank may have none', async () => {
	const about = (fields: string) => `---\nquestion: Why?\n${fields}\n---\n\nBecause.\n`;
	const bank = await soundWith({
		'about/a.mdx': about('gap: Say why.'),
		'about/b.mdx': about('order: 2\nopening: The sea.'),
		'about/c.mdx': about('order: 1\ngap: Say why.'),
	});
	assert.deepEqual(
		bank.about.map(({ id, seconds, answer }) => [id, seconds, answer.text]),
		['c', 'b', 'a'].map((id) => [id, 60, 'Because.']),
	);
	assert.deepEqual(
		bankData(bank).about.map(({ id, opening, phases }) => [id, opening, phases?.[0]?.seconds]),
		[['about-b', 'The sea.', { min: 30, max: 60 }]],
	);
	assert.deepEqual((await soundWith({})).about, []);
});
