import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportProblems } from '../../src/bank/problems/problem.ts';
import { loadBank } from '../../src/bank/read/load-bank.node.ts';
import { guideBank } from '../support/fixture-banks.ts';
import { figures } from './content/figures.ts';
import { matrix } from './content/matrix.ts';
import { questions } from './content/questions.ts';

// These tables are written from the guide by hand.
const loaded = await loadBank(guideBank);
assert.ok(loaded.bank, reportProblems(loaded.problems));
const { bank } = loaded;

const ready = [
	'sales-underwriting-ai',
	'claims-gen-ai',
	'power-bi-version-control',
	'census-pipeline',
	'salesmart-dashboard',
	'commission-rca',
	'data-quality-framework',
	'power-bi-latency',
	'misaligned-metrics',
];
const planned = ['salesforce-migration', 'mentoring-story', 'security-compliance-story'];

const ofStatus = (status: string) =>
	bank.stories.filter((story) => story.status === status).map((story) => story.id);

test('the nine stories of the guide are ready, and the three it only names are planned', () => {
	assert.deepEqual(ofStatus('ready').sort(), [...ready].sort());
	assert.deepEqual(ofStatus('planned').sort(), [...planned].sort());
});

test('two stories are failures, each with its lesson', () => {
	const failures = bank.stories.filter((story) => story.outcome === 'failure');
	assert.deepEqual(failures.map((failure) => failure.id).sort(), ['commission-rca', 'misaligned-metrics']);
	assert.ok(failures.every((failure) => failure.lessons.length > 0));
});

test('SalesMart and its failure share a project, and no other story has one', () => {
	const projects = bank.stories.flatMap(({ id, project }) => (project ? [[id, project]] : []));
	assert.deepEqual(projects.sort(), [
		['misaligned-metrics', 'salesmart'],
		['salesmart-dashboard', 'salesmart'],
	]);
});

/** The lists under the stories of the guide, in its order. */
const claims: Readonly<Record<string, readonly string[]>> = {
	'sales-underwriting-ai': [
		'customer-obsession',
		'invent-and-simplify',
		'deliver-results',
		'ownership',
		'think-big',
	],
	'claims-gen-ai': [
		'invent-and-simplify',
		'bias-for-action',
		'learn-and-be-curious',
		'ownership',
		'deliver-results',
	],
	'power-bi-version-control': [
		'insist-on-the-highest-standards',
		'earn-trust',
		'learn-and-be-curious',
		'dive-deep',
	],
	'census-pipeline': ['ownership', 'bias-for-action', 'have-backbone', 'think-big'],
	'salesmart-dashboard': [
		'are-right-a-lot',
		'customer-obsession',
		'deliver-results',
		'insist-on-the-highest-standards',
	],
	'commission-rca': ['earn-trust', 'ownership', 'dive-deep', 'insist-on-the-highest-standards'],
	'data-quality-framework': ['dive-deep', 'deliver-results', 'customer-obsession'],
	'power-bi-latency': ['frugality', 'dive-deep', 'customer-obsession'],
	'misaligned-metrics': ['earn-trust', 'are-right-a-lot', 'dive-deep'],
};

for (const [id, principles] of Object.entries(claims)) {
	test(`${id} claims the principles that the guide lists under it, in its order`, () => {
		const story = bank.stories.find((story) => story.id === id);
		assert.deepEqual(
			story?.principles.map((principle) => principle.id),
			principles,
		);
	});
}

test('the sixteen principles have their official names and order, and stand in the matrix as the guide has them', () => {
	assert.deepEqual(
		bank.principles.map(({ order, id, name, primary, backup }) => [
			order,
			id,
			name,
			primary.story?.id ?? primary,
			backup.story?.id ?? backup,
		]),
		matrix.map(([id, name, primary, backup], i) => [i + 1, id, name, primary, backup]),
	);
});

test('every principle is described, has follow-ups and the words that people say for it', () => {
	for (const { id, meaning, followUps, alsoSaid, officialUrl } of bank.principles) {
		assert.ok(meaning.text.length > 80, id);
		assert.ok(followUps.length >= 3, id);
		assert.ok(alsoSaid.length > 0, id);
		assert.match(officialUrl ?? '', /^https:\/\/www\.amazon\.jobs\//, id);
	}
});

for (const { prompts, principle, style, answers } of questions) {
	test(`“${prompts[0]}” is asked and answered as in the guide`, () => {
		const question = bank.questions.find((question) => question.title === prompts[0]);
		assert.ok(question);
		assert.equal(question.principle.id, principle);
		assert.equal(question.style, style ?? 'standard');
		for (const other of prompts.slice(1)) assert.ok(question.prompts.slice(1).includes(other), other);
		assert.ok(question.prompts.length >= prompts.length + 2, 'two further wordings of ours');
		assert.deepEqual(
			question.answers.map(({ story, hint }) => [story?.id, hint]),
			answers,
		);
	});
}

test('each of the three principles without a question in the guide has one of ours, with no story made up for it', () => {
	const ofGuide = new Set(questions.map((question) => question.prompts[0]));
	const ours = bank.questions.filter((question) => !ofGuide.has(question.title));
	assert.deepEqual(
		ours.map(({ principle, answers }) => [principle.id, answers[0]?.story?.id, answers[1]?.story]),
		[
			['hire-and-develop-the-best', 'salesforce-migration', undefined],
			['earths-best-employer', 'mentoring-story', undefined],
			['success-and-scale', 'security-compliance-story', undefined],
		],
	);
	assert.ok(
		ours.every((question) => question.answers.every(({ story, gap }) => story?.status === 'planned' || gap)),
	);
});

for (const { story: id, figure, where = 'text', certainty, impact } of figures) {
	test(`${id} holds ${figure}${certainty ? `, ${certainty}` : ''}`, () => {
		const story = bank.stories.find((story) => story.id === id);
		assert.ok(story?.status === 'ready');
		const sentences = Object.values(story.parts)
			.map((part) => part.text)
			.join('\n');
		const row = story.results.find((result) => result.figure === figure);
		if (where === 'ledger') {
			assert.ok(row, story.results.map((result) => result.figure).join(', '));
			assert.equal(row.certainty, certainty);
			if (impact) assert.equal(row.impact, impact);
		} else assert.ok(sentences.includes(figure), sentences);
	});
}

test('nothing is projected or estimated but what the guide has so', () => {
	const unseen = bank.stories.flatMap(({ id, results }) =>
		results
			.filter((result) => result.certainty !== 'measured')
			.map((result) => `${id}: ${result.figure}, ${result.certainty}`),
	);
	assert.deepEqual(unseen.sort(), [
		'census-pipeline: over $800k, projected',
		'claims-gen-ai: $150k a year, projected',
		'misaligned-metrics: months of rework prevented, estimated',
		'salesmart-dashboard: $1.5M, projected',
	]);
});

test('every digit of a story is in its story of the guide', () => {
	for (const { id, status, opening, hook, title, parts, results } of bank.stories) {
		if (status !== 'ready') continue;
		const known = new Set(
			figures
				.filter((figure) => figure.story === id)
				.flatMap((figure) => figure.figure.match(/\d+(\.\d+)?/g) ?? []),
		);
		const written = [
			title,
			hook,
			opening,
			...Object.values(parts).map((part) => part.text),
			...results.flatMap((result) => [
				result.figure,
				result.what,
				result.baseline ?? '',
				result.source ?? '',
			]),
		]
			.join('\n')
			.replace(/^Tier \d|Tier \d/gm, '');
		const unknown = (written.match(/\d+(\.\d+)?/g) ?? []).filter((number) => !known.has(number));
		assert.deepEqual(unknown, [], id);
	}
});

test('the frameworks hold the seconds, steps and order of the guide', () => {
	const { star, negative, impact } = bank.frameworks;
	assert.deepEqual(
		star.fields.phases.map(({ parts, seconds }) => [parts, seconds.min, seconds.max]),
		[
			[['situation', 'task'], 20, 30],
			[['action'], 60, 90],
			[['result'], 30, 30],
		],
	);
	assert.deepEqual(
		negative.fields.steps.map(({ name, example }) => [name, example]),
		[
			['Humility', 'I made a mistake in the logic that caused a $15k overpayment.'],
			[
				'Vocal Self-Criticism',
				'The root cause was my misinterpretation of a nuanced rule and an inadequate test case for that specific scenario.',
			],
			[
				'Course Correction',
				'To prevent it, I implemented three new safeguards: expanded unit tests, automated reconciliation checks, and a new peer-review checklist.',
			],
		],
	);
	assert.deepEqual(
		impact.fields.levels.map(({ name, examples }) => [name, examples]),
		[
			[
				'Customer Impact',
				['saved 4 hours per case', 'reduced data complaints by 50%', 'increased accuracy by 5%'],
			],
			[
				'Business Impact',
				['unlocked $1M in premium', 'created a new development standard', 'influenced engineering roadmap'],
			],
			['Lessons Learned', []],
		],
	);
});
