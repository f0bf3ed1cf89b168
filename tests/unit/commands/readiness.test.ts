import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { run } from '../../../src/commands/readiness.node.ts';
import { readinessOf } from '../../../src/readiness/readiness.ts';
import { swap, withBank } from '../../support/bank.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

test('the guide’s readiness: the total, what raises it most, every finding with its file and line, worst first', async (t) => {
	const { code, out } = await runCommand(t, run, [], guideBank);
	assert.equal(code, 0);
	assert.match(
		out,
		/^77% ready: 13 of 16 principles have a written story to tell first; 11 of 16 have a written backup\./,
	);
	assert.match(
		out,
		/\+4 {2}Write “Salesforce Migration” \(Hire & Develop, primary\)\n {6}content\/stories\//,
	);
	assert.ok(out.indexOf('MISSING:') < out.indexOf('CONTRADICTORY:'));
	assert.ok(out.indexOf('WEAK:') < out.indexOf('TO POLISH:'));

	const { bank } = await loadBank(guideBank);
	assert.ok(bank);
	for (const { what, rule, hits } of readinessOf(bank).findings) {
		assert.ok(out.includes(`${what} (${rule})`), what);
		for (const { detail } of hits) assert.ok(out.includes(detail), detail);
	}
});

test('each line that it names holds the field, or what should hold it', async (t) => {
	const { out } = await runCommand(t, run, [], guideBank);
	const places = [...out.matchAll(/^ {4}(content\/\S+?\.mdx):(\d+) (.+)$/gm)];
	assert.ok(places.length > 20);
	for (const [place, file = '', line, field = ''] of places) {
		const path = file.replace(/^content/, guideBank);
		assert.ok(existsSync(path), file);
		const text = readFileSync(path, 'utf8').split('\n')[Number(line) - 1] ?? '';
		const name = field.startsWith('#') ? field : (/(\w+)$/.exec(field)?.[1] ?? field.replace(/\[\d+\]$/, ''));
		const isListItem = /\[\d+\]$/.test(field) && /^\s*- /.test(text);
		assert.ok(isListItem || text.includes(name), `${place}: ${text}`);
	}
});

test('files with the line ends of Windows have the same lines', async (t) => {
	const folder = join(newFolder(t), 'bank');
	cpSync(guideBank, folder, { recursive: true });
	for (const path of globSync('stories/*.mdx', { cwd: folder })) {
		const file = join(folder, path);
		writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
	}
	const { out } = await runCommand(t, run, [], folder);
	assert.equal(out, (await runCommand(t, run, [], guideBank)).out);
});

test('an accepted finding is printed with its reason', async (t) => {
	const accept = swap(
		'status: ready',
		'status: ready\naccepted:\n  - rule: no-date\n    reason: It is long ago',
	);
	await withBank({ 'stories/fog-horn.mdx': accept }, async (folder) => {
		const { code, out } = await runCommand(t, run, [], folder);
		assert.equal(code, 0);
		assert.match(
			out,
			/ACCEPTED:\n {2}- Fog Horn\. \(no-date\)\n {4}“It is long ago” content\/stories\/fog-horn\.mdx/,
		);
	});
});

test('a bank that is not sound is reported as such, and fails', async (t) => {
	await withBank({ 'bank.yaml': swap('pace: 140', 'pace: fast') }, async (folder) => {
		const { code, out, err } = await runCommand(t, run, [], folder);
		assert.equal(code, 1);
		assert.equal(out, '');
		assert.match(err, /^The bank has 1 problem in 1 file\./);
	});
});

test('an option that there is not is a mistake', async (t) => {
	const { code, err } = await runCommand(t, run, ['--fast'], guideBank);
	assert.equal(code, 1);
	assert.match(err, /--fast/);
});
