import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { swap, withBank } from '../../../support/bank.ts';

/** Fields that no schema has: a line, a list, a group, a list of groups, a yes or no. */
const newFields = `
	nickname: line.optional().meta({ description: 'What the team called it.' }),
	savedFor: z.array(line).default([]),
	venue: z.strictObject({ town: line, year: z.int().optional() }).optional(),
	date: z.array(z.strictObject({ listener: line, seconds: z.int() })).optional(),
	isRehearsed: z.boolean().optional(),
`;
const values = {
	nickname: 'The *Horn* #1: **Primary**, or so',
	savedFor: ['1. the end', 'Notes: none', 'a, b'],
	venue: { town: 'Cape_Town', year: 1999 },
	date: [
		{ listener: 'Ann | Bo', seconds: 90 },
		{ listener: 'Cy', seconds: 120 },
	],
	isRehearsed: true,
};

/** Follows the fields of one entry through everything that a bank goes into; it must also hold as TypeScript. */
const script = `
import { readRawFolder } from './src/commands/folder.node.ts';
import { editorSchema } from './src/commands/editor-schemas.node.ts';
import { loadBank } from './src/bank/read/load-bank.node.ts';
import { bankFile } from './src/bank/bank-file.ts';
import { exportGuide } from './src/guide/write.ts';
import { readGuide } from './src/guide/read.ts';
import { reportProblems } from './src/bank/problems/problem.ts';

const folder = process.argv[2] ?? '';
const { bank, problems } = await loadBank(folder);
const { settings, ...entries } = await readRawFolder(folder);
if (!bank || !settings) throw new Error(reportProblems(problems));
const file = bankFile(bank);
const { text, differing } = exportGuide({ ...entries, settings });
const imported = readGuide(text);
if (!imported.bank) throw new Error(JSON.stringify(imported.remarks));

type Entry = Pick<(typeof bank.stories)[number], 'nickname' | 'savedFor' | 'venue' | 'date' | 'isRehearsed'>;
const pick = (it: Entry | undefined) => {
	const { nickname, savedFor, venue, date, isRehearsed } = it ?? {};
	return { nickname, savedFor, venue, date, isRehearsed };
};
console.log(
	JSON.stringify({
		bank: [bank.stories[0], bank.principles[0], bank.questions[0]].map(pick),
		file: [file.stories[0], file.principles[0], file.questions[0]].map(pick),
		imported: [
			imported.bank.stories.find((it) => it.id === 'fog-horn')?.fields,
			imported.bank.principles[0]?.fields,
			imported.bank.questions[0]?.fields,
		].map(pick),
		differing,
		remarks: imported.remarks.filter((it) => it.kind !== 'guess'),
		editor: editorSchema('stories').includes('What the team called it.'),
	}),
);
`;

const entries = ['stories/fog-horn.mdx', 'principles/keep-watch.mdx', 'questions/saw-it-coming.mdx'] as const;

let copy = '';
before(async () => {
	copy = await mkdtemp(join(tmpdir(), 'new-field-'));
	await cp('src', join(copy, 'src'), { recursive: true });
	for (const file of ['package.json', 'tsconfig.json']) await cp(file, join(copy, file));
	await symlink(resolve('node_modules'), join(copy, 'node_modules'));
	for (const [kind, begin] of [
		['story', 'const common = {'],
		['principle', 'export const principle = z.strictObject({'],
		['question', 'export const question = z.strictObject({'],
	] as const) {
		const schema = join(copy, `src/bank/schema/${kind}.ts`);
		await writeFile(schema, swap(begin, begin + newFields)(await readFile(schema, 'utf8')));
	}
	await writeFile(join(copy, 'follow.ts'), script);
});
after(() => rm(copy, { recursive: true }));

const run = async (...args: string[]) =>
	(await promisify(execFile)(process.execPath, args, { cwd: copy })).stdout;

test('a field added to a schema, and nowhere else, is on the page, in the JSON, and in a guide and back', async () => {
	const written = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
	const add = (text: string) => text.replace(/^---\n/, `---\n${written.join('')}`);
	const changes = Object.fromEntries(entries.map((entry) => [entry, add]));
	const followed = JSON.parse(await withBank(changes, (folder) => run('follow.ts', folder)));
	const each = entries.map(() => values);
	assert.deepEqual(followed.bank, each, 'the linked bank');
	assert.deepEqual(followed.file, each, 'the JSON export');
	assert.deepEqual(followed.imported, each, 'the guide, exported and imported');
	assert.deepEqual([followed.differing, followed.remarks], [[], []]);
	assert.ok(followed.editor, 'what editors are told');
});

test('an entry without the field is as before', async () => {
	const followed = JSON.parse(await withBank({}, (folder) => run('follow.ts', folder)));
	assert.deepEqual(
		followed.bank,
		entries.map(() => ({ savedFor: [] })),
	);
	assert.deepEqual([followed.differing, followed.remarks], [[], []]);
});

test('the field is in every type', { timeout: 120_000 }, async () => {
	const types = ['node', 'vite/client'];
	const config = {
		extends: './tsconfig.json',
		compilerOptions: { types },
		files: ['follow.ts'],
		include: [],
	};
	await writeFile(join(copy, 'types.json'), JSON.stringify(config));
	await run('node_modules/typescript/bin/tsc', '-p', 'types.json').catch((error) =>
		assert.fail(error.stdout),
	);
});
