import { orNearest, type Row } from './row.ts';

/** What can be wrong with the fields of a file by themselves. */
export const fieldRows = {
	'no-front-matter': {
		what: () => 'The file does not begin with front matter between two lines of three hyphens (---).',
		todo: (details) => `Put the fields of the ${details.kind} between two such lines at the very top.`,
	},
	'broken-yaml': {
		what: (details) => `The fields cannot be read: ${details.reason}.`,
		todo: (details) => details.todo ?? 'Correct the line.',
	},
	'doubled-key': {
		what: (details) => `The field "${details.value}" stands here a second time.`,
		todo: () => 'Keep one of the two.',
	},
	'yaml-sign': {
		what: (details) =>
			`A value that begins with "${details.value}" means something else in YAML, so its start would be lost.`,
		todo: () => 'Put quotes around all of it.',
	},
	'text-after-hash': {
		what: (details) => `YAML takes "${details.value}" for a comment, so it would be left out.`,
		todo: () => 'Put quotes around the whole text. If it is a comment, put a space after the "#".',
	},
	'unknown-key': {
		what: (details) => `There is no field "${details.value}" here.`,
		todo: (details) => orNearest(details, `The fields are ${details.valid}.`),
	},
	'missing-field': {
		what: (details) => `The field "${details.value}" is missing.`,
		todo: (details) => `Add it, as ${details.valid}; README.md says what goes into it.`,
	},
	'empty-value': {
		what: () => 'This field is empty.',
		todo: (details) => details.todo ?? 'Fill it in.',
	},
	'wrong-type': {
		what: (details) => `This must be ${details.valid}, not ${details.value}.`,
		todo: (details) => details.todo ?? 'Write it in that form.',
	},
	'wrong-value': {
		what: (details) => `"${details.value}" is not one of the values that this field may have.`,
		todo: (details) => orNearest(details, `Use one of ${details.valid}.`),
	},
	'invalid-value': {
		what: (details) => `${details.value} ${details.reason}.`,
		todo: (details) => orNearest(details, details.todo ?? 'Change it.'),
	},
	'ready-without-result': {
		what: () => 'A ready story has no result.',
		todo: () => 'Add one under "results" with figure, what, impact and certainty, or set "status: planned".',
	},
	'failure-without-lesson': {
		what: () => 'A failure needs a lesson, and this story has none.',
		todo: () => 'Add what you learned under "lessons", one sentence for each lesson.',
	},
	'opening-or-gap': {
		what: () => 'An answer about you needs either an opening or a gap.',
		todo: () =>
			'Write the first sentence to say under "opening", or what is still to write under "gap"; not both.',
	},
} as const satisfies Record<string, Row>;
