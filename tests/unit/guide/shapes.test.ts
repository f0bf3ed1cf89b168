import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawBank } from '../../../src/guide/guide-reading.ts';
import { readGuide } from '../../../src/guide/read.ts';
import { countRead, reportRemarks } from '../../../src/guide/remarks.ts';
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

const star =
	'- **Situation**: It hung.\n- **Task**: Find it.\n- **Action**: I looked.\n- **Result**: 3 found.\n';
const story = `## The blue key\n\n${star}`;
const table = (...rows: string[]) =>
	rows
		.toSpliced(1, 0, (rows[0] ?? '').replace(/[^|]+/g, '---'))
		.map((row) => `| ${row} |\n`)
		.join('');
const sheet = 'Title,Situation,Task,Action,Result\nThe mill,It stood.,It had to run.,I ran it.,It runs.\n';

/** What stands behind "Recognised: " in the report of an import. */
const recognised: Readonly<Record<string, string | readonly { name: string; text: string }[]>> = {
	'stories under headings': story,
	'stories under headings; stories under their principle': `# Ownership\n\n${story}`,
	'several stories under one heading': `## Stories\n\nThe blue key\n\n${star}\nThe odd meter\n\n${star.replace('3', '4')}`,
	'stories that answer a question above them': `## Tell me about a time you looked for something?\n\n#${story}`,
	'a table with a row for each story': table(
		'Story | Situation | Task | Action | Result',
		'The mill | It stood. | It had to run. | I ran it. | It runs.',
	),
	'a table with a row for each part': table(
		'Part | The mill | The quay',
		'Situation | It stood. | It was slow.',
		'Task | Run it. | Speed it up.',
		'Action | I ran it. | I mended it.',
		'Result | It runs. | It is fast.',
	),
	'a matrix with a row for each principle; stories under headings': `${story}\n## Matrix\n\n${table('Principle | Primary | Backup', 'Dive Deep | The blue key | none')}`,
	'a matrix with marks; stories under headings': `${story}\n## Matrix\n\n${table('Story | Ownership | Dive Deep', 'The blue key | x | x')}`,
	'a table of principles with their stories; stories under headings': `${story}\n## Map\n\n${table('Principle | Story', 'Dive Deep | The blue key')}`,
	'a table of stories with their principles; stories under headings': `${story}\n## Map\n\n${table('Story | Principles', 'The blue key | Dive Deep, Ownership')}`,
	'a table of questions with their stories; stories under headings': `${story}\n## Ask\n\n${table('Question | Story', 'Tell me about a key? | The blue key')}`,
	'bullets that pair stories with principles; stories under headings': `${story}\n## Map\n\n- Dive Deep: The blue key\n`,
	'bullets under a principle that name stories':
		'# My stories\n\n## Ownership\n\n- The blue key\n\n## Dive Deep\n\n- The odd meter\n',
	'questions without stories': '## Questions\n\n- Tell me about a time you took a risk?\n',
	'labels in German; stories under headings':
		'## Der Schlüssel\n\n- **Ausgangslage**: Er hing.\n- **Aufgabe**: Ihn finden.\n- **Handlung**: Ich suchte.\n- **Ergebnis**: 3 Funde.\n',
	'JSON; stories under headings': JSON.stringify([
		{ title: 'The mill', situation: 'It stood.', task: 'Run it.', action: 'I ran it.', result: 'It runs.' },
	]),
	'a spreadsheet with a row for each story or pair; a table with a row for each story': [
		{ name: 'stories.csv', text: sheet },
	],
	'a note with front matter; HTML in Markdown; stories under headings': `---\ntitle: Keys\n---\n\n${story.replace('It hung', '<b>It</b> hung')}`,
	'a folder of 2 notes; stories under headings': [
		{ name: 'a.md', text: story },
		{ name: 'b.md', text: story.replace('3', '4') },
	],
};

for (const [shape, notes] of Object.entries(recognised))
	test(`the report of an import names the shape: ${shape}`, () => {
		const reading = readGuide(notes, { principles: knownPrinciples, frameworks: [] });
		assert.match(countRead(reading), /^Read .+\.\nRecognised: .+\.$/);
		assert.equal(countRead(reading).split('\nRecognised: ')[1], `${shape}.`);
	});

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
