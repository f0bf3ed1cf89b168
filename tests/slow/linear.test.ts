import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { reportProblems } from '../../src/bank/problems/problem.ts';
import { readFields } from '../../src/bank/read/fields.ts';
import { loadBank } from '../../src/bank/read/load-bank.node.ts';
import { story } from '../../src/bank/schema/story.ts';
import { readBody } from '../../src/bank/text/read-text.node.ts';
import { builtFiles } from '../../src/offline/offline-copy.build.ts';
import { sayMissing } from '../../src/progress/missing.ts';
import { parseProgress } from '../../src/progress/parse.ts';
import { emptyProgress } from '../../src/progress/stored-part.ts';
import { addBackup, readBackup, writeBackup } from '../../src/progress/your-data/backup-file.ts';
import { createLookup, findByName } from '../../src/search/ask/lookup.ts';
import { trainModel } from '../../src/search/ask/model.ts';
import { asideIn, isNegative, isQuestion } from '../../src/search/ask/question.ts';
import { rank } from '../../src/search/ask/rank.ts';
import { visibleText } from '../../src/site/unseen.ts';
import { writeSyntheticBank } from '../support/generator.ts';
import { assertInTime, processorTime } from '../support/processor-time.ts';
import { newFolder } from '../support/terminal.ts';
import { parts, progressWith } from '../unit/progress/samples.ts';

const place = { file: 'f', firstLine: 1 };
const times = <T>(count: number, make: (at: number) => T) =>
	Array.from({ length: count }, (_, at) => make(at));
const model = trainModel(
	times(200, (at) => ({
		principle: `p-${at % 9}`,
		text: `tell me about the time you built bridge ${at} for the customer`,
	})),
);
const lookup = createLookup(
	times(300, (at) => ({ kind: 'story', id: `s-${at}`, title: `The bridge of ${at}`, words: [] })),
);
const backupOf = (count: number) =>
	writeBackup({
		savedAt: 1,
		progress: progressWith({
			tellings: times(count, (at) => ({
				story: `story-${at}`,
				at,
				phases: [{ name: 'Action', took: 1, min: 0, max: 1 }],
			})),
			settings: Object.fromEntries(times(count, (at) => [`s${at}`, at])),
		}),
		recordings: times(count, (at) => ({ story: 'a', at, took: 1, type: 'audio/webm', data: 'AAAA' })),
	});

/** Inputs that a person can give, each longer and longer: what is made of a length, and what is then timed. */
const cases: readonly (readonly [name: string, length: number, make: (length: number) => () => unknown])[] = [
	[
		'words in a story',
		4000,
		(n) => {
			const text = 'The horn failed in every fog. '.repeat(n);
			return () => readBody(text, place);
		},
	],
	[
		'paragraphs in a story',
		800,
		(n) => {
			const text = 'The <Say>horn</Say> failed [once](/a/).\n\n'.repeat(n);
			return () => readBody(text, place);
		},
	],
	[
		'links in a story',
		2000,
		(n) => {
			const text = '[a](/stories/x/) '.repeat(n);
			return () => readBody(text, place);
		},
	],
	[
		'spaces in a story',
		100_000,
		(n) => {
			const text = `a${' '.repeat(n)}b${'\t'.repeat(n)}`;
			return () => readBody(text, place);
		},
	],
	[
		'items in a field',
		2000,
		(n) => {
			const text = `skills:\n${'  - x\n'.repeat(n)}`;
			return () => readFields(text, story, place);
		},
	],
	[
		'unknown fields',
		800,
		(n) => {
			const text = times(n, (at) => `field-${at}: 1`).join('\n');
			return () => readFields(text, story, place);
		},
	],
	[
		'wrong items in a field',
		600,
		(n) => {
			const text = `skills:\n${'  - 1\n'.repeat(n)}`;
			return () => readFields(text, story, place);
		},
	],
	[
		'keys that stand twice',
		1500,
		(n) => {
			const text = times(n, () => 'title: a').join('\n');
			return () => readFields(text, story, place);
		},
	],
	[
		'signs of YAML',
		1000,
		(n) => {
			const text = `skills:\n${'  - !a x\n'.repeat(n)}`;
			return () => readFields(text, story, place);
		},
	],
	[
		'a long value of the wrong kind',
		50_000,
		(n) => {
			const text = `status: ${'x'.repeat(n)}`;
			return () => readFields(text, story, place);
		},
	],
	[
		'spaces in a field',
		50_000,
		(n) => {
			const text = `title: "a${' '.repeat(n)}b"\nhook: a${' '.repeat(n)}b\nshort: 'a' ${' '.repeat(n)}#b`;
			return () => readFields(text, story, place);
		},
	],
	[
		'equal problems',
		20_000,
		(n) => {
			const list = times(
				n,
				(at) => ({ code: 'x', file: `f${at % 7}`, line: at, what: 'a', todo: 'b' }) as never,
			);
			return () => reportProblems(list);
		},
	],
	[
		'a text for the terminal',
		100_000,
		(n) => {
			const text = `${'\u001b'.repeat(n)}${'ש '.repeat(n)}${' '.repeat(n)}`;
			return () => visibleText(text);
		},
	],
	[
		'a backup',
		2000,
		(n) => {
			const text = backupOf(n);
			return () => readBackup(text, parts);
		},
	],
	[
		'a backup that is added',
		2000,
		(n) => {
			const read = readBackup(backupOf(n), parts);
			return () => read.ok && addBackup(emptyProgress, read.backup, parts);
		},
	],
	[
		'what the bank no longer has',
		1000,
		(n) => {
			const read = readBackup(backupOf(n), parts);
			return () =>
				read.ok &&
				sayMissing(read.backup.progress, parts, { stories: [], about: [], principles: [], questions: [] });
		},
	],
	[
		'damaged progress',
		4000,
		(n) => {
			const value = {
				version: 1,
				tellings: times(n, () => ({})),
				loop: {
					rounds: times(n, (at) => ({ id: `r-${at}`, principles: [] })),
					told: times(n, () => ({ story: 'a', round: 'r-1' })),
				},
			};
			return () => parseProgress(value, parts);
		},
	],
	[
		'a query of many words',
		2000,
		(n) => {
			const text = 'tell me about bridges and customers '.repeat(n);
			return () => [rank(model, text), isQuestion(text), isNegative(text), asideIn(text)(['x'])];
		},
	],
	[
		'a query of one long word',
		20_000,
		(n) => {
			const text = 'bridge'.repeat(n);
			return () => [rank(model, text), isQuestion(text), isNegative(text)];
		},
	],
	[
		'a query for a name',
		500,
		(n) => {
			const text = 'bridge '.repeat(n);
			return () => findByName(lookup, text);
		},
	],
	[
		'a query of spaces',
		50_000,
		(n) => {
			const text = `a${' '.repeat(n)}b?`;
			return () => [rank(model, text), isQuestion(text), isNegative(text), findByName(lookup, text)];
		},
	],
	[
		'files to publish',
		5000,
		(n) => {
			const code = times(n, (at) => `["f${at}","${'a'.repeat(43)}="]`).join();
			return () => {
				const isBuilt = builtFiles(code);
				for (let at = 0; at < n; at++) isBuilt(`f${at}`, new Uint8Array(1));
			};
		},
	],
];

/** Milliseconds, the least of three runs. */
const time = (act: () => unknown) => Math.min(...times(3, () => processorTime(act)));

const rows: string[] = [];
after(() => console.log(['milliseconds for a length, twice, four times it', ...rows].join('\n')));

for (const [name, length, make] of cases) {
	test(`time is linear in ${name}`, () => {
		assertInTime(() => {
			const took = [1, 2, 4].map((factor) => time(make(length * factor)));
			const [once = 0, , fourTimes = 0] = took;
			rows.push(`${took.map((ms) => ms.toFixed(1).padStart(9)).join('')}  ${name}`);
			// Below these milliseconds it is the noise that grows.
			return { isInTime: fourTimes < 8 * Math.max(once, 8), times: took };
		});
	});
}

test('time is linear in the stories of a bank', async (t) => {
	const took: number[] = [];
	for (const stories of [50, 100, 200]) {
		const folder = join(newFolder(t), 'bank');
		await mkdir(folder);
		await writeSyntheticBank(folder, stories);
		const before = process.cpuUsage();
		const { bank } = await loadBank(folder);
		assert.ok(bank);
		const { user, system } = process.cpuUsage(before);
		took.push((user + system) / 1000);
		await rm(folder, { recursive: true });
	}
	rows.push(`${took.map((ms) => ms.toFixed(1).padStart(9)).join('')}  stories of a bank`);
	assert.ok((took[2] ?? 0) < 8 * (took[0] ?? 0), took.join(' '));
});
