import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { reportProblems } from '../bank/problems/problem.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { loadBank } from '../bank/read/load-bank.node.ts';
import { decodeUtf8, readRegularFile, UnreadableError } from '../bank/read/regular-file.node.ts';
import type { ContentFile, GuideReading, Known } from '../guide/guide-reading.ts';
import { baseOf, mergeReading, type UnreplacedValue } from '../guide/merge-guide.ts';
import { type NoteFile, readGuide } from '../guide/read.ts';
import { countRead, reportRemarks } from '../guide/remarks.ts';
import { sayBytes } from '../site/bytes.ts';
import { fixedPaths } from '../site/page-table.ts';
import { readRawFolder, starterFrameworks } from './folder.node.ts';
import {
	isEmptyFolder,
	lineDiff,
	newDraftFolder,
	readBase,
	writeAll,
	writeBase,
} from './import-files.node.ts';
import { command, readArguments, UsageError } from './options.node.ts';
import { proposeFor } from './propose.node.ts';
import { newProgress, print, printError } from './terminal.node.ts';

/** `npm run import -- NOTES`: turns notes, a file or a folder of them, into a content folder. Exit code 1: refused, nothing was written. */
export const run = command(async (args) => {
	const options = readImportOptions(args);
	const failed = await importGuide(options);
	if (failed || options.dryRun) return failed;
	await proposeFor(options.out, options);
	return 0;
});

/** The most bytes that are read of a guide; one of three thousand stories has some ten million. */
const guideLimit = 32_000_000;

const usage = 'npm run import -- FILE_OR_FOLDER [--out DIR] [--merge] [--accept] [--dry-run]';

type ImportOptions = ReturnType<typeof readImportOptions>;

function readImportOptions(args: string[]) {
	const { options, words } = readArguments(
		args,
		{
			out: { type: 'string' },
			merge: { type: 'boolean' },
			accept: { type: 'boolean' },
			'dry-run': { type: 'boolean' },
		},
		`Use: ${usage}`,
	);
	const [guide, ...others] = words;
	if (guide === undefined || others.length > 0) throw new UsageError(`Name one file or folder: ${usage}`);
	const { out = contentFolder(), merge = false, accept = false, 'dry-run': dryRun = false } = options;
	return { guide, out, merge, accept, dryRun };
}

async function importGuide(options: ImportOptions): Promise<number> {
	const { guide, out, merge, dryRun } = options;
	const empty = await isEmptyFolder(out);
	if (!empty && !merge && !dryRun) {
		throw new UsageError(
			`"${out}" holds files already, and an import overwrites nothing.\nWrite to another folder with --out DIR, or bring it into this one with --merge.`,
		);
	}
	const notes = await readNotes(guide);
	const progress = newProgress();
	const reading = readGuide(notes, await knownBefore(out, merge && !empty), progress.step);
	progress.end();
	if (!reading.bank) {
		printError(`${guide} was refused: nothing was written.\n\n${reportRemarks(reading.remarks)}`);
		return 1;
	}
	print([countRead(reading), reportRemarks(reading.remarks)].filter((text) => text !== '').join('\n\n'));
	return merge && !empty ? mergeInto(reading, options) : writeNew(reading, options, empty);
}

/** What helps to read the guide: the names of the principles of the bank that is there, and its ids when it is merged. */
async function knownBefore(out: string, merge: boolean): Promise<Known> {
	const bank = await readRawFolder(merge ? out : contentFolder());
	const starter = await starterFrameworks();
	const kinds = new Set(bank.frameworks.map((framework) => framework.fields.kind));
	return {
		principles: bank.principles,
		about: bank.about,
		pages: fixedPaths,
		frameworks: [...bank.frameworks, ...starter.filter((rawEntry) => !kinds.has(rawEntry.fields.kind))],
		...(merge ? { stories: bank.stories, questions: bank.questions } : {}),
	};
}

async function writeNew(reading: GuideReading, { out, dryRun }: ImportOptions, empty: boolean) {
	const draft = await newDraftFolder(reading.files, dryRun ? undefined : out);
	try {
		if (!(await isSound(draft.path))) return 1;
		if (dryRun) {
			const where = empty ? `${out}/` : `${out}/, if it were empty`;
			print(`\nA dry run: nothing was written. ${reading.files.length} files would go to ${where}.`);
			return 0;
		}
		if (reading.bank) await writeBase(draft.path, baseOf(reading.bank));
		await draft.move();
	} finally {
		await draft.remove();
	}
	print(`\nWrote ${reading.files.length} files to ${out}/, and the check finds no problem in them.`);
	return 0;
}

async function mergeInto(reading: GuideReading, { out, dryRun }: ImportOptions): Promise<number> {
	const { settings, texts: before, ...entries } = await readRawFolder(out);
	const bank = settings ? { ...entries, settings } : entries;
	const { files, unreplaced, base } = mergeReading(reading, { bank, texts: before }, await readBase(out));
	print(`\n${describeMerge(files, unreplaced, before)}`);
	const texts = new Map([...before, ...files.map(({ path, text }) => [path, text] as const)]);
	const draft = await newDraftFolder([...texts].map(([path, text]) => ({ path, text })));
	try {
		if (!(await isSound(draft.path))) return 1;
	} finally {
		await draft.remove();
	}
	if (dryRun) {
		print('\nA dry run: nothing was written.');
		return 0;
	}
	await writeAll(out, files);
	await writeBase(out, base);
	print(`\nWrote ${files.length} files to ${out}/, and the check finds no problem in the bank.`);
	return 0;
}

/** Whether the files would be a bank without a problem; else the problems are said. */
async function isSound(folder: string): Promise<boolean> {
	const { problems } = await loadBank(folder);
	if (problems.length > 0)
		printError(
			`\nWhat was read would not make a sound bank, so nothing was written.\n\n${reportProblems(problems)}`,
		);
	return problems.length === 0;
}

function describeMerge(
	files: readonly ContentFile[],
	unreplaced: readonly UnreplacedValue[],
	before: ReadonlyMap<string, string>,
): string {
	const added = files.filter((file) => !before.has(file.path));
	const changed = files.filter((file) => before.has(file.path));
	return [
		unreplaced.length > 0
			? 'What differs from the last import, or was never imported, may be your own edit: it was kept (=).'
			: '',
		...added.map(({ path }) => `+ ${path} (new)`),
		...changed.map(({ path, text }) => `~ ${path}\n${lineDiff(before.get(path) ?? '', text)}`),
		...unreplaced.map(
			({ path, unit, mine, guides }) => `= ${path}, ${unit}: yours was kept\n${lineDiff(mine, guides)}`,
		),
		files.length + unreplaced.length === 0 ? 'The bank holds all of it already.' : '',
	]
		.filter((text) => text !== '')
		.join('\n');
}

const notesOf = /\.(?:md|markdown|mdx|txt|csv|tsv|json|html?)$/i;

/** Files and folders that are looked at: more than anyone's notes have, and no whole disk. */
const mostEntries = 20_000;

/** A file, or those of a folder that hold notes; hidden files and folders, and links, are left out. */
async function readNotes(path: string): Promise<NoteFile[]> {
	const stats = await stat(path).catch(() => undefined);
	if (!stats?.isDirectory()) return [{ name: basename(path), text: await readText(path) }];
	const names = (await listNotes(path)).sort();
	if (names.length === 0)
		throw new UsageError(
			`"${path}" holds no notes: no file that ends in .md, .txt, .csv, .tsv, .json or .html.`,
		);
	const files: NoteFile[] = [];
	let length = 0;
	for (const name of names) {
		const text = await readText(join(path, name));
		length += text.length;
		if (length > guideLimit)
			throw new UsageError(
				`"${path}" holds more than ${sayBytes(guideLimit)} of notes. Name a smaller folder.`,
			);
		files.push({ name, text });
	}
	return files;
}

async function listNotes(root: string): Promise<string[]> {
	const notes: string[] = [];
	const folders = [root];
	let seen = 0;
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
			throw new UsageError(`"${folder}" cannot be opened. Name a folder that you may read.`);
		});
		for (const entry of entries) {
			if (++seen > mostEntries)
				throw new UsageError(
					`"${root}" cannot be read: it is a folder of more than ${mostEntries} files. Name the one that holds the notes.`,
				);
			if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
			const path = join(folder, entry.name);
			if (entry.isDirectory()) folders.push(path);
			else if (entry.isFile() && notesOf.test(entry.name))
				notes.push(relative(root, path).replaceAll('\\', '/'));
		}
	}
	return notes;
}

async function readText(path: string): Promise<string> {
	const bytes = await readRegularFile(path, guideLimit).catch((error: unknown) => {
		if (!(error instanceof UnreadableError)) throw error;
		throw new UsageError(
			error.isMissing ? `There is no file "${path}".` : `"${path}" cannot be read: ${error.message}.`,
		);
	});
	try {
		return decodeUtf8(bytes);
	} catch {
		throw new UsageError(
			`"${path}" is not UTF-8 text${badLine(bytes)}. Save it again as plain Markdown in UTF-8.`,
		);
	}
}

/** The line with the first byte that is no UTF-8. */
function badLine(bytes: Uint8Array): string {
	const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? '';
	return ` (line ${before.split('\n').length})`;
}
