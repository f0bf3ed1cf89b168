import { orNearest, type Row } from './row.ts';

/** What can be wrong with the fields of a file by themselves. */
export const fieldRows = {
	'no-front-matter': {
		what: () => 'The file does not begin with front matter between two lines of three hyphens (---).',
		todo: (it) => `Put the fields of the ${it.kind} between two such lines at the very top.`,
	},
	'broken-yaml': {
		what: (it) => `The fields cannot be read: ${it.reason}.`,
		todo: (it) => it.todo ?? 'Mend the line.',
	},
	'doubled-key': {
		what: (it) => `The field "${it.value}" stands here a second time.`,
		todo: () => 'Make one of the two.',
	},
	'yaml-sign': {
		what: (it) =>
			`A value that begins with "${it.value}" means something else in YAML, and would lose its start.`,
		todo: () => 'Put quotes around all of it.',
	},
	'text-after-hash': {
		what: (it) => `YAML takes "${it.value}" for a comment, so it would be left out.`,
		todo: () => 'Put quotes around the whole text. If it is a comment, put a space after the "#".',
	},
	'unknown-key': {
		what: (it) => `There is no field "${it.value}" here.`,
		todo: (it) => orNearest(it, `The fields are ${it.valid}.`),
	},
	'missing-field': {
		what: (it) => `The field "${it.value}" is missing.`,
		todo: (it) => `Add it, as ${it.valid}; README.md says what goes into it.`,
	},
	'empty-value': {
		what: () => 'This field is empty.',
		todo: (it) => it.todo ?? 'Fill it in.',
	},
	'wrong-type': {
		what: (it) => `This must be ${it.valid}, not ${it.value}.`,
		todo: (it) => it.todo ?? 'Write it in that form.',
	},
	'wrong-value': {
		what: (it) => `"${it.value}" is not one of the values that this field may have.`,
		todo: (it) => orNearest(it, `Use one of ${it.valid}.`),
	},
	'invalid-value': {
		what: (it) => `${it.value} ${it.reason}.`,
		todo: (it) => orNearest(it, it.todo ?? 'Change it.'),
	},
	'ready-without-result': {
		what: () => 'A ready story has no result.',
		todo: () => 'Add one under "results" with figure, what, impact and certainty, or set "status: planned".',
	},
	'failure-without-lesson': {
		what: () => 'A failure is told for its lesson, and this one has none.',
		todo: () => 'Add what you learned under "lessons", a sentence each.',
	},
} as const satisfies Record<string, Row>;
