import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleId } from '../../../src/bank/schema/accepted.ts';
import { ruleTable, worstFirst } from '../../../src/readiness/readiness.ts';
import { levels } from '../../../src/readiness/rule.ts';
import { soundWith } from '../../support/bank.ts';
import { places } from './cases-places.ts';
import { tellings } from './cases-tellings.ts';

const cases = [...places, ...tellings];

for (const { rule, when, changes, hits } of cases) {
	test(`${rule} ${hits.length > 0 ? 'is found' : 'keeps quiet'}: ${when}`, async () => {
		const bank = await soundWith(changes);
		const actualHits = ruleTable[rule].find(bank).map(({ at, field, detail }) => {
			const file = at.file.replace(/^content\/([a-z]+\/)?|\.mdx$/g, '');
			return `${file} ${field}: ${detail}`;
		});
		assert.deepEqual(actualHits, hits);
	});
}

/** What the sound bank does not hold, so that only the rest may keep quiet there. */
const inSoundBank: readonly RuleId[] = ['under-budget', 'no-date'];

for (const rule of worstFirst.filter((rule) => !inSoundBank.includes(rule))) {
	test(`${rule} keeps quiet on a bank without it`, async () => {
		assert.deepEqual(ruleTable[rule].find(await soundWith({})), []);
	});
}

test('every rule has a case in which it is found', () => {
	const rulesWithHits = new Set<string>(
		cases.filter((ruleCase) => ruleCase.hits.length > 0).map((ruleCase) => ruleCase.rule),
	);
	assert.deepEqual(
		worstFirst.filter((rule) => !rulesWithHits.has(rule)),
		[],
	);
});

test('every rule says what, why and what to do in words of its own, and they come worst first', () => {
	const sentences = worstFirst.flatMap((id) => [ruleTable[id].why, ruleTable[id].todo]);
	assert.equal(new Set(sentences).size, sentences.length);
	for (const text of sentences) assert.match(text, /^[“`\p{Lu}].*[.:?]$/su);
	const order = worstFirst.map((id) => levels.findIndex((level) => level.id === ruleTable[id].level));
	assert.deepEqual(
		order,
		[...order].sort((a, b) => a - b),
	);
});
