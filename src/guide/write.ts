import { counted } from '../bank/counts.ts';
import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { QuestionFields } from '../bank/schema/question.ts';
import type { Note, Recall, Settings } from '../bank/schema/settings.ts';
import { type PartId, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import { writeAbout } from './about.ts';
import type { SectionId } from './block-kinds.ts';
import { deriveStory, isWhole } from './derive-story.ts';
import { notDescribed } from './finish-principles.ts';
import { writeFramework } from './frameworks.ts';
import { generalLines } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { RawBank, RawEntry } from './guide-reading.ts';
import { label } from './labels.ts';
import { escapeInline, indent, markdownAsPlain } from './markdown.ts';
import { sectionsOf } from './mdx.ts';
import { readPrompts, readStoryTitle } from './mention.ts';
import { promptWords, readGroupTitle } from './read-questions.ts';
import { sectionTitles, settingDefaults, targetIn } from './read-settings.ts';
import {
	block,
	bullet,
	bulletWithList,
	firstThat,
	gapText,
	heading,
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
	const principles = [...bank.principles].sort((a, b) => a.fields.order - b.fields.order);
	const described = principles.filter(
		(principle) => !names.isInMatrixAlone(principle.id) || principle.body.trim() !== notDescribed,
	);
	const ids = bank.stories.map((story) => slug(story.fields.short, 'story'));
	const stories = bank.stories.map((story, i) => {
		const ownId = ids.indexOf(ids[i] ?? '') === i && ids.lastIndexOf(ids[i] ?? '') === i;
		return writeStory(story, { names, explicit, number: i + 1, ownId });
	});
	const frameworks = [...bank.frameworks].sort((a, b) => a.fields.order - b.fields.order);
	const about = [...bank.about].sort((a, b) => (a.fields.order ?? 1e9) - (b.fields.order ?? 1e9));
	const contents: [SectionId, string[]][] = [
		['stories', stories],
		['matrix', [matrix(principles, names)]],
		['questions', writeQuestions(bank, names, explicit)],
		['about', about.map(writeAbout)],
		['frameworks', frameworks.map(writeFramework)],
		['principles', described.map((rawEntry) => describePrinciple(rawEntry, names))],
	];
	const sections = contents
		.filter(([, texts]) => texts.length > 0)
		.map(([id, texts], i) => {
			const rule = id === 'stories' ? '\n\n---\n\n' : '\n\n';
			return [sectionHead(id, i + 1, notes), ...(id === 'stories' ? ['---'] : []), texts.join(rule)].join(
				'\n\n',
			);
		});
	const others = notes.filter((note) => note.part === 'other').map(writeNote);
	return `${[head(bank.settings), ...sections, ...others].join('\n\n---\n\n')}\n`;
}

function head(settings: Settings): string {
	const intro = settings.notes?.find((note) => note.part === 'guide')?.text;
	const { owner, target, pace, paper, recall, followUps } = settings;
	const derivedTarget = targetIn(intro ?? '') ?? settings.title;
	const bullets = [
		...(owner === settingDefaults.owner ? [] : [bullet('owner', owner)]),
		...(target === derivedTarget ? [] : [bullet('target', target)]),
		...(pace === settingDefaults.pace ? [] : [bullet('pace', `${pace} words a minute`)]),
		...(paper === settingDefaults.paper ? [] : [bullet('paper', paper)]),
		...(isUsual(recall) ? [] : [bullet('recall', sayRecall(recall))]),
		...(followUps.length === 0 ? [] : [bulletWithList('followUps', followUps)]),
		...generalLines(generalFields.settings, settings),
	].join('\n');
	// Another sign makes another list, so that the first words of the text stay out of this one.
	const signed = intro && /^\s*-/.test(intro) ? bullets.replace(/^-/gm, '*') : bullets;
	return [heading(1, escapeInline(settings.title)), signed, intro ?? '']
		.filter((text) => text !== '')
		.join('\n\n');
}

const isUsual = ({ seconds, questions }: Recall) =>
	seconds === settingDefaults.recall.seconds && questions === settingDefaults.recall.questions;

const sayRecall = ({ seconds, questions }: Recall) =>
	`${counted(seconds, 'second')}, ${counted(questions, 'question')}`;

function sectionHead(id: SectionId, number: number, notes: readonly Note[]): string {
	const note = notes.find((note) => note.part === id);
	const title = heading(2, `${number}. ${escapeInline(note?.title ?? sectionTitles[id])}`);
	return note?.text ? `${title}\n\n${note.text}` : title;
}

const writeNote = ({ title, text }: Note): string =>
	[heading(2, escapeInline(title ?? 'Notes')), text ?? ''].filter((text) => text !== '').join('\n\n');

function matrix(principles: readonly RawEntry<PrincipleFields>[], names: WrittenNames): string {
	const slot = (text: PrincipleFields['primary']) =>
		typeof text === 'string'
			? cell(mentionText(names.story(text), undefined, false, names.isStoryName))
			: cell(gapText(text.gap, names.isStoryName));
	const rows = principles.map(({ id, fields }) => {
		const name = names.isInMatrixAlone(id) ? fields.short : names.principle(id);
		return `| **${cell(escapeInline(name))}** | ${slot(fields.primary)} | ${slot(fields.backup)} |`;
	});
	return ['| Leadership Principle | Primary Story | Backup Story |', '| :--- | :--- | :--- |', ...rows].join(
		'\n',
	);
}

/** Bars inside a cell carry a backslash; those of escaped text do already. */
const cell = (markdown: string): string => markdown.replace(/(?<!\\)\|/g, '\\|');

function describePrinciple({ id, fields, body }: RawEntry<PrincipleFields>, names: WrittenNames): string {
	const title = names.principle(id).startsWith('#') ? fields.name : names.principle(id);
	const named = markdownAsPlain(escapeInline(title)).replace(/^\d+[.)]\s+/, '') === fields.name;
	const lines = [
		...(named ? [] : [bullet('title', fields.name)]),
		...(fields.short === fields.name ? [] : [bullet('short', fields.short)]),
		bullet('order', String(fields.order)),
		...(slug(fields.name, 'principle') === id ? [] : [bullet('id', id)]),
		...(fields.alsoSaid.length === 0 ? [] : [bulletWithList('alsoSaid', fields.alsoSaid)]),
		...(fields.followUps.length === 0 ? [] : [bulletWithList('followUps', fields.followUps)]),
		...generalLines(generalFields.principle, fields),
		...(body.trim() === notDescribed ? [] : [block('meaning', body.trim())]),
	];
	return `${heading(4, escapeInline(title))}\n${lines.join('\n')}`;
}

interface StoryContext {
	readonly names: WrittenNames;
	readonly explicit: boolean;
	readonly number: number;
	/** The id that the story would get by itself is free for it. */
	readonly ownId: boolean;
}

/** A story as a heading and bullets. What an import would supply by itself is left out. */
export function writeStory({ id, fields, body }: RawEntry<StoryFields>, context: StoryContext): string {
	const { names, explicit, number, ownId } = context;
	const sections = new Map(
		sectionsOf(body).map((section) => [section.name.toLowerCase(), section.text.trim()]),
	);
	const texts: Partial<Record<PartId, string>> = {};
	for (const part of parts) {
		const text = sections.get(part.id);
		if (text) texts[part.id] = text;
	}
	const failure = fields.outcome === 'failure';
	const head = escapeInline(`Story ${number}: ${fields.title}${failure ? ' (Failure Story)' : ''}`);
	const read = readStoryTitle(markdownAsPlain(head));
	const titled = read.title === fields.title && read.failure === failure;

	const whole = isWhole(texts);
	const ready = fields.status === 'ready';
	const derived = deriveStory({
		parts: texts,
		failure,
		ready: whole && ready,
		wantedFor: [],
		question: undefined,
	});
	const says = (same: boolean, text: string) => (same && !explicit ? [] : [text]);
	const lines = [
		...(titled ? [] : [bullet('title', fields.title), bullet('outcome', fields.outcome)]),
		...parts.flatMap((part) => (texts[part.id] ? [block(part.id, texts[part.id] ?? '')] : [])),
		...(fields.principles.length === 0
			? []
			: [`- ${label('principles')} ${escapeInline(names.principles(fields.principles))}.`]),
		...says(names.shortIsKnown(id), bullet('short', fields.short)),
		...says(ownId && slug(fields.short, 'story') === id, bullet('id', id)),
		...says(whole === ready, bullet('status', fields.status)),
		...(fields.status === 'planned' ? [bullet('prompt', fields.prompt)] : []),
		...says(whole && derived.hook === fields.hook, bullet('hook', fields.hook)),
		...(fields.opening === undefined
			? []
			: says(derived.opening === fields.opening, bullet('opening', fields.opening))),
		...says(sameResults(derived.results, fields.results), figures(fields.results)),
		...says(sameLines(derived.lessons, fields.lessons), bulletWithList('lessons', fields.lessons)),
		...(fields.project !== undefined
			? [bullet('project', fields.project)]
			: explicit
				? [bullet('project', 'none')]
				: []),
		...generalLines(generalFields[fields.status], fields),
		...(['follow-ups', 'notes'] as const).flatMap((name) => {
			const text = sections.get(name);
			return text ? [block(name === 'notes' ? 'notes' : 'followUps', text)] : [];
		}),
	];
	return `${heading(3, titled ? head : escapeInline(`Story ${number}: ${fields.title}`))}\n${lines.join('\n')}`;
}

function figures(results: readonly Result[]): string {
	const items = results.map(({ figure, what, impact, certainty, baseline, source }) => {
		const details = [
			bullet('impact', impact),
			bullet('certainty', certainty),
			...(baseline === undefined ? [] : [bullet('baseline', baseline)]),
			...(source === undefined ? [] : [bullet('source', source)]),
		];
		return [
			`  - **${escapeInline(figure)}** — ${escapeInline(what)}`,
			...details.map((detail) => `    ${detail}`),
		].join('\n');
	});
	return [`- ${label('figures')}`, ...items].join('\n');
}

function sameResults(a: readonly Result[], b: readonly Result[]): boolean {
	const text = ({ figure, what, impact, certainty, baseline, source }: Result) =>
		JSON.stringify([figure, what, impact, certainty, baseline, source]);
	return sameLines(a.map(text), b.map(text));
}

/** The questions under the names of their principles, negative ones apart. */
export function writeQuestions(bank: RawBank, names: WrittenNames, explicit: boolean): string[] {
	const ids = bank.questions.map((question) =>
		slug(promptWords(question.fields.prompts[0] ?? ''), 'question'),
	);
	const principles = [...bank.principles].sort((a, b) => a.fields.order - b.fields.order);
	return principles.flatMap(({ id }) =>
		(['standard', 'negative'] as const).flatMap((style) => {
			const own = bank.questions.filter(
				(question) => question.fields.principle === id && question.fields.style === style,
			);
			if (own.length === 0) return [];
			const items = own.map((rawEntry) => {
				const first = slug(promptWords(rawEntry.fields.prompts[0] ?? ''), 'question');
				const known =
					!explicit && first === rawEntry.id && ids.filter((other) => other === first).length === 1;
				return writeQuestion(rawEntry, names, known);
			});
			return [`${heading(4, groupTitle(names.principle(id), id, style))}\n${items.join('\n')}`];
		}),
	);
}

function groupTitle(name: string, id: string, style: 'standard' | 'negative'): string {
	const title = (text: string) => escapeInline(style === 'negative' ? `${text} (Negative Style)` : text);
	const reads = (text: string) => {
		const read = readGroupTitle(markdownAsPlain(text));
		return (read.negative !== undefined) === (style === 'negative');
	};
	return firstThat(
		(text) => reads(text) && readGroupTitle(markdownAsPlain(text)).name === name,
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
	const all = sameLines(readPrompts(markdownAsPlain(together)), prompts);
	const [first = '', ...others] = prompts;
	const lines = [
		...(all ? [] : others.map((other) => `- ${label('wording')} ${promptText(other)}`)),
		...answers.map((answer, i) => {
			const place = i === 0 ? 'primary' : i === 1 ? 'backup' : 'also';
			const text =
				'gap' in answer
					? gapText(answer.gap, names.isStoryName)
					: mentionText(names.story(answer.story), answer.hint, true, names.isStoryName);
			return `- ${label(place)} ${text}`;
		}),
		...generalLines(generalFields.question, fields),
		...(idIsKnown ? [] : [`- ${label('id')} ${id}`]),
		...(body.trim() === '' ? [] : [`- ${label('notes')}\n\n${indent(body.trim(), 2)}`]),
	];
	return `* ${label('question')} ${all ? together : promptText(first)}\n${indent(lines.join('\n'), 2)}`;
}

const promptText = (prompt: string): string =>
	firstThat(
		(text) => sameLines(readPrompts(markdownAsPlain(text)), [prompt]),
		`"${escapeInline(prompt)}"`,
		escapeInline(prompt),
	);
