/** What a message needs to know, beside the place. All of it is text as it goes into the sentence. */
export interface Details {
	/** What the file says. */
	readonly value?: string;
	/** What kind of thing was expected: `story`, `principle`. */
	readonly kind?: string;
	/** The nearest valid value. */
	readonly nearest?: string | undefined;
	/** Every valid value, or where they are. */
	readonly valid?: string;
	/** Another place that has to do with it. */
	readonly other?: string;
	/** What a parser of ours had to say. */
	readonly reason?: string;
}

interface Row {
	/** What is wrong: a full sentence. */
	readonly what: (it: Details) => string;
	/** What to do about it: a full sentence. */
	readonly todo: (it: Details) => string;
}

const orNearest = (it: Details, otherwise: string) =>
	it.nearest === undefined ? otherwise : `Did you mean "${it.nearest}"?`;

/** Every problem that a bank can have. The one place where they are worded. */
export const problemTable = {
	'missing-folder': {
		what: () => 'This folder does not exist.',
		todo: (it) => `Create it and put a file into it for every ${it.kind}.`,
	},
	'empty-folder': {
		what: (it) => `This folder holds no ${it.kind}.`,
		todo: (it) => `Add a file for each ${it.kind}; README.md shows what goes into one.`,
	},
	'missing-settings': {
		what: () => 'This file does not exist.',
		todo: () => 'Create it with title, owner, target and pace; README.md shows one.',
	},
	'misplaced-file': {
		what: (it) => `"${it.value}" is not a place where the bank is read, so this file would be ignored.`,
		todo: (it) => `Move it to ${it.valid}, or out of the content folder.`,
	},
	'wrong-extension': {
		what: (it) => `The file ends in "${it.value}", so it would be ignored.`,
		todo: (it) => `Rename it to "${it.nearest}".`,
	},
	'bad-file-name': {
		what: (it) => `The file's name is the id of the ${it.kind}, and "${it.value}" is not one.`,
		todo: (it) => `Use small letters, digits and single hyphens: "${it.nearest}".`,
	},
	unreadable: {
		what: (it) => `It cannot be read: ${it.reason}.`,
		todo: () => 'Check that it is a file, and that you may read it.',
	},
	'not-utf8': {
		what: () => 'The file is not UTF-8 text.',
		todo: () => 'Save it again with the encoding UTF-8.',
	},
	'empty-file': {
		what: () => 'The file is empty.',
		todo: (it) => `Write the ${it.kind}, or delete the file.`,
	},
	'no-front-matter': {
		what: () => 'The file does not begin with front matter between two lines of three hyphens (---).',
		todo: (it) => `Put the fields of the ${it.kind} between two such lines at the very top.`,
	},
	'broken-yaml': {
		what: (it) => `The fields cannot be read: ${it.reason}.`,
		todo: () =>
			'Mend the line; a text with ": ", "#", or a quote at its start wants quotes around all of it.',
	},
	'unknown-key': {
		what: (it) => `There is no field "${it.value}" here.`,
		todo: (it) => orNearest(it, `The fields are ${it.valid}.`),
	},
	'missing-field': {
		what: (it) => `The field "${it.value}" is missing.`,
		todo: (it) => `Add it: ${it.valid}.`,
	},
	'wrong-type': {
		what: (it) => `This must be ${it.valid}, not ${it.value}.`,
		todo: (it) => it.reason ?? 'Write it in that form.',
	},
	'wrong-value': {
		what: (it) => `"${it.value}" is not one of the values that this field may have.`,
		todo: (it) => orNearest(it, `Use one of ${it.valid}.`),
	},
	'invalid-value': {
		what: (it) => `${it.value} is not right: ${it.reason}.`,
		todo: () => 'Change it, or take it out if the field is optional.',
	},
	'ready-without-result': {
		what: () => 'A ready story has no result.',
		todo: () => 'Add one under "results" with figure, what, impact and certainty, or set "status: planned".',
	},
	'failure-without-lesson': {
		what: () => 'A failure is told for its lesson, and this one has none.',
		todo: () => 'Add what you learned under "lessons", a sentence each.',
	},
	'broken-mdx': {
		what: (it) => `The text cannot be read: ${it.reason}.`,
		todo: () => 'Close the tag or the brace. To show the sign itself, put a backslash before it: \\{ or \\<.',
	},
	'code-in-text': {
		what: (it) => `${it.value} is program code in MDX, and a bank holds text only: it is never run.`,
		todo: () => 'Take it out. To show the sign itself, put a backslash before it: \\{ or \\<.',
	},
	'unknown-component': {
		what: (it) => `There is no component <${it.value}>.`,
		todo: (it) => orNearest(it, `Use one of ${it.valid}, or write \\<${it.value}> to show it as text.`),
	},
	'unknown-attribute': {
		what: (it) => `<${it.kind}> takes no attribute "${it.value}".`,
		todo: () => 'Take it out.',
	},
	'picture-in-text': {
		what: () => 'A story is text: pictures are not shown.',
		todo: () => 'Say in words what the picture shows.',
	},
	'unsafe-link': {
		what: (it) => `The link "${it.value}" is of a kind that is not allowed here.`,
		todo: () => 'Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
	},
	'relative-link': {
		what: (it) => `The link "${it.value}" depends on the page it is on.`,
		todo: () => 'Write it from the root of the site: /stories/<id>/, /principles/<id>/, /questions/<id>/.',
	},
	'broken-link': {
		what: (it) => `There is no page ${it.value}.`,
		todo: (it) => orNearest(it, 'Link to a page that exists.'),
	},
	'text-before-section': {
		what: () => 'There is text before the first section.',
		todo: () => 'Move it under one of the headings.',
	},
	'unknown-section': {
		what: (it) => `A story has no section "${it.value}".`,
		todo: (it) => orNearest(it, `The sections are ${it.valid}.`),
	},
	'missing-section': {
		what: (it) => `The section "## ${it.value}" is missing.`,
		todo: () => 'A ready story has Situation, Task, Action and Result. Add it, or set "status: planned".',
	},
	'doubled-section': {
		what: (it) => `The section "## ${it.value}" stands here a second time.`,
		todo: (it) => `Make one of the two; the first is on line ${it.other}.`,
	},
	'misordered-section': {
		what: (it) => `The section "## ${it.value}" comes too late: "## ${it.other}" stands before it.`,
		todo: (it) => `Put the sections in the order ${it.valid}.`,
	},
	'empty-section': {
		what: (it) => `The section "## ${it.value}" is empty.`,
		todo: () => 'Write it, or take the heading out if the section is optional.',
	},
	'empty-text': {
		what: (it) => `The ${it.kind} has no text below its fields.`,
		todo: () => 'Say in a sentence or two, in your own words, what it means.',
	},
	'top-heading': {
		what: (it) => `"# ${it.value}" is the heading of a page, and the page has one.`,
		todo: () => 'Use ## or lower.',
	},
	'unknown-id': {
		what: (it) => `There is no ${it.kind} "${it.value}".`,
		todo: (it) => orNearest(it, `Use the name of a file in ${it.valid}.`),
	},
	'repeated-id': {
		what: (it) => `"${it.value}" stands here twice.`,
		todo: () => 'Take one of the two out.',
	},
	'same-id': {
		what: (it) => `The id "${it.value}" is taken: ${it.other} has it too.`,
		todo: () => 'An id is the name of one file. Rename one of the two.',
	},
	'same-order': {
		what: (it) => `The order ${it.value} is taken: ${it.other} has it too.`,
		todo: () => 'Give each its own place, counting from 1.',
	},
	'same-name': {
		what: (it) => `The name "${it.value}" is taken: ${it.other} has it too.`,
		todo: () => 'Give each its own, or nobody can tell them apart in the matrix.',
	},
	'primary-is-backup': {
		what: (it) => `"${it.value}" is both the primary and the backup.`,
		todo: () => 'Name another story as backup, or admit a gap: backup: { gap: "…" }.',
	},
	'framework-missing': {
		what: (it) => `No file is of the kind "${it.value}".`,
		todo: () => 'The screens read their seconds, steps and order from it: add one.',
	},
	'framework-twice': {
		what: (it) => `${it.other} is of the kind "${it.value}" too.`,
		todo: () => 'Keep one of the two.',
	},
	'part-without-time': {
		what: (it) => `No phase covers the part "${it.value}".`,
		todo: () => 'Add it to the parts of a phase, so that it has a time budget.',
	},
	'part-timed-twice': {
		what: (it) => `Two phases cover the part "${it.value}".`,
		todo: () => 'Keep it in one of them.',
	},
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problemTable;
