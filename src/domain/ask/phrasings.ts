import type { Example } from './memory.ts';
import { countErrors } from './spelling.ts';
import { readStems, splitWords } from './text.ts';

/** A file of wordings as it was read: `content/phrasings/<principle>.txt`. */
export type PhrasingFile = {
	/** Its path, for messages; its name without the ending is the principle's id. */
	readonly file: string;
	readonly content: unknown;
};

/** A wording and the line on which it stands, from 1. */
export type Phrasing = { readonly text: string; readonly line: number };

/** Something to mend: where, what is wrong and what to do, in full sentences. */
export type PhrasingProblem = {
	readonly kind:
		| 'not-text'
		| 'no-principle'
		| 'empty-line'
		| 'says-nothing'
		| 'duplicate'
		| 'two-principles'
		| 'too-few';
	readonly file: string;
	/** From 1; none when it is about the whole file. */
	readonly line?: number;
	readonly what: string;
	readonly todo: string;
};

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

/** Everything that is wrong with the wordings, by file and line. `folder` is named where a file is missing. */
export function findPhrasingProblems(
	files: readonly PhrasingFile[],
	principles: readonly string[],
	folder = 'content/phrasings',
): PhrasingProblem[] {
	const missing = principles
		.filter((id) => !files.some(({ file }) => principleOf(file) === id))
		.map((id) => ({ file: `${folder}/${id}.txt`, content: '' }));
	return [
		...files.flatMap((it) => findStrangeFile(it, principles)),
		...files.flatMap(findEmptyLines),
		...files.flatMap(findSayingNothing),
		...findRepeated(files),
		...[...files, ...missing].flatMap((it) => findTooFew(it, principles)),
	].sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function findStrangeFile({ file, content }: PhrasingFile, principles: readonly string[]): PhrasingProblem[] {
	const id = principleOf(file);
	const problems: PhrasingProblem[] = [];
	if (typeof content !== 'string') {
		const todo = 'Save it as plain text in UTF-8, a wording a line.';
		problems.push({ kind: 'not-text', file, what: 'The file is not text.', todo });
	}
	if (!principles.includes(id)) {
		const near = [...principles].sort((a, b) => countErrors(id, a, 40) - countErrors(id, b, 40))[0];
		const hint = near === undefined ? '' : ` The nearest is "${near}".`;
		const what = `No principle has the id "${id}", so its wordings are not learned.`;
		problems.push({ kind: 'no-principle', file, what, todo: `Name the file after a principle.${hint}` });
	}
	return problems;
}

function findEmptyLines({ file, content }: PhrasingFile): PhrasingProblem[] {
	const lines = splitLines(content);
	const last = lines.length;
	return lines
		.filter(({ text, line }) => text === '' && line !== last)
		.map(({ line }) => ({
			kind: 'empty-line',
			file,
			line,
			what: 'The line is empty.',
			todo: 'Delete it, or set groups apart by a comment that begins with #.',
		}));
}

function findSayingNothing({ file, content }: PhrasingFile): PhrasingProblem[] {
	return parsePhrasings(content)
		.filter(({ text }) => readStems(text).length === 0)
		.map(({ text, line }) => ({
			kind: 'says-nothing',
			file,
			line,
			what: `"${text}" holds only words that every question has, so nothing is learned from it.`,
			todo: 'Say what the question is about, or delete the line.',
		}));
}

function findRepeated(files: readonly PhrasingFile[]): PhrasingProblem[] {
	const seen = new Map<string, { file: string; line: number }>();
	return files.flatMap(({ file, content }) =>
		parsePhrasings(content).flatMap(({ text, line }): PhrasingProblem[] => {
			const words = splitWords(text).join(' ');
			const first = seen.get(words);
			if (first === undefined) {
				seen.set(words, { file, line });
				return [];
			}
			const here = { file, line, what: `"${text}" stands in ${first.file}, line ${first.line}, too.` };
			return first.file === file
				? [{ kind: 'duplicate', ...here, todo: 'Delete one of the two.' }]
				: [{ kind: 'two-principles', ...here, todo: 'Keep it under the principle that it asks about most.' }];
		}),
	);
}

function findTooFew({ file, content }: PhrasingFile, principles: readonly string[]): PhrasingProblem[] {
	const count = parsePhrasings(content).length;
	if (!principles.includes(principleOf(file)) || count >= fewestPhrasings) return [];
	const what = `The principle has ${count === 1 ? '1 wording' : `${count} wordings`}; below ${fewestPhrasings} it is hardly found.`;
	const todo = `Write ${fewestPhrasings - count} more: ask for it in other words, on other themes, of other people.`;
	return [{ kind: 'too-few', file, what, todo }];
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
