import { z } from 'astro/zod';
import { counted } from './counts.ts';
import { nearest } from './problems/nearest.ts';
import { byPlace, type Problem, problem } from './problems/problem.ts';
import { readStems, splitWords } from './text/stems.ts';

/** The files of `content/phrasings/`, by which a bank's principles are asked about. */
export const phrasingFiles = z.strictObject({
	files: z.array(
		z.strictObject({
			/** As it is named in messages: `content/phrasings/ownership.txt`. */
			file: z.string(),
			/** Its text: a wording a line. */
			content: z.string(),
		}),
	),
});

/** A file of wordings as it was read: its name without the ending is the principle's id. */
export type PhrasingFile = z.infer<typeof phrasingFiles>['files'][number];

/** A wording and the line on which it stands, from 1. */
type Phrasing = { readonly text: string; readonly line: number };

/** The name of the file of questions that every interview asks and that ask for no principle. */
export const noPrinciple = 'no-principle';

/** With fewer wordings than this a principle is hardly ever found. */
export const fewestPhrasings = 20;

/** The wordings of a file, a line each; lines that begin with `#` are comments, empty ones are skipped. */
export function parsePhrasings(content: unknown): Phrasing[] {
	return splitLines(content).filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** Everything that is wrong with the wordings, by file and line. */
export function findPhrasingProblems(
	files: readonly PhrasingFile[],
	principles: readonly string[],
): Problem[] {
	const problems = files.flatMap((file) => [...findStrangeName(file, principles), ...findEmptyLines(file)]);
	return [...problems, ...findRepeated(files)].sort(byPlace);
}

/** Principles with too few wordings to be found by: advice, since a bank is sound without any. */
export function findTooFew(
	files: readonly PhrasingFile[],
	principles: readonly string[],
	folder: string,
): Problem[] {
	return principles.flatMap((id) => {
		const ownFile = files.find(({ file }) => principleOf(file) === id);
		const count = parsePhrasings(ownFile?.content).length;
		if (count >= fewestPhrasings) return [];
		const details = { value: counted(count, 'wording'), reason: String(fewestPhrasings - count) };
		return problem('phrasings-too-few', { file: `${folder}/${id}.txt` }, details);
	});
}

function findStrangeName({ file }: PhrasingFile, principles: readonly string[]): Problem[] {
	const id = principleOf(file);
	if (id === noPrinciple || principles.includes(id)) return [];
	return [problem('phrasing-of-none', { file }, { value: id, nearest: nearest(id, principles) })];
}

/** Lines without a word, or without one that says something. */
function findEmptyLines({ file, content }: PhrasingFile): Problem[] {
	const lines = splitLines(content);
	return lines.flatMap(({ text, line }) => {
		if (text === '') return line === lines.length ? [] : [problem('phrasing-empty-line', { file, line })];
		if (text.startsWith('#') || readStems(text).length > 0) return [];
		return [problem('phrasing-says-nothing', { file, line }, { value: text })];
	});
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

/** The id of the principle that a file of wordings is for: its name without the ending. */
export function principleOf(file: string): string {
	return file.replace(/^.*[\\/]/, '').replace(/\.txt$/, '');
}
