import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug } from '../../../src/bank/slug.ts';

const long = 'word '.repeat(20);
const cases: [text: string, id: string][] = [
	['Census Pipeline', 'census-pipeline'],
	['Ana’s café & bar', 'anas-cafe-and-bar'],
	['  --Fog/Horn--  ', 'fog-horn'],
	[long, 'word-'.repeat(12).slice(0, -1)],
	['a'.repeat(80), 'a'.repeat(60)],
	['霧笛', 'my-story'],
	['', 'my-story'],
];

for (const [text, id] of cases) {
	test(`the id of "${text.slice(0, 20)}" is ${id}`, () => assert.equal(slug(text, 'my-story'), id));
}
