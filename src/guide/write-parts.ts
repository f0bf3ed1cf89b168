import { label, type OwnLabel, readLabel } from './labels.ts';
import { blocksOf, code, escapeEnd, escapeInline, escapeLine, indent } from './markdown.ts';
import { readMention } from './mention.ts';

/** A bullet with a label in bold and plain text behind it. */
export const bullet = (id: OwnLabel, text: string): string =>
	`- ${label(id)} ${escapeInline(text)}`.trimEnd();

/** A bullet with a label and a nested bullet for each item. */
export function bulletWithList(id: OwnLabel, items: readonly string[]): string {
	return [`- ${label(id)}`, ...items.map((text) => `  - ${escapeLine(text)}`)].join('\n');
}

/** A bullet with a label and Markdown behind it: on its line where it begins with a paragraph, else below it. */
export function block(id: OwnLabel, markdown: string): string {
	const [first] = blocksOf(markdown);
	const head = `${label(id)} `;
	const line = markdown.split('\n')[0] ?? '';
	const read = readLabel(head + line);
	const fits =
		first?.type === 'paragraph' && read?.id === id && read.at === head.length && !/^\s/.test(markdown);
	return fits ? `- ${head}${indent(markdown, 2).trimStart()}` : `- ${label(id)}\n\n${indent(markdown, 2)}`;
}

/** A gap as it stands in brackets. */
export function gapText(note: string, isName: (text: string) => boolean): string {
	const short = `(${escapeInline(note)})`;
	const read = readMention(short, isName);
	return 'gap' in read && read.gap === note ? short : `(Gap: ${escapeInline(note)})`;
}

/** The first of the forms that is read as it is meant; the last where none is. */
export function firstThat(reads: (text: string) => boolean, ...forms: string[]): string {
	return forms.find(reads) ?? forms.at(-1) ?? '';
}

/** Whether two lists hold the same texts in the same order. */
export const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((text, i) => text === b[i]);

/** The name of a story in backticks with its hint, or in plain words. */
export function mentionText(
	name: string,
	hint: string | undefined,
	ticked: boolean,
	isName: (text: string) => boolean,
): string {
	const reads = (text: string) => {
		const read = readMention(text, isName);
		return 'name' in read && read.name === name && read.hint === hint && !read.failure;
	};
	const tail = (text: string) => (hint === undefined ? text : `${text} (${escapeInline(hint)})`);
	const dashed = (text: string) => (hint === undefined ? text : `${text} — ${escapeInline(hint)}`);
	const plainName = escapeInline(name);
	return ticked
		? firstThat(reads, tail(code(name)), dashed(code(name)))
		: firstThat(reads, tail(plainName), tail(code(name)), dashed(code(name)));
}

export const heading = (depth: number, text: string): string => `${'#'.repeat(depth)} ${escapeEnd(text)}`;
