import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { proseComponents } from '../../src/bank/text/prose-components.node.ts';
import { tools } from '../../tools/tools.ts';
import { guideBank } from '../support/fixture-banks.ts';

const readme = readFileSync('README.md', 'utf8');
const pages = { 'README.md': readme, 'CONTRIBUTING.md': readFileSync('CONTRIBUTING.md', 'utf8') };
const all = Object.values(pages).join('\n');
/** What stands in backticks or between fences. */
const code = [...all.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([text]) => text).join('\n');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

test('every command that README and CONTRIBUTING name exists', () => {
	const named = [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '');
	const own = new Set(['install', 'ci', 'exec', 'sbom']);
	assert.ok(named.length > 10);
	assert.deepEqual(
		named.filter((name) => !own.has(name) && !(name in scripts)),
		[],
	);
});

test('every command there is stands in README or CONTRIBUTING', () => {
	const missing = Object.keys(scripts).filter((it) => !new RegExp(`npm (run )?${it}(?![\\w:-])`).test(all));
	assert.deepEqual(missing, []);
});

test('every tool stands in CONTRIBUTING, and no other', () => {
	const named = [...code.matchAll(/\bnpm run tool ([a-z][\w:-]*)/g)].map(([, name]) => name);
	assert.deepEqual([...new Set(named)].toSorted(), Object.keys(tools).toSorted());
});

test('every suite of tests stands in CONTRIBUTING', () => {
	const command = readFileSync('tools/test.ts', 'utf8');
	const suites = new Set([...command.matchAll(/(\w+): \{ type: 'boolean' \}/g)].map(([, name]) => name));
	assert.ok(suites.size >= 4);
	for (const suite of suites) {
		assert.ok(pages['CONTRIBUTING.md'].includes(`-- --${suite}`), suite);
		assert.ok(pages['CONTRIBUTING.md'].includes(`| \`tests/${suite}\``), suite);
	}
});

test('every path and picture that README and CONTRIBUTING name exists', () => {
	const named = [
		...all.matchAll(/(?<![\w/.-])((?:src|content|tests|public|tools|\.github)\/[\w./-]*)(?![\w<])/g),
	].map(([, path]) => path ?? '');
	assert.ok(named.length > 20);
	// The README speaks of the bank that the project comes with; `content/` may hold another by now.
	const placeOf = (path: string) => path.replace(/^content(?=\/)/, guideBank);
	assert.deepEqual(
		named.filter((path) => !existsSync(placeOf(path))),
		[],
	);
});

test('every component of src/prose/ stands in the README, and no other', () => {
	const rows = [...readme.matchAll(/^- `<([A-Z]\w+)/gm)].map(([, name]) => name);
	assert.deepEqual(rows.toSorted(), proseComponents());
});

test('README is short enough to be read', () => {
	assert.ok(Buffer.byteLength(readme) < 12_288);
});

test('every room of the house stands in CONTRIBUTING', () => {
	const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
	const map = pages['CONTRIBUTING.md'];
	assert.deepEqual(
		rooms.map(({ name }) => name).filter((name) => !new RegExp(`^  (layouts/ )?${name}/`, 'm').test(map)),
		[],
	);
});

test('the first lines of the README are the two commands', () => {
	assert.match(readme, /^# Story Bank\n\n```sh\nnpm install && npm start\b.*\nnpm test\b/);
});
