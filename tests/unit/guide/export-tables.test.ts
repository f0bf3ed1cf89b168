import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { readRawFolder } from '../../../src/commands/folder.node.ts';
import { questionsAsAnki, storiesAsCsv } from '../../../src/guide/export-tables.ts';
import { readGuide } from '../../../src/guide/read.ts';
import { soundWith, swap } from '../../support/bank.ts';
import { guideBank } from '../../support/fixture-banks.ts';

const { bank } = await loadBank(guideBank);
assert.ok(bank);
const horn = 'stories/fog-horn.mdx';

/** The rows of comma-separated values in which every cell stands in quotes. */
const cut = (text: string): string[][] =>
	text
		.replace(/^\uFEFF/, '')
		.split(/(?<=")\r\n/)
		.filter((row) => row !== '')
		.map((row) =>
			[...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
		);

/** The first row of a sheet as fields by their titles. */
function firstRow(text: string): Record<string, string> {
	const [titles = [], row = []] = cut(text);
	return Object.fromEntries(titles.map((title, at) => [title, row[at] ?? '']));
}

test('the sheet has a row for every story, and as many cells in each as titles', () => {
	const [titles = [], ...rows] = cut(storiesAsCsv(bank).text);
	assert.deepEqual(
		rows.map(([title]) => title),
		bank.stories.map(({ title }) => title),
	);
	assert.ok(rows.every((row) => row.length === titles.length));
});

test('what a story says is in its row, word for word', () => {
	const [story] = bank.stories;
	assert.ok(story?.status === 'ready');
	const row = firstRow(storiesAsCsv(bank).text);
	assert.equal(row.Action, story.parts.action.text);
	assert.equal(row['Opening line'], story.opening);
	assert.equal(row.Principles, story.principles.map(({ name }) => name).join('; '));
	assert.match(row['Numbers to land'] ?? '', /^\$1M — premium lift unlocked\n/);
});

test('it begins with a byte order mark, and its lines end as RFC 4180 has it', () => {
	const { text } = storiesAsCsv(bank);
	assert.ok(text.startsWith('\uFEFF"Title"'));
	assert.ok(text.endsWith('"\r\n'));
});

test('a principle that is only proposed has a column of its own', async () => {
	const row = firstRow(storiesAsCsv(await soundWith({ [horn]: swap('principles:', 'proposed:') })).text);
	assert.equal(row.Proposed, 'Keep Watch');
	assert.notEqual(row.Principles, 'Keep Watch');
});

for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1+1'])
	test(`a cell that begins with ${text} is no formula`, async () => {
		const sheet = storiesAsCsv(
			await soundWith({ [horn]: swap('short: Fog Horn', `short: '${text} "horn"'`) }),
		);
		assert.equal(firstRow(sheet.text)['Short name'], `'${text.trim()} "horn"`);
	});

test('what the sheet leaves out is said', () => {
	const { remark } = storiesAsCsv(bank);
	assert.match(
		remark,
		/^A row for each of 12 stories\. It leaves out the follow-ups, .*the questions, .*the frameworks\./,
	);
});

test('an empty bank gives a sheet of titles, and no card', async () => {
	const empty = { ...bank, stories: [], questions: [] };
	assert.equal(cut(storiesAsCsv(empty).text).length, 1);
	assert.match(questionsAsAnki(empty).remark, /^0 cards/);
});

const cards = (text: string) =>
	text
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.split('\t'));

test('a card asks a question, and tells its story with the opening line and the number', () => {
	const { text, remark } = questionsAsAnki(bank);
	assert.match(
		text,
		/^#separator:tab\n#html:true\n#notetype:Basic\n#deck:Story Bank\n#columns:Id\tFront\tBack\tTags\n/,
	);
	const rows = cards(text);
	assert.equal(rows.length, bank.questions.length);
	assert.ok(rows.every((row) => row.length === 4));
	assert.equal(new Set(rows.map(([id]) => id)).size, rows.length);
	const question = bank.questions.find(({ id }) => id === 'learned-quickly');
	const [, front, back, tags] = rows.find(([id]) => id === 'story-bank-learned-quickly') ?? [];
	assert.equal(front, question?.title);
	assert.match(
		back ?? '',
		/^<b>Claims Gen-AI Solution<\/b><br>“Adjusters spent.*<br><b>30 → 3 min<\/b>.*\(backup\)/,
	);
	assert.equal(tags, 'learn-and-be-curious');
	assert.match(remark, /an import makes no bank of it\.$/);
});

test('signs that Anki would take for HTML, quotes or fields are text in a card', async () => {
	const { text } = questionsAsAnki(
		await soundWith({ [horn]: swap('short: Fog Horn', 'short: "\\"<b>\\" & \\t Horn"') }),
	);
	const [[, , back = ''] = []] = cards(text);
	assert.match(back, /^<b>&quot;&lt;b&gt;&quot; &amp; Horn<\/b>/);
});

test('a question without a story has no card, and that is said', async () => {
	const changed = await soundWith({
		'questions/saw-it-coming.mdx': swap(
			'  - story: fog-horn\n    hint: Nobody owned it\n  - story: late-ferry',
			'  - gap: None yet',
		),
	});
	const { text, remark } = questionsAsAnki(changed);
	assert.deepEqual(cards(text), []);
	assert.match(remark, /1 question without a story has none\./);
});

/** A sheet read back, with the principles of the bank known. */
async function readBack(text: string) {
	const { principles } = await readRawFolder(guideBank);
	const { bank: read, remarks } = readGuide([{ name: 'stories.csv', text }], { principles, frameworks: [] });
	assert.deepEqual(
		remarks.filter(({ kind }) => kind === 'unplaced').map(({ what }) => what),
		[],
	);
	return read?.stories ?? [];
}

test('an import of the sheet gives every story again: planned ones, failures, figures and what was proposed', async () => {
	const sound = await soundWith({ [horn]: swap('principles:', 'proposed:') });
	for (const { stories } of [bank, sound]) {
		const read = await readBack(storiesAsCsv({ ...bank, stories }).text);
		assert.deepEqual(
			read.map(({ fields }) => [
				fields.title,
				fields.short,
				fields.status,
				fields.outcome,
				fields.hook,
				fields.lessons,
			]),
			stories.map(({ title, short, status, outcome, hook, lessons }) => [
				title,
				short,
				status,
				outcome,
				hook,
				lessons,
			]),
		);
		assert.deepEqual(
			read.map(({ fields }) => fields.results.map(({ figure, what }) => `${figure} — ${what}`)),
			stories.map(({ results }) => results.map(({ figure, what }) => `${figure} — ${what}`)),
		);
	}
	assert.ok(bank.stories.some(({ status }) => status === 'planned'));
});
