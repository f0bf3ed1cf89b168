import { counted } from '../bank/counts.ts';
import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { QuestionFields } from '../bank/schema/question.ts';
import type { Settings } from '../bank/schema/settings.ts';
import { type PartId, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import { writeAbout } from './about.ts';
import type { SectionId } from './block-kinds.ts';
import { deriveStory, isWhole } from './derive-story.ts';
import { notDescribed } from './finish-entries.ts';
import { generalLines } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { RawBank, RawEntry } from './guide-reading.ts';
import { label, type OwnLabel } from './labels.ts';
import { escapeInline, indent, markdownAsPlain } from './markdown.ts';
import { sectionsOf } from './mdx.ts';
import { readPrompts, readStoryTitle } from './mention.ts';
import { labelOfPlace, promptWords, readGroupTitle } from './read-questions.ts';
import { sectionTitles, settingDefaults, targetIn } from './read-settings.ts';
import { writeFramework } from './write-frameworks.ts';
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

/**
 * Writes a bank as a guide in Markdown.
 * @param explicit false: as short as can be, what an import finds by itself left out. true: everything said.
 */
export function writeGuide(bank: RawBank, explicit = false): string {
	const names = newWrittenNames(bank, explicit);
	const notes = bank.settings.notes ?? [];
	const [principles, frameworks] = [inOrder(bank.principles), inOrder(bank.frameworks)];
	const described = principles.filter(
		({ id, body }) => !names.isInMatrixAlone(id) || body.trim() !== notDescribed,
	);
	const slugs = bank.stories.map(({ fields }) => slug(fields.short, 'story'));
	const counts = Map.groupBy(slugs, (id) => id);
	const stories = bank.stories.map((story, i) => {
		const hasOwnId = slugs[i] === story.id && counts.get(story.id)?.length === 1;
		return writeStory(story, { names, explicit, number: i + 1, hasOwnId });
	});
	const contents: [SectionId, string[]][] = [
		['stories', stories],
		['matrix', [matrix(principles, names)]],
		['questions', writeQuestions(bank, names, explicit)],
		['about', inOrder(bank.about).map(writeAbout)],
		['frameworks', frameworks.map(writeFramework)],
		['principles', described.map((principle) => describePrinciple(principle, names))],
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

const inOrder = <Entry extends { fields: { order?: number | undefined } }>(entries: readonly Entry[]) =>
	[...entries].sort((a, b) => (a.fields.order ?? 1e9) - (b.fields.order ?? 1e9));

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
	const rows = principles.map(({ id, fields: { short, primary, backup } }) => {
		const name = escapeInline(names.isInMatrixAlone(id) ? short : names.principle(id));
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

interface StoryContext {
	readonly names: WrittenNames;
	readonly explicit: boolean;
	readonly number: number;
	/** The id is the one that the story would get by itself. */
	readonly hasOwnId: boolean;
}

/** A story as a heading and bullets. What an import would supply by itself is left out. */
function writeStory({ id, fields, body }: RawEntry<StoryFields>, context: StoryContext): string {
	const { names, explicit, number, hasOwnId } = context;
	const sections = new Map(sectionsOf(body).map(({ name, text }) => [name.toLowerCase(), text.trim()]));
	const texts: Partial<Record<PartId, string>> = Object.fromEntries(
		parts.flatMap((part) => (sections.get(part.id) ? [[part.id, sections.get(part.id)]] : [])),
	);
	const isFailure = fields.outcome === 'failure';
	const plain = escapeInline(`Story ${number}: ${fields.title}`);
	const marked = isFailure ? `${plain} (Failure Story)` : plain;
	const read = readStoryTitle(markdownAsPlain(marked));
	const isTitled = read.title === fields.title && read.failure === isFailure;
	const isWritten = isWhole(texts);
	const isReady = fields.status === 'ready';
	const derived = deriveStory({
		parts: texts,
		failure: isFailure,
		ready: isWritten && isReady,
		wantedFor: [],
		question: undefined,
	});
	const { short, status, hook, opening, results, lessons, project, principles } = fields;
	/** What an import finds by itself is said only where all is. */
	const unless = (isFound: boolean, text: string) => (isFound && !explicit) || text;
	const part = (name: string, label: OwnLabel) =>
		sections.get(name) && block(label, sections.get(name) ?? '');
	return linesOf(
		'\n',
		heading(3, isTitled ? marked : plain),
		isTitled || bullet('title', fields.title),
		isTitled || bullet('outcome', fields.outcome),
		...parts.map(({ id }) => part(id, id)),
		principles.length === 0 || `- ${label('principles')} ${escapeInline(names.principles(principles))}.`,
		unless(names.shortIsKnown(id), bullet('short', short)),
		unless(hasOwnId, bullet('id', id)),
		unless(isWritten === isReady, bullet('status', status)),
		fields.status === 'planned' && bullet('prompt', fields.prompt),
		unless(isWritten && derived.hook === hook, bullet('hook', hook)),
		opening === undefined || unless(derived.opening === opening, bullet('opening', opening)),
		unless(sameLines(derived.results.map(asLine), results.map(asLine)), figures(results)),
		unless(sameLines(derived.lessons, lessons), bulletWithList('lessons', lessons)),
		project === undefined ? explicit && bullet('project', 'none') : bullet('project', project),
		...generalLines(generalFields[status], fields),
		part('follow-ups', 'followUps'),
		part('notes', 'notes'),
	);
}

function figures(results: readonly Result[]): string {
	const items = results.map(({ figure, what, impact, certainty, baseline, source }) =>
		linesOf(
			'\n    ',
			`  - **${escapeInline(figure)}** — ${escapeInline(what)}`,
			bullet('impact', impact),
			bullet('certainty', certainty),
			baseline !== undefined && bullet('baseline', baseline),
			source !== undefined && bullet('source', source),
		),
	);
	return [`- ${label('figures')}`, ...items].join('\n');
}

const asLine = ({ figure, what, impact, certainty, baseline, source }: Result) =>
	JSON.stringify([figure, what, impact, certainty, baseline, source]);

/** The questions under the names of their principles, negative ones apart. */
function writeQuestions(
	{ principles, questions }: RawBank,
	names: WrittenNames,
	explicit: boolean,
): string[] {
	const slugOf = ({ fields }: RawEntry<QuestionFields>) =>
		slug(promptWords(fields.prompts[0] ?? ''), 'question');
	const counts = Map.groupBy(questions, slugOf);
	return inOrder(principles).flatMap(({ id }) =>
		(['standard', 'negative'] as const).flatMap((style) => {
			const own = questions.filter(({ fields }) => fields.principle === id && fields.style === style);
			if (own.length === 0) return [];
			const items = own.map((question) => {
				const isKnown =
					!explicit && slugOf(question) === question.id && counts.get(question.id)?.length === 1;
				return writeQuestion(question, names, isKnown);
			});
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

function writeQuestion(
	{ id, fields, body }: RawEntry<QuestionFields>,
	names: WrittenNames,
	idIsKnown: boolean,
): string {
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
		idIsKnown || `- ${label('id')} ${id}`,
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
