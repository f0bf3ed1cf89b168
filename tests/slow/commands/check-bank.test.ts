import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { type Changes, swap, withBank } from '../../support/bank.ts';
import { environmentOf, program } from '../../support/command.ts';

interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

const check = (folder: string) =>
	new Promise<Ended>((resolve) => {
		const env = environmentOf(folder);
		const child = execFile(process.execPath, [program, 'check-bank'], { env }, (_error, out, err) =>
			// Every command first names the bank that it uses.
			resolve({
				code: child.exitCode,
				out,
				err: err.replace(`Bank: ${folder}, because STORY_BANK_CONTENT is set.\n`, ''),
			}),
		);
	});

const checkWith = (changes: Changes) => withBank(changes, check);

test('a sound bank is said to be sound, with what it holds', async () => {
	const { code, out, err } = await checkWith({
		'stories/fog-horn.mdx': swap('status: ready', 'status: planned\nprompt: What broke?'),
	});
	assert.equal(err, '');
	assert.match(out, /^The bank is sound: 2 stories \(1 still to write\), 1 principle, 1 question\.\n/);
	assert.equal(code, 0);
});

test('a broken bank is reported, and the command fails', async () => {
	const { code, out, err } = await checkWith({
		'principles/keep-watch.mdx': swap('primary: fog-horn', 'primary: fog-hron'),
	});
	assert.equal(out, '');
	const [report, rest] = err.split('\ncontent/ stands for ');
	assert.equal(
		report,
		[
			'The bank has 1 problem in 1 file.',
			'',
			'content/principles/keep-watch.mdx',
			'  line 5, primary: There is no story "fog-hron".',
			'    → Did you mean "fog-horn"?',
			'',
		].join('\n'),
	);
	assert.match(rest ?? '', /^\S*bank-\w+ here: STORY_BANK_CONTENT is set\.\n$/);
	assert.equal(code, 1);
});

test('a folder that does not exist is said, without a trace of the program', async () => {
	const { code, err } = await check('/nowhere/content');
	assert.match(err, /there is no folder \/nowhere\/content\./);
	assert.doesNotMatch(err, /\bat .*\.ts/);
	assert.equal(code, 1);
});
