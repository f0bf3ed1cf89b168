import { generalFieldNames } from './general-fields.ts';

/** The labels that a guide may carry, with every spelling of each. The first is the one that is written. */
const spellings = {
	situation: ['Situation', 'S'],
	task: ['Task', 'T'],
	action: ['Action', 'Actions', 'A'],
	result: ['Result', 'Results', 'R'],
	principles: ['Leadership Principles', 'Leadership Principle', 'Principles', 'LPs', 'LP', 'Values'],
	title: ['Title'],
	short: ['Short name', 'Short'],
	id: ['Id'],
	hook: ['Hook'],
	opening: ['Opening', 'Opening line'],
	figures: ['Figures', 'Numbers', 'Ledger'],
	lessons: ['Lessons', 'Lesson', 'Lessons learned', 'Lesson learned', 'Learning', 'Learnings'],
	project: ['Project'],
	outcome: ['Outcome'],
	status: ['Status'],
	prompt: ['Prompt'],
	followUps: ['Follow-ups', 'Follow-up questions', 'Follow ups', 'Followups'],
	notes: ['Notes', 'Note'],
	question: ['Question', 'Q'],
	wording: ['Wording', 'Or', 'Also asked as'],
	primary: ['Primary', 'Primary Story'],
	backup: ['Backup', 'Backup Story', 'Secondary', 'Secondary Story'],
	also: ['Also', 'Third', 'Alternative', 'Alternatives'],
	alsoSaid: ['Also said', 'Also known as', 'Also called'],
	order: ['Place'],
	meaning: ['Meaning', 'What it means'],
	owner: ['Owner', 'Candidate'],
	target: ['Target', 'Interview'],
	pace: ['Pace', 'Speaking pace'],
	paper: ['Paper'],
	recall: ['Recall drill'],
	impact: ['Impact'],
	certainty: ['Certainty'],
	baseline: ['Baseline'],
	source: ['Source'],
	counts: ['Counts'],
	kind: ['Kind'],
	parts: ['Parts'],
} as const;

/** The same of fields in the general form. A field that is not here has the label that its name makes. */
const fieldSpellings: Readonly<Record<string, readonly string[]>> = {
	interviewDate: ['Interview date'],
	officialUrl: ['Official page', 'Official description'],
	skills: ['Skills', 'Tools', 'Technologies', 'Tech stack'],
	when: ['When', 'Date', 'Dates'],
};

type FieldLabel = `field ${string}`;
export type OwnLabel = keyof typeof spellings;
export type LabelId = OwnLabel | FieldLabel;

export const fieldLabel = (field: string): FieldLabel => `field ${field}`;

export const isFieldLabel = (id: LabelId | undefined): id is FieldLabel => id?.startsWith('field ') === true;

/** The field that a label of the general form stands for. */
export const fieldOf = (id: LabelId): string | undefined => /^field (.*)$/.exec(id)?.[1];

/** A line that begins with a label: `**Situation**: …`, `Primary: …`, `_Task_ – …`. */
export interface Labelled {
	/** Undefined for a label in bold that is not one of ours. */
	readonly id: LabelId | undefined;
	/** The label as written, without its marks. */
	readonly name: string;
	/** Where the text begins that it labels, counted in characters. */
	readonly at: number;
}

const byName = new Map<string, LabelId>([
	...Object.entries(spellings).flatMap(([id, names]) =>
		names.map((name): [string, LabelId] => [keyOf(name), id as LabelId]),
	),
	...Object.entries(fieldSpellings).flatMap(([field, names]) =>
		names.map((name): [string, LabelId] => [keyOf(name), fieldLabel(field)]),
	),
]);

/** Labels that only the names of fields make. They count in bold alone: in a text, their words may begin a line. */
const boldOnly = new Map(
	[...generalFieldNames]
		.filter((field) => !fieldSpellings[field])
		.map((field): [string, LabelId] => [keyOf(generalLabel(field)), fieldLabel(field)]),
);

/** How the label is written. */
export const labelName = (id: OwnLabel): string => spellings[id][0];

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

/** `Question 2` and `Situation (S)` are labels too; a label with more words behind it is not one of ours. */
export function knownLabel(name: string): LabelId | undefined {
	const key = keyOf(name);
	return byName.get(key) ?? byName.get(key.replace(/ \d+$/, '').replace(/ \(\w{1,3}\)$/, ''));
}

/** Reads the label at the start of a piece of Markdown. */
export function readLabel(raw: string): Labelled | undefined {
	const bold = /^(\*{1,3}|_{1,3})(?![\s*_])([^\n]{1,80}?)\1[ \t]*([:：]|[–—-](?=\s))?\s*/u.exec(raw);
	if (bold) {
		const inner = (bold[2] ?? '').replace(/[\s*_]+$/, '');
		const name = inner.replace(/\s*[:：.–—-]$/, '');
		const id = knownLabel(name) ?? boldOnly.get(keyOf(name));
		if (id !== undefined || inner !== name || bold[3] !== undefined) return { id, name, at: bold[0].length };
	}
	const open =
		/^[*_`]{0,3}\s*(\p{L}[^\n:：*_`]{0,40}?)\s*[*_`]{0,3}\s*(?:[:：]\s*[*_]{0,3}(?:\s+|$)|\s[–—-]\s+)/u.exec(
			raw,
		);
	const id = open && knownLabel(open[1] ?? '');
	return open && id ? { id, name: open[1] ?? '', at: open[0].length } : undefined;
}

function keyOf(name: string): string {
	return name
		.toLowerCase()
		.replace(/[-\s]+/g, ' ')
		.trim();
}
