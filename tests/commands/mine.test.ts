import assert from 'node:assert/strict';
import {
	appendFileSync,
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { guideBank } from '../support/fixture-banks.ts';
import { copyProject, npmRun, start, timeout } from './project.ts';

const project = copyProject();
// What the project comes with, whatever its owner has put there since.
rmSync(join(project, 'content'), { recursive: true });
cpSync(guideBank, join(project, 'content'), { recursive: true });

const variables = { STORY_BANK_CONTENT: undefined };
const mine = join(project, 'my-bank');
const read = (file: string) => readFileSync(join(mine, file), 'utf8');

/** The commands of the README’s “Make it yours”, block by block, without their remarks. */
const [withNotes = [], withoutNotes = []] = [
	...(/## Make it yours\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '').matchAll(
		/```sh\n([\s\S]*?)```/g,
	),
].map(([, block = '']) =>
	block
		.trim()
		.split('\n')
		.map((line) => line.replace(/\s+#.*$/, '')),
);

/** Types a line of the README. `npm start` ends once it has said where the site is. */
async function type(line: string, signal: AbortSignal): Promise<string> {
	const [, ...words] = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
	if (words[0] !== 'start') {
		const { code, text } = await start(project, 'npm', words, variables, signal).ended;
		assert.equal(code, 0, text);
		return text;
	}
	// Not by npm: it would not pass the signal on.
	const server = start(project, process.execPath, ['src/commands/run.mjs', 'start'], variables, signal);
	const text = await server.prints(/[\s\S]*Story Bank is at http\S+/);
	server.kill('SIGTERM');
	await server.ended;
	return text;
}

const notes = `# My stories

## The lamp that went out

- **Situation:** Nobody owned the lamp, and it failed nine times in one winter.
- **Task:** It was not my job, but ships went by it.
- **Action:** I took it on, found the root cause in the wick, and wrote a service plan.
- **Result:** It has failed 0 times since. I learned to ask who owns a thing.
`;

test('README without notes, as a programmer: a sound bank with one story, which every command takes', {
	timeout,
}, async ({ signal }) => {
	assert.match(
		withoutNotes.join('\n'),
		/^npm run mine\nnpm run new -- story .*\nnpm run check:bank\nnpm start$/,
	);
	// The last is that of the other way, which is built below.
	const [make = '', add = '', check = ''] = withoutNotes;
	const made = await type(make, signal);
	assert.match(
		made,
		/Made my-bank\/\. It holds 16 principles, 16 questions, 5 questions about you and no story yet\./,
	);
	assert.match(made, /Next:\n +npm run mine -- NOTES\.md/);
	const file = /Made (my-bank\/stories\/[\w-]+\.mdx)\./.exec(await type(add, signal))?.[1];
	assert.ok(file, 'It says where to write.');
	const prompts = readFileSync(join(project, file), 'utf8');
	writeFileSync(
		join(project, file),
		prompts.replace(/## Situation[\s\S]*/, '## Situation\n\nThe lamp went out.\n'),
	);
	assert.match(
		await type(check, signal),
		/Bank: my-bank\/[\s\S]*The bank is sound: 1 story \(1 still to write\), 16/,
	);
});

test('run again, it overwrites nothing and says so', { timeout }, async ({ signal }) => {
	appendFileSync(join(mine, 'bank.yaml'), '# My own remark\n');
	rmSync(join(mine, 'questions/disagreed.mdx'));
	const { code, text } = await npmRun(project, ['mine'], variables, signal);
	assert.equal(code, 0, text);
	assert.match(text, /my-bank\/ is there already\. It holds 16 principles, 15 questions/);
	assert.match(read('bank.yaml'), /My own remark/);
	assert.ok(!existsSync(join(mine, 'questions/disagreed.mdx')), 'What was deleted stays deleted.');
	const other = await npmRun(project, ['mine', '--', '--values', 'netflix'], variables, signal);
	assert.equal(other.code, 1);
	assert.match(other.text, /my-bank\/ is there already, and its principles stay/);
});

test('a variable wins over my-bank/, and the output says which bank it was', { timeout }, async ({
	signal,
}) => {
	const { text } = await npmRun(
		project,
		['check:bank'],
		{ STORY_BANK_CONTENT: join(project, 'content') },
		signal,
	);
	assert.match(
		text,
		/Bank: .*content, because STORY_BANK_CONTENT is set\.\n(?:.*\n)*The bank is sound: 12 stories/,
	);
});

test('a new principle that the box knows comes with what the box has', { timeout }, async ({ signal }) => {
	rmSync(join(mine, 'principles/ownership.mdx'));
	rmSync(join(mine, 'questions/outside-my-responsibility.mdx'));
	rmSync(join(mine, 'phrasings/ownership.txt'));
	const { code, text } = await npmRun(project, ['new', '--', 'principle', 'Ownership'], variables, signal);
	assert.equal(code, 0, text);
	assert.match(text, /questions\/outside-my-responsibility\.mdx, my-bank\/phrasings\/ownership\.txt/);
	assert.match(read('principles/ownership.mdx'), /Treat a problem as yours/);
	const checked = await npmRun(project, ['check:bank'], variables, signal);
	assert.equal(checked.code, 0, checked.text);
});

test('README with notes, without an editor: the notes are in the bank, and principles are proposed', {
	timeout,
}, async ({ signal }) => {
	rmSync(mine, { recursive: true });
	writeFileSync(join(project, 'NOTES.md'), notes);
	assert.match(withNotes.join('\n'), /^npm run mine -- NOTES\.md\nnpm start$/);
	const [bring = '', serve = ''] = withNotes;
	const text = await type(bring, signal);
	assert.deepEqual(readdirSync(join(mine, 'stories')), ['the-lamp-that-went-out.mdx']);
	assert.match(text, /Principles proposed[^\n]*\n +“The lamp that went out”: [^\n]* \(\d+% sure\)/);
	assert.match(text, /Nothing of it was written\. To take them all as proposals: npm run mine -- --accept/);
	assert.doesNotMatch(read('stories/the-lamp-that-went-out.mdx'), /propos/);
	assert.match(await type(serve, signal), /Bank: my-bank\/[\s\S]*Story Bank is at/);
});

test('with the owner’s yes proposals are written, and readiness lists them with what to do', {
	timeout,
}, async ({ signal }) => {
	const accepted = await npmRun(project, ['mine', '--', '--accept'], variables, signal);
	assert.match(accepted.text, /Written under "proposed" in 1 story\./);
	assert.match(read('stories/the-lamp-that-went-out.mdx'), /^proposed: \[ [a-z-]+(, [a-z-]+)? \]$/m);
	const { code, text } = await npmRun(project, ['readiness'], variables, signal);
	assert.equal(code, 0, text);
	assert.match(
		text,
		/Principles only proposed for 1 story[\s\S]*Move each that fits from proposed to principles/,
	);
	const again = await npmRun(project, ['mine', '--', 'NOTES.md'], variables, signal);
	assert.equal(again.code, 0, again.text);
	assert.match(
		read('stories/the-lamp-that-went-out.mdx'),
		/^proposed:/m,
		'The same notes again change nothing.',
	);
});
