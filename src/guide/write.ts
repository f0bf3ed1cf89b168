import { counted } from '../bank/counts.ts';
import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { QuestionFields } from '../bank/schema/question.ts';
import type { Settings } from '../bank/schema/settings.ts';
import { slug } from '../bank/slug.ts';
import { writeAbout } from './about.ts';
import type { SectionId } from './block-kinds.ts';
import { notDescribed } from './finish-entries.ts';
import { writeFramework } from './frameworks.ts';
import { generalLines } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import {
	canonical,
	entriesByPath,
	inOrder,
	type RawBank,
	type RawEntry,
	saidFields,
} from './guide-reading.ts';
import { label } from './labels.ts';
import { escapeInline, indent, markdownAsPlain } from './markdown.ts';
import { readPrompts } from './mention.ts';
import { readGuide } from './read.ts';
import { labelOfPlace, promptWords, readGroupTitle } from './read-questions.ts';
import { sectionTitles, settingDefaults, targetIn } from './read-settings.ts';
import {
	block,
	bullet,
	bulletWithList,
	firstThat,
	gapText,
	heading,
	linesOf,
	mentionText,
	newWrittenNames,
	sameLines,
	type WrittenNames,
} from './write-names.ts';
import { writeStory } from './write-story.ts';

interface Exported {
	readonly text: string;
	/** Files that an import of the text would make otherwise than they are. */
	readonly differing: readonly string[];
}

/** Writes a bank as a guide, and reads it back to see whether it says everything. */
export function exportGuide(bank: RawBank): Exported {
	const text = writeGuide(bank);
	return { text, differing: differingFiles(bank, readGuide(text).bank) };
}

/** The files in which two banks are not the same. The order of entries and of fields does not count. */
export function differingFiles(a: RawBank, b: RawBank | undefined): string[] {
	const [first, second] = [contents(a), b ? contents(b) : new Map<string, string>()];
	const paths = new Set([...first.keys(), ...second.keys()]);
	return [...paths].filter((path) => first.get(path) !== second.get(path));
}

function contents(bank: RawBank): Map<string, string> {
	const textOf = (fields: object, body: string) =>
		`${canonical(Object.fromEntries(saidFields(fields)))}\n${body.trim()}`;
	const entries = Object.entries(entriesByPath(bank));
	return new Map([
		['bank.yaml', textOf(bank.settings, '')],
		...entries.map(([path, { fields, body }]) => [path, textOf(fields, body)] as const),
	]);
}

/** Writes a bank as a guide in Markdown. What an import finds by itself is left out. */
export function writeGuide(bank: RawBank): string {
	const names = newWrittenNames(bank);
	const notes = bank.settings.notes ?? [];
	const principles = inOrder(bank.principles);
	const contents: [SectionId, string[]][] = [
		['stories', bank.stories.map((story, i) => writeStory(story, i + 1, names))],
		['matrix', [matrix(principles, names)]],
		['questions', writeQuestions(bank, names)],
		['about', inOrder(bank.about).map(writeAbout)],
		['frameworks', inOrder(bank.frameworks).map(writeFramework)],
		[
			'principles',
			principles.flatMap((principle, i) =>
				isInMatrixAlone(principle, i + 1) ? [] : [describePrinciple(principle, names)],
			),
		],
	];
	const sections = contents
		.filter(([, texts]) => texts.length > 0)
		.map(([id, texts], i) => {
			const note = notes.find(({ part }) => part === id);
			const title = heading(2, `${i + 1}. ${escapeInline(note?.title ?? sectionTitles[id])}`);
			const body = id === 'stories' ? `---\n\n${texts.join('\n\n---\n\n')}` : texts.join('\n\n');
			return linesOf('\n\n', title, note?.text, body);
		});
	const others = notes
		.filter(({ part }) => part === 'other')
		.map(({ title, text }) => linesOf('\n\n', heading(2, escapeInline(title ?? 'Notes')), text));
	return `${[head(bank.settings), ...sections, ...others].join('\n\n---\n\n')}\n`;
}

function head(settings: Settings): string {
	const intro = settings.notes?.find(({ part }) => part === 'guide')?.text;
	const { title, owner, target, pace, paper, recall, followUps } = settings;
	const { seconds, questions } = settingDefaults.recall;
	const isUsual = recall.seconds === seconds && recall.questions === questions;
	const bullets = linesOf(
		'\n',
		owner === settingDefaults.owner || bullet('owner', owner),
		target === (targetIn(intro ?? '') ?? title) || bullet('target', target),
		pace === settingDefaults.pace || bullet('pace', `${pace} words a minute`),
		paper === settingDefaults.paper || bullet('paper', paper),
		isUsual ||
			bullet('recall', `${counted(recall.seconds, 'second')}, ${counted(recall.questions, 'question')}`),
		followUps.length === 0 || bulletWithList('followUps', followUps),
		...generalLines(generalFields.settings, settings),
	);
	// Another sign makes another list, so that the first words of the text stay out of this one.
	const signed = intro && /^\s*-/.test(intro) ? bullets.replace(/^-/gm, '*') : bullets;
	return linesOf('\n\n', heading(1, escapeInline(title)), signed, intro);
}

function matrix(principles: readonly RawEntry<PrincipleFields>[], names: WrittenNames): string {
	const place = (story: PrincipleFields['primary']) =>
		typeof story === 'string'
			? mentionText(names.story(story), undefined, false, names.isStoryName)
			: gapText(story.gap, names.isStoryName);
	const rows = principles.map((principle, i) => {
		const { short, primary, backup } = principle.fields;
		const name = escapeInline(isInMatrixAlone(principle, i + 1) ? short : names.principle(principle.id));
		// Bars inside a cell carry a backslash; those of escaped text do already.
		const cells = [`**${name}**`, place(primary), place(backup)].map((cell) =>
			cell.replace(/(?<!\\)\|/g, '\\|'),
		);
		return `| ${cells.join(' | ')} |`;
	});
	return ['| Leadership Principle | Primary Story | Backup Story |', '| :--- | :--- | :--- |', ...rows].join(
		'\n',
	);
}

/** True where a row of the matrix says all that is known of a principle. */
function isInMatrixAlone({ id, fields, body }: RawEntry<PrincipleFields>, position: number): boolean {
	const { name, short, order, alsoSaid, followUps } = fields;
	return (
		body.trim() === notDescribed &&
		[...alsoSaid, ...followUps, ...generalLines(generalFields.principle, fields)].length === 0 &&
		order === position &&
		id === slug(short, 'principle') &&
		name.length >= short.length &&
		!/(\.{3}|…)$/.test(short)
	);
}

function describePrinciple({ id, fields, body }: RawEntry<PrincipleFields>, names: WrittenNames): string {
	const { name, short, order, alsoSaid, followUps } = fields;
	const title = names.principle(id).startsWith('#') ? name : names.principle(id);
	const isNamed = markdownAsPlain(escapeInline(title)).replace(/^\d+[.)]\s+/, '') === name;
	return linesOf(
		'\n',
		heading(4, escapeInline(title)),
		isNamed || bullet('title', name),
		short === name || bullet('short', short),
		bullet('order', String(order)),
		slug(name, 'principle') === id || bullet('id', id),
		alsoSaid.length === 0 || bulletWithList('alsoSaid', alsoSaid),
		followUps.length === 0 || bulletWithList('followUps', followUps),
		...generalLines(generalFields.principle, fields),
		body.trim() === notDescribed || block('meaning', body.trim()),
	);
}

/** The questions under the names of their principles, negative ones apart. */
function writeQuestions({ principles, questions }: RawBank, names: WrittenNames): string[] {
	return inOrder(principles).flatMap(({ id }) =>
		(['standard', 'negative'] as const).flatMap((style) => {
			const own = questions.filter(({ fields }) => fields.principle === id && fields.style === style);
			if (own.length === 0) return [];
			const items = own.map((question) => writeQuestion(question, names));
			return [`${heading(4, groupTitle(names.principle(id), id, style))}\n${items.join('\n')}`];
		}),
	);
}

function groupTitle(name: string, id: string, style: 'standard' | 'negative'): string {
	const title = (text: string) => escapeInline(style === 'negative' ? `${text} (Negative Style)` : text);
	return firstThat(
		(text) => {
			const read = readGroupTitle(markdownAsPlain(text));
			return read.name === name && (read.negative !== undefined) === (style === 'negative');
		},
		title(name),
		title(`#${id}`),
	);
}

function writeQuestion({ id, fields, body }: RawEntry<QuestionFields>, names: WrittenNames): string {
	const { prompts, answers } = fields;
	const together = prompts.map((prompt) => `"${escapeInline(prompt)}"`).join(' or ');
	const isOneLine = sameLines(readPrompts(markdownAsPlain(together)), prompts);
	const [first = '', ...others] = prompts;
	const lines = linesOf(
		'\n',
		...(isOneLine ? [] : others.map((other) => `- ${label('wording')} ${promptText(other)}`)),
		...answers.map((answer, i) => {
			const text =
				'gap' in answer
					? gapText(answer.gap, names.isStoryName)
					: mentionText(names.story(answer.story), answer.hint, true, names.isStoryName);
			return `- ${label(labelOfPlace(i))} ${text}`;
		}),
		...generalLines(generalFields.question, fields),
		id === slug(promptWords(first), 'question') || `- ${label('id')} ${id}`,
		body.trim() !== '' && `- ${label('notes')}\n\n${indent(body.trim(), 2)}`,
	);
	return `* ${label('question')} ${isOneLine ? together : promptText(first)}\n${indent(lines, 2)}`;
}

const promptText = (prompt: string): string =>
	firstThat(
		(text) => sameLines(readPrompts(markdownAsPlain(text)), [prompt]),
		`"${escapeInline(prompt)}"`,
		escapeInline(prompt),
	);
