import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { run as checkBank } from '../../src/commands/check-bank.node.ts';
import { run as importGuide } from '../../src/commands/import.node.ts';
import { run as makeNew } from '../../src/commands/new.node.ts';
import { run as readiness } from '../../src/commands/readiness.node.ts';
import { visibleText } from '../../src/site/unseen.ts';
import { withBank } from '../support/bank.ts';
import { environmentOf, program } from '../support/command.ts';
import { nonFiles } from '../support/non-files.ts';
import { newFolder, runCommand } from '../support/terminal.ts';
import { TriedInputs, within } from '../support/tried.ts';

const tried = new TriedInputs();

after(() => {
	console.log(`${tried}`);
	assert.deepEqual(tried.wrong, []);
});

/** Where a command reads a file that a person named or put there. */
const places = [
	'bank.yaml',
	'stories/fog-horn.mdx',
	'stories',
	'principles/keep-watch.mdx',
	'questions/new.mdx',
	'about/new.mdx',
	'frameworks/star.mdx',
	'phrasings/keep-watch.txt',
	'phrasings',
];

for (const [name, make, reason] of nonFiles) {
	test(`${name} is said at once, wherever a file is read`, async (t) => {
		for (const place of places) {
			await withBank({ 'about/': '', 'phrasings/': '' }, async (folder) => {
				await rm(join(folder, place), { recursive: true, force: true });
				await make(join(folder, place));
				if (name === 'a folder' && !place.includes('.')) return;
				const ended = await within(10, runCommand(t, checkBank, [], folder));
				const said = ended?.value.err ?? '';
				const isSaid = said.includes(`content/${place}`) && (!place.includes('.') || reason.test(said));
				tried.add('no files in a bank', `${name} as ${place}`, {
					hangs: !ended,
					'silent losses': ended && !isSaid,
				});
				assert.ok(isSaid, said);
			});
		}
		await withBank({}, async (folder) => {
			const guide = join(newFolder(t), 'guide.md');
			await make(guide);
			const ended = await within(10, runCommand(t, importGuide, [guide, '--dry-run'], folder));
			tried.add('no files as a guide', name, { hangs: !ended, 'silent losses': ended?.value.code !== 1 });
			assert.match(ended?.value.err ?? '', reason);
		});
		await withBank({}, async (folder) => {
			await make(join(folder, '.imported.json'));
			const guide = join(newFolder(t), 'guide.md');
			await writeFile(guide, '# G\n\n## Stories\n\n### Story 1: A\n\n- **Situation**: x\n- **Task**: x\n');
			const args = [guide, '--merge', '--out', folder, '--dry-run'];
			const ended = await within(20, runCommand(t, importGuide, args, folder));
			tried.add('no files as the note of an import', name, { hangs: !ended });
			assert.ok(ended);
		});
	});
}

test('from the command line a pipe in a bank, and one as a guide, are said in seconds', async () => {
	await withBank({}, async (folder) => {
		await nonFiles[0]?.[1](join(folder, 'stories/pipe.mdx'));
		for (const args of [
			['check-bank'],
			['readiness'],
			['import', join(folder, 'stories/pipe.mdx'), '--dry-run'],
			['build'],
		]) {
			const run = promisify(execFile)(process.execPath, [program, ...args], {
				env: environmentOf(folder),
				timeout: 30_000,
			});
			const error = await run.then(
				() => undefined,
				(error) => error,
			);
			tried.add('a pipe, from the command line', args[0] ?? '', { hangs: error?.killed !== false });
			assert.match(String(error?.stderr), /pipe\.mdx[\s\S]*it is a pipe/);
		}
	});
});

/** What a terminal obeys: colours, its title, its clipboard, a cleared screen; and what turns text round. */
const controls = [
	'\u001b[31m',
	'\u001b]0;TITLE\u0007',
	'\u001b]52;c;ZWNobyBoaQ==\u0007',
	'\u009b2J',
	'\u0007',
	'\b\b\b',
	'\u007f',
	'\u202e',
	'\u2066',
	'\u200f',
	'\u2028',
	'\ufeff',
	'\u{e0041}',
];

const raw = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066\u2067\ufeff\u{e0000}-\u{e007f}]/u;

const hasRaw = (text: string) => raw.test(text.replace(/[\n\t]/g, ''));

for (const control of controls) {
	const name = visibleText(control);
	test(`${name} of a file reaches no terminal, in any report`, async (t) => {
		const yaml = (text: string) => JSON.stringify(text).replaceAll(/[^ -~]/g, (sign) => `\\U${hex(sign, 8)}`);
		const changes: Readonly<Record<string, Record<string, string | ((text: string) => string)>>> = {
			'a field': {
				'stories/fog-horn.mdx': (text) => text.replace(/^outcome: .*$/m, `outcome: ${yaml(control)}`),
			},
			'the name of a field': {
				'stories/fog-horn.mdx': (text) => text.replace(/^outcome:/m, `${yaml(`x${control}x`)}: 1\noutcome:`),
			},
			'a text': {
				'stories/fog-horn.mdx': (text) => `${text}\n## A${control}B\n\n<Ab${control}c> {${control}}\n`,
			},
			'broken YAML': { 'bank.yaml': (text) => `${text}\n'${control}: [` },
			'a link': {
				'stories/fog-horn.mdx': (text) => `${text}\n[a](/stories/${encodeURI(control)}x/#${control})\n`,
			},
			'a file name': { [`stories/a${control}b.mdx`]: '---\n---\n' },
			wordings: { 'phrasings/keep-watch.txt': `tell me ${control}\ntell me ${control}\n` },
			'a title': { 'bank.yaml': (text) => text.replace(/^title: .*$/m, `title: ${yaml(`A ${control} B`)}`) },
		};
		for (const [place, change] of Object.entries(changes)) {
			await withBank(change, async (folder) => {
				for (const [command, run] of [
					['check:bank', checkBank],
					['readiness', readiness],
				] as const) {
					const { out, err } = await runCommand(t, run, [], folder);
					tried.add('controls in a bank', `${name} in ${place}, ${command}`, {
						'raw control characters': hasRaw(out + err),
					});
				}
			});
		}
		await withBank({}, async (folder) => {
			const guide = join(newFolder(t), 'guide.md');
			for (const text of [
				`# G\n\n## Stories\n\n### Story 1: A ${control}red\n\n- **Situation**: x\n- **Task**: x\n- **Action**: x\n- **Result**: from 3 to 1 ${control}\n\n## Matrix\n\n| Principle | Primary | Backup |\n|---|---|---|\n| Ownership | A | Nine ${control} |\n`,
				`# ${control}\n\n${control}\n\n- ${control}`,
			]) {
				await writeFile(guide, text);
				const { out, err } = await runCommand(t, importGuide, [guide, '--dry-run'], folder);
				tried.add('controls in a guide', name, { 'raw control characters': hasRaw(out + err) });
			}
			for (const args of [
				['story', `A ${control} B`],
				['story', 'A', '--principle', control],
				[`st${control}`, 'A'],
			]) {
				const { out, err } = await runCommand(t, makeNew, args, folder);
				tried.add('controls in arguments', name, { 'raw control characters': hasRaw(out + err) });
			}
		});
		assert.ok(!tried.wrong.some((input) => input.includes(name)));
	});
}

const hex = (sign: string, length: number) => (sign.codePointAt(0) ?? 0).toString(16).padStart(length, '0');
