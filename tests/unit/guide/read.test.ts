import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { newAccount, textsOf } from '../../../src/guide/account.ts';
import type { RawBank } from '../../../src/guide/guide-reading.ts';
import { sectionsOf } from '../../../src/guide/mdx.ts';
import { readGuide } from '../../../src/guide/read.ts';

const guide = readFileSync(new URL('../../fixtures/guides/guide.md', import.meta.url), 'utf8');
const { bank: read, remarks } = readGuide(guide);
assert.ok(read);
const bank: RawBank = read;

test('every phrase of the guide is in the content itself, word for word, without help from the report', () => {
	const account = newAccount(textsOf(bank));
	const labels =
		/^[\s*-]*\**(Situation|Task|Action|Result|Leadership Principles|Question|Primary|Backup)\b\**:?\**/;
	const lost = guide
		.split('\n')
		// What the guide writes only to name a place, or to say in signs what the content says in fields.
		.map((line) =>
			line
				.replace(/^### Story \d+:/, '')
				.replace(/^## \d\. .*/, '')
				.replace(labels, ''),
		)
		.map((line) =>
			line
				.replace(/\((Failure|Failure Story|Negative Style)\)/, '')
				.replace(/^\| Leadership Principle \|.*/, ''),
		)
		.map((line) =>
			line
				.replace(/\*\*(S\/T|A|R) (?=\()/, '')
				.replace(/" or "/, ' | ')
				.replace('e.g.', '')
				.replace(/:\*\* \d+(-\d+)? seconds/, ''),
		)
		.flatMap((line) => account.missing(line));
	assert.deepEqual(lost, []);
});

test('each part of each story is the guide’s own text, unchanged', () => {
	const written = [...guide.matchAll(/^- \*\*(Situation|Task|Action|Result)\*\*: (.*)$/gm)].map((match) => [
		match[1],
		match[2],
	]);
	const sections = bank.stories.flatMap(({ body }) =>
		sectionsOf(body).map((section) => [section.name, section.text]),
	);
	assert.deepEqual(sections, written);
});

test('stories have the guide’s titles, its short names, its outcomes and its principles', () => {
	const rows = bank.stories.map(({ fields }) => [
		fields.title,
		fields.short,
		fields.outcome,
		fields.status,
		fields.principles.join(' '),
	]);
	assert.deepEqual(rows, [
		[
			'Sales & Underwriting AI Automation Tool',
			'Sales & Underwriting AI Tool',
			'success',
			'ready',
			'customer-obsession invent-and-simplify deliver-results ownership think-big',
		],
		[
			'Claims Gen-AI Eligibility Solution',
			'Claims Gen-AI Solution',
			'success',
			'ready',
			'invent-and-simplify bias-for-action learn-and-be-curious ownership deliver-results',
		],
		[
			'Power BI Version Control Implementation',
			'Power BI Version Control',
			'success',
			'ready',
			'insist-on-highest-standards earn-trust learn-and-be-curious dive-deep',
		],
		[
			'Census Data Ingestion Pipeline',
			'Census Pipeline',
			'success',
			'ready',
			'ownership bias-for-action have-backbone think-big',
		],
		[
			'SalesMart Quoting Dashboard',
			'SalesMart Dashboard',
			'success',
			'ready',
			'are-right-a-lot customer-obsession deliver-results insist-on-highest-standards',
		],
		[
			'Commission RCA',
			'Commission RCA',
			'failure',
			'ready',
			'earn-trust ownership dive-deep insist-on-highest-standards',
		],
		[
			'Data Quality Control Framework',
			'Data Quality Framework',
			'success',
			'ready',
			'dive-deep deliver-results customer-obsession',
		],
		[
			'Power BI Latency Fix',
			'Power BI Latency Fix',
			'success',
			'ready',
			'frugality dive-deep customer-obsession',
		],
		[
			'The Misaligned Metrics',
			'The Misaligned Metrics',
			'failure',
			'ready',
			'earn-trust are-right-a-lot dive-deep',
		],
		['Salesforce Migration', 'Salesforce Migration', 'success', 'planned', 'hire-and-develop'],
		[
			'Mentoring/Team Story',
			'Mentoring/Team Story',
			'success',
			'planned',
			'strive-to-be-earths-best-employer',
		],
		['Security/Compliance Story', 'Security/Compliance Story', 'success', 'planned', 'success-and-scale'],
	]);
});

test('the matrix is the guide’s, row by row, with its gaps', () => {
	const slot = (answer: string | { gap: string }) =>
		typeof answer === 'string' ? answer : `(${answer.gap})`;
	const rows = bank.principles.map(
		({ fields }) => `${fields.name}: ${slot(fields.primary)}, ${slot(fields.backup)}`,
	);
	assert.deepEqual(rows, [
		'Customer Obsession: salesmart-dashboard, sales-and-underwriting-ai-tool',
		'Ownership: census-pipeline, claims-gen-ai-solution',
		'Invent and Simplify: claims-gen-ai-solution, sales-and-underwriting-ai-tool',
		'Are Right, A Lot: salesmart-dashboard, the-misaligned-metrics',
		'Learn and Be Curious: claims-gen-ai-solution, power-bi-version-control',
		'Hire and Develop: salesforce-migration, salesmart-dashboard',
		'Insist on the Highest Standards: power-bi-version-control, commission-rca',
		'Think Big: sales-and-underwriting-ai-tool, census-pipeline',
		'Bias for Action: census-pipeline, claims-gen-ai-solution',
		'Frugality: power-bi-latency-fix, (Could be improved)',
		'Earn Trust: commission-rca, the-misaligned-metrics',
		'Dive Deep: commission-rca, data-quality-framework',
		'Have Backbone; Disagree & Commit: census-pipeline, (Could be improved)',
		'Deliver Results: salesmart-dashboard, claims-gen-ai-solution',
		"Strive to be Earth's Best Employer: mentoring-team-story, (Could be improved)",
		'Success and Scale: security-compliance-story, (Could be improved)',
	]);
});

test('every question has its principle, its stories and its hints, the backup behind the primary', () => {
	const written = [...guide.matchAll(/^ +\*\s+\*\*(?:Primary|Backup):\*\* `([^`]+)` \((.*)\)$/gm)].map(
		(match) => [match[1], match[2]],
	);
	const shorts = new Map(bank.stories.map((story) => [story.id, story.fields.short]));
	const answers = bank.questions.flatMap(({ fields }) =>
		fields.answers.map((answer) =>
			'story' in answer ? [shorts.get(answer.story), answer.hint] : [answer.gap],
		),
	);
	assert.deepEqual(answers, written);
	assert.equal(bank.questions.length, 13);
	assert.deepEqual(bank.questions.find((question) => question.fields.prompts.length > 1)?.fields.prompts, [
		'Tell me about your proudest professional achievement.',
		'Describe the project where you had the most significant, quantifiable impact.',
	]);
	assert.deepEqual(
		bank.questions
			.filter((question) => question.fields.style === 'negative')
			.map((question) => question.fields.principle),
		['earn-trust'],
	);
});

test('only figures that their clause calls projected are projected', () => {
	const figures = bank.stories.flatMap(({ fields }) =>
		fields.results.map((result) => `${result.figure} ${result.certainty}`),
	);
	assert.deepEqual(
		figures.filter((figure) => figure.endsWith('projected')),
		['$150k projected', '$1.5M projected'],
	);
	assert.equal(figures.length, 17);
});

test('the budgets of the STAR method are read as seconds', () => {
	const star = bank.frameworks.find((framework) => framework.fields.kind === 'star')?.fields;
	assert.ok(star?.kind === 'star');
	assert.deepEqual(
		star.phases.map((phase) => [phase.parts.join('+'), phase.seconds.min, phase.seconds.max]),
		[
			['situation+task', 20, 30],
			['action', 60, 90],
			['result', 30, 30],
		],
	);
});

test('stories that say they are of one project share it', () => {
	const shared = bank.stories
		.filter((story) => story.fields.project !== undefined)
		.map((story) => [story.id, story.fields.project]);
	assert.deepEqual(shared, [
		['salesmart-dashboard', 'salesmart-dashboard'],
		['the-misaligned-metrics', 'salesmart-dashboard'],
	]);
});

test('nothing of the guide is left without a place, and the only doubt is the story that it does not hold', () => {
	assert.deepEqual(
		remarks.filter((remark) => remark.kind !== 'guess').map((remark) => `${remark.line}: ${remark.what}`),
		['105: "Salesforce Migration" is not the name of a story. It became a planned story.'],
	);
});

test('with the official principles known, their names, ids and places are used and the guide’s spellings are kept', () => {
	const known = [
		{
			id: 'have-backbone',
			fields: {
				name: 'Have Backbone; Disagree and Commit',
				short: 'Backbone',
				order: 13,
				alsoSaid: ['HBDC'],
				primary: { gap: 'x' },
				backup: { gap: 'x' },
				followUps: [],
			},
			body: 'Own words.',
		},
		{
			id: 'hire-and-develop-the-best',
			fields: {
				name: 'Hire and Develop the Best',
				short: 'Hire & Develop',
				order: 6,
				alsoSaid: [],
				primary: { gap: 'x' },
				backup: { gap: 'x' },
				followUps: [],
			},
			body: 'Own words.',
		},
	];
	const principles = readGuide(guide, { principles: known, frameworks: [] }).bank?.principles ?? [];
	assert.equal(principles.length, 16);
	const backbone = principles.find((principle) => principle.id === 'have-backbone');
	assert.equal(backbone?.fields.name, 'Have Backbone; Disagree and Commit');
	assert.deepEqual(backbone?.fields.alsoSaid, ['HBDC', 'Have Backbone']);
	assert.equal(backbone?.body, 'Own words.');
	assert.equal(backbone?.fields.primary, 'census-pipeline');
});

test('a section that answers a question about the owner becomes that answer, under the id that the bank has for it', () => {
	const about = {
		id: 'why-here',
		fields: {
			question: 'Why us?',
			prompts: ['Why do you want to work here?'],
			order: 2,
			seconds: 45,
			gap: 'Say why.',
		},
		body: '',
	};
	const left = { ...about, id: 'who', fields: { ...about.fields, question: 'Who?', prompts: [] } };
	const text = `${guide}\n## Why do you want to work here?\n\nI saw the work. It is *mine*.\n`;
	const { bank, remarks } = readGuide(text, { principles: [], frameworks: [], about: [about, left] });
	assert.deepEqual(bank?.about, [
		{
			id: 'why-here',
			fields: {
				question: 'Why do you want to work here?',
				prompts: ['Why do you want to work here?'],
				order: 2,
				seconds: 45,
				opening: 'I saw the work.',
			},
			body: 'I saw the work. It is *mine*.',
		},
		left,
	]);
	assert.deepEqual(
		remarks.filter((remark) => remark.kind === 'unplaced'),
		[],
	);
});

test('the units of the pace and of the recall drill are no words that found no place', () => {
	const head = '# Guide\n\n- **Pace**: 150 words a minute\n- **Recall drill**: 8 seconds, 12 questions\n';
	const { bank, remarks } = readGuide(guide.replace(/^# .*\n/, head));
	assert.equal(bank?.settings.pace, 150);
	assert.deepEqual(bank.settings.recall, { seconds: 8, questions: 12 });
	assert.deepEqual(
		remarks.filter(({ kind }) => kind === 'unplaced'),
		[],
	);
});

test('spaces without a width are no title, no principle and no loss', () => {
	const none = '\u200b';
	const { bank } = readGuide(
		[
			`${none}${none}`,
			'## Story 1: The lock\n\n- **Situation:** The lock stuck.\n- **Task:** Mine to mend.',
			`- **Action:** I filed it.\n- **Result:** It turns in 2${none} seconds.`,
			`| LP | Story 1 |\n|---|---|\n|${none}| X |\n| Ownership | X |`,
		].join('\n\n'),
	);
	assert.deepEqual(
		bank?.stories.map(({ fields }) => fields.title),
		['The lock'],
	);
	assert.ok(bank?.principles.every(({ fields }) => /\p{L}/u.test(fields.name)));
});
