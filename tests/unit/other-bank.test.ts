import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportProblems } from '../../src/bank/problems/problem.ts';
import { loadBank } from '../../src/bank/read/load-bank.node.ts';
import { bankData } from '../../src/bank/tool-data.ts';
import { planLoop } from '../../src/day/plan/plan.ts';
import { type Loop, newLoop } from '../../src/day/plan/state.ts';
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

test('the other files that the README shows are what they look like', async () => {
	const readme = await readFile('README.md', 'utf8');
	const shown = /```yaml\n(# principles\/[\s\S]*?)```/.exec(readme)?.[1] ?? '';
	const folder = await mkdtemp(join(tmpdir(), 'shown-'));
	try {
		await cp(guideBank, folder, { recursive: true });
		const files = [...shown.matchAll(/^# ([\w/.-]+)[^\n]*\n((?:[^#\n].*\n)+)/gm)];
		assert.deepEqual(
			files.map(([, file]) => file),
			['principles/ownership.mdx', 'questions/not-my-job.mdx', 'about/why-here.mdx', 'bank.yaml'],
		);
		for (const [, file = '', fields = ''] of files)
			await writeFile(
				join(folder, file),
				file.endsWith('.yaml') ? fields : `---\n${fields}---\n\nIn words of my own.\n`,
			);
		const { problems } = await loadBank(folder);
		assert.equal(problems.length, 0, reportProblems(problems));
	} finally {
		await rm(folder, { recursive: true });
	}
});
