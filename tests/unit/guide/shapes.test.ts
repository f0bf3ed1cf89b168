import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawBank } from '../../../src/guide/guide-reading.ts';
import { reportRemarks } from '../../../src/guide/import-report.ts';
import { readGuide } from '../../../src/guide/read.ts';
import { knownPrinciples } from '../../fixtures/notes/principles.ts';
import { notesOfShapes, shapes } from '../../fixtures/notes/shapes.ts';

const slot = (place: string | { gap: string }) => (typeof place === 'string' ? place : '-');

/** A bank in the words of the fixtures. */
function tell(bank: RawBank) {
	return {
		stories: bank.stories.map(
			({ fields }) =>
				`${fields.status} ${fields.title} [${fields.principles.join(' ')}]${fields.outcome === 'failure' ? '!' : ''}`,
		),
		questions: bank.questions
			.filter(({ fields }) => !fields.prompts[0]?.startsWith('Tell me about a time you showed'))
			.map(
				({ fields }) =>
					`${fields.principle}: ${fields.prompts[0]} -> ${fields.answers.map((answer) => ('story' in answer ? answer.story : '-')).join(', ')}`,
			),
		places: bank.principles.map(
			({ fields }) => `${fields.name}: ${slot(fields.primary)}, ${slot(fields.backup)}`,
		),
		lessons: bank.stories.flatMap(({ id, fields }) =>
			(fields.lessons ?? []).map((lesson) => `${id}: ${lesson}`),
		),
	};
}

for (const [at, shape] of shapes.entries()) {
	test(`notes are read: ${shape.name}`, () => {
		const { bank, remarks } = readGuide(notesOfShapes[at] ?? [], {
			principles: knownPrinciples,
			frameworks: [],
		});
		assert.ok(bank, remarks.map(({ what }) => what).join('\n'));
		const told = tell(bank);
		assert.deepEqual(told.stories, shape.stories);
		if (shape.questions) assert.deepEqual(told.questions, shape.questions);
		for (const place of shape.places ?? []) assert.ok(told.places.includes(place), told.places.join('\n'));
		if (shape.lessons) assert.deepEqual(told.lessons, shape.lessons);
		const ids = bank.principles.map(({ id }) => id);
		for (const { fields } of bank.questions) assert.ok(ids.includes(fields.principle), fields.principle);
		for (const { fields } of bank.stories)
			assert.deepEqual(
				fields.principles.filter((id) => !ids.includes(id)),
				[],
			);
		for (const words of shape.says ?? [])
			assert.ok(
				remarks.some(({ what }) => what.includes(words)),
				`${words} is not said`,
			);
		for (const { fields, body } of bank.stories.filter(({ fields }) => fields.status === 'ready')) {
			assert.deepEqual(
				[...body.matchAll(/^## (Situation|Task|Action|Result)$/gm)].map(([, name]) => name),
				['Situation', 'Task', 'Action', 'Result'],
				fields.title,
			);
		}
		assert.deepEqual(
			remarks.filter(({ kind }) => kind === 'unplaced').map(({ what }) => what),
			[],
		);
	});
}

test('what is said is said once: one line for what is to be done, and the lines that need it', () => {
	const story = (n: number) =>
		`## Story ${n}: Number ${n}\n\n- **Situation**: It was ${n}.\n- **Task**: Do it.\n- **Action**: I did.\n`;
	const { remarks } = readGuide([1, 2, 3, 4, 5].map(story).join('\n'), {
		principles: knownPrinciples,
		frameworks: [],
	});
	const report = reportRemarks(remarks);
	assert.equal(report.match(/→ Write what is missing/g)?.length, 1);
	assert.match(report, /\(5 times\)[\s\S]*The same: line 13, line 19, line 25\./);
});

test('a refusal shows the line that came nearest and the shape that was expected', () => {
	const { bank, remarks } = readGuide('# Lunch\n\nMonday: soup.\n\n- Result: full.\n', {
		principles: [],
		frameworks: [],
	});
	assert.equal(bank, undefined);
	assert.match(remarks[0]?.what ?? '', /came nearest: "- Result: full\."/);
	assert.match(remarks[0]?.todo ?? '', /"Situation:", "Task:", "Action:" and "Result:"/);
	assert.equal(remarks[0]?.line, 5);
});

test('what is said of a folder names the file', () => {
	const { remarks } = readGuide(
		[
			{ name: 'a.md', text: '**Situation:** x\n**Task:** y\n**Action:** z\n' },
			{ name: 'b.md', text: '# B\n\nMore.\n' },
		],
		{ principles: [], frameworks: [] },
	);
	assert.ok(remarks.some(({ file, code }) => file === 'a.md' && code === 'story-without-parts'));
});

test('a column of figures in a sheet may hold words', () => {
	const text =
		'Title,Situation,Task,Action,Result,Figures\nThe mill,It stood.,It had to run.,I ran it.,It runs.,much faster\nThe quay,It was slow.,It had to be fast.,I mended it.,It is fast.,40%\n';
	const { bank } = readGuide([{ name: 'stories.csv', text }], { principles: [], frameworks: [] });
	const figures = bank?.stories.map(({ fields }) => fields.results?.map(({ figure }) => figure));
	assert.deepEqual(figures, [['much faster'], ['40%']]);
});

test('words in the head of a table that say more than what stands below are kept', () => {
	const parts =
		'- **Situation**: It hung.\n- **Task**: Find it.\n- **Action**: I looked.\n- **Result**: 3 found.\n';
	const heads: [head: string, cells: string, kept: RegExp][] = [
		[
			'Harbour tales | Ownership (for Ines) | Dive Deep',
			'The blue key | x | x',
			/Harbour tales[\s\S]*for Ines/,
		],
		['Question they ask in Bergen | Story', 'Tell me about a key? | The blue key', /they ask in Bergen/],
		['Story | Principles that Ines likes', 'The blue key | Dive Deep', /that Ines likes/],
		['Principle | Primary, if awake | Backup', 'Dive Deep | The blue key | none', /if awake/],
	];
	for (const [head, cells, kept] of heads) {
		const dashes = head.replace(/[^|]+/g, '---');
		const notes = `# Notes\n\n## Matrix\n\n| ${head} |\n|${dashes}|\n| ${cells} |\n\n## The blue key\n\n${parts}`;
		const { bank } = readGuide(notes, { principles: knownPrinciples, frameworks: [] });
		assert.match(bank?.settings.notes?.map(({ text }) => text).join('\n') ?? '', kept);
		assert.deepEqual(
			bank?.stories.map(({ fields }) => fields.principles.includes('dive-deep') || head.startsWith('Q')),
			[true],
		);
	}
});

test('a text that names a story by its number has the title beside it', () => {
	const parts =
		'- **Situation**: It hung.\n- **Task**: Find it.\n- **Action**: I looked.\n- **Result**: 3 found.\n';
	const notes = `# Notes\n\n## Story 1: The blue key\n\n${parts}\n## Story 2: The odd meter\n\n${parts.replace('I looked.', 'I looked, as in story 1, and wrote.')}\n## Later\n\nSee story 2 (the odd one), then story 1.\n\n- Story 2\n- Story 1\n`;
	const { bank, remarks } = readGuide(notes);
	assert.match(bank?.stories[1]?.body ?? '', /I looked, as in story 1 \(The blue key\), and wrote\./);
	const rest = [bank?.stories.map(({ body }) => body), bank?.settings.notes?.map(({ text }) => text)].join(
		'\n',
	);
	assert.match(rest, /See story 2 \(the odd one\), then story 1 \(The blue key\)\./);
	assert.match(rest, /- Story 2 \(The odd meter\)\s+- Story 1 \(The blue key\)/);
	assert.deepEqual(
		remarks.filter(({ kind }) => kind === 'unplaced'),
		[],
	);
});

test('the apostrophe that keeps a cell of a sheet from being a formula is no part of its words', () => {
	const text = `Title,Situation,Task,Action,Result\n'=Sum,'+3 people,'-5 days,'@home I ran it,"'tis 40% less"\n`;
	const { bank } = readGuide([{ name: 'stories.csv', text }]);
	assert.equal(bank?.stories[0]?.fields.title, '=Sum');
	assert.match(
		bank?.stories[0]?.body ?? '',
		/\n\n\+3 people\n[\s\S]*\n\n-5 days\n[\s\S]*\n\n@home I ran it\n[\s\S]*\n\n'tis 40% less/,
	);
});
