import type { PartId } from '../bank/schema/story.ts';
import { generalFieldNames } from './general-fields.ts';
import { englishLabels, frameLetters, languages, type OwnLabel } from './shape-words.ts';

/** Spellings of fields in the general form. A field that is not here has the label that its name makes. */
const fieldSpellings: Readonly<Record<string, readonly string[]>> = {
	interviewDate: ['Interview date'],
	officialUrl: ['Official page', 'Official description'],
	skills: ['Skills', 'Tools', 'Technologies', 'Tech stack'],
	when: ['When', 'Date', 'Dates'],
};

export type { OwnLabel };

type FieldLabel = `field ${string}`;
export type LabelId = OwnLabel | FieldLabel;

export const fieldLabel = (field: string): FieldLabel => `field ${field}`;

export const isFieldLabel = (id: LabelId | undefined): id is FieldLabel => id?.startsWith('field ') === true;

/** The field that a label of the general form stands for. */
export const fieldOf = (id: LabelId): string | undefined => /^field (.*)$/.exec(id)?.[1];

/** A line that begins with a label: `**Situation**: …`, `Primary: …`, `_Task_ – …`. */
export interface Labelled {
	/** Undefined for a label in bold that is not one of ours. */
	readonly id: LabelId | undefined;
	/** Of a label for two parts, `Action & Result`, the second. */
	readonly second: LabelId | undefined;
	/** The label as written, without its marks. */
	readonly name: string;
	/** Where the text begins that it labels, counted in characters. */
	readonly at: number;
}

const cut = (words: string) => words.split(', ');

const byName = new Map<string, LabelId>();
const languageByName = new Map<string, string>();
for (const { name, labels } of languages)
	for (const [id, words] of Object.entries(labels))
		for (const key of cut(words).map(keyOf)) {
			if (byName.has(key)) continue;
			byName.set(key, id as OwnLabel);
			languageByName.set(key, name);
		}
for (const [field, names] of Object.entries(fieldSpellings))
	for (const name of names) byName.set(keyOf(name), fieldLabel(field));

/** Labels that only the names of fields make. They count in bold alone: in a text, their words may begin a line. */
const boldOnly = new Map(
	[...generalFieldNames]
		.filter((field) => !fieldSpellings[field])
		.map((field): [string, LabelId] => [keyOf(generalLabel(field)), fieldLabel(field)]),
);

/** What the labels of a story's parts stand for. A challenge is its situation, or beside one its task. */
const partOfLabel: Partial<Record<LabelId, PartId>> = {
	situation: 'situation',
	challenge: 'situation',
	task: 'task',
	action: 'action',
	result: 'result',
};

/** The part of a story that a label stands for. */
export const partOf = (id: LabelId | undefined): PartId | undefined => id && partOfLabel[id];

/** How the label is written. */
export const labelName = (id: OwnLabel): string => cut(englishLabels[id])[0] ?? id;

/** How the label of a field is written in the general form. A label of ours stays ours. */
export function generalLabel(field: string): string {
	const words = inWords(field);
	return fieldSpellings[field]?.[0] ?? (byName.has(keyOf(words)) ? `${words} field` : words);
}

/** `alsoSaid` as `Also said`. */
export function inWords(field: string): string {
	const words = field.replace(/(?<=[a-z\d])[A-Z]/g, (match) => ` ${match.toLowerCase()}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The start of a bullet with this label, in bold. */
export const label = (id: OwnLabel): string => `**${labelName(id)}**:`;

/** The language of a label; of several that share it, the first of them, which may be English. */
export const languageOf = (name: string): string | undefined => languageByName.get(keyOf(name));

/**
 * The labels that words stand for: one, or two for `Action & Result`. `Question 2`, `S (Situation)`, `✅ 1. Situation`
 * and `The situation` are labels too; a label with more words behind it is not one of ours.
 */
export function knownLabels(name: string): LabelId[] {
	if (name.length > 60) return [];
	const key = keyOf(name);
	const bare = key.replace(
		/^(?:the|my|our|your|key|main|final|specific|personal|team) | (?:taken|i took|achieved|summary|\d+)$/g,
		'',
	);
	const whole = byName.get(key) ?? byName.get(bare);
	if (whole !== undefined) return [whole];
	// "Action (the recovery)", "Results (30 sec)"
	const beforeBracket = /^(.*\S)\s*[(（][^()（）]{2,}[)）]$/u.exec(name)?.[1] ?? '';
	const remarked = byName.get(keyOf(beforeBracket));
	const tokens = name
		.split(/[-–—:：()（）[\]/&+=|·•.,、・<>→]+|\s(?:and|und|et|y|e|or|plus)\s|(?<=[一-龠ぁ-んァ-ヶ])\s/iu)
		.map(keyOf)
		.filter((token) => token !== '');
	const known = tokens.map((token) => byName.get(token) ?? frameLetters[token]);
	const target = (id: LabelId | undefined) =>
		partOf(id) ?? (id === 'impact' || id === 'outcome' ? 'result' : id);
	const ids = known
		.filter((id, at) => id !== undefined && known.findIndex((other) => target(other) === target(id)) === at)
		.filter((id) => id !== undefined);
	const isWhole = tokens.length > 1 && !known.includes(undefined) && ids.length < 3;
	if (!isWhole && remarked !== undefined) return [remarked];
	return isWhole &&
		ids.every((id) => partOf(id) !== undefined || id === 'lessons' || id === 'impact' || id === 'outcome')
		? ids
		: [];
}

/** What an author says in brackets behind a label, "Action (the recovery)"; a second name of the label, or a length, is nothing said. */
export function remarkOf(name: string): string {
	const remark = /\S\s*([(（](?!\W*\d)[^()（）]{2,}[)）])$/u.exec(name)?.[1] ?? '';
	return knownLabel(remark.slice(1, -1)) === undefined ? remark : '';
}

export const knownLabel = (name: string): LabelId | undefined => knownLabels(name)[0];

/** The label that is all of a heading. */
export const headingLabel = (title: string): LabelId | undefined =>
	knownLabel(title.replace(/\s*[:：]$/, ''));

/** Signs that people put before a label: ticks, pictures, numbers in circles. */
const decoration =
	/^(?:(?:[\p{Extended_Pictographic}\p{So}▪◦‣➤►▶→]|\uFE0F|\u200D|\u20E3)+\s*|[0-9]\uFE0F?\u20E3\s*)+(?=\S)/u;

/** Reads the label at the start of a piece of Markdown. */
export function readLabel(raw: string): Labelled | undefined {
	const start = decoration.exec(raw.slice(0, 40))?.[0].length ?? 0;
	const text = raw.slice(start, start + 200);
	// **S**ituation
	const [, , letter = '', rest = ''] = /^(\*\*|__)(\p{L})\1(\p{Ll}.*)/su.exec(text) ?? [];
	const read = readPlainLabel(letter === '' ? text : letter + rest);
	const name = letter === '' ? '' : `${letter} ${read?.name.slice(letter.length) ?? ''}`;
	return read && { ...read, ...(name === '' ? {} : { name }), at: read.at + start + (letter === '' ? 0 : 4) };
}

function readPlainLabel(raw: string): Labelled | undefined {
	const bold =
		/^(\*{1,3}|_{1,3})(?![\s*_])([^\n]{1,80}?)\1[ \t]?[ \t]?([:：]|(?:[–—-]|->|→)(?=\s))?\s*/u.exec(raw);
	if (bold) {
		const inner = (bold[2] ?? '').trimEnd().replace(/[*_]+$/, '');
		const name = inner
			.trimEnd()
			.replace(/(?:[:：.–—-]|->|→)$/u, '')
			.trimEnd();
		const [id = boldOnly.get(keyOf(name)) ?? frameLetters[keyOf(name)], second] = knownLabels(name);
		if (id !== undefined || inner !== name || bold[3] !== undefined)
			return { id, second, name, at: bold[0].length };
	}
	const open =
		/^[*_`]{0,3}(\p{L}[^\n:：*_`]{0,40}?)[ \t]?[*_`]{0,3}[ \t]?(?:：|:[*_`]{0,3}(?=\s|$)|[ \t](?:[–—-]|(?<=\p{L}{4}[ \t])(?:->|→|=))(?=[ \t]))\s*/u.exec(
			raw,
		) ?? /^[[(（【「]([\p{L} /&()-]{1,30})[\])）】」][ \t]?[:：–—-]?\s*/u.exec(raw);
	const [id, second] = open ? knownLabels(open[1] ?? '') : [];
	if (!open || id === undefined || (/^[[(（【「]/u.test(raw) && partOf(id) === undefined)) return undefined;
	return { id, second, name: open[1] ?? '', at: open[0].length };
}

function keyOf(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/[\p{M}\p{Extended_Pictographic}\p{So}*_`#✓✔]+/gu, '')
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/[-\s]+/g, ' ')
		.replace(/^[[(](\p{L})[\])](?=\p{Ll})/u, '$1')
		.replace(/^ ?(?:(?:part|step|teil|schritt) )?[([]?\d{1,2}[.):\]]+ ?|[ :：.]+$/g, '')
		.trim();
}
