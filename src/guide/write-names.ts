import type { RawBank } from './guide-reading.ts';
import { label, type OwnLabel, readLabel } from './labels.ts';
import { blocksOf, code, escapeEnd, escapeInline, escapeLine, indent } from './markdown.ts';
import { readMention } from './mention.ts';
import { newNameIndex } from './names.ts';
import { splitNames } from './principles.ts';

/** How entries are named in a guide, so that every name is read as the entry that it stands for. */
export type WrittenNames = ReturnType<typeof newWrittenNames>;

export function newWrittenNames(bank: RawBank) {
	const stories = new Map(bank.stories.map(({ id, fields }) => [id, fields]));
	const storyIndex = newNameIndex();
	for (const [i, { id, fields }] of bank.stories.entries())
		for (const name of [fields.title, fields.short, `Story ${i + 1}`]) storyIndex.add(name, id);

	const principles = new Map(bank.principles.map(({ id, fields }) => [id, fields]));
	const principleIndex = newNameIndex();
	for (const { id, fields } of bank.principles)
		for (const name of [fields.name, fields.short, ...fields.alsoSaid]) principleIndex.add(name, id);
	const principle = (id: string) => {
		const name = principles.get(id)?.name ?? '';
		return principleIndex.exact(name) === id && !/(\.{3}|…)$|^#/.test(name) ? name : `#${id}`;
	};

	return {
		/** The name of a story in the matrix and among the questions. */
		story: (id: string) => {
			const { title = '', short = '' } = stories.get(id) ?? {};
			return [short, title].find((name) => name !== '' && storyIndex.exact(name) === id) ?? `#${id}`;
		},
		isStoryName: (text: string) => storyIndex.exact(text) !== undefined,
		principle,
		/** A list of principles. */
		principles: (ids: readonly string[]) => {
			const written = ids.map(principle).join(', ');
			const read = splitNames(written, (name) => principleIndex.exact(name) !== undefined);
			const readIds = read.map((name) => principleIndex.exact(name) ?? '');
			return sameLines(readIds, ids) ? written : ids.map((id) => `#${id}`).join(', ');
		},
	};
}

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

/** The texts among so many, each after the sign; where one is left out stands no text, or true or false. */
export const linesOf = (sign: string, ...lines: readonly (string | boolean | undefined)[]): string =>
	lines.filter((line) => typeof line === 'string' && line !== '').join(sign);
