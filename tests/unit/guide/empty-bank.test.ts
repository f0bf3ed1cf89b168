import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBox } from '../../../src/commands/folder.node.ts';
import {
	emptyBank,
	filesWithPhrasings,
	parseValues,
	principleFromBox,
	withValues,
} from '../../../src/guide/empty-bank.ts';
import { guideBank } from '../../support/fixture-banks.ts';

const box = await readBox(guideBank);

test('the bank of the box is left without its candidate: principles and questions stay, every place is a gap', () => {
	const bank = emptyBank(box, box.bank.frameworks);
	assert.equal(bank.stories.length, 0);
	assert.deepEqual(
		bank.principles.map(({ id, fields, body }) => [id, fields.name, fields.followUps, body]),
		box.bank.principles.map(({ id, fields, body }) => [id, fields.name, fields.followUps, body]),
	);
	assert.ok(bank.principles.every(({ fields }) => typeof fields.primary === 'object'));
	assert.deepEqual(
		bank.questions.map(({ id, fields }) => [id, fields.prompts]),
		box.bank.questions.map(({ id, fields }) => [id, fields.prompts]),
	);
	assert.ok(bank.questions.every(({ fields }) => fields.answers.every((answer) => 'gap' in answer)));
	assert.equal(bank.about.length, 5);
	assert.ok(bank.about.every(({ fields }) => fields.gap && !fields.opening && fields.question));
	const text = filesWithPhrasings(bank, { ...box, phrasings: [] })
		.filter(({ path }) => !path.startsWith('frameworks/'))
		.map((file) => file.text)
		.join('\n');
	for (const { id, fields } of box.bank.stories)
		for (const words of [id, fields.title, fields.short, 'ROI deck']) assert.ok(!text.includes(words), words);
});

test('an answer about the owner, once written, is no part of a new bank', () => {
	const about = box.bank.about.map((entry) => ({
		...entry,
		fields: { ...entry.fields, gap: undefined, opening: 'I am Kim.' },
		body: 'And I sing.',
	}));
	const bank = emptyBank({ ...box, bank: { ...box.bank, about } }, []);
	assert.ok(
		bank.about.every(({ fields, body }) => fields.gap && fields.opening === undefined && body === ''),
	);
});

const lists: readonly [when: string, list: string, values: ReturnType<typeof parseValues>][] = [
	['names alone', 'Trust\nCourage\n', [named('Trust'), named('Courage')]],
	['bullets and numbers', '- Trust\n* Courage\n3. Care\n', [named('Trust'), named('Courage'), named('Care')]],
	['a name, its meaning and a question', 'Trust: Keep it. | When?', [named('Trust', 'Keep it.', 'When?')]],
	['a dash before the meaning', '**Trust** – Keep it.', [named('Trust', 'Keep it.')]],
	['a hyphen in the name', 'Can-do spirit', [named('Can-do spirit')]],
	['comments, empty lines, a name twice', '# Ours\n\nTrust\ntrust\n', [named('Trust')]],
	['lines of Windows, a byte order mark', '\uFEFFTrust\r\nCare\r\n', [named('Trust'), named('Care')]],
	['nothing', '\n---\n', []],
	['other letters', '信任\nПорядочность', [named('信任'), named('Порядочность')]],
];

function named(name: string, meaning?: string, question?: string) {
	return { name, meaning, question };
}

for (const [when, list, values] of lists)
	test(`values are read from a list of ${when}`, () => assert.deepEqual(parseValues(list), values));

test('other values take the place of the principles, each with a question and gaps', () => {
	const bank = withValues(emptyBank(box, []), parseValues('Trust: Keep {it}. | When?\n信任\n勇气'));
	assert.deepEqual(
		bank.principles.map(({ id, fields, body }) => [id, fields.name, fields.order, body]),
		[
			['trust', 'Trust', 1, 'Keep \\{it}.'],
			['value', '信任', 2, bank.principles[1]?.body],
			['value-2', '勇气', 3, bank.principles[2]?.body],
		],
	);
	assert.deepEqual(
		bank.questions.map(({ fields }) => [fields.principle, fields.prompts]),
		[
			['trust', ['When?']],
			['value', ['Tell me about a time that shows “信任”.']],
			['value-2', ['Tell me about a time that shows “勇气”.']],
		],
	);
	assert.equal(bank.settings.interviewers, undefined, 'a bar raiser belongs to the box');
});

test('a principle of the box comes with its text, questions and wordings, under its name in any case', () => {
	const empty = { ...box.bank, principles: [], questions: [] };
	const files = principleFromBox('ownership', empty, box, []) ?? [];
	assert.deepEqual(
		files.map(({ path }) => path),
		['principles/ownership.mdx', 'questions/outside-my-responsibility.mdx', 'phrasings/ownership.txt'],
	);
	assert.match(
		files[0]?.text ?? '',
		/^name: Ownership$[\s\S]*gap: No story chosen yet[\s\S]*Treat a problem as yours/m,
	);
	assert.match(files[1]?.text ?? '', /^principle: ownership$[\s\S]*gap: No story chosen yet/m);
	assert.match(files[2]?.text ?? '', /your job/);
	assert.equal(principleFromBox('Good manners', empty, box, []), undefined);
});

test('a question or wording that the bank has already is not brought a second time', () => {
	const empty = { ...box.bank, principles: [] };
	const own = [
		{
			file: 'content/phrasings/mine.txt',
			content: 'Give me an example of when you went beyond your job description.',
		},
	];
	const files = principleFromBox('Ownership', empty, box, own) ?? [];
	assert.deepEqual(
		files.map(({ path }) => path),
		['principles/ownership.mdx', 'phrasings/ownership.txt'],
	);
	assert.doesNotMatch(files[1]?.text ?? '', /beyond your job description/);
});
