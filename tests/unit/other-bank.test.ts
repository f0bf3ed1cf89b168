import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { reportProblems } from '../../src/bank/problems/problem-report.ts';
import { loadBank } from '../../src/bank/read/load-bank.node.ts';
import { bankData } from '../../src/bank/tool-data.ts';
import { planLoop } from '../../src/day/plan/plan.ts';
import { newLoop } from '../../src/day/plan/state.ts';
import type { Loop } from '../../src/day/plan/types.ts';
import { eightPrinciplesBank, guideBank } from '../support/fixture-banks.ts';

test('a loop over eight principles is planned with no story told twice', async () => {
	const { bank, problems } = await loadBank(eightPrinciplesBank);
	assert.ok(bank, reportProblems(problems));
	const asked = bank.principles.map((it) => it.id);
	const loop: Loop = {
		...newLoop(4),
		rounds: newLoop(4).rounds.map((round, i) => ({ ...round, principles: asked.slice(2 * i, 2 * i + 2) })),
	};
	const plan = planLoop(bankData(bank), loop);
	const told = plan.rounds.flatMap((round) => round.probes.flatMap((it) => ('story' in it ? it.story : [])));
	assert.equal(plan.rounds.flatMap((it) => it.probes).length, 8);
	assert.equal(new Set(told).size, 7, 'Seven stories are written, and each is told.');
	assert.ok(!told.includes('market-stall'), 'A story that is not written is not told.');
});

test('the README’s steps to make it yours, done as they are written, give a sound bank', async () => {
	const readme = await readFile('README.md', 'utf8');
	const steps = /## Make it yours\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
	const folder = await mkdtemp(join(tmpdir(), 'yours-'));
	try {
		await cp(guideBank, folder, { recursive: true });

		// 1. Empty the folders that it names.
		const [, first = ''] = /^1\. (Empty [\s\S]*?)(?=^2\. )/m.exec(steps) ?? [];
		const [toEmpty = '', toKeep = ''] = first.split('; keep');
		const emptied = foldersIn(toEmpty);
		assert.deepEqual(emptied.sort(), ['phrasings', 'principles', 'questions', 'stories']);
		assert.deepEqual(foldersIn(toKeep), ['frameworks']);
		for (const name of emptied) {
			await rm(join(folder, name), { recursive: true });
			await mkdir(join(folder, name));
		}

		// 2. Change bank.yaml: what the step names, and nothing else.
		const [, second = ''] = /^2\. (Change [\s\S]*?)(?=^3\. )/m.exec(steps) ?? [];
		assert.match(second, /title, owner, target, your speaking pace/);
		const yaml = join(folder, 'bank.yaml');
		const changed = (await readFile(yaml, 'utf8'))
			.replace(/^title: .*/m, 'title: The harbour bank')
			.replace(/^owner: .*/m, 'owner: The keeper')
			.replace(/^target: .*/m, 'target: Harbour master')
			.replace(/^pace: .*/m, 'pace: 120');
		await writeFile(yaml, changed);

		// 3. A file for each principle, with the very gap that the step shows; then the stories; then the questions.
		const gap = /`(backup: \{ gap: "[^`]*" \})`/.exec(steps)?.[1];
		assert.ok(gap, 'The step shows how a gap is admitted.');
		for (const kind of ['principles', 'stories', 'questions']) {
			for (const file of await readdir(join(eightPrinciplesBank, kind))) {
				const text = await readFile(join(eightPrinciplesBank, kind, file), 'utf8');
				await writeFile(join(folder, kind, file), text.replace(/^backup: \{.*\}$/m, gap));
			}
		}
		const speak = await readFile(join(folder, 'principles/speak-at-the-bench.mdx'), 'utf8');
		assert.ok(speak.includes(gap));

		// 4. It is sound.
		const { bank, problems } = await loadBank(folder);
		assert.ok(bank, reportProblems(problems));
		assert.equal(bank.principles.length, 8);
		assert.equal(bank.settings.owner, 'The keeper');
	} finally {
		await rm(folder, { recursive: true });
	}
});

test('the story that the README shows is what a story looks like', async () => {
	const readme = await readFile('README.md', 'utf8');
	const shown = /```mdx\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
	const written = ['Situation', 'Task', 'Action', 'Result'].reduce(
		(text, name) => text.replace(`## ${name}\n`, `## ${name}\n\nIt was so.\n`),
		shown,
	);
	const folder = await mkdtemp(join(tmpdir(), 'shown-'));
	try {
		await cp(guideBank, folder, { recursive: true });
		await writeFile(join(folder, 'stories/census-pipeline.mdx'), written);
		const { problems } = await loadBank(folder);
		assert.equal(problems.length, 0, reportProblems(problems));
	} finally {
		await rm(folder, { recursive: true });
	}
});

/** The folders of content/ that a text names. */
const foldersIn = (text: string): string[] =>
	[...text.matchAll(/`content\/([a-z]+)\/`/g)].map(([, name = '']) => basename(name));
