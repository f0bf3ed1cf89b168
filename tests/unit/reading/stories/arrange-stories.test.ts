import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BankData, DataStory } from '../../../../src/bank/tool-data.ts';
import {
	arrangeStories,
	type ListChoice,
	listStories,
	noChoice,
} from '../../../../src/reading/stories/arrange-stories.ts';
import { smallBank } from '../../../support/small-bank.ts';

const story = (id: string, more: Partial<DataStory> = {}): DataStory => ({
	id,
	title: `The ${id}`,
	short: id,
	ready: true,
	principles: ['own'],
	...more,
});
const bank: BankData = {
	...smallBank,
	stories: [
		story('harbour', { figure: '$1M', skills: ['Go', 'SQL'] }),
		story('bridge', { failure: true, principles: ['dive'] }),
		story('mill', { ready: false }),
		story('tower', { skills: ['SQL'] }),
	],
	principles: [
		{ id: 'own', name: 'Ownership', short: 'Own', primary: 'tower', backup: 'harbour' },
		{ id: 'dive', name: 'Dive Deep', short: 'Dive', primary: 'tower' },
	],
};
const tellings = [
	{ story: 'harbour', at: 200 },
	{ story: 'harbour', at: 300 },
	{ story: 'tower', at: 100 },
];
const arranged = (choice: Partial<ListChoice>) =>
	arrangeStories(listStories(bank, tellings), { ...noChoice, ...choice }).map(({ story }) => story.id);

const cases: [Partial<ListChoice>, string[]][] = [
	[{}, ['harbour', 'bridge', 'mill', 'tower']],
	[{ words: '$1m' }, ['harbour']],
	[{ words: 'sql  THE' }, ['harbour', 'tower']],
	[{ words: 'no such word' }, []],
	[{ principle: 'dive' }, ['bridge']],
	[{ skill: 'SQL' }, ['harbour', 'tower']],
	[{ filter: 'failure' }, ['bridge']],
	[{ filter: 'untold' }, ['bridge']],
	[{ filter: 'told' }, ['harbour', 'tower']],
	[{ filter: 'unwritten' }, ['mill']],
	[{ order: 'strongest' }, ['tower', 'harbour', 'bridge', 'mill']],
	[{ order: 'weakest' }, ['bridge', 'mill', 'harbour', 'tower']],
	[{ order: 'told' }, ['bridge', 'mill', 'tower', 'harbour']],
	[{ skill: 'SQL', order: 'strongest', filter: 'told' }, ['tower', 'harbour']],
];
for (const [choice, ids] of cases)
	test(`the list of stories by ${JSON.stringify(choice)}`, () => assert.deepEqual(arranged(choice), ids));
