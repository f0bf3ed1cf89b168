import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { makeBank, run } from '../../../src/commands/mine.node.ts';
import { guideBank, soundBank } from '../../support/fixture-banks.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

describe('a bank of other values', () => {
	const lists = readdirSync('src/commands/starter/values').map((file) => file.replace('.txt', ''));
	for (const list of lists)
		test(`is sound for ${list}, by its name in any case`, async (t) => {
			const folder = join(newFolder(t), 'mine');
			await makeBank(folder, { box: guideBank, values: list.toUpperCase() });
			const { bank, problems } = await loadBank(folder);
			assert.deepEqual(problems, []);
			assert.ok(bank && bank.principles.length >= 3);
			assert.equal(bank.questions.length, bank.principles.length);
			assert.ok(bank.principles.every(({ meaning }) => meaning.text.length > 20));
			assert.equal(bank.stories.length, 0);
		});

	test('is made of a text file with one a line', async (t) => {
		const folder = newFolder(t);
		const list = join(folder, 'ours.txt');
		writeFileSync(list, 'Kindness\nCraft: do it well\n');
		await makeBank(join(folder, 'mine'), { box: guideBank, values: list });
		const { bank } = await loadBank(join(folder, 'mine'));
		assert.deepEqual(
			bank?.principles.map(({ id }) => id),
			['kindness', 'craft'],
		);
	});

	const refused: readonly [when: string, content: Uint8Array | string | undefined, says: RegExp][] = [
		[
			'is not there',
			undefined,
			/There is no list of values ".*"\. There are airbnb, .*write its values into a text file/,
		],
		['names nothing', '# Only a remark\n', /names no value\. Write one a line/],
		['is no text', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]), /is not plain text/],
	];
	for (const [when, content, says] of refused)
		test(`is refused where the list ${when}`, async (t) => {
			const folder = newFolder(t);
			const list = join(folder, 'list.txt');
			if (content !== undefined) writeFileSync(list, content);
			const { code, err } = await runCommand(t, run, ['--values', list], join(folder, 'mine'));
			assert.equal(code, 1);
			assert.match(err, says);
			assert.ok(!readdirSync(folder).includes('mine'), 'Nothing is left of it.');
		});
});

test('a folder with files that are no bank is left alone, with what is wrong', async (t) => {
	const folder = newFolder(t);
	writeFileSync(join(folder, 'letter.txt'), 'Dear Kim');
	const { code, err } = await runCommand(t, run, [], folder);
	assert.equal(code, 1);
	assert.match(err, /letter\.txt/);
	assert.deepEqual(readdirSync(folder), ['letter.txt']);
});

test('a bank that is there is described, and nothing in it changes', async (t) => {
	const { code, out } = await runCommand(t, run, [], soundBank);
	assert.equal(code, 0);
	assert.match(
		out,
		/is there already\. It holds 1 principle, 1 question, 0 questions about you and 2 stories\. What is in it stays\./,
	);
	assert.match(out, /npm run readiness/);
});
