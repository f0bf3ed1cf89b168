import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePassphrase, judge, makePassphrase } from '../../../src/commands/passphrase.node.ts';

const findWeakness = judge();

for (const weak of [
	'',
	'password',
	'Summer2026!',
	'qwertyuiop',
	'correct horse',
	'aaaaaaaaaaaaaaaaaaaaaaaa',
	'story bank',
	'Correct-Horse-Battery-Staple!',
	'to be or not to be that is the question',
	'ｐａｓｓｗｏｒｄｐａｓｓ',
	'pass   word   \u00a0 pass',
	'I love my wife Anna and kids',
	'i like going to the beach in summer',
]) {
	test(`"${weak}" is too easy to guess, and the reason is said`, () => {
		assert.match(
			findWeakness(weak) ?? '',
			/^It would be found in some 10\^\d+ guesses, in \w[\w ]+; it takes 10\^14, which is centuries\. \S/,
		);
	});
}

test('what is known of the owner makes a passphrase no stronger', () => {
	const words = 'Marigold Fenwick Quillon 2026';
	assert.equal(findWeakness(words), undefined);
	assert.match(judge(['The bank of Marigold Fenwick', 'Quillon'])(words) ?? '', /^It would be found/);
});

test('the reason names what makes it weak', () => {
	assert.match(findWeakness('password') ?? '', /in seconds; .* heavily used/);
	assert.match(findWeakness('Correct-horse battery staple') ?? '', /It is a famous one/);
	assert.match(findWeakness('qwertyuiop') ?? '', /used password|keyboard|row of keys/i);
});

/** What a build says of a passphrase from the environment. */
async function choose(given: string, workflow?: string): Promise<string> {
	const before = { ...process.env };
	process.env.STORY_BANK_PASSPHRASE = given;
	if (workflow === undefined) delete process.env.GITHUB_ACTIONS;
	else process.env.GITHUB_ACTIONS = workflow;
	try {
		return await choosePassphrase().catch((error: Error) => error.message);
	} finally {
		assert.equal(process.env.STORY_BANK_PASSPHRASE, undefined, 'It is not left for other programs.');
		Object.assign(process.env, before);
	}
}

test('a weak one is refused and a good one offered, but not in the log of a workflow', async () => {
	const offered = (await choose('password')).match(
		/^This passphrase is too weak\.[\s\S]*just now: ([a-z ]+)$/,
	)?.[1];
	assert.equal(findWeakness(offered ?? ''), undefined);
	assert.match(await choose('password', 'true'), /too weak[\s\S]*this log is no place for it\.$/);
	assert.equal(
		await choose('abandon river candy orbit velvet jungle tape'),
		'abandon river candy orbit velvet jungle tape',
	);
});

test('a passphrase made by chance is good, has seven words, and is another one each time', () => {
	const made = Array.from({ length: 20 }, makePassphrase);
	assert.equal(new Set(made).size, 20);
	for (const passphrase of made.slice(0, 5)) {
		assert.match(passphrase, /^[a-z]{3,8}( [a-z]{3,8}){6}$/);
		assert.equal(findWeakness(passphrase), undefined);
	}
});

test('a long passphrase is judged at once', () => {
	assert.equal(findWeakness('x7 Qp) zebra '.repeat(2000)), undefined);
});
