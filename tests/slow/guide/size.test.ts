import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readGuide } from '../../../src/guide/read.ts';
import { shapes } from '../../fixtures/notes/shapes.ts';
import { assertInTime, processorTime } from '../../support/processor-time.ts';

const guide = readFileSync(new URL('../../fixtures/guides/guide.md', import.meta.url), 'utf8');

test('a guide of a thousand stories and as many questions takes no more than sixteen times as long as of a hundred, and says how far it is', () => {
	const [few, notes] = [big(100), big(1000)];
	processorTime(() => readGuide(few));
	assertInTime(() => {
		const tenth = processorTime(() => readGuide(few));
		const steps = new Map<string, number>();
		const took = processorTime(() => {
			const { bank, remarks } = readGuide(notes, undefined, (step, done) => steps.set(step, done));
			assert.equal(bank?.stories.length, 1003);
			assert.equal(bank.questions.length, 1013);
			assert.deepEqual(
				remarks.filter((remark) => remark.kind === 'unplaced'),
				[],
			);
		});
		assert.deepEqual(
			[...steps],
			[
				['Reading', 0],
				['Matching names', 0],
				['Writing stories', 1003],
				['Checking that nothing is lost', 1],
			],
		);
		return { isInTime: took < 16 * tenth, times: [tenth, took] };
	});
});

test('time grows as the notes do: eight times the notes, or eight times a run of one sign, take no more than twenty times as long', () => {
	const all = shapes
		.flatMap(({ notes }) => (typeof notes === 'string' ? [notes.replace(/^# /gm, '## ')] : []))
		.join('\n\n');
	const many = (times: number) =>
		Array.from({ length: times }, (_, i) => all.replace(/The (blue key|odd meter)/g, `The $1 ${i}`)).join(
			'\n\n',
		);
	const inCell = (sign: string) => (times: number) =>
		`# G\n\n### Story 1: A\n\n- **Situation**: x\n- **Task**: x\n- **Action**: x\n- **Result**: 3 ${sign.repeat(times * 2000)} 4\n\n| Principle | Primary |\n|---|---|\n| Ownership | a${sign.repeat(times * 2000)}b |\n`;
	const time = (text: string) => processorTime(() => readGuide(text));
	for (const notes of [many, ...[' ', '.', '?', '-', '😀', '\u00a0', ','].map(inCell)]) {
		time(notes(1));
		assertInTime(() => {
			const [small, large] = [time(notes(1)), time(notes(8))];
			return { isInTime: large < Math.max(50, small) * 20, times: [small, large] };
		});
	}
});

/** The guide with its nine stories told again and again under other names, and a question for each. */
function big(stories: number): string {
	const [, head = '', matrix = '', rest = ''] =
		/^([\s\S]*?)(### Story 1[\s\S]*?)(## 2\. [\s\S]*)$/.exec(guide) ?? [];
	const own = matrix.split(/(?=### Story)/);
	const more = Array.from({ length: stories - own.length }, (_, i) =>
		(own[i % own.length] ?? '').replace(
			/### Story \d+: (.*?)( \(Failure Story\))?\n/,
			`### Story ${i + 10}: Variant v${i}\n`,
		),
	);
	const asked = Array.from(
		{ length: stories },
		(_, i) =>
			`* **Question:** "What about matter m${i}?"\n    * **Primary:** \`Variant v${i % more.length}\` (hint h${i})\n`,
	);
	return (
		head +
		matrix +
		more.join('') +
		rest.replace('#### Invent and Simplify\n', (heading) => `${asked.join('')}\n${heading}`)
	);
}
