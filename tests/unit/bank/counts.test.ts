import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, countStories, stillToWrite } from '../../../src/bank/counts.ts';
import { soundWith, swap } from '../../support/bank.ts';

test('stories are counted by whether they can be told', async () => {
	const all = await soundWith({});
	assert.equal(countStories(all), '2 ready');
	assert.equal(stillToWrite(all), undefined);
	const some = await soundWith({
		'stories/fog-horn.mdx': swap('status: ready', 'status: planned\nprompt: What broke?'),
	});
	assert.equal(countStories(some), '1 ready');
	assert.equal(stillToWrite(some), '1 to write');
});

for (const [count, many, text] of [
	[0, undefined, '0 principles'],
	[1, undefined, '1 principle'],
	[2, undefined, '2 principles'],
] as const) {
	test(`${count} of a principle is "${text}"`, () => assert.equal(counted(count, 'principle', many), text));
}

test('a noun may have a plural of its own', () => {
	assert.equal(counted(3, 'story', 'stories'), '3 stories');
	assert.equal(counted(1, 'story', 'stories'), '1 story');
});
