import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLookup, findByName, type Lookup, type NamedEntry } from '../../../../src/search/ask/lookup.ts';

type Entry = NamedEntry & { readonly kind: string; readonly id: string };

const entries: Entry[] = [
	{ kind: 'principle', id: 'right', title: 'Are Right, A Lot', words: ['judgment', 'good instincts'] },
	{
		kind: 'principle',
		id: 'backbone',
		title: 'Have Backbone; Disagree and Commit',
		words: ['HBDC', 'backbone', 'pushback', 'conflict'],
	},
	{ kind: 'principle', id: 'ownership', title: 'Ownership', words: [] },
	{ kind: 'principle', id: 'scale', title: 'Success and Scale Bring Broad Responsibility', words: ['S&S'] },
	{
		kind: 'story',
		id: 'mart',
		title: 'SalesMart Quoting Dashboard',
		words: ['SalesMart', 'dbt', 'Snowflake', '5 days → 15 min'],
	},
	{
		kind: 'story',
		id: 'claims',
		title: 'Claims Gen-AI Eligibility',
		words: ['Claims', 'Bedrock', '$150k', '90%', '30 → 3 min'],
	},
	{
		kind: 'story',
		id: 'pipeline',
		title: 'Census Pipeline',
		words: ['Snowflake', '95%', 'Résumé parser', 'C++'],
	},
	{ kind: 'question', id: 'deadline', title: 'Tell me about a deadline you missed', words: [] },
];
const lookup = createLookup(entries);
const ids = (query: string) => findByName(lookup, query).map(({ entry }) => entry.id);

/** The entry that was called by its name, if the whole query is one. */
const findNamed = (lookup: Lookup<Entry>, query: string) =>
	findByName(lookup, query, 1).find(({ quality }) => quality === 'exact');

test('a name, nickname, skill or figure finds its entry first', () => {
	const cases: [query: string, id: string][] = [
		['HBDC', 'backbone'],
		['hbdc', 'backbone'],
		['backbone', 'backbone'],
		['S&S', 'scale'],
		['Are Right, A Lot', 'right'],
		['are right a lot', 'right'],
		['have backbone disagree and commit', 'backbone'],
		['dbt', 'mart'],
		['sales mart', 'mart'],
		['Bedrock', 'claims'],
		['$150k', 'claims'],
		['90%', 'claims'],
		['gen ai', 'claims'],
		['resume parser', 'pipeline'],
		['c++', 'pipeline'],
	];
	for (const [query, id] of cases) assert.equal(ids(query)[0], id, query);
});

test('entries are found while the name is still being typed', () => {
	const cases: [query: string, id: string][] = [
		['own', 'ownership'],
		['sal', 'mart'],
		['dashb', 'mart'],
		['quoting da', 'mart'],
		['dashboard sales', 'mart'],
		['disagree and com', 'backbone'],
	];
	for (const [query, id] of cases) assert.equal(ids(query)[0], id, query);
});

test('small typing errors are forgiven', () => {
	const cases: [query: string, id: string][] = [
		['ownreship', 'ownership'],
		['backbnoe', 'backbone'],
		['snowflke', 'mart'],
		['sucess and scale', 'scale'],
		['piepline census', 'pipeline'],
		['ownre', 'ownership'],
	];
	for (const [query, id] of cases) assert.equal(ids(query)[0], id, query);
});

test('a figure is never guessed', () => {
	assert.deepEqual(ids('91%'), []);
	assert.deepEqual(ids('$160k'), []);
	assert.deepEqual(ids('95%'), ['pipeline']);
});

test('better matches come first, ties in the order of the entries, each entry once', () => {
	assert.deepEqual(ids('snowflake'), ['mart', 'pipeline']);
	assert.equal(findByName(lookup, 'c').filter(({ entry }) => entry.id === 'claims').length, 1);
	assert.deepEqual(
		findByName(lookup, 'claims').map(({ quality }) => quality),
		['exact'],
	);
	assert.deepEqual(
		findByName(lookup, 'deadline').map(({ by }) => by),
		['Tell me about a deadline you missed'],
	);
});

test('only a whole name is a name typed plainly', () => {
	assert.equal(findNamed(lookup, 'HBDC')?.entry.id, 'backbone');
	assert.equal(findNamed(lookup, 'Are right, a lot!')?.entry.id, 'right');
	assert.equal(findNamed(lookup, 'own'), undefined);
	assert.equal(findNamed(lookup, 'ownreship'), undefined);
	assert.equal(findNamed(lookup, ''), undefined);
});

test('what no name resembles finds nothing', () => {
	for (const query of ['', '  ', '?!', '😀', 'zzzz', '失敗']) assert.deepEqual(ids(query), [], query);
});

test('any query is answered, with no entry twice and no more than the limit', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
			const found = findByName(lookup, query, 3);
			assert.ok(found.length <= 3);
			assert.equal(new Set(found.map(({ entry }) => entry)).size, found.length);
		}),
	);
});

test('every entry is found by its title', () => {
	for (const { id, title } of entries) assert.equal(findNamed(lookup, title)?.entry.id, id);
});
