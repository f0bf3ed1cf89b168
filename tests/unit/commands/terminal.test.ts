import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { askEach } from '../../../src/commands/terminal.node.ts';

/** Asks of three subjects a person who types these answers, each once it is asked for, and then ends it. */
async function ask(answers: readonly string[]) {
	const input = new PassThrough();
	const output = new PassThrough();
	const left = [...answers];
	let asked = '';
	output.on('data', (text) => {
		asked += text;
		if (!String(text).endsWith('y or n: ')) return;
		const answer = left.shift();
		if (answer === undefined) input.end();
		else input.write(`${answer}\n`);
	});
	const accepted = await askEach(['Ownership', 'Dive Deep', 'Frugality'], (name) => `Is it ${name}?`, {
		input,
		output,
	});
	return { accepted, asked };
}

test('each is asked for by itself, and a y, a Y or a yes accepts it', async () => {
	const { accepted, asked } = await ask(['y', 'n', ' Yes']);
	assert.deepEqual(accepted, ['Ownership', 'Frugality']);
	assert.match(asked, /Is it Ownership\? y or n: .*Is it Dive Deep\? y or n: .*Is it Frugality\? y or n: /s);
});

test('Enter alone accepts nothing', async () => {
	assert.deepEqual((await ask(['', '', ''])).accepted, []);
});

test('who ends it keeps what was accepted until then', async () => {
	assert.deepEqual((await ask(['y'])).accepted, ['Ownership']);
});
