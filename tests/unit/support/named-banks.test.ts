import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findOwnBank } from '../../support/named-banks.ts';

/** The checks of the owner's bank, and the tests of what finds the others. */
const mayTakeIt = [
	'tests/support/sites.ts',
	'tests/unit/own-bank.test.ts',
	'tests/unit/support/named-banks.test.ts',
];

test('no test, benchmark or tool of the tests takes the bank in content/', () => {
	const files = globSync('tests/**/*.{ts,mjs}').filter((path) => !path.includes('fixtures'));
	assert.ok(files.length > 100);
	assert.deepEqual(
		files
			.filter((path) => !mayTakeIt.includes(path))
			.flatMap((path) => findOwnBank(readFileSync(path, 'utf8')).map((passage) => `${path}: ${passage}`)),
		[],
		'Name a bank of tests/support/fixture-banks.ts.',
	);
});

const taking = [
	"const { bank } = await loadBank('content');",
	'const { bank } = await loadBank();',
	'const { files } = await readPhrasings( );',
	"cpSync('content', folder, { recursive: true });",
	"const folder = new URL('../../../content', import.meta.url);",
	"const folder = new URL('../content/phrasings/', import.meta.url);",
	"const { out } = await runCommand(t, run, [], './content/');",
	"const texts = globSync('content/**/*.mdx');",
	"const text = readFileSync('content/stories/census-pipeline.mdx', 'utf8');",
	"execFileSync('node', ['src/commands/run.mjs', 'build'], { stdio: 'ignore' });",
];
for (const source of taking)
	test(`it is taken here: ${source}`, () => assert.notDeepEqual(findOwnBank(source), []));

const leaving = [
	'const { bank } = await loadBank(guideBank);',
	"const folder = join(newFolder(t), 'content');",
	"const { problems } = await loadBank('/nowhere/content');",
	"assert.equal(finding.at.file, 'content/stories/fog-horn.mdx');",
	"await expect(page.getByText('content/principles/frugality.mdx')).toBeVisible();",
	"spawn('node', ['src/commands/run.mjs', 'dev'], { env: { STORY_BANK_CONTENT: folder } });",
];
for (const source of leaving)
	test(`it is left alone here: ${source}`, () => assert.deepEqual(findOwnBank(source), []));
