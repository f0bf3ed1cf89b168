import { nearest } from '../../bank/problems/nearest.ts';
import { type Problem, problem } from '../../bank/problems/problem.ts';
import type { PhrasingFile } from '../../bank/schema/phrasings.ts';
import { asideKey } from './aside.ts';
import type { Example } from './memory.ts';
import { readStems, splitWords } from './stems.ts';

/** A file of wordings as it was read: its name without the ending is the principle's id. */
export type { PhrasingFile };

/** A wording and the line on which it stands, from 1. */
export type Phrasing = { readonly text: string; readonly line: number };

/** The name of the file of questions that every interview asks and that ask for no principle. */
export const noPrinciple = 'no-principle';

/** With fewer wordings than this a principle is hardly ever found. */
export const fewestPhrasings = 20;

/** The wordings of a file, a line each; lines that begin with `#` are comments, empty ones are skipped. */
export function parsePhrasings(content: unknown): Phrasing[] {
	return splitLines(content).filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** What the model learns from: the wordings of every file that is named for a principle. */
export function listExamples(files: readonly PhrasingFile[], principles: readonly string[]): Example[] {
	return files
		.filter(({ file }) => principles.includes(principleOf(file)))
		.flatMap(({ file, content }) =>
			parsePhrasings(content).map(({ text }) => ({ principle: principleOf(file), text })),
		);
}

/** The keys of the questions that ask for no principle; none where the bank has no file of them. */
export function listAside(files: readonly PhrasingFile[]): string[] {
	const own = files.filter(({ file }) => principleOf(file) === noPrinciple);
	const lines = own.flatMap(({ content }) => parsePhrasings(content).map(({ text }) => asideKey(text)));
	return [...new Set(lines)].sort();
}

/** Everything that is wrong with the wordings, by file and line. */
export function findPhrasingProblems(
	files: readonly PhrasingFile[],
	principles: readonly string[],
): Problem[] {
	return [
		...files.flatMap((file) => findStrangeFile(file, principles)),
		...files.flatMap(findEmptyLines),
		...files.flatMap(findSayingNothing),
		...findRepeated(files),
	].sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** Principles with too few wordings to be found by: advice, since a bank is sound without any. */
export function findTooFew(
	files: readonly PhrasingFile[],
	principles: readonly string[],
	folder = 'content/phrasings',
): Problem[] {
	return principles.flatMap((id) => {
		const count = files.find(({ file }) => principleOf(file) === id);
		const known = parsePhrasings(count?.content).length;
		if (known >= fewestPhrasings) return [];
		const value = known === 1 ? '1 wording' : `${known} wordings`;
		return [
			problem(
				'phrasings-too-few',
				{ file: `${folder}/${id}.txt` },
				{ value, reason: String(fewestPhrasings - known) },
			),
		];
	});
}

function findStrangeFile({ file }: PhrasingFile, principles: readonly string[]): Problem[] {
	const id = principleOf(file);
	if (id === noPrinciple || principles.includes(id)) return [];
	return [problem('phrasing-of-none', { file }, { value: id, nearest: nearest(id, principles) })];
}

function findEmptyLines({ file, content }: PhrasingFile): Problem[] {
	const lines = splitLines(content);
	return lines
		.filter(({ text, line }) => text === '' && line !== lines.length)
		.map(({ line }) => problem('phrasing-empty-line', { file, line }));
}

function findSayingNothing({ file, content }: PhrasingFile): Problem[] {
	return parsePhrasings(content)
		.filter(({ text }) => readStems(text).length === 0)
		.map(({ text, line }) => problem('phrasing-says-nothing', { file, line }, { value: text }));
}

function findRepeated(files: readonly PhrasingFile[]): Problem[] {
	const seen = new Map<string, { file: string; line: number }>();
	return files.flatMap(({ file, content }) =>
		parsePhrasings(content).flatMap(({ text, line }) => {
			const words = splitWords(text).join(' ');
			const first = seen.get(words);
			if (first === undefined) {
				seen.set(words, { file, line });
				return [];
			}
			if (first.file === file) {
				return [problem('phrasing-twice', { file, line }, { value: text, other: `line ${first.line}` })];
			}
			const other = `${first.file}, line ${first.line}`;
			return [problem('phrasing-of-two', { file, line }, { value: text, other })];
		}),
	);
}

function splitLines(content: unknown): Phrasing[] {
	if (typeof content !== 'string' || content === '') return [];
	return content
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((text, at) => ({ text: text.trim(), line: at + 1 }));
}

function principleOf(file: string): string {
	return file.replace(/^.*[\\/]/, '').replace(/\.txt$/, '');
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
