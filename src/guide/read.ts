import type { z } from 'astro/zod';
import { about } from '../bank/schema/about.ts';
import { framework } from '../bank/schema/framework.ts';
import { principle } from '../bank/schema/principle.ts';
import { question } from '../bank/schema/question.ts';
import { settings as settingsSchema } from '../bank/schema/settings.ts';
import { story } from '../bank/schema/story.ts';
import { withoutUnseen } from '../site/unseen.ts';
import { newAccount, textsOf } from './account.ts';
import { type Context, newContext } from './context.ts';
import { type FileLines, jsonLines, lineBreak, parseJson, readSheet } from './data-files.ts';
import {
	entriesByPath,
	filesOf,
	type GuideReading,
	type Known,
	type RawBank,
	type Remark,
	type SayProgress,
} from './guide-reading.ts';
import { withTitles } from './mention.ts';
import { noteLines } from './note-lines.ts';
import { readBank } from './read-bank.ts';
import { remark } from './remarks.ts';

/** A file of somebody's notes. */
export interface NoteFile {
	/** From the folder that was given: `work/Lost parcels.md`. */
	readonly name: string;
	readonly text: string;
}

/**
 * Reads notes of any form into the files of a bank: a guide, or files of a folder. No word is lost: what has no place in
 * a story, a principle, a question or a framework is among the notes of the settings, and what is nowhere is in the remarks.
 */
export function readGuide(
	notes: string | readonly NoteFile[],
	known: Known = { principles: [], frameworks: [] },
	progress: SayProgress = () => {},
): GuideReading {
	const given = typeof notes === 'string' ? [{ name: 'guide.md', text: notes }] : notes;
	const seen = given.map(({ name, text }) => ({ name, ...withoutUnseen(text), given: text }));
	const files = seen.filter(({ text }) => given.length === 1 || text.trim() !== '');
	for (const { name, given: text } of files) {
		const refused = refuse(text);
		if (refused) return refusal([{ ...refused, file: name }]);
	}
	const [firstFile] = files;
	if (!firstFile) return refusal([remark('empty', 1)]);
	const isFolder = files.length > 1;
	const read = files.map(({ name, text }) => ({ name, ...readFile(name, text, isFolder) }));
	const lines = read.flatMap(placedLines);
	const context = newContext(lines.map(({ text }) => text).join('\n'));
	if (isFolder) context.shapes.add(`a folder of ${files.length} notes`);
	for (const shape of read.flatMap(({ shapes }) => shapes)) context.shapes.add(shape);
	for (const { name, given, first } of files)
		if (first >= 0) context.say('unseen', 1, name, String(given.slice(0, first).split('\n').length));
	const located = (remarks: readonly Remark[]) =>
		remarks.map((remark): Remark => {
			const { line, file } = lines[remark.line - 1] ?? { line: 1, file: firstFile.name };
			return { ...remark, line, ...(isFolder && { file }) };
		});
	try {
		progress('Reading', 0, 1);
		const bank = readBank(known, context, progress);
		const reading = bank && finish(bank, context, progress);
		if (reading) return { ...reading, remarks: located(reading.remarks) };
	} catch (error) {
		// Only depth can exhaust the stack here: the text nests hundreds of lists or quotations.
		if (!(error instanceof RangeError)) throw error;
		context.remarks.push(remark('too-deep', deepestLine(context.text)));
	}
	return refusal(located(context.remarks.filter((remark) => remark.kind === 'refused')));
}

const refusal = (remarks: readonly Remark[]): GuideReading => ({
	bank: undefined,
	files: [],
	supplied: new Set(),
	shapes: [],
	remarks,
});

function refuse(raw: string): Remark | undefined {
	const text = raw.replace(/\r\n?/g, '\n');
	if (text.trim() === '') return remark('empty', 1);
	const binary = text.search(/\0/);
	if (binary >= 0) return remark('not-text', text.slice(0, binary).split('\n').length);
	return openFence(text);
}

/** A fence that never closes, with five written lines or more behind it. */
function openFence(text: string): Remark | undefined {
	let open: { fence: string; line: number } | undefined;
	const lines = text.split('\n');
	for (const [i, line] of lines.entries()) {
		const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
		if (!fence) continue;
		if (!open) open = { fence, line: i + 1 };
		else if (fence[0] === open.fence[0] && fence.length >= open.fence.length && line.trim() === fence)
			open = undefined;
	}
	if (!open) return undefined;
	const behind = lines.slice(open.line).filter((line) => line.trim() !== '').length;
	return behind >= 5 ? remark('open-fence', open.line, String(behind)) : undefined;
}

function deepestLine(text: string): number {
	const depths = text
		.split('\n')
		.map((line) => (/^[\s>*+-]*/.exec(line)?.[0].length ?? 0) + (line.match(/[[(*_]/g) ?? []).length);
	return depths.indexOf(depths.reduce((a, b) => Math.max(a, b), 0)) + 1;
}

function finish(bank: RawBank, context: Context, progress: SayProgress): GuideReading {
	const invalid = firstInvalid(bank);
	if (invalid) return refusal([invalid]);
	progress('Checking that nothing is lost', 0, 1);
	const remarks = [...context.remarks, ...unplaced(bank, context)];
	remarks.sort((a, b) => a.line - b.line);
	progress('Checking that nothing is lost', 1, 1);
	return { bank, files: filesOf(bank), supplied: context.supplied, shapes: [...context.shapes], remarks };
}

const schemas: Readonly<Record<string, z.ZodType>> = {
	stories: story,
	principles: principle,
	questions: question,
	about,
	frameworks: framework,
	'bank.yaml': settingsSchema,
};

/** The first file that the schema of its folder refuses. */
function firstInvalid(bank: RawBank): Remark | undefined {
	for (const [file, { fields }] of Object.entries({
		...entriesByPath(bank),
		'bank.yaml': { fields: bank.settings },
	})) {
		const issue = schemas[file.split('/', 1)[0] ?? '']?.safeParse(fields).error?.issues[0];
		if (issue) return remark('cannot-write', 1, file, `${issue.path.join('.')} ${issue.message}`.trim());
	}
	return undefined;
}

/** A remark for every line of which a phrase is neither in the bank nor in another remark. */
function unplaced(bank: RawBank, { text, remarks, placeNames, numbers }: Context): Remark[] {
	const account = newAccount([...textsOf(bank), ...remarks.map((remark) => remark.what)]);
	return text.split('\n').flatMap((line, i) => {
		// The number of an item is no word.
		const missing = account.missing(
			withTitles(line.replace(/^\s*\d{1,3}[.)]\s/, '').replaceAll(lineBreak, ' | '), numbers),
			placeNames.get(i + 1),
		);
		return missing.length > 0 ? [remark('unplaced', i + 1, missing.join(' … '))] : [];
	});
}

/** Lines with the places that they came from; an empty one parts a file from the file before. */
function placedLines({ name, lines }: FileLines & { readonly name: string }, at: number) {
	const parted = at === 0 ? lines : [{ text: '', line: 1 }, ...lines];
	return parted.flatMap(({ text, line }) => text.split('\n').map((text) => ({ text, line, file: name })));
}

/** HTML in Markdown, spreadsheets, JSON and front matter as Markdown. */
function readFile(name: string, given: string, isFolder: boolean): FileLines {
	const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const json = /^\s*[[{]/.test(text) && !/^\s*\[[^\]\n]*\]\(/.test(text) ? parseJson(text) : undefined;
	if (typeof json === 'object' && json !== null) return { lines: jsonLines(json, text), shapes: ['JSON'] };
	const sheet = /\.md$|\.markdown$/i.test(name) ? undefined : readSheet(text.replace(/^sep=.\n/, ''));
	if (!sheet) return noteLines(name, text, isFolder);
	return { lines: sheet, shapes: ['a spreadsheet with a row for each story or pair'] };
}
