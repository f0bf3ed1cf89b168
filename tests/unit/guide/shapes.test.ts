import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAccount, textsOf } from '../../../src/guide/account.ts';
import type { RawBank } from '../../../src/guide/guide-reading.ts';
import { readGuide } from '../../../src/guide/read.ts';
import { knownPrinciples } from '../../fixtures/notes/principles.ts';
import { type NotesShape, shapes } from '../../fixtures/notes/shapes.ts';

const filesOf = (notes: NotesShape['notes']) =>
	typeof notes === 'string' ? notes : Object.entries(notes).map(([name, text]) => ({ name, text }));

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

for (const shape of shapes) {
	test(`notes are read: ${shape.name}`, () => {
		const { bank, remarks } = readGuide(filesOf(shape.notes), {
			principles: knownPrinciples,
			frameworks: [],
		});
		assert.ok(bank, remarks.map(({ what }) => what).join('\n'));
		const told = tell(bank);
		assert.deepEqual(told.stories, shape.stories);
		if (shape.questions) assert.deepEqual(told.questions, shape.questions);
		for (const place of shape.places ?? []) assert.ok(told.places.includes(place), told.places.join('\n'));
		if (shape.lessons) assert.deepEqual(told.lessons, shape.lessons);
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
		assert.ok(newAccount(textsOf(bank)));
	});
}
