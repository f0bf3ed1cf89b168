import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFollowUps } from '../../../src/bank/matrix.ts';
import { soundWith, swap } from '../../support/bank.ts';

const general = ['Which part was yours?', 'What would you change?'];

async function open(answered: string) {
	const { stories } = await soundWith({
		'principles/keep-watch.mdx': swap(
			'order: 1',
			'order: 1\nfollowUps:\n  - How did you see it?\n  - Who else saw it?',
		),
		'stories/fog-horn.mdx': swap('It has not failed since.', `It sounds.${answered}`),
	});
	const story = stories.find((story) => story.id === 'fog-horn');
	assert.ok(story);
	return openFollowUps(story, general).map(({ principle, questions }) => [principle?.id, questions]);
}

test('what nobody has answered is open: by principle, then for any story', async () => {
	assert.deepEqual(await open(''), [
		['keep-watch', ['How did you see it?', 'Who else saw it?']],
		[undefined, general],
	]);
});

test('a question is answered in any case and with any punctuation', async () => {
	const answered =
		'\n\n## Follow-ups\n\n### who else, saw it\n\nThe pilot.\n\n### Which part was *yours*?\n\nThe plan.';
	assert.deepEqual(await open(answered), [
		['keep-watch', ['How did you see it?']],
		[undefined, ['What would you change?']],
	]);
});

test('a principle of which nothing is open is left out', async () => {
	const answered =
		'\n\n## Follow-ups\n\n### How did you see it?\n\nBy day.\n\n### Who else saw it?\n\nThe pilot.';
	assert.deepEqual(await open(answered), [[undefined, general]]);
});
