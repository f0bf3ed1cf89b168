import { counted } from '../bank/counts.ts';
import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { Note, Recall, Settings } from '../bank/schema/settings.ts';
import { slug } from '../bank/slug.ts';
import { writeAbout } from './about.ts';
import { notDescribed } from './finish-principles.ts';
import { generalFields } from './general-fields.ts';
import type { RawBank, RawEntry } from './guide-reading.ts';
import { escapeInline, markdownAsPlain } from './markdown.ts';
import type { SectionId } from './outline.ts';
import { sectionTitles } from './read-notes.ts';
import { settingDefaults, targetIn } from './read-settings.ts';
import { generalLines } from './write-fields.ts';
import { writeFramework } from './write-frameworks.ts';
import { newWrittenNames, type WrittenNames } from './write-names.ts';
import { block, bullet, bulletWithList, gapText, heading, mentionText } from './write-parts.ts';
import { writeQuestions } from './write-questions.ts';
import { writeStory } from './write-stories.ts';

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
