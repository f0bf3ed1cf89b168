import type { Note } from '../bank/schema/settings.ts';
import type { Remark } from './guide-reading.ts';
import { type RemarkCode, remark } from './remarks.ts';

export type Context = ReturnType<typeof newContext>;

/** What the parts of one reading share: the text, what there is to say about it, and what belongs to no entry. */
export function newContext(text: string) {
	const remarks: Remark[] = [];
	const placeNames = new Map<number, string[]>();
	const supplied = new Set<string>();
	const notes: Note[] = [];
	return {
		text,
		remarks,
		placeNames,
		notes,
		/** The shapes of the notes that were recognised, in words. */
		shapes: new Set<string>(),
		/** Titles of stories by their numbers. */
		numbers: new Map<string, string>(),
		supplied,
		/** Notes that a value of a file is the import's own, not the guide's: it never replaces what stands there. */
		supply: (path: string, ...units: string[]) => {
			for (const unit of units) supplied.add(`${path} ${unit}`);
		},
		say: (code: RemarkCode, line: number, ...details: string[]) => {
			remarks.push(remark(code, line, ...details));
		},
		/** Words of a line that name a place, such as a label or a column: they are not looked for in the content. */
		isPlaceName: (line: number, words: string) => {
			const namesOfLine = placeNames.get(line);
			if (namesOfLine) namesOfLine.push(words);
			else placeNames.set(line, [words]);
		},
		/** Keeps Markdown that belongs to no entry. What is said of one part of the guide is joined. */
		keep: (part: Note['part'], added: string, title?: string) => {
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
