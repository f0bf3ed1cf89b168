import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { run as exportBank, isOurJson } from '../../../src/commands/export.node.ts';
import { chooseFilePages, isOurHtml } from '../../../src/commands/export-html.node.ts';
import { guideBank, soundBank } from '../../support/fixture-banks.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

test('the JSON names its format and version, and every id in it leads to an entry', async (t) => {
	const file = join(newFolder(t), 'bank.json');
	const { code, out } = await runCommand(t, exportBank, ['--json', file], guideBank);
	assert.equal(code, 0);
	assert.match(out, /format is "story-bank", version 2/);
	const written = JSON.parse(readFileSync(file, 'utf8'));
	assert.deepEqual([written.format, written.version], ['story-bank', 2]);
	const { bank } = await loadBank(guideBank, { withHtml: true });
	assert.ok(bank);
	const kinds = ['stories', 'principles', 'questions', 'about'] as const;
	const idsOf = (kind: (typeof kinds)[number]) => written[kind].map((story: { id: string }) => story.id);
	for (const kind of kinds) {
		assert.deepEqual(
			idsOf(kind),
			bank[kind].map((entry) => entry.id),
		);
	}
	for (const story of written.stories) {
		for (const id of story.principles) assert.ok(idsOf('principles').includes(id));
		for (const { question } of story.answers) assert.ok(idsOf('questions').includes(question));
		for (const id of story.siblings) assert.ok(idsOf('stories').includes(id));
	}
	const census = written.stories.find((story: { id: string }) => story.id === 'census-pipeline');
	assert.equal(census.results[0].figure, '$1M');
	assert.match(census.parts.action.text, /working proof of concept/);
	assert.equal(written.questions[0].prompts[0], bank.questions[0]?.title);
});

test('the same bank gives the same JSON, and an older export of it is overwritten', async (t) => {
	const file = join(newFolder(t), 'bank.json');
	await runCommand(t, exportBank, ['--json', file], soundBank);
	const first = readFileSync(file, 'utf8');
	const { code } = await runCommand(t, exportBank, ['--json', file], soundBank);
	assert.equal(code, 0);
	assert.equal(readFileSync(file, 'utf8'), first);
});

test('nothing is overwritten that an export of the same kind did not write, and nothing is left half-written', async (t) => {
	const folder = newFolder(t);
	const place = (name: string, text?: string) => {
		if (text !== undefined) writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	mkdirSync(join(folder, 'a-folder'));
	const foreign = place('foreign.html', '<!doctype html><title>Mine</title>');
	const cases: [args: string[], says: RegExp][] = [
		[
			['--html', foreign],
			/foreign\.html" exists already, and this command did not make it\. Name another file\.$/,
		],
		[
			['--html', place('bank.json', '{"format": "story-bank"}')],
			/exists already, and this command did not make it/,
		],
		[
			['--json', place('other.json', '{"format": "other"}')],
			/exists already, and this command did not make it/,
		],
		[['--json', place('empty.json', '')], /exists already, and this command did not make it/],
		[['--markdown', place('guide.md', '# Guide')], /exists already, and nothing is overwritten/],
		[['--html', join(folder, 'a-folder')], /is a folder\. Name a file in it\.$/],
		[['--html', join(folder, 'none', 'x.html')], /none" is not a folder\. Make it first/],
		// The second place is looked at before the first file is written.
		[['--json', join(folder, 'new.json'), '--html', foreign], /foreign\.html" exists already/],
		[[], /--markdown FILE or --html FILE or --csv FILE or --anki FILE or --json FILE$/],
		[['--pdf', 'x'], /Unknown option '--pdf'/],
	];
	const before = readdirSync(folder);
	for (const [args, says] of cases) {
		const { code, err } = await runCommand(t, exportBank, args, soundBank);
		assert.equal(code, 1, args.join(' '));
		assert.match(err, says);
		assert.equal(err.split('\n').length, 1, 'One line.');
	}
	assert.deepEqual(readdirSync(folder), before);
	assert.equal(readFileSync(foreign, 'utf8'), '<!doctype html><title>Mine</title>');
});

test('a folder that cannot be written to is said, in a line', {
	skip: process.getuid?.() === 0,
}, async (t) => {
	const folder = newFolder(t);
	chmodSync(folder, 0o500);
	const { code, err } = await runCommand(t, exportBank, ['--json', join(folder, 'x.json')], soundBank);
	chmodSync(folder, 0o700);
	assert.equal(code, 1);
	assert.match(err, /cannot be written to/);
});

test('an export is known by its mark', () => {
	assert.ok(
		isOurHtml(
			'<!doctype html><html lang=en><meta charset=utf-8><meta name=generator content="Story Bank export">',
		),
	);
	assert.ok(!isOurHtml('<!doctype html><p>I read about the Story Bank site.'));
	assert.ok(isOurJson('{\n\t"format": "story-bank",\n'));
	assert.ok(!isOurJson('{"name": "story-bank"}'));
});

test('tools and stand-ins stay out of the file; pages that nobody has placed come last', () => {
	const built = [
		'/practice/',
		'/404.html',
		'/new/',
		'/stories/b/',
		'/one-file/',
		'/stories/a/',
		'/',
		'/readiness/',
	];
	assert.deepEqual(chooseFilePages(built, ['/', '/stories/b/', '/stories/a/']), [
		'/',
		'/stories/b/',
		'/stories/a/',
		'/new/',
	]);
});
