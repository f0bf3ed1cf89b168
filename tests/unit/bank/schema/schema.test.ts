import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'astro/zod';
import { framework, frameworkKinds } from '../../../../src/bank/schema/framework.ts';
import { kindIds, kinds } from '../../../../src/bank/schema/kinds.ts';
import { principle } from '../../../../src/bank/schema/principle.ts';
import { question } from '../../../../src/bank/schema/question.ts';
import { settings } from '../../../../src/bank/schema/settings.ts';
import { partIds, parts, story } from '../../../../src/bank/schema/story.ts';
import { gap, id, line } from '../../../../src/bank/schema/text.ts';

const result = { figure: '9 → 0', what: 'failures', impact: 'customer', certainty: 'measured' };
const ready = {
	title: 'The horn',
	short: 'Horn',
	hook: 'It failed.',
	outcome: 'success',
	status: 'ready',
	principles: ['keep-watch'],
	opening: 'The horn failed.',
	results: [result],
};
const { opening: _opening, results: _results, ...named } = ready;
const planned = { ...named, status: 'planned', prompt: 'What broke?' };
const watch = { name: 'Keep Watch', short: 'Watch', order: 1, primary: 'horn', backup: { gap: 'None' } };
const asked = { principle: 'keep-watch', prompts: ['When?'], answers: [{ story: 'horn' }] };
const star = {
	kind: 'star',
	name: 'STAR',
	use: 'Every question',
	order: 1,
	phases: [{ name: 'All', parts: [...partIds], seconds: { min: 30, max: 30 }, advice: 'Be brief.' }],
};
const bank = { title: 'Bank', owner: 'Keeper', target: 'Harbour', pace: 140 };

const accepted: readonly (readonly [string, z.ZodType, unknown])[] = [
	['a line', line, '  The horn.  '],
	['an id', id, 'power-bi-2'],
	['a gap', gap, { gap: 'None yet' }],
	['a ready story', story, ready],
	[
		'a ready story with all it may have',
		story,
		{ ...ready, project: 'harbour', when: 'spring 2024', lessons: ['Look.'], skills: ['Brass'] },
	],
	['a failure with a lesson', story, { ...ready, outcome: 'failure', lessons: ['Look.'] }],
	['a planned story', story, planned],
	['a planned failure without a lesson', story, { ...planned, outcome: 'failure' }],
	[
		'a planned story that has an opening and results already',
		story,
		{ ...planned, opening: 'So.', results: [result] },
	],
	['a principle', principle, watch],
	[
		'a principle with its owner’s page',
		principle,
		{ ...watch, officialUrl: 'https://harbour.example/watch' },
	],
	['a question', question, asked],
	['a negative question', question, { ...asked, style: 'negative' }],
	['a question with a gap', question, { ...asked, answers: [{ gap: 'None' }] }],
	['STAR', framework, star],
	['a bank', settings, bank],
	['a bank with a day and a paper', settings, { ...bank, interviewDate: '2028-02-29', paper: 'letter' }],
];

for (const [name, schema, value] of accepted) {
	test(`${name} is accepted`, () => assert.equal(schema.safeParse(value).success, true));
}

const refused: readonly (readonly [string, z.ZodType, unknown])[] = [
	['an empty line', line, '   '],
	['two lines', line, 'one\ntwo'],
	['an id with a capital', id, 'Horn'],
	['an id with two hyphens', id, 'fog--horn'],
	['an id that ends in a hyphen', id, 'fog-'],
	['an id of another alphabet', id, 'צופר'],
	['an empty id', id, ''],
	['a gap without its note', gap, { gap: '' }],
	['a ready story without results', story, { ...ready, results: [] }],
	['a ready story without an opening', story, { ...named, results: [result] }],
	['a ready story with a prompt', story, { ...ready, prompt: 'What broke?' }],
	['a failure without a lesson', story, { ...ready, outcome: 'failure' }],
	['a story with an unknown field', story, { ...ready, colour: 'red' }],
	['a result with an unknown field', story, { ...ready, results: [{ ...result, colour: 'red' }] }],
	['a result of another impact', story, { ...ready, results: [{ ...result, impact: 'none' }] }],
	['a planned story without a prompt', story, named],
	['a principle at place nought', principle, { ...watch, order: 0 }],
	['a principle without a backup or a gap', principle, { ...watch, backup: undefined }],
	['an address that is not https', principle, { ...watch, officialUrl: 'http://harbour.example' }],
	['an address that runs script', principle, { ...watch, officialUrl: 'javascript:alert(1)' }],
	['a question without a wording', question, { ...asked, prompts: [] }],
	['a question without an answer', question, { ...asked, answers: [] }],
	['a question of another style', question, { ...asked, style: 'rude' }],
	['an answer that is both story and gap', question, { ...asked, answers: [{ story: 'horn', gap: 'None' }] }],
	['a framework of another kind', framework, { ...star, kind: 'moon' }],
	[
		'a phase that ends before it begins',
		framework,
		{ ...star, phases: [{ ...star.phases[0], seconds: { min: 31, max: 30 } }] },
	],
	['STAR without a phase', framework, { ...star, phases: [] }],
	['a recall drill with no time to think', settings, { ...bank, recall: { seconds: 0, questions: 10 } }],
	['a pace that nobody speaks at', settings, { ...bank, pace: 30 }],
	['a day that is not in the calendar', settings, { ...bank, interviewDate: '2027-02-29' }],
	['a paper that no printer has', settings, { ...bank, paper: 'a3' }],
];

for (const [name, schema, value] of refused) {
	test(`${name} is refused`, () => assert.equal(schema.safeParse(value).success, false));
}

test('a line is trimmed, and what may be left out has its default', () => {
	assert.equal(line.parse('  The horn. '), 'The horn.');
	const { lessons, skills } = story.parse(ready);
	assert.deepEqual({ lessons, skills }, { lessons: [], skills: [] });
	const { alsoSaid, followUps } = principle.parse(watch);
	assert.deepEqual({ alsoSaid, followUps }, { alsoSaid: [], followUps: [] });
	assert.equal(question.parse(asked).style, 'standard');
	assert.equal(settings.parse(bank).paper, 'a4');
	assert.deepEqual(settings.parse(bank).recall, { seconds: 10, questions: 10 });
	assert.deepEqual(settings.parse({ ...bank, recall: { seconds: 5 } }).recall, { seconds: 5, questions: 10 });
});

test('the tables of parts and kinds agree with their ids', () => {
	assert.deepEqual(
		parts.map((part) => part.id),
		partIds,
	);
	assert.deepEqual(parts.map((part) => part.letter).join(''), 'STAR');
	assert.deepEqual(Object.keys(kinds), [...kindIds]);
	assert.deepEqual(
		framework.def.options.map((option) => option.shape.kind.value).sort(),
		[...frameworkKinds].sort(),
	);
});
