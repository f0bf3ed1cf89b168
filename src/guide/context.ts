import type { Note } from '../bank/schema/settings.ts';
import type { Remark } from './guide-reading.ts';
import { type RemarkCode, remark } from './remarks.ts';

/** What the parts of one reading share: the text, what there is to say about it, and what belongs to no entry. */
export interface Context {
	readonly text: string;
	readonly say: (code: RemarkCode, line: number, ...details: string[]) => void;
	/** Words of a line that name a place, such as a label or a column: they are not looked for in the content. */
	readonly isPlaceName: (line: number, words: string) => void;
	/** Keeps Markdown that belongs to no entry. What is said of one part of the guide is joined. */
	readonly keep: (part: Note['part'], text: string, title?: string) => void;
	/** Notes that a value of a file is the import's own, not the guide's: it never replaces what stands there. */
	readonly supply: (path: string, ...units: string[]) => void;
	readonly supplied: ReadonlySet<string>;
	readonly remarks: Remark[];
	readonly placeNames: ReadonlyMap<number, readonly string[]>;
	readonly notes: readonly Note[];
	/** Titles of stories by their numbers. */
	readonly numbers: Map<string, string>;
}

export function newContext(text: string): Context {
	const remarks: Remark[] = [];
	const placeNames = new Map<number, string[]>();
	const supplied = new Set<string>();
	const notes: { part: Note['part']; title?: string; text?: string }[] = [];
	return {
		text,
		remarks,
		placeNames,
		notes,
		numbers: new Map(),
		supplied,
		supply: (path, ...units) => {
			for (const unit of units) supplied.add(`${path} ${unit}`);
		},
		say: (code, line, ...details) => {
			remarks.push(remark(code, line, ...details));
		},
		isPlaceName: (line, words) => {
			const namesOfLine = placeNames.get(line);
			if (namesOfLine) namesOfLine.push(words);
			else placeNames.set(line, [words]);
		},
		keep: (part, added, title) => {
			const same = part === 'other' ? undefined : notes.find((note) => note.part === part);
			const trimmed = added.trim();
			if (!same) {
				if (trimmed === '' && title === undefined) return;
				notes.push({ part, ...(title ? { title } : {}), ...(trimmed ? { text: trimmed } : {}) });
				return;
			}
			if (title && same.title === undefined) same.title = title;
			else if (title && same.title !== title)
				notes.push({ part: 'other', title, ...(trimmed ? { text: trimmed } : {}) });
			if (trimmed && (!title || same.title === title))
				same.text = same.text ? `${same.text}\n\n${trimmed}` : trimmed;
		},
	};
}
