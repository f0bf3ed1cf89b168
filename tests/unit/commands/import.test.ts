import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { run as exportBank } from '../../../src/commands/export.node.ts';
import { run as importGuide } from '../../../src/commands/import.node.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/guides/${name}`, import.meta.url));
const guide = fixture('guide.md');
const small = fixture('small.md');

test('the guide becomes a content folder in which the check finds no problem', async (t) => {
	const out = join(newFolder(t), 'content');
	const { code, out: report } = await runCommand(t, importGuide, [guide], out);
	assert.equal(code, 0);
	assert.match(report, /^Read 9 stories, 3 planned stories, 16 principles, 13 questions, 3 frameworks\./);
	assert.match(
		report,
		/line 105: "Salesforce Migration" is not the name of a story. It became a planned story\./,
	);
	const { bank, problems } = await loadBank(out);
	assert.deepEqual(problems, []);
	assert.equal(bank?.stories.length, 12);
	assert.equal(readdirSync(out).filter((file) => file.endsWith('.part')).length, 0);
});

test('a dry run says the same and writes nothing', async (t) => {
	const folder = newFolder(t);
	const place = join(folder, 'a', 'new', 'content');
	const { code, out } = await runCommand(t, importGuide, [guide, '--dry-run'], place);
	assert.equal(code, 0);
	assert.match(out, /A dry run: nothing was written\. 45 files would go to/);
	assert.deepEqual(readdirSync(folder), []);
});

test('an import leaves the bank as open to others as any folder is, and no draft beside it', async (t) => {
	const folder = newFolder(t);
	await runCommand(t, importGuide, [small], join(folder, 'bank'));
	mkdirSync(join(folder, 'other'));
	const modes = ['bank', 'other'].map((name) => statSync(join(folder, name)).mode);
	assert.equal(modes[0], modes[1]);
	assert.deepEqual(readdirSync(folder), ['bank', 'other']);
});

test('a folder that holds files is never overwritten', async (t) => {
	const folder = newFolder(t);
	writeFileSync(join(folder, 'mine.txt'), 'mine');
	const { code, err } = await runCommand(t, importGuide, [guide, '--out', folder], folder);
	assert.equal(code, 1);
	assert.match(err, /holds files already, and an import overwrites nothing/);
	assert.deepEqual(readdirSync(folder), ['mine.txt']);
});

test('what cannot be read is refused with its line, and leaves nothing behind', async (t) => {
	const folder = newFolder(t);
	const bad = join(folder, 'bad.md');
	const latin = join(folder, 'latin.md');
	writeFileSync(bad, readFileSync(small, 'utf8').replace('### Story 2', '```\n### Story 2'));
	writeFileSync(latin, Buffer.from([0x23, 0x20, 0x61, 0x0a, 0xe9, 0x0a]));
	const cases: [file: string, says: RegExp][] = [
		[bad, /line 16: A block of code opens here and never closes/],
		[latin, /is not UTF-8 text \(line 2\)/],
		[join(folder, 'none.md'), /There is no file/],
	];
	for (const [file, says] of cases) {
		const { code, err } = await runCommand(t, importGuide, [file], join(folder, 'content'));
		assert.equal(code, 1);
		assert.match(err, says);
	}
	assert.equal(existsSync(join(folder, 'content')), false);
});

test('a guide for another company brings its own principles, and frameworks where it has none', async (t) => {
	const folder = newFolder(t);
	const file = join(folder, 'guide.md');
	writeFileSync(file, readFileSync(small, 'utf8').replace(/## 4\.[\s\S]*$/, ''));
	const { code, out } = await runCommand(t, importGuide, [file], join(folder, 'content'));
	assert.equal(code, 0, out);
	assert.match(out, /There is no framework like "The STAR Method"/);
	assert.deepEqual(readdirSync(join(folder, 'content', 'principles')), [
		'keep-it-plain.mdx',
		'serve-patients.mdx',
		'speak-up-own-it.mdx',
	]);
});

test('a merge of the same guide changes nothing', async (t) => {
	const out = join(newFolder(t), 'content');
	await runCommand(t, importGuide, [small], out);
	const { code, out: report } = await runCommand(t, importGuide, [small, '--merge'], out);
	assert.equal(code, 0);
	assert.match(report, /The bank holds all of it already\.[\s\S]*Wrote 0 files/);
});

test('a merge adds, updates what no hand has touched, keeps hand edits and shows each', async (t) => {
	const folder = newFolder(t);
	const out = join(folder, 'content');
	await runCommand(t, importGuide, [small], out);
	const path = join(out, 'stories', 'rota-tool.mdx');
	const imported = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		imported
			.replace(/^hook: .*$/m, '# My own words.\nhook: Nobody was called at night any more.')
			.replace('I built a small web tool', 'I built a tiny web tool'),
	);
	const changed = join(folder, 'changed.md');
	writeFileSync(
		changed,
		readFileSync(small, 'utf8')
			.replace('by phone, and', 'by telephone, and')
			.replace('I built a small web tool', 'I built a small, quick web tool')
			.replace(
				'| Keep It Plain | Rota Tool | (Training Story) |',
				'| Keep It Plain | Rota Tool | Bed Planner |',
			),
	);
	const { code, out: report } = await runCommand(t, importGuide, [changed, '--merge'], out);
	assert.equal(code, 0, report);
	const merged = readFileSync(path, 'utf8');
	assert.match(merged, /# My own words\.\nhook: Nobody was called at night any more\./);
	assert.match(merged, /swapped shifts by telephone/);
	assert.match(merged, /I built a tiny web tool/);
	assert.match(report, /~ stories\/rota-tool\.mdx/);
	assert.match(report, /= stories\/rota-tool\.mdx, ## Action: yours was kept/);
	assert.match(report, /\+ I built a small, quick web tool/);
	assert.match(report, /\+ stories\/bed-planner\.mdx \(new\)/);
	assert.match(readFileSync(join(out, 'principles', 'keep-it-plain.mdx'), 'utf8'), /backup: bed-planner/);
	assert.deepEqual((await loadBank(out)).problems, []);
});

test('a dry run of a merge shows the changes and makes none', async (t) => {
	const folder = newFolder(t);
	const out = join(folder, 'content');
	await runCommand(t, importGuide, [small], out);
	const changed = join(folder, 'changed.md');
	writeFileSync(changed, readFileSync(small, 'utf8').replace('by phone, and', 'by telephone, and'));
	const before = readFileSync(join(out, 'stories', 'rota-tool.mdx'), 'utf8');
	const { out: report } = await runCommand(t, importGuide, [changed, '--merge', '--dry-run'], out);
	assert.match(report, /- Nurses swapped shifts by phone[^\n]*\n +\+ Nurses swapped shifts by telephone/);
	assert.equal(readFileSync(join(out, 'stories', 'rota-tool.mdx'), 'utf8'), before);
});

test('a merge into a bank written by hand keeps all of it', async (t) => {
	const folder = newFolder(t);
	const out = join(folder, 'content');
	await runCommand(t, importGuide, [small], out);
	const story = join(out, 'stories', 'broken-label-printer.mdx');
	writeFileSync(join(out, '.imported.json'), '{}');
	writeFileSync(story, readFileSync(story, 'utf8').replace('Stop the printing', 'Halt the printing'));
	const { code, out: output } = await runCommand(t, importGuide, [small, '--merge'], out);
	assert.equal(code, 0);
	assert.match(readFileSync(story, 'utf8'), /Halt the printing/);
	assert.match(output, /= stories\/broken-label-printer\.mdx, ## Task: yours was kept/);
});

test('an export is imported as the same files, and overwrites nothing', async (t) => {
	const folder = newFolder(t);
	const [first, second, file] = [join(folder, 'a'), join(folder, 'b'), join(folder, 'guide.md')];
	await runCommand(t, importGuide, [guide], first);
	const exported = await runCommand(t, exportBank, ['--markdown', file], first);
	assert.equal(exported.code, 0, exported.err);
	assert.match(exported.out, /An import of it gives the same bank\./);
	await runCommand(t, importGuide, [file, '--out', second], join(folder, 'none'));
	for (const kind of ['stories', 'principles', 'questions', 'frameworks']) {
		const names = readdirSync(join(first, kind));
		assert.deepEqual(readdirSync(join(second, kind)), names);
		for (const name of names)
			assert.equal(
				readFileSync(join(second, kind, name), 'utf8'),
				readFileSync(join(first, kind, name), 'utf8'),
			);
	}
	assert.equal(
		readFileSync(join(second, 'bank.yaml'), 'utf8'),
		readFileSync(join(first, 'bank.yaml'), 'utf8'),
	);
	const again = await runCommand(t, exportBank, ['--markdown', file], first);
	assert.equal(again.code, 1);
	assert.match(again.err, /exists already, and nothing is overwritten/);
	const without = await runCommand(t, exportBank, [], first);
	assert.match(without.err, /--markdown FILE/);
});
