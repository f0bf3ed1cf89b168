import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAccount } from '../../../src/guide/account.ts';

test('a phrase is found where its words stand together in their order, and nowhere else', () => {
	const account = newAccount(['I built “the pipeline” in two weeks', "Earth's best"]);
	const cases: [line: string, missing: string[]][] = [
		['built the pipeline', []],
		['- **Built THE pipeline**, in two weeks', []],
		['Earth’s best', []],
		['the built pipeline', ['the built pipeline']],
		['built pipeline', ['built pipeline']],
		['in two days, in two weeks', ['in two days']],
		['unheard', ['unheard']],
		['| --- | :--- |', []],
		['Result: in two weeks', ['Result']],
	];
	for (const [line, missing] of cases) assert.deepEqual(account.missing(line), missing, line);
	assert.deepEqual(account.missing('Result: in two weeks', ['Result']), []);
});
