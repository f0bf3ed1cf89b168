import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { proseComponents } from '../../src/bank/text/prose-components.node.ts';
import { guideBank } from '../support/fixture-banks.ts';

const readme = readFileSync('README.md', 'utf8');
/** What stands in backticks or between fences. */
const code = [...readme.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([text]) => text).join('\n');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

test('every command that the README names exists', () => {
	const named = [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '');
	const own = new Set(['install', 'ci']);
	assert.ok(named.length > 10);
	assert.deepEqual(
		named.filter((it) => !own.has(it) && !(it in scripts)),
		[],
	);
});

test('every command there is stands in the README', () => {
	const missing = Object.keys(scripts).filter(
		(it) => !new RegExp(`npm (run )?${it}(?![\\w:-])`).test(readme),
	);
	assert.deepEqual(missing, []);
});

test('every path and picture that the README names exists', () => {
	const named = [...readme.matchAll(/(?<![\w/.-])((?:src|content|tests|public)\/[\w./-]*)(?![\w<])/g)].map(
		([, path]) => path ?? '',
	);
	assert.ok(named.length > 20);
	// The README speaks of the bank that the project comes with; `content/` may hold another by now.
	const placeOf = (path: string) => path.replace(/^content(?=\/)/, guideBank);
	assert.deepEqual(
		named.filter((path) => !existsSync(placeOf(path))),
		[],
	);
});

test('every component of src/prose/ stands in the README, and no other', () => {
	const rows = [...readme.matchAll(/^\| `[^`]*?<([A-Z]\w+)/gm)].map(([, name]) => name);
	assert.deepEqual(rows.toSorted(), proseComponents());
});

test('the first lines of the README are the two commands', () => {
	assert.match(readme, /^# Story Bank\n\n```sh\nnpm install && npm start\b.*\nnpm test\b/);
});
